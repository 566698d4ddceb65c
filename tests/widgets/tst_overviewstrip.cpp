#include "tests/support/scenario.h"
#include "widgets/chart/overviewstrip.h"
#include "widgets/fonts.h"

#include <QAccessible>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::OverviewStrip;
using widgets::OverviewWindow;

// The strip in a window, driven by mouse, wheel and keys; a chart that follows at once stands in
// for the real one.
class tst_OverviewStrip : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Scenario> m_scenario;
    std::unique_ptr<OverviewStrip> m_strip;
    market::View m_view;

    void show(const market::View& view)
    {
        m_view = view;
        m_strip->setView(view);
    }
    void drag(double from, double to)
    {
        const int y = m_strip->height() / 2;
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, QPoint(qRound(from), y));
        moveTo({to, double(y)}, Qt::LeftButton);
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, QPoint(qRound(to), y));
    }
    void moveTo(QPointF at, Qt::MouseButtons held)
    {
        QMouseEvent move(QEvent::MouseMove, at, m_strip->mapToGlobal(at), Qt::NoButton, held, {});
        QCoreApplication::sendEvent(m_strip.get(), &move);
    }
    void wheel(int delta, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at = m_strip->windowRect().center();
        QWheelEvent event(at, m_strip->mapToGlobal(at.toPoint()), {}, {0, delta}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_strip.get(), &event);
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void init()
    {
        m_scenario = std::make_unique<Scenario>();
        auto& source = m_scenario->source;
        m_strip = std::make_unique<OverviewStrip>(
            widgets::ChartSources{source, source, source},
            widgets::Look{*widgets::Theme::load(u"dark"_s), market::Format()});
        m_strip->resize(1000, 120);
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
        connect(m_strip.get(), &OverviewStrip::rangeChosen, m_strip.get(),
                [this](const market::TimeRange& keys) {
                    m_view.zoom = keys;
                    m_view.from = market::dateOfKey(keys.begin);
                    m_view.to = market::dateOfKey(keys.end - 1);
                    m_strip->setView(m_view);
                });
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        view.from = {2024, 11, 4};
        view.to = {2024, 12, 13};
        show(view);
    }

    void cleanup() { m_strip.reset(); }

    void showsTheWholeHistoryAtOnePointAPixel()
    {
        QVERIFY(m_strip->data());
        QCOMPARE(m_strip->data()->symbol, u"AAA"_s);
        QCOMPARE(market::dateOfKey(m_strip->scale().range().begin), QDate(2024, 9, 3));
        QCOMPARE(market::dateOfKey(m_strip->scale().range().end - 1), QDate(2025, 2, 14));
        const auto& asked = m_scenario->source.barRequests().back();
        QVERIFY(asked.columns > 0 && 4 * asked.columns <= m_strip->width());
        QCOMPARE(m_strip->data()->events.size(), std::size_t{8});
    }

    // Resampling all of a history of minutes to show it small would hold up the chart's bars.
    void asksForStoredBarsOnly()
    {
        market::View view = m_view;
        view.interval = market::Interval::Hour1;
        show(view);
        QCOMPARE(m_scenario->source.barRequests().back().interval, market::Interval::Minute5);
        QVERIFY(!m_strip->data()->dated);
    }

    void theBodyMovesTheWindowAndKeepsItsWidth()
    {
        const OverviewWindow before = m_strip->window();
        const double x = m_strip->windowRect().center().x();
        drag(x, x + 100);
        const OverviewWindow after = m_strip->window();
        QVERIFY(after.first > before.first);
        QVERIFY(std::abs(after.width() - before.width()) < 1e-3);
    }

    void theEdgesResizeIt()
    {
        const OverviewWindow before = m_strip->window();
        drag(m_strip->windowRect().right(), m_strip->windowRect().right() + 80);
        QVERIFY(m_strip->window().last > before.last);
        QVERIFY(std::abs(m_strip->window().first - before.first) < 1e-3);
        drag(m_strip->windowRect().left(), m_strip->windowRect().left() - 60);
        QVERIFY(m_strip->window().first < before.first);
        drag(m_strip->windowRect().left(), m_strip->windowRect().right() + 300);
        QVERIFY(m_strip->window().width() > 0);
    }

    void aClickBesideItCentresThere()
    {
        const double width = m_strip->window().width();
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(800, 60));
        QVERIFY(std::abs(m_strip->windowRect().center().x() - 800) < 2);
        QVERIFY(std::abs(m_strip->window().width() - width) < 1e-3);
        // At the end of the history it stops.
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(983, 60));
        QVERIFY(m_strip->window().last <= 1 + 1e-6);
    }

    void aDragIsOneGesture()
    {
        const QSignalSpy began(m_strip.get(), &OverviewStrip::dragStarted);
        const QSignalSpy ended(m_strip.get(), &OverviewStrip::dragEnded);
        const QSignalSpy chosen(m_strip.get(), &OverviewStrip::rangeChosen);
        const double x = m_strip->windowRect().center().x();
        drag(x, x + 50);
        QCOMPARE(began.size(), 1);
        QCOMPARE(ended.size(), 1);
        QVERIFY(chosen.size() >= 1);
    }

    void theWheelZoomsAndWithShiftMoves()
    {
        const OverviewWindow before = m_strip->window();
        wheel(120, Qt::NoModifier);
        QVERIFY(m_strip->window().width() < before.width());
        const OverviewWindow zoomed = m_strip->window();
        wheel(-120, Qt::ShiftModifier);
        QVERIFY(m_strip->window().first > zoomed.first);
    }

    void keysMoveAndResize()
    {
        m_strip->setFocus();
        const OverviewWindow before = m_strip->window();
        QTest::keyClick(m_strip.get(), Qt::Key_Right);
        QVERIFY(m_strip->window().first > before.first);
        QTest::keyClick(m_strip.get(), Qt::Key_Left);
        QVERIFY(std::abs(m_strip->window().first - before.first) < 1e-3);
        QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_strip->window().last > before.last);
        QTest::keyClick(m_strip.get(), Qt::Key_Home);
        QVERIFY(std::abs(m_strip->window().first) < 1e-6);
        QTest::keyClick(m_strip.get(), Qt::Key_End);
        QVERIFY(std::abs(m_strip->window().last - 1) < 1e-6);
    }

    void aScreenReaderCanReadAndMoveIt()
    {
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_strip.get());
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Slider);
        QVERIFY(access->text(QAccessible::Name).contains(u"AAA"_s));
        QVERIFY(access->text(QAccessible::Value).contains(u"2024"_s));
        QAccessibleValueInterface* value = access->valueInterface();
        QVERIFY(value);
        value->setCurrentValue(10.0);
        QVERIFY(std::abs(value->currentValue().toDouble() - 10) < 0.1);
        value->setCurrentValue(1000.0);
        QVERIFY(m_strip->window().last <= 1 + 1e-6);
    }

    void onlyTheNewestAnswerIsTaken()
    {
        m_scenario->source.hold();
        market::View view = m_view;
        view.symbols = {u"BBB"_s};
        m_strip->setView(view);
        view.symbols = {u"^CCC"_s};
        m_strip->setView(view);
        const auto before = m_strip->data();
        QCOMPARE(before->symbol, u"AAA"_s);
        m_scenario->source.release();
        QTRY_COMPARE(m_strip->data()->symbol, u"^CCC"_s);
    }

    void nothingCachedIsAnEmptyStrip()
    {
        market::View view = m_view;
        view.symbols = {u"NONE"_s};
        show(view);
        QVERIFY(m_strip->scale().isEmpty());
        QVERIFY(m_strip->windowRect().isEmpty());
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(500, 60));
        QTest::keyClick(m_strip.get(), Qt::Key_Right);
        QVERIFY(!m_strip->grab().isNull());
    }

    void aTinyStripIsNoCrash()
    {
        m_strip->resize(1, 1);
        m_strip->setSides(16, 0);
        QVERIFY(!m_strip->grab().isNull());
    }

    // A menu that opens in a drag gets the release instead.
    void aDragEndsWithoutItsRelease()
    {
        QSignalSpy ended(m_strip.get(), &OverviewStrip::dragEnded);
        const QPointF centre = m_strip->windowRect().center();
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, centre.toPoint());
        moveTo(centre + QPointF(50, 0), Qt::LeftButton);
        const QRectF there = m_strip->windowRect();
        moveTo(centre + QPointF(200, 0), Qt::NoButton);
        QCOMPARE(m_strip->windowRect(), there);
        QCOMPARE(ended.size(), 1);
    }

    void aTouchpadThatOnlyBeginsMovesNothing()
    {
        QSignalSpy chosen(m_strip.get(), &OverviewStrip::rangeChosen);
        wheel(0, {});
        QVERIFY(chosen.isEmpty());
    }
};

QTEST_MAIN(tst_OverviewStrip)
#include "tst_overviewstrip.moc"
