#include "widgets/delegates/sparkline.h"

#include <algorithm>
#include <cmath>

namespace widgets {

QPolygonF sparkline(const QList<double>& points, const QRectF& bounds)
{
    QPolygonF line;
    for (qsizetype i = 0; i < points.size(); ++i)
        if (std::isfinite(points[i]))
            line.append(QPointF(static_cast<double>(i), points[i]));
    if (line.size() < 2)
        return {};
    const auto [low, high] = std::ranges::minmax_element(line, {}, &QPointF::ry);
    const double bottom = low->y();
    const double height = high->y() - bottom;
    const double step = bounds.width() / static_cast<double>(points.size() - 1);
    for (QPointF& point : line) {
        const double share = height > 0 ? (point.y() - bottom) / height : 0.5;
        point = {bounds.left() + point.x() * step, bounds.bottom() - share * bounds.height()};
    }
    return line;
}

} // namespace widgets
