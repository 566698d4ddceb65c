#pragma once

#include "market/instrument.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace widgets {

// How badly an instrument answers a query: 0 = its very symbol, nothing = not at all. Every word
// must be found: at the start of the symbol, of a word of the name, inside either, or (worst) as
// letters of the symbol in their order.
[[nodiscard]] std::optional<int> matchCost(const market::Instrument& instrument,
                                           const QString& query);

// The instruments that answer the query, best first; all of them for an empty one.
class InstrumentModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        SymbolRole = Qt::UserRole + 1,
        NameRole
    };

    explicit InstrumentModel(QObject* parent = nullptr);

    void setInstruments(std::vector<market::Instrument> instruments);
    void setQuery(const QString& query);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void search();

    std::vector<market::Instrument> m_instruments;
    std::vector<std::size_t> m_found; // indices into m_instruments
    QString m_query;
};

} // namespace widgets
