#include "tests/support/golden.h"
#include "tests/support/scenario.h"
#include "widgets/chart/chartmodel.h"
#include "widgets/chart/drawinganchor.h"
#include "widgets/chart/drawingshape.h"
#include "widgets/chart/exporter.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QGraphicsScene>
#include <QRandomGenerator>
#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using market::Anchor;
using market::Drawing;
using market::DrawingKind;
using market::Interval;
using market::View;
using support::Scenario;
using widgets::ChartDataPtr;

class tst_DrawingShape : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    QGraphicsScene m_scene;
    widgets::Picture* m_picture = nullptr; // owned by m_scene

    static Anchor at(int day, int hour, double price)
    {
        const QTimeZone zone("America/New_York");
        return {QDateTime(QDate(2025, 1, day), QTime(hour, 0), zone).toMSecsSinceEpoch(), price};
    }
    static Drawing drawing(DrawingKind kind)
    {
        const QString text = kind == DrawingKind::Text ? u"A gap\nthat never closed"_s : QString();
        return {kind, at(22, 12, 118.5), at(29, 12, 121.6), text};
    }
    ChartDataPtr dataOf(const View& view)
    {
        widgets::ChartModel model({m_scenario.source, m_scenario.source, m_scenario.source});
        ChartDataPtr data;
        connect(&model, &widgets::ChartModel::dataChanged, this,
                [&](const ChartDataPtr& answer) { data = answer; });
        model.request(widgets::requestFor(view, 640));
        for (int turn = 0; turn < 100 && !data; ++turn)
            QCoreApplication::processEvents();
        return data;
    }
    const widgets::Frame& frameOf(const View& view)
    {
        m_scene.clear();
        m_picture = new widgets::Picture(widgets::Presentation::Window);
        m_scene.addItem(m_picture);
        m_picture->setTheme(*widgets::Theme::load(view.theme));
        m_picture->resize(640, 400);
        m_picture->setData(dataOf(view));
        m_picture->layOut();
        return *m_picture->frame();
    }
    QImage draw(const View& view)
    {
        return widgets::renderImage(dataOf(view), *widgets::Theme::load(view.theme), {640, 400}, 1);
    }
    static View intraday(View view)
    {
        view.interval = Interval::Minute5;
        view.from = QDate(2025, 1, 24);
        view.to = QDate(2025, 1, 28);
        return view;
    }
    static bool isWithin(const widgets::DrawingShape& shape)
    {
        const QRectF room = shape.clip.adjusted(-1, -1, 1, 1);
        const auto holds = [&](const QPointF& point) { return room.contains(point); };
        return std::ranges::all_of(
            shape.lines, [&](const QLineF& line) { return holds(line.p1()) && holds(line.p2()); });
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void looksAsBlessed_data()
    {
        QTest::addColumn<View>("view");
        const auto row = [](const QString& name, auto change) {
            for (const QString& theme : {u"light"_s, u"dark"_s}) {
                View view = Scenario::view();
                view.theme = theme;
                change(view);
                QTest::addRow("drawing-%s-%s", qPrintable(name), qPrintable(theme)) << view;
            }
        };
        for (const DrawingKind kind : market::allDrawingKinds())
            row(market::toCode(kind), [kind](View& v) { v.drawings = {drawing(kind)}; });
        const auto all = [](View& v) {
            for (const DrawingKind kind : market::allDrawingKinds())
                v.drawings.push_back(drawing(kind));
        };
        row(u"remarks"_s, [&](View& v) {
            for (const DrawingKind kind : {DrawingKind::TrendLine, DrawingKind::Rectangle})
                v.drawings.push_back(drawing(kind));
            v.drawings[0].text = u"up again"_s;
            v.drawings[1].text = u"a box"_s;
        });
        row(u"log"_s, [&](View& v) {
            all(v);
            v.scale = market::Scale::Log;
        });
        row(u"percent"_s, [&](View& v) {
            v.drawings = {drawing(DrawingKind::HorizontalLine), drawing(DrawingKind::Fibonacci)};
            v.scale = market::Scale::Percent;
            v.style = market::ChartStyle::Line;
        });
        row(u"5m"_s, [&](View& v) {
            v = intraday(v);
            v.drawings = {drawing(DrawingKind::TrendLine), drawing(DrawingKind::Range)};
        });
    }
    void looksAsBlessed()
    {
        QFETCH(const View, view);
        const QImage image = draw(view);
        QVERIFY(!image.isNull());
        const QString difference
            = support::compareWithGolden(image, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void pointsLeadBackToTheirAnchors_data()
    {
        QTest::addColumn<View>("view");
        const View view = Scenario::view();
        View scaled = view;
        QTest::newRow("days") << view;
        scaled.scale = market::Scale::Log;
        QTest::newRow("logarithmic") << scaled;
        scaled.scale = market::Scale::Percent;
        QTest::newRow("percent") << scaled;
        scaled.scale = market::Scale::Index100;
        QTest::newRow("indexed") << scaled;
        View news = view;
        news.events = market::EventFilter::All;
        QTest::newRow("gutters") << news;
        QTest::newRow("5 minutes") << intraday(view);
        QTest::newRow("gutters of 5 minutes") << intraday(news);
    }
    void pointsLeadBackToTheirAnchors()
    {
        QFETCH(const View, view);
        const widgets::Frame& frame = frameOf(view);
        const QRectF plot = frame.layout.plot;
        for (double x = plot.left() - 900; x < plot.right() + 900; x += 7.3) {
            const QPointF point(x, plot.top() + 100);
            const auto anchor = widgets::anchorAt(point, frame);
            QVERIFY(anchor);
            const auto back = widgets::pointOf(*anchor, frame);
            QVERIFY(back);
            QVERIFY2(QLineF(*back, point).length() < 0.01, qPrintable(QString::number(x)));
        }
    }

    void anAnchorKeepsItsTimeAndPriceAtEveryIntervalAndScale()
    {
        const Anchor noon = at(27, 12, 123);
        for (const Interval interval : {Interval::Day1, Interval::Minute5}) {
            for (const auto scale : {market::Scale::Linear, market::Scale::Log,
                                     market::Scale::Percent, market::Scale::Index100}) {
                View view = Scenario::view();
                view.interval = interval;
                view.scale = scale;
                const widgets::Frame& frame = frameOf(view);
                const auto point = widgets::pointOf(noon, frame);
                QVERIFY(point);
                const auto back = widgets::anchorAt(*point, frame);
                QVERIFY(std::abs(back->time - noon.time) < market::minuteMillis);
                QVERIFY(std::abs(back->price - noon.price) < 1e-9);
            }
        }
    }

    void onAScaleOfDatesNoonIsTheMiddleOfTheBar()
    {
        const widgets::Frame& frame = frameOf(Scenario::view());
        const auto point = widgets::pointOf(at(27, 12, 120), frame);
        const auto bar
            = std::ranges::find(frame.series.front().bars, market::dateKey(QDate(2025, 1, 27)),
                                [](const widgets::DrawnBar& b) { return b.bar->begin; });
        QVERIFY(bar != frame.series.front().bars.end());
        QVERIFY(std::abs(point->x() - bar->centre()) < 0.01);
    }

    void aPriceInReachAttracts()
    {
        const widgets::Frame& frame = frameOf(Scenario::view());
        const widgets::DrawnBar& bar = frame.series.front().bars[3];
        const QPointF high(bar.centre(), frame.price.y(bar.bar->high));
        const auto near = widgets::snapped(high + QPointF(4, -5), frame);
        QVERIFY(near && near->onPrice);
        QCOMPARE(near->anchor.price, bar.bar->high);
        QCOMPARE(near->point, high);
        const auto far = widgets::snapped(high + QPointF(4, -40), frame);
        QVERIFY(far && far->onTime && !far->onPrice);
        QCOMPARE(far->point.x(), bar.centre());
        const auto free = widgets::unsnapped(high + QPointF(4, -5), frame);
        QVERIFY(free && !free->onTime);
        QCOMPARE(free->point, high + QPointF(4, -5));
    }

    void aDrawingIsHitWhereItIsSeen_data()
    {
        QTest::addColumn<DrawingKind>("kind");
        QTest::addColumn<QPointF>("share"); // of the way from the first to the second anchor
        QTest::newRow("horizontal") << DrawingKind::HorizontalLine << QPointF(0.5, 0);
        QTest::newRow("trend") << DrawingKind::TrendLine << QPointF(0.5, 0.5);
        QTest::newRow("ray") << DrawingKind::Ray << QPointF(1.05, 1.05);
        QTest::newRow("rectangle") << DrawingKind::Rectangle << QPointF(1, 0.3);
        QTest::newRow("range") << DrawingKind::Range << QPointF(0, 0.7);
        QTest::newRow("text") << DrawingKind::Text << QPointF(0.05, 0);
        QTest::newRow("arrow") << DrawingKind::Arrow << QPointF(0.2, 0.2);
        QTest::newRow("fibonacci") << DrawingKind::Fibonacci << QPointF(0.7, 0.5);
    }
    void aDrawingIsHitWhereItIsSeen()
    {
        QFETCH(const DrawingKind, kind);
        QFETCH(const QPointF, share);
        const widgets::Frame& frame = frameOf(Scenario::view());
        const Drawing one = drawing(kind);
        const auto shape = widgets::shapeOf(one, frame);
        QVERIFY(shape);
        const QPointF from = *widgets::pointOf(one.from, frame);
        const QPointF to = *widgets::pointOf(one.to, frame);
        const QPointF on(from.x() + share.x() * (to.x() - from.x()),
                         from.y() + share.y() * (to.y() - from.y()));
        QVERIFY(shape->distanceTo(on) < 2);
        QVERIFY(shape->distanceTo(on + QPointF(0, 0.3)) < 2);
        QVERIFY(shape->distanceTo(frame.layout.plot.bottomLeft()) > 5);
        QCOMPARE(shape->handles.size(), std::size_t(market::hasTwoAnchors(kind) ? 2 : 1));
    }

    void whatLiesOutsideHasNoShape()
    {
        const widgets::Frame& frame = frameOf(Scenario::view());
        for (const DrawingKind kind : market::allDrawingKinds()) {
            Drawing one = drawing(kind);
            one.from = at(22, 12, 9000);
            one.to = at(29, 12, 9500);
            if (kind != DrawingKind::Range)
                QVERIFY2(!widgets::shapeOf(one, frame), qPrintable(market::toCode(kind)));
        }
    }

    void aPriceBelowZeroHasNoPlaceOnALogarithmicScale()
    {
        View view = Scenario::view();
        view.scale = market::Scale::Log;
        const widgets::Frame& frame = frameOf(view);
        for (const DrawingKind kind : market::allDrawingKinds()) {
            Drawing one = drawing(kind);
            one.from.price = -5;
            QVERIFY(!widgets::shapeOf(one, frame));
        }
    }

    // A picture from outside may hold anything that JSON can say.
    void hostileDrawingsAreDrawn_data()
    {
        QTest::addColumn<View>("view");
        View view = Scenario::view();
        QTest::newRow("days") << view;
        QTest::newRow("5 minutes") << intraday(view);
        view.scale = market::Scale::Log;
        QTest::newRow("logarithmic") << view;
        view.scale = market::Scale::Percent;
        QTest::newRow("percent") << view;
        view.from = QDate(2023, 3, 6);
        view.to = QDate(2023, 3, 10);
        QTest::newRow("no bars") << view;
    }
    void hostileDrawingsAreDrawn()
    {
        QFETCH(View, view);
        constexpr double huge = 1e308;
        constexpr qint64 farAway = std::numeric_limits<qint64>::max();
        const std::array prices{0.0, -1.0, 120.0, 125.0, huge, -huge, 5e-324, 1e15};
        const std::array times{qint64{0},   at(24, 12, 0).time, at(28, 12, 0).time,
                               farAway,     -farAway,           qint64{-1},
                               farAway / 2, at(27, 10, 0).time};
        QRandomGenerator random(7);
        const auto anchor = [&] {
            return Anchor{times[random.bounded(quint32(times.size()))],
                          prices[random.bounded(quint32(prices.size()))]};
        };
        for (int i = 0; i < 1000; ++i) {
            const auto kind = market::allDrawingKinds()[std::size_t(i) % 8];
            view.drawings.push_back(
                {kind, anchor(), anchor(), QString(random.bounded(400), QChar(u'\u202E'))});
        }
        const widgets::Frame& frame = frameOf(view);
        for (const Drawing& one : view.drawings) {
            const auto shape = widgets::shapeOf(one, frame);
            if (!shape)
                continue;
            QVERIFY(isWithin(*shape));
            QVERIFY(std::isfinite(shape->distanceTo(frame.layout.plot.center())));
            for (const widgets::TextRun& run : shape->texts)
                QVERIFY(!run.text.contains(u"nan"_s) && !run.text.contains(u"inf"_s));
        }
        QVERIFY(!draw(view).isNull());
    }
};

QTEST_MAIN(tst_DrawingShape)
#include "tst_drawingshape.moc"
