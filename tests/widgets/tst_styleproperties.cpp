#include "tests/support/stylemarket.h"
#include "widgets/chart/axismarks.h"
#include "widgets/chart/basislabel.h"
#include "widgets/chart/columns.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QtTest>

#include <map>

using namespace Qt::StringLiterals;
using market::ChartStyle;
using market::Scale;
using market::View;
using support::StyleMarket;
using widgets::Frame;
using widgets::Picture;

Q_DECLARE_METATYPE(market::ChartStyle)

namespace {

// A picture in a scene, ready to be looked at and read off.
struct Canvas
{
    explicit Canvas(const widgets::ChartDataPtr& data, QSizeF size)
        : picture(new Picture(widgets::Presentation::Report))
    {
        scene.addItem(picture);
        picture->setTheme(*widgets::Theme::load(u"light"_s));
        picture->resize(size);
        picture->setData(data);
        picture->layOut();
    }

    [[nodiscard]] QImage image()
    {
        QImage result(picture->size().toSize(), QImage::Format_RGB32);
        QPainter painter(&result);
        scene.render(&painter, result.rect(), result.rect());
        return result;
    }

    QGraphicsScene scene;
    Picture* picture; // owned by the scene
};

bool isSeries(QRgb pixel, const Frame& frame)
{
    const QRgb rgb = pixel | 0xFF000000;
    return rgb == frame.theme->accent.rgb() || rgb == frame.theme->up.rgb()
        || rgb == frame.theme->down.rgb() || rgb == frame.series.front().color.rgb();
}

// Rows of the highest and lowest pixel of the series in that column.
std::pair<int, int> reachIn(const QImage& image, int x, const Frame& frame)
{
    std::pair<int, int> reach{image.height(), -1};
    const QRectF& plot = frame.layout.plot;
    for (int y = qCeil(plot.top()); y < qFloor(plot.bottom()); ++y)
        if (isSeries(image.pixel(x, y), frame))
            reach = {std::min(reach.first, y), std::max(reach.second, y)};
    return reach;
}

View randomRange(View view, QRandomGenerator& random, int fewestDays)
{
    const int days = fewestDays + random.bounded(6000);
    view.from = QDate(1985, 1, 1).addDays(random.bounded(8000));
    view.to = view.from.addDays(days);
    return view;
}

} // namespace

// What has to hold for every style, scale, zoom and size.
class tst_StyleProperties : public QObject
{
    Q_OBJECT

private:
    StyleMarket m_market;

    void expectApart(const Frame& frame);

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void noExtremeIsLost_data();
    void noExtremeIsLost();
    void marksStayApart_data();
    void marksStayApart();
    void everySizeIsLaidOut_data();
    void everySizeIsLaidOut();
    void otherUnitsHaveTheirOwnAxis();
    void whatFindsNoAxisIsNotDrawn();
    void theBaselineChangesColourAtTheBasis();
    void theAreaLeavesTheGridVisible();
    void theBasisLabelFindsWhatRoomThereIs();
};

void tst_StyleProperties::noExtremeIsLost_data()
{
    QTest::addColumn<ChartStyle>("style");
    QTest::addColumn<Scale>("scale");
    for (const QString& style : market::styleCodes())
        for (const Scale scale : {Scale::Linear, Scale::Log})
            QTest::addRow("%s %s", qPrintable(style), qPrintable(market::toCode(scale)))
                << *market::styleFromCode(style) << scale;
}

void tst_StyleProperties::noExtremeIsLost()
{
    QFETCH(const ChartStyle, style);
    QFETCH(const Scale, scale);
    QRandomGenerator random(77);
    for (int round = 0; round < 4; ++round) {
        View view = randomRange(StyleMarket::dense(style), random, 2500);
        view.scale = scale;
        Canvas canvas(m_market.data(view, 640), {640, 400});
        const Frame& frame = *canvas.picture->frame();
        const QImage image = canvas.image();
        const auto& series = frame.series.front();
        QVERIFY(widgets::isDense(frame, series));
        std::map<int, std::pair<double, double>> expected; // of each column
        for (const widgets::DrawnBar& drawn : series.bars) {
            const int x = qFloor(drawn.centre());
            const double top = frame.y(series, drawn.bar->top());
            const double bottom = frame.y(series, drawn.bar->bottom());
            const auto [place, isNew] = expected.try_emplace(x, top, bottom);
            place->second
                = {std::min(place->second.first, top), std::max(place->second.second, bottom)};
        }
        int columns = 0;
        for (const auto& [x, reach] : expected) {
            if (x <= frame.layout.plot.left() || x >= frame.layout.plot.right() - 1)
                continue;
            const auto [top, bottom] = reachIn(image, x, frame);
            // A line is about a pixel thick on either side.
            QVERIFY2(top <= reach.first + 1.5, qPrintable(u"column %1"_s.arg(x)));
            QVERIFY2(bottom >= reach.second - 1.5, qPrintable(u"column %1"_s.arg(x)));
            ++columns;
        }
        QVERIFY(columns > 400);
    }
}

