#pragma once

#include "market/barseries.h"
#include "market/calendar.h"
#include "market/interval.h"

#include <optional>

namespace market {

// Bars of `interval` can be made from bars of `from`: it is longer, and divides evenly.
[[nodiscard]] bool canResample(Interval from, Interval to);

// Bars of a longer interval, cut by the exchange's calendar: intraday buckets count from the
// session's open, a day is the session (rows outside it, pre- and post-market, do not count), a
// week begins on Monday. Without a calendar intraday buckets count from midnight in `zone`.
[[nodiscard]] std::vector<Bar> resample(std::span<const Bar> bars, Interval from, Interval to,
                                        const Calendar* calendar, const QTimeZone& zone);

} // namespace market
