#pragma once

#include "market/indicatorrun.h"

namespace market {

// Takes the next bar and writes one value a line; `values` come in as NaN. Holds the state by
// value.
using IndicatorStep = std::function<void(const IndicatorBar&, std::span<double>)>;

[[nodiscard]] IndicatorStep indicatorStep(const Indicator& indicator, double barsPerYear);

} // namespace market
