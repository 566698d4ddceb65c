#include "widgets/panels/watchlistpanel.h"

#include "market/onanswer.h"
#include "widgets/delegates/watchlistdelegate.h"
#include "widgets/models/watchlistmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

std::vector<market::Quote> inOrder(std::vector<market::Quote> quotes, const QStringList& order)
{
    const auto place = [&](const market::Quote& quote) {
        const qsizetype at = order.indexOf(quote.instrument.symbol);
        return at < 0 ? order.size() : at;
    };
    std::ranges::stable_sort(quotes, {}, place);
    return quotes;
}

} // namespace

WatchlistPanel::WatchlistPanel(market::InstrumentSource& source, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_model(new WatchlistModel(look.format, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_delegate(new WatchlistDelegate(look.theme, this))
    , m_view(new QTreeView(this))
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(WatchlistModel::SortRole);
    buildView();
    buildColumns();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
}

void WatchlistPanel::buildView()
{
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(m_delegate);
    m_view->setObjectName(u"watchlist"_s);
    m_view->setAccessibleName(tr("Watchlist"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_view, &QTreeView::clicked, this, &WatchlistPanel::activate);
    // Return is a key of its own: `activated` would come a second time after each click on some
    // styles.
    auto* show = new QAction(tr("Show Chart"), this);
    show->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    show->setShortcutContext(Qt::WidgetShortcut);
    connect(show, &QAction::triggered, this, &WatchlistPanel::activateCurrent);
    m_view->addAction(show);
}

void WatchlistPanel::buildColumns()
{
    QHeaderView* header = m_view->header();
    header->setAccessibleName(tr("Watchlist columns"));
    header->setStretchLastSection(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setMinimumSectionSize(48);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(WatchlistModel::Symbol, QHeaderView::Stretch);
    header->setSectionResizeMode(WatchlistModel::Sparkline, QHeaderView::Fixed);
    header->resizeSection(WatchlistModel::Sparkline, 56);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    for (int column = WatchlistModel::Name; column < WatchlistModel::ColumnCount; ++column) {
        const QString name
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        auto* action = new QAction(name, this);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { m_view->setColumnHidden(column, !shown); });
        m_columnActions.append(action);
        header->addAction(action);
    }
    m_view->hideColumn(WatchlistModel::Name);
    m_view->hideColumn(WatchlistModel::Change);
    readColumnActions();
}

void WatchlistPanel::readColumnActions()
{
    for (qsizetype i = 0; i < m_columnActions.size(); ++i) {
        const int column = WatchlistModel::Name + static_cast<int>(i);
        m_columnActions[i]->setChecked(!m_view->isColumnHidden(column));
    }
}

void WatchlistPanel::refresh()
{
    using Quotes = market::Result<std::vector<market::Quote>>;
    market::onAnswer(m_source.quotes(), this, [this](const Quotes& quotes) { receive(quotes); });
}

void WatchlistPanel::receive(const market::Result<std::vector<market::Quote>>& quotes)
{
    if (!quotes) {
        Q_EMIT failed(quotes.error().message);
        return;
    }
    m_model->setQuotes(inOrder(*quotes, m_order));
    setCurrentSymbol(m_currentSymbol);
}

void WatchlistPanel::setOrder(const QStringList& symbols)
{
    if (m_order == symbols)
        return;
    m_order = symbols;
    m_model->setQuotes(inOrder(m_model->quotes(), m_order));
    setCurrentSymbol(m_currentSymbol);
}

void WatchlistPanel::setTheme(const Theme& theme)
{
    m_delegate->setTheme(theme);
    m_view->viewport()->update();
}

void WatchlistPanel::setCurrentSymbol(const QString& symbol)
{
    m_currentSymbol = symbol;
    const int row = m_model->rowOf(symbol);
    if (row < 0)
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    const auto change = selectedSymbols().contains(symbol)
        ? QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate)
        : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    m_view->selectionModel()->setCurrentIndex(index, change);
}

QStringList WatchlistPanel::selectedSymbols() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList symbols;
    for (const QModelIndex& row : rows)
        symbols.append(row.data(WatchlistModel::SymbolRole).toString());
    return symbols;
}

void WatchlistPanel::requestComparison()
{
    const QStringList symbols = selectedSymbols();
    if (!symbols.isEmpty())
        Q_EMIT compareRequested(symbols);
}

void WatchlistPanel::addRowAction(QAction* action)
{
    m_view->addAction(action);
}

QByteArray WatchlistPanel::saveColumns() const
{
    return m_view->header()->saveState();
}

void WatchlistPanel::restoreColumns(const QByteArray& state)
{
    if (m_view->header()->restoreState(state))
        readColumnActions();
}

// A click that extends the selection prepares a comparison, it does not change the chart.
void WatchlistPanel::activate(const QModelIndex& index)
{
    if (m_view->selectionModel()->selectedRows().size() == 1)
        Q_EMIT symbolActivated(index.data(WatchlistModel::SymbolRole).toString());
}

void WatchlistPanel::activateCurrent()
{
    if (m_view->selectionModel()->selectedRows().size() > 1)
        requestComparison();
    else if (m_view->currentIndex().isValid())
        activate(m_view->currentIndex());
}

} // namespace widgets
