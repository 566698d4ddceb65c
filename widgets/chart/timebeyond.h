#pragma once

#include "widgets/chart/timescale.h"

namespace widgets {

// Times and indices of a scale, also beyond what is loaded: there time runs on at the scale's mean
// pace, from 1800 to 2199.
[[nodiscard]] market::Millis keyBeyond(double index, const TimeScale& scale);
[[nodiscard]] market::Millis instantBeyond(double index, const TimeScale& scale);
[[nodiscard]] double indexBeyond(market::Millis instant, const TimeScale& scale);

} // namespace widgets