void tst_StyleProperties::expectApart(const Frame& frame)
{
    for (const widgets::PriceAxis& axis : frame.axes) {
        const widgets::AxisMarks marks = widgets::axisMarks(frame, axis);
        std::vector<QRectF> boxes = marks.numbers;
        for (const widgets::AxisTag& tag : marks.tags)
            boxes.push_back(tag.box);
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size(); ++b)
                QVERIFY2(!boxes[a].intersects(boxes[b]),
                         qPrintable(frame.view->symbols.join(u' ')));
        for (const widgets::TextRun& run : marks.tagTexts)
            QVERIFY(!run.text.contains(u"nan"_s, Qt::CaseInsensitive));
    }
}

void tst_StyleProperties::marksStayApart_data()
{
    QTest::addColumn<Scale>("scale");
    for (const QString& scale : market::scaleCodes())
        QTest::newRow(qPrintable(scale)) << *market::scaleFromCode(scale);
}

void tst_StyleProperties::marksStayApart()
{
    QFETCH(const Scale, scale);
    QRandomGenerator random(78);
    const QStringList symbols{u"AAA"_s,  u"BBB"_s,  u"^CCC"_s, u"JPY"_s,  u"HKD"_s,  u"EUR"_s,
                              u"FLAT"_s, u"JUMP"_s, u"TINY"_s, u"HUGE"_s, u"RATE"_s, u"MINUS"_s};
    for (int round = 0; round < 60; ++round) {
        View view = StyleMarket::view(round % 2 == 0 ? ChartStyle::Compare : ChartStyle::Candles);
        view.scale = scale;
        view.symbols.clear();
        for (int i = random.bounded(1, 9); i > 0; --i) {
            const QString& symbol = symbols[random.bounded(symbols.size())];
            if (!view.symbols.contains(symbol))
                view.symbols.append(symbol);
        }
        view.from = QDate(2025, 1, 2).addDays(random.bounded(20));
        view.to = view.from.addDays(random.bounded(25));
        if (random.bounded(3) == 0)
            view.priceRange
                = market::PriceRange{random.bounded(100.0) + 1e-3, 110 + random.bounded(1000.0)};
        Canvas canvas(m_market.data(view, 640),
                      QSizeF(320 + random.bounded(1200), 240 + random.bounded(700)));
        expectApart(*canvas.picture->frame());
    }
}

void tst_StyleProperties::everySizeIsLaidOut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest window") << QSize(320, 240);
    QTest::newRow("flat") << QSize(1920, 200);
    QTest::newRow("tall") << QSize(240, 1920);
    QTest::newRow("4K") << QSize(3840, 2160);
    QTest::newRow("8K") << QSize(7680, 4320);
}

void tst_StyleProperties::everySizeIsLaidOut()
{
    QFETCH(const QSize, size);
    for (const QString& code : market::styleCodes())
        for (const QString& scale : market::scaleCodes()) {
            View view = StyleMarket::view(*market::styleFromCode(code));
            view.scale = market::scaleFromCode(scale);
            view.symbols = {u"AAA"_s, u"JPY"_s, u"^CCC"_s};
            Canvas canvas(m_market.data(view, size.width()), size);
            const Frame& frame = *canvas.picture->frame();
            QVERIFY(QRectF(QPointF(), size).contains(frame.layout.plot));
            QVERIFY(frame.layout.plot.width() > size.width() * 0.3);
            expectApart(frame);
        }
}

void tst_StyleProperties::otherUnitsHaveTheirOwnAxis()
{
    View view = StyleMarket::view(ChartStyle::Compare);
    view.symbols = {u"AAA"_s, u"BBB"_s, u"JPY"_s, u"^CCC"_s};
    for (const Scale scale : {Scale::Linear, Scale::Log, Scale::Percent, Scale::Index100}) {
        view.scale = scale;
        Canvas canvas(m_market.data(view, 960), {960, 540});
        const Frame& frame = *canvas.picture->frame();
        QCOMPARE(frame.axes.size(), std::size_t(market::isRelative(scale) ? 1 : 3));
        for (const widgets::SeriesFrame& series : frame.series)
            for (const widgets::DrawnBar& drawn : series.bars) {
                const double y = frame.y(series, drawn.bar->close);
                QVERIFY(y >= frame.layout.plot.top() && y <= frame.layout.plot.bottom());
            }
    }
}

