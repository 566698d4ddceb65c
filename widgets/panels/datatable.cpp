#include "widgets/panels/datatable.h"

#include "market/celltext.h"
#include "widgets/chart/picture.h"
#include "widgets/models/tabtext.h"
#include "widgets/models/vieweventtable.h"
#include "widgets/models/viewtable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int rest = 150; // ms

} // namespace

DataTable::DataTable(const ChartView& chart, QWidget* parent)
    : QDialog(parent)
    , m_chart(chart)
    , m_bars(new ViewTable(this))
    , m_events(new ViewEventTable(this))
    , m_tabs(new QTabWidget(this))
    , m_note(new QLabel(this))
{
    setWindowTitle(tr("Data in View"));
    resize(1120, 600);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAccessibleName(tr("What the table shows"));
    m_tabs->setAccessibleName(windowTitle());
    addTable(m_bars, tr("Bars"));
    addTable(m_events, tr("Events"));
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(rest);
    connect(&m_soon, &QTimer::timeout, this, &DataTable::readChart);
    connect(&chart.picture(), &Picture::laidOut, &m_soon, qOverload<>(&QTimer::start));
    connect(&chart, &QObject::destroyed, &m_soon, &QTimer::stop);
    readChart();
}

QTableView* DataTable::addTable(QAbstractItemModel* model, const QString& title)
{
    auto* table = new QTableView(this);
    table->setModel(model);
    table->setAccessibleName(title);
    table->setTabKeyNavigation(false); // Tab leads out of the table, the arrows move in it
    table->setAlternatingRowColors(false);
    table->setWordWrap(false);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    m_tabs->addTab(table, title);
    return table;
}

void DataTable::layOut()
{
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* copied = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copied->setToolTip(
        tr("Copies the selected cells, or all, for a spreadsheet (%1).")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)));
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton* button : {copied, close})
        button->setAccessibleName(button->text());
    auto* action = new QAction(this);
    action->setShortcut(QKeySequence::Copy);
    addAction(action);
    connect(action, &QAction::triggered, this, &DataTable::copy);
    connect(copied, &QPushButton::clicked, this, &DataTable::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_note);
    layout->addWidget(m_tabs);
    layout->addWidget(buttons);
    m_tabs->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void DataTable::readChart()
{
    const Frame* frame = m_chart.picture().frame();
    if (!frame)
        return;
    const bool first = m_bars->columnCount() == 0;
    m_bars->setFrame(*frame);
    m_events->setFrame(*frame);
    m_note->setText(m_bars->note());
    for (int i = 0; first && i < m_tabs->count(); ++i)
        if (auto* table = qobject_cast<QTableView*>(m_tabs->widget(i)))
            table->resizeColumnsToContents();
}

QString DataTable::copiedText() const
{
    const auto* table = qobject_cast<const QTableView*>(m_tabs->currentWidget());
    if (!table)
        return {};
    const QString cells = tabSeparated(*table->model(), table->selectionModel()->selection());
    return table->model() == m_bars ? market::inertCell(m_bars->copyNote()) + u'\n' + cells : cells;
}

void DataTable::copy() const
{
    QApplication::clipboard()->setText(copiedText());
}

} // namespace widgets
