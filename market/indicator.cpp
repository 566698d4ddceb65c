#include "market/indicator.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// The longest window: its warm-up stays within what is read in one go.
constexpr double mostBars = 10'000;
constexpr QLatin1StringView usualBenchmark("^GSPC");

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Indicator)
};

constexpr IndicatorParameter bars(const char* name, double usual, double least = 1)
{
    return {name, usual, least, mostBars, true};
}

constexpr const char* period = QT_TRANSLATE_NOOP("Indicator", "Period");
constexpr std::array twenty{bars(period, 20)};
constexpr std::array fourteen{bars(period, 14)};
constexpr std::array twentyReturns{bars(period, 20, 2)};
constexpr std::array sixtyReturns{bars(period, 60, 2)};
constexpr std::array bands{
    bars(period, 20),
    IndicatorParameter{QT_TRANSLATE_NOOP("Indicator", "Deviations"), 2, 0.01, 100, false}};
constexpr std::array averages{bars(QT_TRANSLATE_NOOP("Indicator", "Fast"), 12),
                              bars(QT_TRANSLATE_NOOP("Indicator", "Slow"), 26, 2),
                              bars(QT_TRANSLATE_NOOP("Indicator", "Signal"), 9)};
constexpr std::array oscillator{bars(period, 14),
                                bars(QT_TRANSLATE_NOOP("Indicator", "Slowing"), 3),
                                bars(QT_TRANSLATE_NOOP("Indicator", "Signal"), 3)};

constexpr std::array<IndicatorRow, 14> rows{{
    {IndicatorKind::Sma, "sma", "SMA", QT_TRANSLATE_NOOP("Indicator", "Simple moving average"),
     twenty, 1, IndicatorUnit::Price, true},
    {IndicatorKind::Ema, "ema", "EMA", QT_TRANSLATE_NOOP("Indicator", "Exponential moving average"),
     twenty, 1, IndicatorUnit::Price, true},
    {IndicatorKind::Wma, "wma", "WMA", QT_TRANSLATE_NOOP("Indicator", "Weighted moving average"),
     twenty, 1, IndicatorUnit::Price, true},
    {IndicatorKind::Bollinger, "bb", "BB", QT_TRANSLATE_NOOP("Indicator", "Bollinger bands"), bands,
     3, IndicatorUnit::Price, true},
    {IndicatorKind::Vwap,
     "vwap",
     "VWAP",
     QT_TRANSLATE_NOOP("Indicator", "Volume-weighted average price of the session"),
     {},
     1,
     IndicatorUnit::Price,
     true,
     false,
     true,
     true},
    {IndicatorKind::Rsi, "rsi", "RSI", QT_TRANSLATE_NOOP("Indicator", "Relative strength index"),
     fourteen, 1, IndicatorUnit::Hundred},
    {IndicatorKind::Macd, "macd", "MACD",
     QT_TRANSLATE_NOOP("Indicator", "Moving average convergence/divergence"), averages, 3,
     IndicatorUnit::Price},
    {IndicatorKind::Atr, "atr", "ATR", QT_TRANSLATE_NOOP("Indicator", "Average true range"),
     fourteen, 1, IndicatorUnit::Price, false, false, true},
    {IndicatorKind::Stochastic, "stoch", "STOCH",
     QT_TRANSLATE_NOOP("Indicator", "Stochastic oscillator"), oscillator, 2, IndicatorUnit::Hundred,
     false, false, true},
    {IndicatorKind::Obv,
     "obv",
     "OBV",
     QT_TRANSLATE_NOOP("Indicator", "On-balance volume"),
     {},
     1,
     IndicatorUnit::Volume,
     false,
     false,
     false,
     true},
    {IndicatorKind::Volatility, "volatility", "HV",
     QT_TRANSLATE_NOOP("Indicator", "Historical volatility, annualised"), twentyReturns, 1,
     IndicatorUnit::Share},
    {IndicatorKind::Drawdown,
     "drawdown",
     "DD",
     QT_TRANSLATE_NOOP("Indicator", "Drawdown from the highest close"),
     {},
     1,
     IndicatorUnit::Share},
    {IndicatorKind::Beta, "beta", "Beta",
     QT_TRANSLATE_NOOP("Indicator", "Beta against a benchmark"), sixtyReturns, 1,
     IndicatorUnit::Number, false, true},
    {IndicatorKind::Correlation, "corr", "Corr",
     QT_TRANSLATE_NOOP("Indicator", "Correlation with a benchmark"), sixtyReturns, 1,
     IndicatorUnit::Number, false, true},
}};

