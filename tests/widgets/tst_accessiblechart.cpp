#include "tests/support/fakesource_answers.h"
#include "tests/support/scenario.h"
#include "widgets/chart/accessiblechart.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;
using widgets::Frame;

// A screen reader walks the chart: series, panes, events, and the bar under the crosshair.
class tst_AccessibleChart : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<ChartView> m_view;

    const Frame& frame() const { return *m_view->picture().frame(); }
    QAccessibleInterface* tree() const
    {
        return QAccessible::queryAccessibleInterface(m_view.get());
    }
    QString nameOf(int place) const { return tree()->child(place)->text(QAccessible::Name); }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void init()
    {
        m_view = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        view.panes = {market::Pane{}};
        m_view->setView(view);
        QTRY_VERIFY(m_view->picture().frame());
        m_view->setFocus();
    }
    void cleanup() { m_view.reset(); }

    void theTreeIsWhatTheChartShows()
    {
        QCOMPARE(tree()->role(), QAccessible::Chart);
        QCOMPARE(tree()->text(QAccessible::Name), u"Chart"_s);
        const int events = static_cast<int>(frame().events.size());
        QVERIFY(events > 3);
        QCOMPARE(tree()->childCount(), 2 + events);
        for (int i = 0; i < tree()->childCount(); ++i) {
            QAccessibleInterface* child = tree()->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(child->parent(), tree());
            QCOMPARE(tree()->indexOfChild(child), i);
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QVERIFY(tree()->rect().intersects(child->rect()));
            QCOMPARE(tree()->child(i), child); // the same one each time
        }
        QCOMPARE(tree()->child(-1), nullptr);
        QCOMPARE(tree()->child(2 + events), nullptr);
    }

    void partsSayWhatTheyShow()
    {
        QVERIFY(nameOf(0).startsWith(u"AAA, Alpha Industries: last $"_s));
        QVERIFY(nameOf(0).contains(u" since "_s));
        QVERIFY(nameOf(1).startsWith(u"Volume: "_s));
        const QString event = nameOf(2);
        QVERIFY(event.contains(u"2025"_s) && event.endsWith(u')'));
        QCOMPARE(tree()->child(2)->role(), QAccessible::Button);
    }

    void pressingAnEventSelectsIt()
    {
        QSignalSpy selected(m_view.get(), &ChartView::eventSelected);
        QAccessibleInterface* event = tree()->child(2);
        QVERIFY(event->actionInterface());
        event->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(selected.size(), 1);
        QTRY_VERIFY(tree()->child(2)->state().selected);
        QVERIFY(!tree()->child(0)->actionInterface());
    }

    void theWalkIsReadOut()
    {
        const int before = tree()->childCount();
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(tree()->childCount(), before + 1);
        QAccessibleInterface* cursor = tree()->child(before);
        QCOMPARE(tree()->focusChild(), cursor);
        QVERIFY(cursor->state().focused);
        const QString first = cursor->text(QAccessible::Name);
        QVERIFY(first.startsWith(u"Fri 31 Jan 2025"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QVERIFY(cursor->text(QAccessible::Name).startsWith(u"Thu 30 Jan 2025"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!cursor->isValid());
        QVERIFY(cursor->text(QAccessible::Name).isEmpty());
        QCOMPARE(tree()->childCount(), before);
        QCOMPARE(tree()->focusChild(), tree());
    }

    void partsFindTheirWayBackFromThePoint()
    {
        QAccessibleInterface* event = tree()->child(tree()->childCount() - 1);
        const QPoint at = event->rect().center();
        QAccessibleInterface* found = tree()->childAt(at.x(), at.y());
        QVERIFY(found && found->role() == QAccessible::Button);
        const QPoint plot = tree()->child(0)->rect().center();
        QCOMPARE(tree()->childAt(plot.x(), plot.y()), tree()->child(0));
    }

    void whatIsGoneIsInvalidAndNoHarm()
    {
        QAccessibleInterface* last = tree()->child(tree()->childCount() - 1);
        QVERIFY(last->isValid());
        market::View view = m_view->view();
        view.events = market::EventFilter::None;
        m_view->setView(view);
        QTRY_COMPARE(tree()->childCount(), 2);
        QVERIFY(!last->isValid());
        QVERIFY(last->text(QAccessible::Name).isEmpty());
        QVERIFY(last->rect().isEmpty());
        QVERIFY(last->state().invalid);
        last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }

    void partsDieWithTheChart()
    {
        QAccessibleInterface* child = tree()->child(0);
        const QAccessible::Id id = QAccessible::uniqueId(child);
        QCOMPARE(QAccessible::accessibleInterface(id), child);
        m_view.reset();
        QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    }
};

QTEST_MAIN(tst_AccessibleChart)
#include "tst_accessiblechart.moc"
