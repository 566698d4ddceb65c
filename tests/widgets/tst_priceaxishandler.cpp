#include "tests/support/stylemarket.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::ChartStyle;
using market::Scale;
using market::View;
using support::StyleMarket;
using widgets::ChartView;
using widgets::Frame;

// The price axis under the mouse.
class tst_PriceAxisHandler : public QObject
{
    Q_OBJECT

private:
    StyleMarket m_market;
    std::unique_ptr<ChartView> m_chart;

    [[nodiscard]] const Frame& frame() const { return *m_chart->picture().frame(); }
    [[nodiscard]] QPoint axisPoint(double share) const
    {
        const QRectF& rect = frame().axes.front().rect;
        return QPointF(rect.center().x(), rect.top() + rect.height() * share).toPoint();
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {});
    void turnWheel(const QPoint& at, int notches);
    void settle();

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }
    void init();
    void cleanup() { m_chart.reset(); }

    void draggingScalesAroundTheMiddle_data();
    void draggingScalesAroundTheMiddle();
    void draggingWithShiftMoves();
    void aDragIsOneStepToUndo();
    void theWheelKeepsThePriceUnderTheMouse();
    void aDoubleClickFits();
    void theTagFits();
    void aPinnedPlotMovesBothWays();
    void aFittedPlotMovesThroughTimeOnly();
    void theCursorTells();
    void anEmptyChartTakesNothing();
};

void tst_PriceAxisHandler::init()
{
    support::FakeSource& source = m_market.scenario.source;
    m_chart = std::make_unique<ChartView>(widgets::ChartSources{source, source, source});
    m_chart->resize(900, 600);
    m_chart->setView(StyleMarket::view(ChartStyle::Candles));
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    settle();
    QVERIFY(frame().hasBars());
}

void tst_PriceAxisHandler::settle()
{
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
}

void tst_PriceAxisHandler::drag(const QPoint& from, const QPoint& to,
                                Qt::KeyboardModifiers modifiers)
{
    QWidget* area = m_chart->viewport();
    QTest::mousePress(area, Qt::LeftButton, modifiers, from);
    for (int part = 1; part <= 4; ++part) {
        const QPointF at = QPointF(from) + QPointF(to - from) * part / 4.0;
        QMouseEvent move(QEvent::MouseMove, at, area->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QCoreApplication::sendEvent(area, &move);
        settle();
    }
    QTest::mouseRelease(area, Qt::LeftButton, modifiers, to);
    settle();
}

void tst_PriceAxisHandler::turnWheel(const QPoint& at, int notches)
{
    QWidget* area = m_chart->viewport();
    QWheelEvent event(at, area->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(area, &event);
    settle();
}

void tst_PriceAxisHandler::draggingScalesAroundTheMiddle_data()
{
    QTest::addColumn<Scale>("scale");
    QTest::newRow("linear") << Scale::Linear;
    QTest::newRow("log") << Scale::Log;
    QTest::newRow("percent") << Scale::Percent;
}

void tst_PriceAxisHandler::draggingScalesAroundTheMiddle()
{
    QFETCH(const Scale, scale);
    View view = m_chart->view();
    view.scale = scale;
    m_chart->setView(view);
    settle();
    const widgets::PriceScale before = frame().price;
    const double middle = (before.top + before.bottom) / 2;
    drag(axisPoint(0.5), axisPoint(0.7));
    const widgets::PriceScale after = frame().price;
    QVERIFY(after.low < before.low && after.high > before.high);
    QVERIFY(std::abs(after.value(middle) - before.value(middle)) < 1e-6);
    QVERIFY(m_chart->view().priceRange);
    drag(axisPoint(0.7), axisPoint(0.2));
    QVERIFY(frame().price.high < after.high);
}

void tst_PriceAxisHandler::draggingWithShiftMoves()
{
    const widgets::PriceScale before = frame().price;
    drag(axisPoint(0.5), axisPoint(0.6), Qt::ShiftModifier);
    const widgets::PriceScale after = frame().price;
    QVERIFY(after.low > before.low && after.high > before.high);
    QVERIFY(std::abs((after.high - after.low) - (before.high - before.low)) < 1e-6);
}

void tst_PriceAxisHandler::aDragIsOneStepToUndo()
{
    drag(axisPoint(0.5), axisPoint(0.7));
    QVERIFY(m_chart->view().priceRange);
    QCOMPARE(m_chart->history().stack().count(), 1);
    m_chart->history().undo();
    QVERIFY(!m_chart->view().priceRange);
}

void tst_PriceAxisHandler::theWheelKeepsThePriceUnderTheMouse()
{
    const QPoint at = axisPoint(0.3);
    const widgets::PriceScale before = frame().price;
    turnWheel(at, 1);
    turnWheel(at, 1);
    const widgets::PriceScale after = frame().price;
    QVERIFY(after.high - after.low < before.high - before.low);
    QVERIFY(std::abs(after.value(at.y()) - before.value(at.y())) < 1e-6);
    QCOMPARE(m_chart->history().stack().count(), 1);
    turnWheel(at, -4);
    QVERIFY(frame().price.high - frame().price.low > before.high - before.low);
}

void tst_PriceAxisHandler::aDoubleClickFits()
{
    const View before = m_chart->view();
    drag(axisPoint(0.5), axisPoint(0.7));
    QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, axisPoint(0.5));
    settle();
    QCOMPARE(m_chart->view(), before);
}

void tst_PriceAxisHandler::theTagFits()
{
    drag(axisPoint(0.5), axisPoint(0.7));
    const QRectF axis = frame().layout.priceAxis;
    const QPoint tag(qRound(axis.left() + frame().type.unit * 4),
                     qRound(frame().layout.lane.center().y()));
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, tag);
    settle();
    QVERIFY(!m_chart->view().priceRange);
}

