#include "market/barsurvey.h"

#include <set>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// From then on the survey ends as soon as nothing is open any more.
constexpr int sampledRows = 100;

std::optional<std::string_view> cellOf(const CsvReader& row, int column)
{
    if (column < 0 || static_cast<std::size_t>(column) >= row.cells().size())
        return std::nullopt;
    return row.cells()[static_cast<std::size_t>(column)];
}

// The symbols of a file, in the order of the alphabet.
class SymbolSurvey
{
public:
    void add(std::string_view cell)
    {
        cell = trimmed(cell);
        if (cell.empty() || cell == m_last)
            return;
        m_last = cell;
        m_symbols.emplace(cell);
    }

    // Nothing to choose where there is one symbol: files name them as they like.
    Result<std::string> choose(const QString& wanted) const
    {
        if (m_symbols.size() < 2)
            return std::string();
        for (const std::string& symbol : m_symbols)
            if (QString::fromStdString(symbol).compare(wanted, Qt::CaseInsensitive) == 0)
                return symbol;
        QStringList names;
        for (const std::string& symbol : m_symbols)
            names.append(quotable(symbol));
        return tl::unexpected(errorAt({}, severalSymbols(names, wanted)));
    }

    QString only() const
    {
        return m_symbols.size() == 1 ? QString::fromStdString(*m_symbols.begin()) : QString();
    }

private:
    std::set<std::string, std::less<>> m_symbols;
    std::string m_last;
};

} // namespace

Result<BarSurvey> surveyBars(const CsvTable& table, const BarColumns& columns,
                             const BarCsvOptions& options)
{
    TimeSurvey times;
    NumberSurvey numbers;
    SymbolSurvey symbols;
    CsvReader reader = table.rows();
    for (int row = -columns.headerRows; reader.next(); ++row) {
        if (row < 0)
            continue;
        if (cellOf(reader, columns.time))
            times.add(reader, static_cast<std::size_t>(columns.time));
        for (const int column :
             {columns.open, columns.high, columns.low, columns.close, columns.volume})
            if (const auto cell = cellOf(reader, column))
                numbers.add(*cell);
        if (const auto cell = cellOf(reader, columns.symbol))
            symbols.add(*cell);
        if (row > sampledRows && times.isDecided() && numbers.isDecided() && columns.symbol < 0)
            break;
    }
    const Result<TimeFormat> format = times.format(options.dateOrder);
    if (!format)
        return tl::unexpected(format.error());
    const Result<std::string> symbol = symbols.choose(options.symbol);
    if (!symbol)
        return tl::unexpected(symbol.error());

    BarSurvey survey;
    survey.times = *format;
    survey.symbol = *symbol;
    survey.tickerFound = !symbol->empty() ? QString::fromStdString(*symbol)
        : columns.ticker.isEmpty()        ? symbols.only()
                                          : columns.ticker;
    survey.decimal = options.decimalComma == DecimalComma::On ? DecimalSign::Comma
        : options.decimalComma == DecimalComma::Off           ? DecimalSign::Point
                                                              : numbers.sign(table.separator());
    return survey;
}

} // namespace market
