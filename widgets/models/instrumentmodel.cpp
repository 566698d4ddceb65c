#include "widgets/models/instrumentmodel.h"

#include "widgets/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// Symbols of indices begin with ^; nobody types it.
QString bareSymbol(const market::Instrument& instrument)
{
    QString symbol = instrument.symbol.toCaseFolded();
    return symbol.startsWith(u'^') ? symbol.mid(1) : symbol;
}

bool hasLettersInOrder(const QString& text, const QString& letters)
{
    qsizetype at = 0;
    for (const QChar letter : letters) {
        at = text.indexOf(letter, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

bool hasWordFrom(const QString& text, const QString& start)
{
    static const QRegularExpression gap(u"[^\\w]+"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    return std::ranges::any_of(text.split(gap, Qt::SkipEmptyParts),
                               [&](const QString& word) { return word.startsWith(start); });
}

std::optional<int> costOfWord(const market::Instrument& instrument, const QString& word)
{
    const QString symbol = bareSymbol(instrument);
    const QString name = instrument.name.toCaseFolded();
    if (symbol == word)
        return 0;
    if (symbol.startsWith(word))
        return 1;
    if (hasWordFrom(name, word))
        return 2;
    if (symbol.contains(word) || name.contains(word))
        return 3;
    return word.size() > 1 && hasLettersInOrder(symbol, word) ? std::optional(4) : std::nullopt;
}

} // namespace

std::optional<int> matchCost(const market::Instrument& instrument, const QString& query)
{
    int cost = 0;
    for (QString word : query.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'^'))
            word.remove(0, 1);
        const auto wordCost = costOfWord(instrument, word);
        if (!wordCost)
            return std::nullopt;
        cost += *wordCost;
    }
    return cost;
}

InstrumentModel::InstrumentModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void InstrumentModel::setInstruments(std::vector<market::Instrument> instruments)
{
    beginResetModel();
    m_instruments = std::move(instruments);
    search();
    endResetModel();
}

void InstrumentModel::setQuery(const QString& query)
{
    if (m_query == query)
        return;
    beginResetModel();
    m_query = query;
    search();
    endResetModel();
}

void InstrumentModel::search()
{
    std::vector<std::pair<int, std::size_t>> costs;
    for (std::size_t i = 0; i < m_instruments.size(); ++i)
        if (const auto cost = matchCost(m_instruments[i], m_query))
            costs.emplace_back(*cost, i);
    std::ranges::sort(costs); // equals keep the order of the cache
    m_found.clear();
    for (const auto& [cost, index] : costs)
        m_found.push_back(index);
}

int InstrumentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant InstrumentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& instrument = m_instruments[m_found[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1   %2").arg(instrument.symbol, instrument.name);
    case Qt::EditRole:
    case SymbolRole:
        return instrument.symbol;
    case Qt::ToolTipRole:
        return plainToolTip(instrument.name);
    case NameRole:
        return instrument.name;
    default:
        return {};
    }
}

} // namespace widgets
