#pragma once

#include "market/barseries.h"
#include "market/calendar.h"
#include "market/interval.h"

namespace market {

// What bars are gathered to. `zone` says where days begin when there is no calendar, or for dates
// its rules do not reach; invalid = UTC.
struct Resampling
{
    Interval from = Interval::Minute1;
    Interval to = Interval::Day1;
    const Calendar* calendar = nullptr;
    QTimeZone zone;
};

// Bars of `to` can be made from bars of `from`: it is longer, and divides evenly.
[[nodiscard]] bool canResample(Interval from, Interval to);

// Bars of a longer interval, cut by the exchange's calendar. Intraday buckets count from the
// session's open and end at lunch and at the close; those before and after hours count from the
// open and the close, so that none spans them. A day is the session: rows outside it do not count.
// A week begins on Monday. Without a calendar buckets count from local midnight. Unknown values
// combine as in extend().
[[nodiscard]] std::vector<Bar> resample(std::span<const Bar> bars, const Resampling& how);

} // namespace market
