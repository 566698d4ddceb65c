#pragma once

#include "widgets/chart/chartdata.h"
#include "widgets/chart/timescale.h"

namespace widgets {

// Indices at the edges of what is shown.
struct IndexRange
{
    double first = 0;
    double last = 1;
};

// Of a view: its zoom, or else all of its dates at every exchange in it.
[[nodiscard]] IndexRange viewedRange(const market::View& view, const TimeScale& scale,
                                     const ChartData& data);

} // namespace widgets
