#pragma once

#include "market/barcsv.h"

namespace market {

// Bars as read, with their times still as written.
struct DraftBars
{
    std::vector<Bar> bars;
    std::vector<WrittenTime> times; // one for each bar
    std::vector<CsvPlace> places; // of the times
};

// Decides the interval and gives every bar its UTC instant or date key. Rows whose time does not
// exist leave `draft` with a RowError.
[[nodiscard]] Result<Interval> settleTimes(DraftBars& draft, const BarCsvOptions& options,
                                           std::vector<RowError>& refused);

} // namespace market
