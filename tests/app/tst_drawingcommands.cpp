#include "app/chartcommands.h"
#include "app/drawingcommands.h"
#include "tests/support/scenario.h"
#include "widgets/chart/drawinghandler.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using app::ActionId;
using market::DrawingKind;
using support::Scenario;

// The commands that draw, and drawings that belong to their instrument.
class TestDrawingCommands : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<app::Actions> m_actions;
    std::unique_ptr<widgets::ChartView> m_chart;
    std::unique_ptr<app::ChartCommands> m_commands;
    std::unique_ptr<app::DrawingCommands> m_drawing;

    void draw(double price)
    {
        market::View view = m_chart->view();
        view.drawings.push_back({DrawingKind::HorizontalLine, {0, price}, {0, price}, {}});
        m_chart->edit(view, u"horizontal line"_s);
    }
    std::size_t count() const { return m_chart->view().drawings.size(); }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }
    void init()
    {
        m_drawing.reset();
        m_commands.reset();
        m_chart = std::make_unique<widgets::ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_actions = std::make_unique<app::Actions>();
        m_commands = std::make_unique<app::ChartCommands>(*m_actions, *m_chart);
        m_drawing = std::make_unique<app::DrawingCommands>(*m_actions, *m_chart);
        m_chart->resize(1000, 700);
        m_chart->setView(Scenario::view());
        QTRY_VERIFY(m_chart->picture().frame());
        m_commands->setCache({m_scenario.source.list(), *m_scenario.source.coverage().result()});
    }

    void aCommandTakesItsToolInHand()
    {
        QAction* trend = (*m_actions)[ActionId::DrawTrend];
        QAction* text = (*m_actions)[ActionId::DrawText];
        trend->trigger();
        QCOMPARE(m_chart->drawing().tool(), std::optional(DrawingKind::TrendLine));
        QVERIFY(trend->isChecked());
        trend->trigger(); // again: it stays in hand
        QVERIFY(trend->isChecked());
        text->trigger();
        QVERIFY(!trend->isChecked() && text->isChecked());
        m_chart->drawing().stop();
        QVERIFY(!text->isChecked());
    }

    void removingAllIsOffWhereNothingIsDrawn()
    {
        QAction* remove = (*m_actions)[ActionId::RemoveDrawings];
        QVERIFY(!remove->isEnabled());
        draw(120);
        QVERIFY(remove->isEnabled());
        remove->trigger();
        QCOMPARE(count(), std::size_t{0});
        m_chart->history().undo();
        QCOMPARE(count(), std::size_t{1});
    }

    void drawingsComeBackWithTheirInstrument()
    {
        draw(120);
        draw(125);
        m_commands->showSymbol(u"BBB"_s);
        QCOMPARE(m_chart->view().symbols, QStringList{u"BBB"_s});
        QCOMPARE(count(), std::size_t{0});
        draw(40);
        m_commands->showSymbol(u"AAA"_s);
        QCOMPARE(count(), std::size_t{2});
        m_commands->showSymbol(u"BBB"_s);
        QCOMPARE(count(), std::size_t{1});
        for (int i = 0; i < 3; ++i)
            m_chart->history().undo(); // BBB, AAA, and the line on BBB before
        QCOMPARE(m_chart->view().symbols, QStringList{u"BBB"_s});
        QCOMPARE(count(), std::size_t{0});
        QVERIFY(m_commands->drawings().of(u"BBB"_s).empty());
        QCOMPARE(m_commands->drawings().of(u"AAA"_s).size(), std::size_t{2});
    }

    void theBasisIsPinnedAtTheLastBarWithoutACrosshair()
    {
        (*m_actions)[ActionId::PinBasis]->trigger();
        QCOMPARE(m_chart->view().basis, QDate(2025, 1, 31));
        (*m_actions)[ActionId::UsualBasis]->trigger();
        QVERIFY(!m_chart->view().basis.isValid());
    }
};

QTEST_MAIN(TestDrawingCommands)
#include "tst_drawingcommands.moc"
