#pragma once

#include "market/format.h"
#include "widgets/chart/overviewscale.h"

namespace widgets {

// A date to be named under the overview.
struct OverviewDate
{
    double part = 0; // where it begins on the scale
    QString text;
};

// Round dates, as fine as `most` of them allow; ascending. Two are at least 1 / most apart. Keys of
// dates are read in UTC, instants in the exchange's zone.
[[nodiscard]] std::vector<OverviewDate> overviewDates(const OverviewScale& scale,
                                                      const QTimeZone& zone,
                                                      const market::Format& format, int most);

} // namespace widgets
