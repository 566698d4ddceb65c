#pragma once

#include "widgets/chart/indicatorbars.h"

#include <span>

namespace widgets {

// Values of an indicator, one for each of the bars it was made from.
struct IndicatorValues
{
    std::span<const market::IndicatorBar> bars;
    const std::vector<std::vector<double>>& lines;
};

// Gives each bar that the chart draws the value of the last of those bars that begin in it. With
// `reaches` also the lowest and highest of them, so that no extreme is lost.
void align(const IndicatorValues& values, std::span<const market::Bar> drawn, bool reaches,
           IndicatorData& data);

} // namespace widgets
