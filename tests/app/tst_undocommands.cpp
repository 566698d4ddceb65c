#include "app/undocommands.h"
#include "tests/support/scenario.h"
#include "widgets/fonts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using app::ActionId;
using support::Scenario;

// The commands that take steps back, over a chart.
class TestUndoCommands : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    app::Actions m_actions;
    std::unique_ptr<widgets::ChartView> m_chart;
    std::unique_ptr<app::UndoCommands> m_commands;

    void draw(double price)
    {
        market::View view = m_chart->view();
        view.drawings.push_back({market::DrawingKind::HorizontalLine, {0, price}, {0, price}, {}});
        m_chart->edit(view, u"horizontal line"_s);
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }
    void init()
    {
        m_chart = std::make_unique<widgets::ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_commands = std::make_unique<app::UndoCommands>(m_actions, *m_chart);
        m_chart->setView(Scenario::view());
    }

    void theCommandNamesTheStep()
    {
        QVERIFY(!m_actions[ActionId::Undo]->isEnabled());
        QCOMPARE(m_actions[ActionId::Undo]->text(), u"&Undo"_s);
        draw(120);
        QCOMPARE(m_actions[ActionId::Undo]->text(), u"&Undo horizontal line"_s);
        m_actions[ActionId::Undo]->trigger();
        QVERIFY(m_chart->view().drawings.empty());
        QVERIFY(!m_actions[ActionId::Undo]->isEnabled());
        QCOMPARE(m_actions[ActionId::Redo]->text(), u"&Redo horizontal line"_s);
        m_actions[ActionId::Redo]->trigger();
        QCOMPARE(m_chart->view().drawings.size(), std::size_t{1});
    }

    void backIsOffWhereNothingWasLookedAt()
    {
        QVERIFY(!m_actions[ActionId::RangeBack]->isEnabled());
        market::View view = m_chart->view();
        const QDate before = view.from;
        view.from = view.from.addDays(-30);
        m_chart->edit(view, u"range"_s);
        QVERIFY(m_actions[ActionId::RangeBack]->isEnabled());
        QVERIFY(!m_actions[ActionId::RangeForward]->isEnabled());
        m_actions[ActionId::RangeBack]->trigger();
        QCOMPARE(m_chart->view().from, before);
        QVERIFY(m_actions[ActionId::RangeForward]->isEnabled());
    }
};

QTEST_MAIN(TestUndoCommands)
#include "tst_undocommands.moc"
