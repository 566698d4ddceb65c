#pragma once

#include "app/actions.h"
#include "widgets/chart/chartview.h"

namespace app {

// The tools for drawing, and the basis that changes are counted from.
class DrawingCommands : public QObject
{
    Q_OBJECT

public:
    DrawingCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent = nullptr);

private:
    void showTool();
    void showDrawings();
    void pinBasis();

    const Actions& m_actions;
    widgets::ChartView& m_chart;
};

} // namespace app
