#include "widgets/chart/pngwriter.h"

#include <QtTest>

class tst_PngWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryPixel_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("an odd width") << QSize(257, 31);
        QTest::newRow("more than fits in one go") << QSize(640, 360);
    }
    void keepsEveryPixel()
    {
        QFETCH(QSize, size);
        QImage picture(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x) // hardly to be compressed
                picture.setPixel(x, y,
                                 static_cast<QRgb>(qHash(y * size.width() + x)) | 0xFF00'0000U);
        const QImage read = QImage::fromData(widgets::toPng(picture), "PNG");
        QCOMPARE(read.convertToFormat(QImage::Format_RGB32), picture);
        QCOMPARE(read.dotsPerMeterX(), picture.dotsPerMeterX());
    }

    void nothingMakesNoFile() { QVERIFY(widgets::toPng(QImage()).isEmpty()); }
};

QTEST_MAIN(tst_PngWriter)
#include "tst_pngwriter.moc"
