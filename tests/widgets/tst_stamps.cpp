#include "widgets/chart/stamps.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using widgets::TextRun;

namespace {

constexpr QSize size(320, 120);

QImage paper(double scale, const QColor& color)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

template<typename Draw>
QImage painted(double scale, const QColor& color, const Draw& draw)
{
    QImage image = paper(scale, color);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    draw(painter);
    painter.end();
    return image;
}

// The largest difference of any channel.
int difference(const QImage& a, const QImage& b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                             std::abs(qBlue(p) - qBlue(q))});
        }
    return most;
}

std::vector<TextRun> runs()
{
    const QFont plain = widgets::typeface(12);
    const QFont bold = widgets::typeface(13, QFont::DemiBold);
    return {{{10.37, 20.61}, u"Nvidia −16,97 %, jäh gefallen"_s, plain, Qt::black},
            {{10.5, 40}, u"fj fj fj of a long headline"_s, bold, QColor(0x2f, 0x6f, 0xd0)},
            {{11, 60.25}, u"a translucent one"_s, plain, QColor(200, 30, 30, 120)},
            {{11, 80}, u""_s, plain, Qt::black},
            {{11.9, 100.9}, u"中文 and العربية"_s, plain, QColor(0x1f, 0x9d, 0x6c)}};
}

} // namespace

// What is kept as an image looks as what is drawn.
class tst_Stamps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void aKeptTextLooksAsADrawnOne_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QColor>("color");
        for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
            QTest::addRow("%g on white", scale) << scale << QColor(Qt::white);
            QTest::addRow("%g on dark", scale) << scale << QColor(0x14, 0x18, 0x20);
        }
    }
    void aKeptTextLooksAsADrawnOne()
    {
        QFETCH(const double, scale);
        QFETCH(const QColor, color);
        widgets::TextPainter texts;
        const auto draw = [&](QPainter& painter) { texts.paint(&painter, runs()); };
        const QImage first = painted(scale, color, draw);
        QVERIFY(first != paper(scale, color));
        for (int time = 2; time <= 4; ++time)
            QVERIFY(difference(painted(scale, color, draw), first) <= 2);
    }

    // Moved by whole pixels a text keeps its image, by parts of one it gets another.
    void aMovedTextLooksAsADrawnOne_data()
    {
        QTest::addColumn<double>("step");
        QTest::newRow("a pixel") << 1.0;
        QTest::newRow("a part of a pixel") << 0.37;
    }
    void aMovedTextLooksAsADrawnOne()
    {
        QFETCH(const double, step);
        widgets::TextPainter kept;
        for (int i = 0; i < 6; ++i) {
            std::vector<TextRun> moved = runs();
            for (TextRun& run : moved)
                run.baseline += QPointF(step * (i / 2), 0);
            widgets::TextPainter fresh;
            const QImage expected
                = painted(1, Qt::white, [&](QPainter& painter) { fresh.paint(&painter, moved); });
            const QImage shown
                = painted(1, Qt::white, [&](QPainter& painter) { kept.paint(&painter, moved); });
            QVERIFY(difference(shown, expected) <= 2);
        }
    }

    void anotherLookIsDrawnAnew()
    {
        widgets::Stamps<int> stamps;
        const auto colorAt = [&](int look, const QColor& color) {
            const QImage image = painted(1, Qt::white, [&](QPainter& painter) {
                stamps.paint(painter, {20, 20}, look, {-5, -5, 10, 10},
                             [&](QPainter& to, const QPointF& origin) {
                                 to.fillRect(QRectF(origin.x() - 5, origin.y() - 5, 10, 10), color);
                             });
            });
            stamps.endRound();
            return image.pixelColor(20, 20);
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(colorAt(1, Qt::red), QColor(Qt::red));
        QCOMPARE(colorAt(1, Qt::blue), QColor(Qt::red)); // the same look by promise
        QCOMPARE(colorAt(2, Qt::blue), QColor(Qt::blue));
    }

    void whatIsNoLongerWantedIsForgotten()
    {
        widgets::Stamps<int> stamps;
        for (int round = 0; round < 50; ++round) {
            (void)painted(1, Qt::white, [&](QPainter& painter) {
                for (int i = 0; i < 20; ++i)
                    stamps.paint(painter, {20, 20}, 20 * round + i, {-1, -1, 2, 2},
                                 [](QPainter&, const QPointF&) {});
            });
            stamps.endRound();
            QVERIFY(stamps.size() <= 2 * 20 + 64);
        }
    }
};

QTEST_MAIN(tst_Stamps)
#include "tst_stamps.moc"
