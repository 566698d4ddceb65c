#pragma once

#include "market/indicatorrun.h"
#include "widgets/chart/chartdata.h"

#include <vector>

namespace widgets {

// What the indicators of a picture are made from: the interval's own bars where they can be held,
// with those before the picture that are needed to warm up.
struct IndicatorInput
{
    Series main;
    std::vector<Series> benchmarks; // those that are in the cache
};

// Bars of the series, in regular hours alone unless the view shows all, with the benchmark's close
// beside each; `benchmark` may be null.
[[nodiscard]] std::vector<market::IndicatorBar>
indicatorBars(const Series& series, const Series* benchmark, const market::View& view);

// Own bars of the interval in one bar of the answer, on average; 1 at level 0. Buckets count time,
// so that nights thin them out.
[[nodiscard]] double ownBarsPerBucket(const Series& series, market::Interval interval);

} // namespace widgets
