#include "widgets/chart/pngtext.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray somePng()
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class tst_PngText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textComesBack()
    {
        const QByteArray text = u"{\"title\":\"„Weckruf“ – 17 %\"}"_s.toUtf8();
        const QByteArray png = widgets::withText(somePng(), "Aftershock", text);
        QCOMPARE(widgets::textOf(png, "Aftershock"), text);
        QVERIFY(png.contains("iTXt"));
        // Qt's own reader takes the chunk, so its checksum is right.
        QImage image;
        QVERIFY(image.loadFromData(png, "PNG"));
        QCOMPARE(image.text(u"Aftershock"_s), QString::fromUtf8(text));
        QCOMPARE(image.size(), QSize(3, 2));
    }

    void otherKeywordsAreNotMistaken()
    {
        const QByteArray png = widgets::withText(somePng(), "Aftershock", "x");
        QVERIFY(widgets::textOf(png, "After").isNull());
        QVERIFY(widgets::textOf(somePng(), "Aftershock").isNull());
    }

    void whatIsNoPngStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a picture");
        QTest::newRow("signature alone") << somePng().left(8);
        QTest::newRow("cut chunk") << somePng().left(20);
        QByteArray lies = somePng();
        lies[8] = '\xff'; // a length of 4 GB
        QTest::newRow("length beyond the end") << lies;
    }
    void whatIsNoPngStaysAsItIs()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(widgets::withText(bytes, "Aftershock", "x"), bytes);
        QVERIFY(widgets::textOf(bytes, "Aftershock").isNull());
    }
};

QTEST_APPLESS_MAIN(tst_PngText)
#include "tst_pngtext.moc"
