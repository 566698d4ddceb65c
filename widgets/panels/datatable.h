#pragma once

#include "widgets/chart/chartview.h"

#include <QDialog>
#include <QTimer>

class QAbstractItemModel;
class QLabel;
class QTableView;
class QTabWidget;

namespace widgets {

class ViewEventTable;
class ViewTable;

// What the chart shows, as a table to read and to copy. Follows the chart while it is open.
class DataTable : public QDialog
{
    Q_OBJECT

public:
    explicit DataTable(const ChartView& chart, QWidget* parent = nullptr);

    [[nodiscard]] QString copiedText() const; // what copy() puts on the clipboard
    void copy() const;
    void readChart();

private:
    QTableView* addTable(QAbstractItemModel* model, const QString& title);
    void layOut();

    const ChartView& m_chart;
    ViewTable* m_bars;
    ViewEventTable* m_events;
    QTabWidget* m_tabs;
    QLabel* m_note;
    QTimer m_soon; // a chart that is being dragged is read when it rests
};

} // namespace widgets
