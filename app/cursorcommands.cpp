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
    connect(actions[ActionId::DataTable], &QAction::triggered, this, &CursorCommands::showTable);
}

// The keys that walk go to the chart only when it has the focus.
void CursorCommands::walk(bool on)
{
    m_chart.setFocus(Qt::ShortcutFocusReason);
    m_chart.crosshair().setWalking(on);
    // Without a bar to stand on it stays off.
    m_actions[ActionId::Crosshair]->setChecked(m_chart.crosshair().isWalking());
}

// Beside the chart, so that both can be read; asked for again it comes to the front.
void CursorCommands::showTable()
{
    if (!m_table) {
        m_table = new widgets::DataTable(m_chart, m_chart.window());
        m_table->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_table->show();
    m_table->raise();
    m_table->activateWindow();
}

} // namespace app
