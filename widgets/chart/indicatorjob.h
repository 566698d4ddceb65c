#pragma once

#include "widgets/chart/indicatorbars.h"

#include <memory>

namespace widgets {

using IndicatorBars = std::shared_ptr<const std::vector<market::IndicatorBar>>;

// An indicator as far as it has been computed. Immutable: whoever goes on copies the run.
struct IndicatorProgress
{
    market::Indicator indicator;
    double barsPerYear = 0;
    IndicatorBars bars;
    market::IndicatorRun run; // before the last bar, which may still change
    std::vector<std::vector<double>> lines; // of all bars
};
using IndicatorMemory = std::vector<std::shared_ptr<const IndicatorProgress>>;

// All that is needed to compute the indicators of a picture, on any thread.
struct IndicatorJob
{
    std::shared_ptr<const ChartData> data; // its view says which; its main series is drawn
    IndicatorInput input;
    IndicatorMemory memory; // of an earlier job
};

struct IndicatorAnswer
{
    std::vector<IndicatorData> overlays; // as in ChartData
    std::vector<IndicatorData> panes;
    IndicatorMemory memory; // for the next job
    std::size_t steps = 0; // bars gone through: few where it went on from the memory
};

// Where bars were only added to those of the memory, or the last one changed, it goes on from there
// instead of starting over.
[[nodiscard]] IndicatorAnswer computeIndicators(const IndicatorJob& job);

// Indicators the view shows, those of overlays first.
[[nodiscard]] std::vector<market::Indicator> indicatorsOf(const market::View& view);

} // namespace widgets
