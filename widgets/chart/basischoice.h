#pragma once

#include "widgets/chart/frame.h"

namespace widgets {

// The begin of the main instrument's bar at that pixel; nothing where there is none.
[[nodiscard]] std::optional<market::Millis> barBeginAt(const Frame& frame, double x);
// The view whose basis is the close of the bar that begins then: for daily and longer bars the last
// close of its dates, so that it stays the same at other intervals.
[[nodiscard]] market::View withBasisAt(market::View view, market::Millis begin);
// The view with the last close before its range.
[[nodiscard]] market::View withUsualBasis(market::View view);

} // namespace widgets
