#pragma once

#include "market/format.h"
#include "market/instrumentsource.h"

#include <QAbstractTableModel>

#include <vector>

namespace widgets {

// One row for each quote, in the order given. Shows text; SortRole has the value behind it.
class WatchlistModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Symbol,
        Name,
        Sparkline,
        Last,
        Change,
        ChangePercent,
        ColumnCount
    };
    enum Role
    {
        SortRole = Qt::UserRole + 1, // text or double; invalid = unknown
        SymbolRole, // of the row, whatever the column
        NameRole,
        PointsRole, // QList<double>: closes, oldest first
        RatioRole, // double: change from the previous close; invalid = unknown
        DateTextRole // the date the last close is of
    };

    explicit WatchlistModel(const market::Format& format, QObject* parent = nullptr);

    void setQuotes(std::vector<market::Quote> quotes);
    [[nodiscard]] const std::vector<market::Quote>& quotes() const { return m_quotes; }
    [[nodiscard]] int rowOf(const QString& symbol) const; // -1 = not in the list

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const market::Quote& quote, int column) const;
    [[nodiscard]] QVariant sortValue(const market::Quote& quote, int column) const;
    [[nodiscard]] QString toolTip(const market::Quote& quote) const;
    [[nodiscard]] QString accessibleText(const market::Quote& quote) const;

    market::Format m_format;
    std::vector<market::Quote> m_quotes;
};

} // namespace widgets
