#pragma once

#include "widgets/chart/frame.h"

#include <QPolygonF>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace widgets {

// What is known of one line of an indicator at a bar.
struct IndicatorPoint
{
    double value = market::unknown;
    double low = market::unknown; // reach inside the bar where it is a bucket, else the value
    double high = market::unknown;
};
[[nodiscard]] IndicatorPoint pointAt(const Frame& frame, const IndicatorData& data,
                                     std::size_t line, const DrawnBar& drawn);
// At the last bar in view that has one; NaN without any.
[[nodiscard]] double lastValue(const Frame& frame, const IndicatorData& data, std::size_t line);

// Lowest and highest value in view; nothing where none is defined.
[[nodiscard]] std::optional<market::Extremes> reachOf(const Frame& frame,
                                                      const IndicatorData& data);

// The curve of one line in view, broken where it is not defined and at gutters. `toY` gives pixels,
// or NaN for what has no place. At most two points a pixel column: its lowest and its highest.
[[nodiscard]] std::vector<QPolygonF> curveOf(const Frame& frame, const IndicatorData& data,
                                             std::size_t line,
                                             const std::function<double(double)>& toY);

} // namespace widgets
