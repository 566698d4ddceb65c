#include "tests/support/scenario.h"
#include "widgets/chart/chartmenu.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/drawingchange.h"
#include "widgets/chart/drawinghandler.h"
#include "widgets/chart/drawingitem.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QInputDialog>
#include <QMenu>
#include <QShortcut>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::Anchor;
using market::Drawing;
using market::DrawingKind;
using support::Scenario;
using widgets::ChartView;
using widgets::DrawingHandler;
using widgets::Picture;

// Drawing on a chart in a real window, by mouse and by keys.
class tst_DrawingHandler : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<ChartView> m_chart;

    DrawingHandler& handler() const { return m_chart->drawing(); }
    const std::vector<Drawing>& drawings() const { return m_chart->view().drawings; }
    const widgets::Frame& frame() const { return *m_chart->picture().frame(); }
    int steps() const { return m_chart->history().stack().index(); }
    // At those shares of the plot, away from any bar's price.
    QPoint at(double x, double y) const
    {
        const QRectF plot = m_chart->picture().plotRect();
        return QPointF(plot.left() + x * plot.width(), plot.top() + y * plot.height()).toPoint();
    }
    void press(QPoint at, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::mousePress(m_chart->viewport(), Qt::LeftButton, modifiers, at);
    }
    void release(QPoint at, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, modifiers, at);
    }
    void moveTo(QPoint at, Qt::MouseButton held = Qt::NoButton,
                Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_chart->viewport()->mapToGlobal(at), Qt::NoButton,
                         held, modifiers);
        QCoreApplication::sendEvent(m_chart->viewport(), &move);
    }
    // Ctrl keeps the points where they are set.
    void click(QPoint at, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        moveTo(at, Qt::NoButton, modifiers);
        press(at, modifiers);
        release(at, modifiers);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        press(from, modifiers);
        moveTo((from + to) / 2, Qt::LeftButton, modifiers);
        moveTo(to, Qt::LeftButton, modifiers);
        release(to, modifiers);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_chart.get(), which, modifiers);
    }
    void layOut() { const_cast<Picture&>(m_chart->picture()).layOut(); }
    void drawTrend()
    {
        handler().start(DrawingKind::TrendLine);
        click(at(0.2, 0.2));
        click(at(0.8, 0.8));
        layOut();
    }
    QPoint pointOf(const Anchor& anchor) const
    {
        return widgets::pointOf(anchor, frame())->toPoint();
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void init()
    {
        m_chart = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_chart->resize(1000, 700);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
        m_chart->setView(Scenario::view());
        QTRY_VERIFY(m_chart->picture().frame() && m_chart->picture().plotRect().width() > 100);
    }
    void cleanup() { m_chart.reset(); }

    void twoClicksDrawALine()
    {
        drawTrend();
        QCOMPARE(drawings().size(), std::size_t{1});
        QCOMPARE(drawings().front().kind, DrawingKind::TrendLine);
        QVERIFY(QLineF(pointOf(drawings().front().from), at(0.2, 0.2)).length() < 2);
        QVERIFY(QLineF(pointOf(drawings().front().to), at(0.8, 0.8)).length() < 2);
        QVERIFY(!handler().tool());
        QCOMPARE(handler().selected(), std::optional<std::size_t>(0));
        QCOMPARE(steps(), 1);
        QCOMPARE(m_chart->history().stack().undoText(), u"trend line"_s);
    }

    void pressDragReleaseDrawsALine()
    {
        handler().start(DrawingKind::Arrow);
        drag(at(0.3, 0.7), at(0.6, 0.4));
        QCOMPARE(drawings().size(), std::size_t{1});
        QVERIFY(QLineF(pointOf(drawings().front().to), at(0.6, 0.4)).length() < 2);
        QCOMPARE(steps(), 1);
    }

    void oneClickDrawsALevelOnTheNearestPrice()
    {
        handler().start(DrawingKind::HorizontalLine);
        const widgets::DrawnBar& bar = frame().series.front().bars[2];
        const QPointF high(bar.centre(), frame().price.y(bar.bar->high));
        click((high + QPointF(3, -4)).toPoint(), Qt::NoModifier);
        QCOMPARE(drawings().size(), std::size_t{1});
        QCOMPARE(drawings().front().from.price, bar.bar->high);
    }

    void aToolStaysWhenAskedTo()
    {
        handler().start(DrawingKind::HorizontalLine);
        handler().start(DrawingKind::HorizontalLine);
        click(at(0.5, 0.3));
        click(at(0.5, 0.6));
        QCOMPARE(drawings().size(), std::size_t{2});
        QVERIFY(handler().tool());
        key(Qt::Key_Escape);
        QVERIFY(!handler().tool());
        handler().start(DrawingKind::HorizontalLine);
        click(at(0.5, 0.8), Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(handler().tool());
    }

    void escapeDrawsNothing()
    {
        handler().start(DrawingKind::TrendLine);
        click(at(0.2, 0.2));
        key(Qt::Key_Escape);
        click(at(0.8, 0.8));
        QVERIFY(drawings().empty());
        QCOMPARE(steps(), 0);
    }

    void aClickSelectsAndDeleteRemoves()
    {
        drawTrend();
        handler().select(std::nullopt);
        click(at(0.8, 0.2)); // beside it
        QVERIFY(!handler().selected());
        click(at(0.5, 0.5));
        QCOMPARE(handler().selected(), std::optional<std::size_t>(0));
        key(Qt::Key_Delete);
        QVERIFY(drawings().empty());
        m_chart->history().undo();
        QCOMPARE(drawings().size(), std::size_t{1});
    }

    void draggingMovesTheWholeInOneStep()
    {
        drawTrend();
        const Drawing before = drawings().front();
        const QPoint from = at(0.5, 0.5);
        const auto range = m_chart->picture().indexRange();
        drag(from, from + QPoint(60, 30));
        layOut();
        const Drawing after = drawings().front();
        QVERIFY(QLineF(pointOf(after.from), at(0.2, 0.2) + QPoint(60, 30)).length() < 3);
        QVERIFY(QLineF(pointOf(after.to), at(0.8, 0.8) + QPoint(60, 30)).length() < 3);
        QCOMPARE(m_chart->picture().indexRange().first, range.first); // the chart did not pan
        QCOMPARE(steps(), 2);
        m_chart->history().undo();
        QCOMPARE(drawings().front(), before);
    }

    void draggingAHandleMovesOneEnd()
    {
        drawTrend();
        const Drawing before = drawings().front();
        drag(pointOf(before.to), at(0.9, 0.3));
        layOut();
        QCOMPARE(drawings().front().from, before.from);
        QVERIFY(QLineF(pointOf(drawings().front().to), at(0.9, 0.3)).length() < 2);
    }

    void escapeInADragLeavesItWhereItWas()
    {
        drawTrend();
        const Drawing before = drawings().front();
        press(at(0.5, 0.5));
        moveTo(at(0.6, 0.6), Qt::LeftButton);
        key(Qt::Key_Escape);
        release(at(0.6, 0.6));
        QCOMPARE(drawings().front(), before);
        QCOMPARE(steps(), 1);
    }

    void arrowKeysMoveByBarsAndPrices()
    {
        drawTrend();
        const Drawing before = drawings().front();
        key(Qt::Key_Right);
        key(Qt::Key_Up);
        key(Qt::Key_Up);
        const Drawing after = drawings().front();
        QVERIFY(after.from.time > before.from.time);
        QVERIFY(std::abs(after.from.price - before.from.price - 2 * widgets::priceTick(frame()))
                < 1e-9);
        QCOMPARE(steps(), 2); // all keys without a rest are one
        m_chart->history().undo();
        QCOMPARE(drawings().front(), before);
    }

    void keysAloneDrawALine()
    {
        handler().start(DrawingKind::TrendLine);
        key(Qt::Key_Return); // shows the point in the middle of the view
        key(Qt::Key_Return); // and sets it
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Right);
        key(Qt::Key_Up, Qt::ControlModifier);
        key(Qt::Key_Return);
        QCOMPARE(drawings().size(), std::size_t{1});
        QVERIFY(drawings().front().to.time > drawings().front().from.time);
        QVERIFY(drawings().front().to.price > drawings().front().from.price);
    }

    void tabGoesThroughTheDrawingsAndOn()
    {
        drawTrend();
        handler().duplicate();
        handler().select(std::nullopt);
        QVERIFY(handler().focusNext(true));
        QCOMPARE(handler().selected(), std::optional<std::size_t>(0));
        QVERIFY(handler().focusNext(true));
        QCOMPARE(handler().selected(), std::optional<std::size_t>(1));
        QVERIFY(!handler().focusNext(true));
        QVERIFY(!handler().selected());
        QVERIFY(handler().focusNext(false));
        QCOMPARE(handler().selected(), std::optional<std::size_t>(1));
    }

    void aTextIsAskedFor()
    {
        handler().start(DrawingKind::Text);
        click(at(0.5, 0.5));
        auto* dialog = m_chart->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u"<b>the gap</b>\nthat never closed"_s);
        dialog->accept();
        QCOMPARE(drawings().size(), std::size_t{1});
        QCOMPARE(drawings().front().text, u"<b>the gap</b>\nthat never closed"_s);
    }

    void aTextThatIsNotWrittenIsNotThere()
    {
        handler().start(DrawingKind::Text);
        click(at(0.5, 0.5));
        m_chart->findChild<QInputDialog*>()->reject();
        QVERIFY(drawings().empty());
    }

    void aRemarkIsWrittenWithEnter()
    {
        drawTrend();
        key(Qt::Key_Return);
        auto* dialog = m_chart->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u"support"_s);
        // A window that is shown nowhere answers to no key.
        const auto keys = dialog->findChildren<QShortcut*>();
        const auto key
            = std::ranges::find(keys, QKeySequence(Qt::CTRL | Qt::Key_Return), &QShortcut::key);
        QVERIFY(key != keys.end());
        QShortcut* end = *key;
        Q_EMIT end->activated();
        QCOMPARE(drawings().front().text, u"support"_s);
        QCOMPARE(steps(), 2);
    }

    void theSelectionEndsWithWhatItNames()
    {
        drawTrend();
        QVERIFY(handler().selected());
        m_chart->history().undo();
        layOut();
        QVERIFY(!handler().selected());
        key(Qt::Key_Delete); // harmless
        QVERIFY(drawings().empty());
    }

    void moreThanAChartHoldsIsSaid()
    {
        market::View full = m_chart->view();
        full.drawings.resize(market::mostDrawings);
        m_chart->setView(full);
        layOut();
        QSignalSpy failed(m_chart.get(), &ChartView::failed);
        handler().start(DrawingKind::HorizontalLine);
        click(at(0.5, 0.5));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(drawings().size(), market::mostDrawings);
    }

    void theMenuOffersWhatCanBeDoneThere()
    {
        drawTrend();
        handler().select(std::nullopt);
        const std::unique_ptr<QMenu> beside(widgets::chartMenu(*m_chart, at(0.8, 0.2)));
        QVERIFY(!handler().selected());
        const auto entries = beside->actions();
        const std::unique_ptr<QMenu> over(widgets::chartMenu(*m_chart, at(0.5, 0.5)));
        QCOMPARE(handler().selected(), std::optional<std::size_t>(0));
        QVERIFY(over->actions().size() > entries.size());
    }

    void theBasisIsPinnedAndFreed()
    {
        const market::Millis begin = frame().series.front().bars[2].bar->begin;
        m_chart->pinBasis(begin);
        QCOMPARE(m_chart->view().basis, market::dateOfKey(begin));
        m_chart->unpinBasis();
        QVERIFY(!m_chart->view().basis.isValid());
        market::View intraday = m_chart->view();
        intraday.interval = market::Interval::Minute5;
        m_chart->setView(intraday);
        const auto bar = QDateTime(QDate(2025, 1, 27), QTime(15, 0), Qt::UTC).toMSecsSinceEpoch();
        m_chart->pinBasis(bar);
        QCOMPARE(m_chart->view().basisAt, std::optional(bar));
        QTRY_COMPARE(m_scenario.source.barRequests().back().basisAt, std::optional(bar));
        m_chart->history().undo();
        QVERIFY(!m_chart->view().basisAt);
    }

    void undoTakesADrawingOutOfTheHand()
    {
        drawTrend();
        press(at(0.5, 0.5));
        moveTo(at(0.5, 0.4), Qt::LeftButton);
        m_chart->history().undo();
        layOut();
        QVERIFY(!handler().selected());
        release(at(0.5, 0.4));
        QVERIFY(drawings().empty());
    }

    // Keys may come before the picture has been laid out anew.
    void whatIsNoLongerThereIsNotChanged()
    {
        drawTrend();
        m_chart->history().undo();
        key(Qt::Key_Left);
        handler().remove();
        handler().duplicate();
        QVERIFY(drawings().empty());
        QVERIFY(!handler().selected());
    }

    void aToolTakesTheHandFromADrawing()
    {
        drawTrend();
        const Drawing before = drawings().front();
        press(at(0.5, 0.5));
        moveTo(at(0.5, 0.4), Qt::LeftButton);
        handler().start(DrawingKind::Rectangle);
        release(at(0.5, 0.4));
        layOut();
        QCOMPARE(m_chart->picture().drawings().size(), std::size_t{1});
        drag(at(0.1, 0.8), at(0.3, 0.9));
        QCOMPARE(drawings().size(), std::size_t{2});
        QCOMPARE(drawings().front(), before);
        QVERIFY(QLineF(pointOf(drawings().back().from), at(0.1, 0.8)).length() < 2);
    }
};

QTEST_MAIN(tst_DrawingHandler)
#include "tst_drawinghandler.moc"