void tst_PriceAxisHandler::aPinnedPlotMovesBothWays()
{
    drag(axisPoint(0.5), axisPoint(0.7));
    const int steps = m_chart->history().stack().count();
    const widgets::PriceScale before = frame().price;
    const double first = frame().first;
    const QPoint middle = frame().layout.plot.center().toPoint();
    drag(middle, middle + QPoint(80, 40));
    QVERIFY(frame().price.low > before.low);
    QVERIFY(std::abs(frame().price.y(before.value(200)) - 240) < 1.5);
    QVERIFY(frame().first != first);
    QCOMPARE(m_chart->history().stack().count(), steps + 1);
}

void tst_PriceAxisHandler::aFittedPlotMovesThroughTimeOnly()
{
    const QPoint middle = frame().layout.plot.center().toPoint();
    drag(middle, middle + QPoint(80, 40));
    QVERIFY(!m_chart->view().priceRange);
}

void tst_PriceAxisHandler::theCursorTells()
{
    QTest::mouseMove(m_chart->viewport(), axisPoint(0.4));
    settle();
    QCOMPARE(m_chart->cursor().shape(), Qt::SizeVerCursor);
    QTest::mouseMove(m_chart->viewport(), frame().layout.plot.center().toPoint());
    settle();
    QVERIFY(m_chart->cursor().shape() != Qt::SizeVerCursor);
}

void tst_PriceAxisHandler::anEmptyChartTakesNothing()
{
    View view = m_chart->view();
    view.from = QDate(2023, 3, 6);
    view.to = QDate(2023, 3, 10);
    m_chart->setView(view);
    QTRY_VERIFY(m_chart->picture().frame() && !frame().hasBars());
    turnWheel(axisPoint(0.5), 1);
    drag(axisPoint(0.5), axisPoint(0.7));
    QVERIFY(!m_chart->view().priceRange);
}

QTEST_MAIN(tst_PriceAxisHandler)
#include "tst_priceaxishandler.moc"
