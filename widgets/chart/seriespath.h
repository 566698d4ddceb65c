#pragma once

#include "widgets/chart/frame.h"

#include <QPolygonF>

#include <vector>

namespace widgets {

enum class Joint
{
    Straight, // from close to close
    Step // each close over its own bar
};

// The way of a series through its closes, ready to be drawn. It breaks where a gutter of closed
// hours is open, and where a bar has no value to show.
struct SeriesPath
{
    std::vector<QPolygonF> runs;
    // Where bars are denser than pixels these are drawn and the runs only edge a fill: from the
    // lowest to the highest of each column, as thick as the line at least.
    std::vector<QRectF> strokes;
    std::vector<QPointF> dots; // bars that stand alone
};

[[nodiscard]] SeriesPath seriesPath(const Frame& frame, const SeriesFrame& series, Joint joint,
                                    double thickness);

} // namespace widgets
