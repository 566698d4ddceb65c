#include "app/chartcommands.h"
#include "app/scalecommands.h"
#include "tests/support/scenario.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using app::ActionId;
using market::ChartStyle;
using market::Scale;

// Styles, scales and the pair of colours by command.
class TestScaleCommands : public QObject
{
    Q_OBJECT

private:
    support::Scenario m_market;
    app::Actions m_actions;
    widgets::ChartView m_chart{{m_market.source, m_market.source, m_market.source}};
    app::ChartCommands m_styles{m_actions, m_chart};
    app::ScaleCommands m_scales{m_actions, m_chart};

    void trigger(ActionId id) { m_actions[id]->trigger(); }
    void pin()
    {
        market::View view = m_chart.view();
        view.priceRange = market::PriceRange{1, 2};
        m_chart.setView(view);
    }

private Q_SLOTS:
    void init() { m_chart.setView(support::Scenario::view()); }

    void everyStyleHasACommand();
    void everyScaleHasACommand();
    void anotherUnitLetsThePricesFit();
    void aComparisonBeginsWithChanges();
    void fittingIsOffWhileThePricesFit();
    void safeColoursAreTheViews();
    void volumeLeavesTheChoiceOfEvents();
};

// Both are layers; each command changes its own alone.
void TestScaleCommands::volumeLeavesTheChoiceOfEvents()
{
    market::View view = m_chart.view();
    view.events = market::EventFilter::Categories;
    view.categories = {market::EventCategory::Policy};
    m_chart.setView(view);
    trigger(ActionId::Volume);
    QCOMPARE(m_chart.view().panes.size(), view.panes.size() + 1);
    QCOMPARE(m_chart.view().events, view.events);
    QCOMPARE(m_chart.view().categories, view.categories);
    trigger(ActionId::Events);
    QCOMPARE(m_chart.view().events, market::EventFilter::None);
    trigger(ActionId::Events);
    QCOMPARE(m_chart.view().events, market::EventFilter::All);
    trigger(ActionId::Volume);
    QCOMPARE(m_chart.view().panes.size(), view.panes.size());
}

void TestScaleCommands::everyStyleHasACommand()
{
    const std::vector<std::pair<ActionId, ChartStyle>> rows{
        {ActionId::OhlcBars, ChartStyle::OhlcBars}, {ActionId::Line, ChartStyle::Line},
        {ActionId::Step, ChartStyle::Step},         {ActionId::Area, ChartStyle::Area},
        {ActionId::Baseline, ChartStyle::Baseline}, {ActionId::Compare, ChartStyle::Compare},
        {ActionId::Candles, ChartStyle::Candles}};
    QCOMPARE(qsizetype(rows.size()), market::styleCodes().size());
    for (const auto& [id, style] : rows) {
        trigger(id);
        QCOMPARE(m_chart.view().style, style);
        QVERIFY(m_actions[id]->isChecked());
    }
}

void TestScaleCommands::everyScaleHasACommand()
{
    const std::vector<std::pair<ActionId, Scale>> rows{{ActionId::LogScale, Scale::Log},
                                                       {ActionId::PercentScale, Scale::Percent},
                                                       {ActionId::IndexScale, Scale::Index100},
                                                       {ActionId::LinearScale, Scale::Linear}};
    QCOMPARE(qsizetype(rows.size()), market::scaleCodes().size());
    for (const auto& [id, scale] : rows) {
        trigger(id);
        QCOMPARE(market::scaleOf(m_chart.view()), scale);
        QVERIFY(m_actions[id]->isChecked());
    }
    // The scale that the style has by itself is not written down.
    QCOMPARE(m_chart.view(), support::Scenario::view());
}

void TestScaleCommands::anotherUnitLetsThePricesFit()
{
    pin();
    trigger(ActionId::Area);
    QVERIFY(m_chart.view().priceRange);
    trigger(ActionId::PercentScale);
    QVERIFY(!m_chart.view().priceRange);
    trigger(ActionId::LinearScale);
    pin();
    trigger(ActionId::Compare);
    QVERIFY(!m_chart.view().priceRange);
}

void TestScaleCommands::aComparisonBeginsWithChanges()
{
    trigger(ActionId::LogScale);
    trigger(ActionId::Compare);
    QCOMPARE(market::scaleOf(m_chart.view()), Scale::Percent);
    trigger(ActionId::LogScale);
    QCOMPARE(m_chart.view().style, ChartStyle::Compare);
    QCOMPARE(market::scaleOf(m_chart.view()), Scale::Log);
}

void TestScaleCommands::fittingIsOffWhileThePricesFit()
{
    QVERIFY(!m_actions[ActionId::AutoScale]->isEnabled());
    pin();
    QVERIFY(m_actions[ActionId::AutoScale]->isEnabled());
    trigger(ActionId::AutoScale);
    QVERIFY(!m_chart.view().priceRange);
    QVERIFY(!m_actions[ActionId::AutoScale]->isEnabled());
}

void TestScaleCommands::safeColoursAreTheViews()
{
    trigger(ActionId::SafeColours);
    QVERIFY(m_chart.view().safeColours);
    QVERIFY(m_actions[ActionId::SafeColours]->isChecked());
    trigger(ActionId::SafeColours);
    QVERIFY(!m_chart.view().safeColours);
}

QTEST_MAIN(TestScaleCommands)
#include "tst_scalecommands.moc"
