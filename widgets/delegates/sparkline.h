#pragma once

#include <QList>
#include <QPolygonF>
#include <QRectF>

namespace widgets {

// The points as a line that fills the bounds, lowest at the bottom. Unknown points are left out;
// fewer than two known ones make no line; equal ones lie in the middle.
[[nodiscard]] QPolygonF sparkline(const QList<double>& points, const QRectF& bounds);

} // namespace widgets
