#pragma once

#include "market/indicatorrun.h"
#include "tests/support/computeindicator.h"
#include "tests/support/shared.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace support {

using Series = std::vector<double>;

// A CSV file as numbers: what is no number, an empty cell or a date, is NaN.
struct NumberTable
{
    QStringList names;
    std::vector<Series> columns;

    [[nodiscard]] const Series& column(const QString& beginning) const
    {
        const auto isMeant
            = [&](const QString& name) { return name.startsWith(beginning, Qt::CaseInsensitive); };
        const auto found = std::ranges::find_if(names, isMeant);
        static const Series none;
        return found == names.end() ? none
                                    : columns[static_cast<std::size_t>(found - names.begin())];
    }
};

inline double numberOf(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? value : market::unknown;
}

inline NumberTable readTable(const QString& path)
{
    QString text = QString::fromUtf8(readAll(path));
    text.remove(QChar::ByteOrderMark).remove(u'\r');
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    NumberTable table{lines.value(0).split(u','), {}};
    table.columns.resize(static_cast<std::size_t>(table.names.size()));
    for (const QString& line : lines.mid(1)) {
        const QStringList cells = line.split(u',');
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            table.columns[i].push_back(numberOf(cells.value(static_cast<int>(i))));
    }
    return table;
}

// Bars of the columns there are, one a day.
inline std::vector<market::IndicatorBar> barsOf(const NumberTable& table)
{
    const auto at = [](const Series& column, std::size_t i) {
        return i < column.size() ? column[i] : market::unknown;
    };
    const Series& closes = table.column(QStringLiteral("close"));
    std::vector<market::IndicatorBar> bars(closes.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        bars[i].bar = {static_cast<market::Millis>(i) * market::dayMillis,
                       at(table.column(QStringLiteral("open")), i),
                       at(table.column(QStringLiteral("high")), i),
                       at(table.column(QStringLiteral("low")), i),
                       closes[i],
                       at(table.column(QStringLiteral("volume")), i)};
    return bars;
}

inline std::vector<market::IndicatorBar> barsOfCloses(const Series& closes)
{
    return barsOf({{QStringLiteral("close")}, {closes}});
}

struct Tolerance
{
    double relative = 0;
    double absolute = 0;
};

// Where the series differ, NaN being equal to NaN alone; empty where they do not.
inline QString difference(const Series& actual, const Series& expected, const Tolerance& tolerance)
{
    if (actual.size() != expected.size())
        return QStringLiteral("%1 values instead of %2").arg(actual.size()).arg(expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const double allowed = tolerance.absolute + tolerance.relative * std::abs(expected[i]);
        const bool bothUnknown = std::isnan(actual[i]) && std::isnan(expected[i]);
        if (!bothUnknown && !(std::abs(actual[i] - expected[i]) <= allowed))
            return QStringLiteral("at %1: %2 instead of %3")
                .arg(i)
                .arg(actual[i], 0, 'g', 17)
                .arg(expected[i], 0, 'g', 17);
    }
    return {};
}

// The values from the first known one on.
inline Series defined(const Series& values)
{
    const auto first
        = std::ranges::find_if(values, [](double value) { return !std::isnan(value); });
    return {first, values.end()};
}

inline std::size_t firstDefined(const Series& values)
{
    return values.size() - defined(values).size();
}

inline std::vector<Series> computed(const QString& code,
                                    const std::vector<market::IndicatorBar>& bars)
{
    const auto indicator = market::indicatorFromCode(code);
    return indicator ? support::computeIndicator(*indicator, bars) : std::vector<Series>();
}

} // namespace support