void tst_StyleProperties::whatFindsNoAxisIsNotDrawn()
{
    View view = StyleMarket::view(ChartStyle::Compare);
    view.scale = Scale::Linear;
    view.symbols = {u"AAA"_s, u"JPY"_s, u"^CCC"_s, u"EUR"_s};
    Canvas canvas(m_market.data(view, 960), {960, 540});
    const Frame& frame = *canvas.picture->frame();
    QCOMPARE(frame.axes.size(), std::size_t(3));
    const auto& last = frame.series.back();
    QVERIFY(!last.hasAxis);
    QVERIFY(std::isnan(frame.y(last, last.bars.front().bar->close)));
}

void tst_StyleProperties::theBaselineChangesColourAtTheBasis()
{
    for (const View& view :
         {StyleMarket::view(ChartStyle::Baseline), StyleMarket::dense(ChartStyle::Baseline)}) {
        Canvas canvas(m_market.data(view, 640), {640, 400});
        const Frame& frame = *canvas.picture->frame();
        const QImage image = canvas.image();
        const double basis = *frame.basisY(frame.series.front());
        const QRect plot = frame.layout.plot.toAlignedRect();
        int above = 0;
        int below = 0;
        for (int y = plot.top(); y < plot.bottom(); ++y)
            for (int x = plot.left(); x < plot.right(); ++x) {
                const QRgb pixel = image.pixel(x, y) | 0xFF000000;
                QVERIFY(pixel != frame.theme->up.rgb() || y <= basis + 1);
                QVERIFY(pixel != frame.theme->down.rgb() || y >= basis - 1);
                above += pixel == frame.theme->up.rgb() ? 1 : 0;
                below += pixel == frame.theme->down.rgb() ? 1 : 0;
            }
        QVERIFY(above > 5);
        QVERIFY(below > 5);
    }
}

// A grid line is another colour than the fill beside it, all the way through the area.
void tst_StyleProperties::theAreaLeavesTheGridVisible()
{
    Canvas canvas(m_market.data(StyleMarket::view(ChartStyle::Area), 640), {640, 400});
    const Frame& frame = *canvas.picture->frame();
    const QImage image = canvas.image();
    const int x = qRound(frame.series.front().bars.back().left) - 40;
    for (const double value : frame.axes.front().ticks.values) {
        const int y = qFloor(frame.price.y(value));
        QVERIFY(image.pixel(x, y) != image.pixel(x, y - 1));
        QVERIFY(image.pixel(x, y) != image.pixel(x, y + 1));
    }
}

// Wherever the line may stand: if the label covers bars, there is no place beside it that is free.
void tst_StyleProperties::theBasisLabelFindsWhatRoomThereIs()
{
    const View view = StyleMarket::view(ChartStyle::Candles);
    Canvas canvas(m_market.data(view, 640), {640, 400});
    const Frame& frame = *canvas.picture->frame();
    const QRectF& plot = frame.layout.plot;
    const QSizeF size(120, 9);
    const auto covers = [&](const QRectF& box) {
        const auto& main = frame.series.front();
        return std::ranges::any_of(main.bars, [&](const widgets::DrawnBar& drawn) {
            return drawn.right > box.left() && drawn.left < box.right()
                && frame.y(main, drawn.bar->top()) < box.bottom()
                && frame.y(main, drawn.bar->bottom()) > box.top();
        });
    };
    int free = 0;
    for (double y = plot.top() + 30; y < plot.bottom() - 30; y += 7) {
        QRectF box = widgets::basisLabelBox(frame, y, size);
        QVERIFY(plot.contains(box));
        free += covers(box) ? 0 : 1;
        if (!covers(box))
            continue;
        for (double x = plot.left() + 10; x < plot.right() - size.width() - 20; x += 5) {
            box.moveLeft(x);
            QVERIFY2(covers(box), qPrintable(QString::number(x)));
        }
    }
    QVERIFY(free > 10);
}

QTEST_MAIN(tst_StyleProperties)
#include "tst_styleproperties.moc"
