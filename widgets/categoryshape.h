#pragma once

#include "market/event.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace widgets {

struct Theme;

// The outline that stands for a category, inscribed in the rectangle. Category is told by shape and
// colour, never by colour alone.
[[nodiscard]] QPainterPath categoryPath(market::EventCategory category, const QRectF& bounds);

void paintCategoryShape(QPainter* painter, market::EventCategory category, const QRectF& bounds,
                        const Theme& theme);

} // namespace widgets
