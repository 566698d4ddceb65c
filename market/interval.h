#pragma once

#include "market/timerange.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>

namespace market {

// The meaning of a bar. It follows the exchange's calendar; not to be mixed with Level, which is
// the resolution of drawing.
enum class Interval
{
    Minute1,
    Minute5,
    Minute15,
    Minute30,
    Hour1,
    Day1,
    Week1,
    Month1
};

[[nodiscard]] std::span<const Interval> allIntervals(); // shortest first
[[nodiscard]] QString toCode(Interval interval); // "1m" "5m" "15m" "30m" "1h" "1d" "1w" "1mo"
[[nodiscard]] std::optional<Interval> intervalFromCode(const QString& code);
[[nodiscard]] bool isIntraday(Interval interval);
// Nominal length: a month counts 31 days. Exact for intraday intervals.
[[nodiscard]] Millis nominalLength(Interval interval);

// The key of a daily or longer bar: midnight UTC of the exchange-local date (Monday of the week,
// first of the month). A name for a date, not an instant.
[[nodiscard]] Millis dateKey(QDate date);
[[nodiscard]] QDate dateOfKey(Millis key);

} // namespace market
