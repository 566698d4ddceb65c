#pragma once

#include "widgets/chart/indicatorbars.h"
#include "widgets/chart/words.h"

#include <span>

namespace widgets {

struct IndicatorQuestion
{
    const market::Indicator& indicator;
    const IndicatorInput& input;
    std::span<const market::IndicatorBar> bars;
    const Words& words;
};

// Before it is computed: what it needs and does not have, in one sentence; empty = it can be.
[[nodiscard]] QString whyNotComputable(const IndicatorQuestion& question);
// After it has been computed without any value.
[[nodiscard]] QString whyWithoutValue(const IndicatorQuestion& question);

// Bars it takes until its first line is defined.
[[nodiscard]] std::size_t leastBars(const market::Indicator& indicator);

} // namespace widgets
