#include "widgets/categoryshape.h"

#include "widgets/theme.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace widgets {

namespace {

QPainterPath polygon(const QRectF& bounds, int corners, double turn)
{
    QPolygonF points;
    const double radius = bounds.width() / 2;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i + turn) / corners - std::numbers::pi / 2;
        points << bounds.center() + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QRectF& b)
{
    QPainterPath path(QPointF(b.center().x(), b.top() + b.height() * 0.06));
    path.lineTo(b.right(), b.bottom() - b.height() * 0.06);
    path.lineTo(b.left(), b.bottom() - b.height() * 0.06);
    path.closeSubpath();
    return path;
}

QPainterPath ring(const QRectF& b)
{
    QPainterPath path;
    path.addEllipse(b);
    const double inset = b.width() * 0.24;
    path.addEllipse(b.adjusted(inset, inset, -inset, -inset));
    return path;
}

} // namespace

QPainterPath categoryPath(market::EventCategory category, const QRectF& bounds)
{
    QPainterPath path;
    switch (category) {
    case market::EventCategory::Statement:
        return triangle(bounds);
    case market::EventCategory::Product: {
        const double inset = bounds.width() * 0.08;
        path.addRect(bounds.adjusted(inset, inset, -inset, -inset));
        return path;
    }
    case market::EventCategory::Market:
        return polygon(bounds, 4, 0);
    case market::EventCategory::ModelRelease:
        return polygon(bounds, 6, 0);
    case market::EventCategory::Infrastructure:
        return polygon(bounds, 5, 0);
    case market::EventCategory::Policy: {
        const double inset = bounds.width() * 0.04;
        path.addEllipse(bounds.adjusted(inset, inset, -inset, -inset));
        return path;
    }
    case market::EventCategory::Research:
        return ring(bounds);
    }
    return path;
}

void paintCategoryShape(QPainter* painter, market::EventCategory category, const QRectF& bounds,
                        const Theme& theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.category(category));
    painter->drawPath(categoryPath(category, bounds));
    painter->restore();
}

} // namespace widgets
