#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>

namespace widgets {

// The part of the line that lies in the rectangle. `reach` times its length belongs to it: a ray
// has a large one. Safe for any finite line, where a painter's own clipping is not.
[[nodiscard]] std::optional<QLineF> clipped(const QLineF& line, const QRectF& rect, double reach);
[[nodiscard]] double distanceToSegment(const QLineF& line, const QPointF& point);

} // namespace widgets
