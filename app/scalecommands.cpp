#include "app/scalecommands.h"

#include <array>
#include <utility>

namespace app {

namespace {

using market::Scale;
using market::View;

constexpr std::array<std::pair<ActionId, Scale>, 4> scaleActions{{
    {ActionId::LinearScale, Scale::Linear},
    {ActionId::LogScale, Scale::Log},
    {ActionId::PercentScale, Scale::Percent},
    {ActionId::IndexScale, Scale::Index100},
}};

} // namespace

ScaleCommands::ScaleCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_chart(chart)
{
    for (const auto& [id, scale] : scaleActions)
        connect(m_actions[id], &QAction::triggered, this,
                [this, wanted = scale] { setScale(wanted); });
    connect(m_actions[ActionId::AutoScale], &QAction::triggered, this, &ScaleCommands::fitPrices);
    connect(m_actions[ActionId::SafeColours], &QAction::triggered, this,
            &ScaleCommands::setSafeColours);
    connect(&m_chart, &widgets::ChartView::viewChanged, this, &ScaleCommands::readView);
    readView();
}

void ScaleCommands::setScale(Scale scale)
{
    View view = m_chart.view();
    if (market::scaleOf(view) != scale)
        view.priceRange.reset(); // it was in the unit of the other scale
    view.scale.reset();
    if (market::scaleOf(view) != scale)
        view.scale = scale;
    m_chart.edit(view, tr("changing the scale"));
    readView();
}

void ScaleCommands::fitPrices()
{
    View view = m_chart.view();
    view.priceRange.reset();
    m_chart.edit(view, tr("fitting the prices"));
}

// A matter of the reader, as the theme is: nothing to undo.
void ScaleCommands::setSafeColours(bool safe)
{
    View view = m_chart.view();
    view.safeColours = safe;
    m_chart.setView(view);
}

void ScaleCommands::readView()
{
    const View& view = m_chart.view();
    for (const auto& [id, scale] : scaleActions)
        m_actions[id]->setChecked(scale == market::scaleOf(view));
    m_actions[ActionId::SafeColours]->setChecked(view.safeColours);
    m_actions.setEnabled(ActionId::AutoScale, view.priceRange.has_value(),
                         tr("The prices fit already."));
}

} // namespace app
