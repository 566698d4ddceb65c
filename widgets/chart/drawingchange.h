#pragma once

#include "market/drawing.h"
#include "widgets/chart/frame.h"

namespace widgets {

// Changes of a drawing by hand or by key. All of them leave as it is what has no place on the axis.

[[nodiscard]] QString nameOf(market::DrawingKind kind); // "trend line", translated

// Both anchors moved so many pixels.
[[nodiscard]] market::Drawing movedBy(const market::Drawing& drawing, const QPointF& pixels,
                                      const Frame& frame);
// The anchor with that place among the handles put elsewhere.
[[nodiscard]] market::Drawing withAnchor(market::Drawing drawing, std::size_t handle,
                                         const market::Anchor& anchor);
// Moved by bars and by round steps of the price.
[[nodiscard]] market::Drawing stepped(const market::Drawing& drawing, int bars, int ticks,
                                      const Frame& frame);
[[nodiscard]] market::Anchor stepped(const market::Anchor& anchor, int bars, int ticks,
                                     const Frame& frame);
// 1, 2 or 5 × 10^n: the least that moves a drawing by something one can see.
[[nodiscard]] double priceTick(const Frame& frame);

} // namespace widgets