QString numberText(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QStringList parameterTexts(const Indicator& indicator)
{
    QStringList result;
    for (const double value : indicator.parameters)
        result.append(numberText(value));
    if (rowOf(indicator.kind).needsBenchmark)
        result.append(indicator.benchmark);
    return result;
}

const IndicatorRow* rowOfCode(const QString& code)
{
    const auto found = std::ranges::find_if(rows, [&](const IndicatorRow& row) {
        return code.compare(QLatin1StringView(row.code), Qt::CaseInsensitive) == 0;
    });
    return found == rows.end() ? nullptr : &*found;
}

QString unknownName(const QString& name)
{
    QStringList codes;
    for (const IndicatorRow& row : rows)
        codes.append(QLatin1StringView(row.code));
    return Say::tr("There is no indicator “%1”; possible are %2.").arg(name, codes.join(u", "_s));
}

QString exampleOf(const IndicatorRow& row)
{
    return toCode(usualIndicator(row.kind));
}

Result<double> readParameter(const QString& code, const QString& text,
                             const IndicatorParameter& parameter)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    // Not a number compares false with both limits.
    const bool fits = isNumber && value >= parameter.least && value <= parameter.most;
    if (fits && (!parameter.isWhole || value == std::floor(value)))
        return value;
    const QString message = parameter.isWhole
        ? Say::tr("“%1” of the indicator “%2” must be a whole number from %3 to %4.")
        : Say::tr("“%1” of the indicator “%2” must be a number from %3 to %4.");
    return failure(message.arg(Say::tr(parameter.name), code, numberText(parameter.least),
                               numberText(parameter.most)));
}

// The whole numbers in `parts`, defaults where there are fewer.
Result<Indicator> readParameters(const QString& code, const IndicatorRow& row,
                                 const QStringList& parts)
{
    Indicator indicator = usualIndicator(row.kind);
    const std::size_t given
        = std::min(row.parameters.size(), static_cast<std::size_t>(parts.size()));
    for (std::size_t i = 0; i < given; ++i) {
        const auto value = readParameter(code, parts[static_cast<int>(i)], row.parameters[i]);
        if (!value)
            return tl::unexpected(value.error());
        indicator.parameters[i] = *value;
    }
    if (row.kind == IndicatorKind::Macd && indicator.parameters[0] >= indicator.parameters[1])
        return failure(Say::tr("The fast average of the indicator “%1” must be shorter than the "
                               "slow one, like in %2.")
                           .arg(code, exampleOf(row)));
    return indicator;
}

} // namespace

std::span<const IndicatorRow> indicatorRows()
{
    return rows;
}

const IndicatorRow& rowOf(IndicatorKind kind)
{
    return rows[static_cast<std::size_t>(kind)];
}

Indicator usualIndicator(IndicatorKind kind)
{
    const IndicatorRow& row = rowOf(kind);
    Indicator indicator{kind, {}, row.needsBenchmark ? QString(usualBenchmark) : QString()};
    std::ranges::transform(row.parameters, std::back_inserter(indicator.parameters),
                           &IndicatorParameter::usual);
    return indicator;
}

QString toCode(const Indicator& indicator)
{
    QStringList parts{QLatin1StringView(rowOf(indicator.kind).code)};
    parts += parameterTexts(indicator);
    return parts.join(u':');
}

Result<Indicator> indicatorFromCode(const QString& code)
{
    const QString text = code.trimmed();
    const QString name = text.section(u':', 0, 0);
    const IndicatorRow* row = rowOfCode(name);
    if (!row)
        return failure(unknownName(name));
    const auto most = static_cast<int>(row->parameters.size());
    QStringList parts = text.split(u':').mid(1);
    const QString benchmark = QStringList(parts.mid(most)).join(u':').trimmed();
    if (parts.size() > most && !row->needsBenchmark)
        return failure(Say::tr("The indicator “%1” has too many parameters; write it like %2.")
                           .arg(text, exampleOf(*row)));
    if (parts.size() > most && benchmark.isEmpty())
        return failure(Say::tr("The indicator “%1” names no benchmark; write it like %2.")
                           .arg(text, exampleOf(*row)));
    auto indicator = readParameters(text, *row, parts);
    if (indicator && !benchmark.isEmpty())
        indicator->benchmark = benchmark;
    return indicator;
}

QString indicatorName(const Indicator& indicator)
{
    QStringList parts{QLatin1StringView(rowOf(indicator.kind).abbreviation)};
    parts += parameterTexts(indicator);
    return parts.join(u' ');
}

bool isOverlay(IndicatorKind kind)
{
    return rowOf(kind).isOverlay;
}

} // namespace market
