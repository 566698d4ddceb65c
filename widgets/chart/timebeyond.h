#pragma once

#include "widgets/chart/timescale.h"

namespace widgets {

// Keys that calendars and dates reach; nothing is shown beyond them.
inline constexpr market::Millis earliest = -5'364'662'400'000; // 1800-01-01
inline constexpr market::Millis latest = 7'258'032'000'000; // 2199-12-31

// Times and indices of a scale, also beyond what is loaded: there time runs on at the scale's mean
// pace, from 1800 to 2199.
[[nodiscard]] market::Millis keyBeyond(double index, const TimeScale& scale);
[[nodiscard]] market::Millis instantBeyond(double index, const TimeScale& scale);
[[nodiscard]] double indexBeyond(market::Millis instant, const TimeScale& scale);

} // namespace widgets
