#include "widgets/models/watchlistmodel.h"

#include "market/bar.h"
#include "widgets/plaintext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

using market::Quote;

double valueOf(const std::optional<double>& value)
{
    return value.value_or(market::unknown);
}

double changeOf(const Quote& quote)
{
    return valueOf(quote.last) - valueOf(quote.previous);
}

// A ratio needs a positive basis; rates and spreads may not have one.
double ratioOf(const Quote& quote)
{
    const double previous = valueOf(quote.previous);
    return previous > 0 ? valueOf(quote.last) / previous - 1 : market::unknown;
}

QVariant known(double value)
{
    return std::isfinite(value) ? QVariant(value) : QVariant();
}

QVariant alignmentOf(int column)
{
    const bool isText = column == WatchlistModel::Symbol || column == WatchlistModel::Name;
    return QVariant::fromValue((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

WatchlistModel::WatchlistModel(const market::Format& format, QObject* parent)
    : QAbstractTableModel(parent)
    , m_format(format)
{
}

void WatchlistModel::setQuotes(std::vector<Quote> quotes)
{
    beginResetModel();
    m_quotes = std::move(quotes);
    endResetModel();
}

int WatchlistModel::rowOf(const QString& symbol) const
{
    const auto found = std::ranges::find_if(
        m_quotes, [&](const Quote& quote) { return quote.instrument.symbol == symbol; });
    return found == m_quotes.end() ? -1 : static_cast<int>(found - m_quotes.begin());
}

int WatchlistModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_quotes.size());
}

int WatchlistModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WatchlistModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Quote& quote = m_quotes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(quote, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(quote));
    case Qt::AccessibleTextRole:
        return accessibleText(quote);
    case SortRole:
        return sortValue(quote, index.column());
    case SymbolRole:
        return quote.instrument.symbol;
    case NameRole:
        return quote.instrument.name;
    case PointsRole:
        return QVariant::fromValue(QList<double>(quote.closes.begin(), quote.closes.end()));
    case RatioRole:
        return known(ratioOf(quote));
    case DateTextRole:
        return quote.date.isValid() ? m_format.shortDate(quote.date) : QString();
    default:
        return {};
    }
}

QVariant WatchlistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Symbol:
        return tr("Symbol");
    case Name:
        return tr("Name");
    case Sparkline:
        return tr("Trend");
    case Last:
        return tr("Last");
    case Change:
        return tr("Change");
    case ChangePercent:
        return tr("Change %");
    default:
        return {};
    }
}

QString WatchlistModel::text(const Quote& quote, int column) const
{
    const double last = valueOf(quote.last);
    switch (column) {
    case Symbol:
        return quote.instrument.symbol;
    case Name:
        return quote.instrument.name;
    case Last:
        return m_format.price(last, market::priceDecimals(last));
    case Change:
        return m_format.change(changeOf(quote), market::priceDecimals(last));
    case ChangePercent:
        return m_format.percent(ratioOf(quote));
    default:
        return {};
    }
}

QVariant WatchlistModel::sortValue(const Quote& quote, int column) const
{
    switch (column) {
    case Symbol:
        return quote.instrument.symbol.toCaseFolded();
    case Name:
        return quote.instrument.name.toCaseFolded();
    case Last:
        return known(valueOf(quote.last));
    case Change:
        return known(changeOf(quote));
    default:
        return known(ratioOf(quote));
    }
}

QString WatchlistModel::toolTip(const Quote& quote) const
{
    QStringList lines{tr("%1 (%2)").arg(quote.instrument.name, quote.instrument.symbol)};
    if (quote.date.isValid())
        lines += tr("Last: close of %1").arg(m_format.date(quote.date));
    else
        lines += tr("No daily closes are cached.");
    if (quote.previousDate.isValid())
        lines += tr("Change: since the close of %1").arg(m_format.date(quote.previousDate));
    if (!quote.source.isEmpty())
        lines += tr("Source: %1").arg(quote.source);
    return lines.join(u'\n');
}

QString WatchlistModel::accessibleText(const Quote& quote) const
{
    const QStringList parts{quote.instrument.symbol, quote.instrument.name, text(quote, Last),
                            text(quote, ChangePercent)};
    return parts.join(u", "_s);
}

} // namespace widgets
