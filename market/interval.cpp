#include "market/interval.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace market {

namespace {

struct Row
{
    Interval interval;
    QLatin1StringView code;
    Millis length;
};

const std::array<Row, 8> rows{{
    {Interval::Minute1, "1m"_L1, minuteMillis},
    {Interval::Minute5, "5m"_L1, 5 * minuteMillis},
    {Interval::Minute15, "15m"_L1, 15 * minuteMillis},
    {Interval::Minute30, "30m"_L1, 30 * minuteMillis},
    {Interval::Hour1, "1h"_L1, hourMillis},
    {Interval::Day1, "1d"_L1, dayMillis},
    {Interval::Week1, "1w"_L1, 7 * dayMillis},
    {Interval::Month1, "1mo"_L1, 31 * dayMillis},
}};

constexpr std::array intervals{Interval::Minute1,  Interval::Minute5, Interval::Minute15,
                               Interval::Minute30, Interval::Hour1,   Interval::Day1,
                               Interval::Week1,    Interval::Month1};

const Row& rowOf(Interval interval)
{
    return rows[static_cast<std::size_t>(interval)];
}

} // namespace

std::span<const Interval> allIntervals()
{
    return intervals;
}

QString toCode(Interval interval)
{
    return rowOf(interval).code;
}

std::optional<Interval> intervalFromCode(const QString& code)
{
    for (const Row& row : rows)
        if (row.code == code)
            return row.interval;
    return std::nullopt;
}

bool isIntraday(Interval interval)
{
    return interval < Interval::Day1;
}

Millis nominalLength(Interval interval)
{
    return rowOf(interval).length;
}

Millis dateKey(QDate date)
{
    return date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

QDate dateOfKey(Millis key)
{
    return QDateTime::fromMSecsSinceEpoch(key, Qt::UTC).date();
}

} // namespace market
