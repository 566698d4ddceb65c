#include "app/undocommands.h"

namespace app {

UndoCommands::UndoCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_chart(chart)
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::Undo, [this] { m_chart.history().undo(); });
    on(ActionId::Redo, [this] { m_chart.history().redo(); });
    on(ActionId::RangeBack, [this] { m_chart.walk(-1); });
    on(ActionId::RangeForward, [this] { m_chart.walk(1); });
    connect(&m_chart.history(), &widgets::ViewHistory::changed, this, &UndoCommands::showSteps);
    showSteps();
}

void UndoCommands::showSteps()
{
    const widgets::ViewHistory& history = m_chart.history();
    const QUndoStack& stack = history.stack();
    m_actions[ActionId::Undo]->setText(stack.canUndo() ? tr("&Undo %1").arg(stack.undoText())
                                                       : tr("&Undo"));
    m_actions[ActionId::Redo]->setText(stack.canRedo() ? tr("&Redo %1").arg(stack.redoText())
                                                       : tr("&Redo"));
    m_actions.setEnabled(ActionId::Undo, stack.canUndo(), tr("There is nothing to undo."));
    m_actions.setEnabled(ActionId::Redo, stack.canRedo(), tr("There is nothing to redo."));
    m_actions.setEnabled(ActionId::RangeBack, history.canWalk(-1),
                         tr("No other range was looked at before."));
    m_actions.setEnabled(ActionId::RangeForward, history.canWalk(1),
                         tr("No other range was looked at after this one."));
}

} // namespace app
