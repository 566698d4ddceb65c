#pragma once

#include "market/instrumentsource.h"
#include "widgets/look.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTreeView;

namespace widgets {

class WatchlistDelegate;
class WatchlistModel;

// The list of instruments with their last closes. Sorts by a click on a column, keeps the cache's
// order without one.
class WatchlistPanel : public QWidget
{
    Q_OBJECT

public:
    WatchlistPanel(market::InstrumentSource& source, const Look& look, QWidget* parent = nullptr);

    void refresh(); // the cache changed: ask again
    void setTheme(const Theme& theme);
    // These come first, in this order; the others follow in that of the cache.
    void setOrder(const QStringList& symbols);
    void setCurrentSymbol(const QString& symbol); // marks its row, activates nothing
    [[nodiscard]] QStringList selectedSymbols() const; // in the order shown
    // Asks for a comparison of the selected instruments.
    void requestComparison();
    void addRowAction(QAction* action); // offered in the rows' menu
    [[nodiscard]] QList<QAction*> columnActions() const { return m_columnActions; }

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    void symbolActivated(const QString& symbol);
    void compareRequested(const QStringList& symbols);
    void failed(const QString& message);

private:
    void buildView();
    void buildColumns();
    void receive(const market::Result<std::vector<market::Quote>>& quotes);
    void activate(const QModelIndex& index);
    void activateCurrent();
    void readColumnActions();

    market::InstrumentSource& m_source;
    WatchlistModel* m_model;
    QSortFilterProxyModel* m_proxy;
    WatchlistDelegate* m_delegate;
    QTreeView* m_view;
    QList<QAction*> m_columnActions;
    QStringList m_order;
    QString m_currentSymbol;
};

} // namespace widgets
