#pragma once

#include "market/bar.h"

namespace market {

// Makes one bar of two that follow each other; `bar` keeps its begin. The open is the first bar's
// or unknown: a later open would be another price. High and low are the reach of all known prices
// as soon as one of the bars knows its own, volume is the sum of what is known.
void extend(Bar& bar, const Bar& next);

} // namespace market
