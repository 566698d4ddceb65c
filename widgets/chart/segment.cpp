#include "widgets/chart/segment.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

std::optional<QLineF> clipped(const QLineF& line, const QRectF& rect, double reach)
{
    // Liang and Barsky: the line enters and leaves each of the four half planes once.
    const double dx = line.dx();
    const double dy = line.dy();
    struct Edge
    {
        double speed; // towards the outside
        double room; // from the start to the edge
    };
    const std::array edges{Edge{-dx, line.x1() - rect.left()}, Edge{dx, rect.right() - line.x1()},
                           Edge{-dy, line.y1() - rect.top()}, Edge{dy, rect.bottom() - line.y1()}};
    double enters = 0;
    double leaves = reach;
    for (const Edge& edge : edges) {
        if (edge.speed == 0 && edge.room < 0)
            return std::nullopt;
        if (edge.speed < 0)
            enters = std::max(enters, edge.room / edge.speed);
        if (edge.speed > 0)
            leaves = std::min(leaves, edge.room / edge.speed);
    }
    // A line of no length never leaves.
    if (dx == 0 && dy == 0)
        leaves = 0;
    if (!(enters <= leaves))
        return std::nullopt;
    const QPointF along(dx, dy);
    return QLineF(line.p1() + along * enters, line.p1() + along * leaves);
}

double distanceToSegment(const QLineF& line, const QPointF& point)
{
    const QPointF along(line.dx(), line.dy());
    const QPointF offset = point - line.p1();
    const double square = QPointF::dotProduct(along, along);
    const double part
        = square > 0 ? std::clamp(QPointF::dotProduct(offset, along) / square, 0.0, 1.0) : 0;
    const QPointF nearest = line.p1() + along * part;
    return std::hypot(point.x() - nearest.x(), point.y() - nearest.y());
}

} // namespace widgets
