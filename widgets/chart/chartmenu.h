#pragma once

#include <QPointF>

class QMenu;

namespace widgets {

class ChartView;

// What can be done at that place of the chart: with the drawing there, with the bar there, and the
// chart's own actions(). A child of the chart that is gone when it has been closed.
[[nodiscard]] QMenu* chartMenu(ChartView& chart, const QPointF& point);

} // namespace widgets
