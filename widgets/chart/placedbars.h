#pragma once

#include "widgets/chart/chartdata.h"
#include "widgets/chart/timescale.h"

#include <vector>

namespace widgets {

// A bar and the indices it reaches over: no further than its own exchange's session, so that the
// last half hour of a session of 1-hour bars is half a bar wide.
struct PlacedBar
{
    double first = 0;
    double last = 0;
    const market::Bar* bar = nullptr;
    // Of its own exchange, whatever else is open then. A bucket of several bars is in the session
    // that it touches: what it holds from outside of it cannot be told apart.
    bool inSession = true;
};

// The bars of a series on the scale, ascending. They point into the series.
[[nodiscard]] std::vector<PlacedBar> placedBars(const Series& series, const ChartData& data,
                                                const TimeScale& scale);

} // namespace widgets
