#include "app/cursorcommands.h"

#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/measurehandler.h"

namespace app {

CursorCommands::CursorCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_chart(chart)
{
    using widgets::CrosshairHandler;
    CrosshairHandler& crosshair = chart.crosshair();
    QAction* walking = actions[ActionId::Crosshair];
    QAction* magnet = actions[ActionId::Magnet];
    connect(walking, &QAction::triggered, this, &CursorCommands::walk);
    connect(&crosshair, &CrosshairHandler::walkingChanged, walking, &QAction::setChecked);
    connect(magnet, &QAction::triggered, &crosshair, &CrosshairHandler::setMagnet);
    connect(&crosshair, &CrosshairHandler::magnetChanged, magnet, &QAction::setChecked);
    connect(actions[ActionId::Measure], &QAction::triggered, &chart.measure(),
            &widgets::MeasureHandler::arm);
}

// The keys that walk go to the chart only when it has the focus.
void CursorCommands::walk(bool on)
{
    m_chart.setFocus(Qt::ShortcutFocusReason);
    m_chart.crosshair().setWalking(on);
    // Without a bar to stand on it stays off.
    m_actions[ActionId::Crosshair]->setChecked(m_chart.crosshair().isWalking());
}

} // namespace app
