#pragma once

#include "app/actions.h"
#include "widgets/chart/chartview.h"

namespace app {

// Undo and redo, named after the step they take, and the way back through the ranges looked at.
class UndoCommands : public QObject
{
    Q_OBJECT

public:
    UndoCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent = nullptr);

private:
    void showSteps();

    const Actions& m_actions;
    widgets::ChartView& m_chart;
};

} // namespace app
