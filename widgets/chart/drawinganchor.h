#pragma once

#include "market/drawing.h"
#include "widgets/chart/frame.h"

#include <optional>

namespace widgets {

// Where an anchor stands, also outside of the plot; nothing where its price has no place on the
// axis. On a scale of dates an instant stands within its date, at its local time: the middle of a
// daily bar is noon at the exchange.
[[nodiscard]] std::optional<QPointF> pointOf(const market::Anchor& anchor, const Frame& frame);
// Leads back from pointOf(); nothing where the axis has no price.
[[nodiscard]] std::optional<market::Anchor> anchorAt(const QPointF& point, const Frame& frame);

// An anchor that a drawing may take, and whether it holds on to a bar.
struct Snap
{
    market::Anchor anchor;
    QPointF point;
    bool onTime = false;
    bool onPrice = false;
};

// Drawn to the prices of near bars, else to the middle of the bar under the point.
[[nodiscard]] std::optional<Snap> snapped(const QPointF& point, const Frame& frame);
[[nodiscard]] std::optional<Snap> unsnapped(const QPointF& point, const Frame& frame);

} // namespace widgets
