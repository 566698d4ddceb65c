#include "tests/support/fakesource_answers.h"
#include "tests/support/scenario.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/measurehandler.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;
using widgets::Frame;
using widgets::MeasurePoint;

// Counts how often the scene is drawn.
class PaintCount : public QGraphicsItem
{
public:
    int count = 0;
    QRectF boundingRect() const override { return {0, 0, 1000, 700}; }
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override { ++count; }
};

// Crosshair and measure tool in a window, by mouse and keys.
class tst_Measure : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<ChartView> m_view;

    const Frame& frame() const { return *m_view->picture().frame(); }
    void show(const market::View& view)
    {
        m_view = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setView(view);
        QTRY_VERIFY(m_view->picture().frame());
        QTRY_VERIFY(m_view->picture().plotRect().width() > 100);
        QCoreApplication::processEvents();
    }
    void mouse(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {},
               bool pressed = false)
    {
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const auto buttons = pressed ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(type, at, m_view->viewport()->mapToGlobal(at), button, buttons,
                          modifiers);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers)
    {
        mouse(QEvent::MouseButtonPress, from, modifiers, true);
        mouse(QEvent::MouseMove, to, modifiers, true);
        mouse(QEvent::MouseButtonRelease, to, modifiers);
    }
    QPointF placeOf(std::size_t bar) const
    {
        const auto& drawn = frame().series.front().bars[bar];
        return {std::round(drawn.centre()), std::round(frame().price.y(drawn.bar->close))};
    }
    const market::Bar& bar(std::size_t place) const
    {
        return *frame().series.front().bars[place].bar;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_view.get(), key, modifiers);
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }
    void cleanup() { m_view.reset(); }

    void aMoveOfTheMouseLaysOutNothing()
    {
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        show(view);
        auto* paints = new PaintCount;
        m_view->scene()->addItem(paints);
        m_view->grab();
        m_view->grab(); // the second repaint keeps the picture
        paints->count = 0;
        QSignalSpy laidOut(&m_view->picture(), &widgets::Picture::laidOut);
        for (int i = 0; i < 200; ++i) {
            mouse(QEvent::MouseMove, {100.0 + i * 3, 200.0 + i});
            QCoreApplication::processEvents();
        }
        QCOMPARE(laidOut.size(), 0);
        QCOMPARE(paints->count, 0);
        QVERIFY(m_view->crosshair().reading().place != widgets::ReadPlace::Outside);
        mouse(QEvent::MouseMove, {2, 2});
        QVERIFY(m_view->crosshair().reading().place == widgets::ReadPlace::Outside);
        m_view->pan(0.1); // the counter counts
        QTRY_VERIFY(paints->count > 0);
    }

    void onlyWhatChangesIsPaintedAnew()
    {
        show(Scenario::view());
        const Frame& now = frame();
        const QPointF at = placeOf(3);
        const widgets::CrosshairPicture a(now, readingAt(now, at, false));
        const widgets::CrosshairPicture b(now, readingAt(now, at + QPointF(0, 9), false));
        const widgets::CrosshairPicture c(now, readingAt(now, placeOf(5), false));
        const auto pixels = [](const QRegion& region) {
            int sum = 0;
            for (const QRect& rect : region)
                sum += rect.width() * rect.height();
            return sum;
        };
        QVERIFY(a.changedFrom(a).isEmpty());
        QVERIFY(pixels(b.changedFrom(a)) > 0);
        QVERIFY(!b.changedFrom(a).contains(b.timeTag().area.center().toPoint()));
        QVERIFY(c.changedFrom(a).contains(a.timeTag().area.center().toPoint()));
        QVERIFY(pixels(c.changedFrom(a)) < 1000 * 700 / 5);
    }

    void theBoxNeverCoversTheBar()
    {
        market::View view = Scenario::view();
        view.style = market::ChartStyle::Compare;
        view.symbols = {u"AAA"_s, u"BBB"_s, u"^CCC"_s, u"OCO"_s, u"CLO"_s};
        show(view);
        m_view->resize(430, 400);
        QCoreApplication::processEvents();
        const QRectF plot = frame().layout.plot;
        int boxes = 0;
        for (double x = plot.left(); x < plot.right(); x += 1) {
            const auto reading = readingAt(frame(), {x, plot.top() + 10}, false);
            const widgets::CrosshairPicture picture(frame(), reading);
            const QRectF& box = picture.box().area;
            if (box.isEmpty())
                continue;
            ++boxes;
            QVERIFY(box.right() < reading.at.x() || box.left() > reading.at.x());
        }
        QVERIFY(boxes > 0);
    }

    void controlTurnsTheMagnetRound()
    {
        show(Scenario::view());
        const QPointF beside = placeOf(3) + QPointF(0, 4);
        mouse(QEvent::MouseMove, beside);
        QVERIFY(m_view->crosshair().reading().price != bar(3).close);
        mouse(QEvent::MouseMove, beside, Qt::ControlModifier);
        const double drawn = m_view->crosshair().reading().price;
        QVERIFY(drawn == bar(3).close || drawn == bar(3).open || drawn == bar(3).high
                || drawn == bar(3).low);
        m_view->crosshair().setMagnet(true);
        QCOMPARE(m_view->crosshair().reading().price == drawn, false);
        mouse(QEvent::MouseMove, beside);
        QCOMPARE(m_view->crosshair().reading().price, drawn);
    }

    void measuresBetweenTwoBars()
    {
        show(Scenario::view());
        m_view->crosshair().setMagnet(true);
        const market::View before = m_view->view();
        drag(placeOf(1), placeOf(4), Qt::ShiftModifier);
        QVERIFY(m_view->measure().isShown());
        QCOMPARE(m_view->view(), before); // nothing was panned
        const MeasurePoint from = *widgets::measurePoint(frame(), placeOf(1), true);
        const MeasurePoint to = *widgets::measurePoint(frame(), placeOf(4), true);
        const auto result = measured(frame(), from, to);
        QCOMPARE(result.bars, 3);
        QCOMPARE(result.time, bar(4).begin - bar(1).begin);
        QCOMPARE(result.price, to.value - from.value);
        QCOMPARE(result.ratio, to.value / from.value - 1);
        double volume = 0;
        for (std::size_t i = 1; i <= 4; ++i)
            volume += bar(i).volume;
        QCOMPARE(result.volume, volume);
        QCOMPARE(m_view->measure().texts(), measureTexts(frame(), from, to));
        key(Qt::Key_Escape);
        QVERIFY(!m_view->measure().isShown());
    }

    void theNextClickEndsIt()
    {
        show(Scenario::view());
        drag(placeOf(1), placeOf(4), Qt::ShiftModifier);
        QVERIFY(m_view->measure().isShown());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, placeOf(5).toPoint());
        QVERIFY(!m_view->measure().isShown());
        drag(placeOf(1), placeOf(4), {});
        QVERIFY(!m_view->measure().isShown());
    }

    void aCommandArmsOneDrag()
    {
        show(Scenario::view());
        m_view->measure().arm();
        drag(placeOf(1), placeOf(4), {});
        QVERIFY(m_view->measure().isShown());
        drag(placeOf(1), placeOf(4), {});
        QVERIFY(!m_view->measure().isShown());
    }

    void percentScalesMeasurePricesToo()
    {
        market::View view = Scenario::view();
        view.scale = market::Scale::Percent;
        show(view);
        const auto& main = frame().series.front();
        const auto point = [&](std::size_t i) {
            return *widgets::measurePoint(frame(), {0, 0, main.bars[i].bar->begin});
        };
        const auto result = measured(frame(), point(1), point(2));
        QCOMPARE(result.price, bar(2).close - bar(1).close);
        QVERIFY(std::abs(result.change * main.series->answer.basis->close - result.price) < 1e-9);
        QCOMPARE(measureTexts(frame(), point(1), point(2)).size(), 4);
    }

    void keysMeasureFromTheMarkedBar()
    {
        show(Scenario::view());
        QAction pan;
        m_view->addKey(Qt::Key_Right, &pan);
        QSignalSpy panned(&pan, &QAction::triggered);
        key(Qt::Key_Return);
        QVERIFY(m_view->crosshair().isWalking());
        key(Qt::Key_Home);
        key(Qt::Key_Space);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QVERIFY(m_view->measure().isShown());
        QVERIFY(m_view->measure().texts().contains(u"2 bars · 2 d"_s));
        key(Qt::Key_Escape);
        QVERIFY(!m_view->measure().isShown());
        QVERIFY(m_view->crosshair().isWalking());
        key(Qt::Key_Escape);
        QVERIFY(!m_view->crosshair().isWalking());
        QVERIFY(panned.isEmpty());
        key(Qt::Key_Right); // the arrows are the commands' again
        QCOMPARE(panned.size(), 1);
    }

    void theWalkScrollsTheChartOn_data()
    {
        QTest::addColumn<Qt::Key>("direction");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("back") << Qt::Key_Left << Qt::KeyboardModifiers();
        QTest::newRow("on") << Qt::Key_Right << Qt::KeyboardModifiers();
        QTest::newRow("back by ten") << Qt::Key_Left << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("on by ten") << Qt::Key_Right << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void theWalkScrollsTheChartOn()
    {
        QFETCH(const Qt::Key, direction);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        show(Scenario::view());
        key(Qt::Key_Return);
        const bool back = direction == Qt::Key_Left;
        key(back ? Qt::Key_Home : Qt::Key_End);
        const market::Millis edge = m_view->crosshair().walk()->begin;
        const auto days
            = market::Calendar::forExchange(u"XNAS"_s)->sessions({2024, 9, 3}, {2025, 2, 14});
        const auto place = std::ranges::find(days, market::dateOfKey(edge), &market::Session::date)
            - days.begin();
        const std::ptrdiff_t stride = (modifiers ? 10 : 1) * (back ? -1 : 1);
        const market::Millis there
            = market::dateKey(days[static_cast<std::size_t>(place + stride)].date);
        key(direction, modifiers);
        QTRY_COMPARE(m_view->crosshair().walk()->begin, there);
        QVERIFY(m_view->crosshair().reading().place == widgets::ReadPlace::Bar);
        QTRY_COMPARE(m_view->crosshair().reading().time.value_or(0), there);
    }

    void nothingToWalkOnIsNoTrap()
    {
        market::View view = Scenario::view();
        view.from = QDate(2019, 1, 1);
        view.to = QDate(2019, 2, 1);
        show(view);
        key(Qt::Key_Return);
        QVERIFY(!m_view->crosshair().isWalking());
        drag({200, 200}, {500, 300}, Qt::ShiftModifier);
        QVERIFY(!m_view->measure().isShown());
        for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(20, 900)}) {
            m_view->setMinimumSize(0, 0);
            m_view->resize(size);
            QCoreApplication::processEvents();
            mouse(QEvent::MouseMove, {10, 10});
            drag({1, 1}, {9, 9}, Qt::ShiftModifier);
            key(Qt::Key_Return);
        }
    }

    void whatIsMeasuredStaysAtItsBars()
    {
        show(Scenario::view());
        drag(placeOf(1), placeOf(4), Qt::ShiftModifier);
        const QStringList texts = m_view->measure().texts();
        m_view->pan(0.2);
        QCoreApplication::processEvents();
        QVERIFY(m_view->measure().isShown());
        QCOMPARE(m_view->measure().texts(), texts);
    }

    void anotherScaleMeasuresTheSame()
    {
        show(Scenario::view());
        m_view->crosshair().setMagnet(true);
        drag(placeOf(1), placeOf(4), Qt::ShiftModifier);
        const QString change = m_view->measure().texts().front();
        market::View view = m_view->view();
        view.scale = market::Scale::Percent;
        m_view->setView(view);
        QTRY_VERIFY(m_view->picture().frame() && frame().scale == market::Scale::Percent);
        const QStringList texts = m_view->measure().texts();
        QCOMPARE(texts.front(), change);
        const widgets::Series& main = *frame().series.front().series;
        const double points
            = 100 * (frame().shown(main, bar(4).close) - frame().shown(main, bar(1).close));
        QVERIFY2(texts[1].contains(frame().format.change(points, 2)), qPrintable(texts[1]));
    }

    void whatIsNotShownAnyMoreIsNotMeasured_data()
    {
        using Change = std::function<void(market::View&)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("another instrument")
            << Change([](market::View& view) { view.symbols = {u"BBB"_s}; });
        QTest::newRow("another pane")
            << Change([](market::View& view) { std::ranges::reverse(view.panes); });
        QTest::newRow("no pane") << Change([](market::View& view) { view.panes.clear(); });
    }
    void whatIsNotShownAnyMoreIsNotMeasured()
    {
        QFETCH(const std::function<void(market::View&)>, change);
        market::View view = Scenario::view();
        view.panes = {*market::paneFromCode(u"volume"_s), *market::paneFromCode(u"rsi:3"_s)};
        show(view);
        // The values of the indicator come in an answer of their own.
        QTRY_VERIFY(m_view->picture().frame() && frame().panes.size() == 2
                    && frame().panes[1].indicator);
        const bool inPane = QByteArray(QTest::currentDataTag()).contains("pane");
        const QPointF at = inPane ? frame().panes.front().rect.center() : placeOf(4);
        drag(at - QPointF(200, 10), at, Qt::ShiftModifier);
        QVERIFY(m_view->measure().isShown());
        change(view);
        m_view->setView(view);
        QTRY_VERIFY(!m_view->measure().isShown());
    }
};

QTEST_MAIN(tst_Measure)
#include "tst_measure.moc"
