#pragma once

#include "app/actions.h"
#include "widgets/chart/chartview.h"
#include "widgets/panels/datatable.h"

#include <QPointer>

namespace app {

// The commands that read and measure.
class CursorCommands : public QObject
{
    Q_OBJECT

public:
    CursorCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent = nullptr);

private:
    void walk(bool on);
    void showTable();

    const Actions& m_actions;
    widgets::ChartView& m_chart;
    QPointer<widgets::DataTable> m_table; // while it is open
};

} // namespace app
