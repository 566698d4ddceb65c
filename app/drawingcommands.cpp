#include "app/drawingcommands.h"

#include "widgets/chart/basischoice.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/drawinghandler.h"
#include "widgets/chart/picture.h"

#include <array>
#include <utility>

namespace app {

namespace {

using market::DrawingKind;

constexpr std::array<std::pair<ActionId, DrawingKind>, 8> tools{{
    {ActionId::DrawHorizontal, DrawingKind::HorizontalLine},
    {ActionId::DrawTrend, DrawingKind::TrendLine},
    {ActionId::DrawRay, DrawingKind::Ray},
    {ActionId::DrawRectangle, DrawingKind::Rectangle},
    {ActionId::DrawRange, DrawingKind::Range},
    {ActionId::DrawText, DrawingKind::Text},
    {ActionId::DrawArrow, DrawingKind::Arrow},
    {ActionId::DrawFibonacci, DrawingKind::Fibonacci},
}};

} // namespace

DrawingCommands::DrawingCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_chart(chart)
{
    using widgets::DrawingHandler;
    for (const auto& [id, kind] : tools)
        connect(m_actions[id], &QAction::triggered, this, [this, wanted = kind] {
            m_chart.setFocus(Qt::OtherFocusReason);
            m_chart.drawing().start(wanted);
        });
    connect(m_actions[ActionId::RemoveDrawings], &QAction::triggered, &m_chart.drawing(),
            &DrawingHandler::removeAll);
    connect(m_actions[ActionId::PinBasis], &QAction::triggered, this, &DrawingCommands::pinBasis);
    connect(m_actions[ActionId::UsualBasis], &QAction::triggered, &m_chart,
            &widgets::ChartView::unpinBasis);
    connect(&m_chart.drawing(), &DrawingHandler::toolChanged, this, &DrawingCommands::showTool);
    connect(&m_chart, &widgets::ChartView::viewChanged, this, &DrawingCommands::showDrawings);
    showDrawings();
}

void DrawingCommands::showTool()
{
    for (const auto& [id, kind] : tools)
        m_actions[id]->setChecked(m_chart.drawing().tool() == kind);
}

void DrawingCommands::showDrawings()
{
    const bool any = !m_chart.view().drawings.empty();
    m_actions.setEnabled(ActionId::RemoveDrawings, any, tr("Nothing is drawn on this chart."));
}

// At the crosshair of mouse or keyboard, without one at the last bar in view.
void DrawingCommands::pinBasis()
{
    const widgets::Frame* frame = m_chart.picture().frame();
    if (frame == nullptr)
        return;
    const widgets::Reading& reading = m_chart.crosshair().reading();
    const bool isRead = reading.place != widgets::ReadPlace::Outside;
    const double x = isRead ? reading.at.x() : frame->layout.plot.right() - 1;
    if (const auto begin = widgets::barBeginAt(*frame, x))
        m_chart.pinBasis(*begin);
}

} // namespace app
