#pragma once

#include "widgets/chart/chartdata.h"

namespace widgets {

// Hours outside of the regular ones in which the series has bars, ascending: from the first such
// bar of a date to the open, from the close to the end of the last one. `regular` are the hours its
// exchange trades on the loaded dates, ascending.
[[nodiscard]] std::vector<market::TimeRange>
extendedHours(const Series& series, market::Interval interval,
              const std::vector<market::TimeRange>& regular);

// Ascending ranges without overlap that cover the same time. Touching ones become one.
[[nodiscard]] std::vector<market::TimeRange> united(std::vector<market::TimeRange> ranges);

// What of the ranges lies in none of the others; both ascending and without overlap.
[[nodiscard]] std::vector<market::TimeRange> without(const std::vector<market::TimeRange>& ranges,
                                                     const std::vector<market::TimeRange>& others);

} // namespace widgets
