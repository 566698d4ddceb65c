#include "widgets/chart/seriespath.h"

#include "widgets/chart/columns.h"

#include <cmath>

namespace widgets {

namespace {

void endRun(SeriesPath& path, QPolygonF& run)
{
    if (run.size() == 1)
        path.dots.push_back(run.front());
    else if (!run.isEmpty())
        path.runs.push_back(run);
    run.clear();
}

SeriesPath sparsePath(const Frame& frame, const SeriesFrame& series, Joint joint)
{
    SeriesPath path;
    QPolygonF run;
    const DrawnBar* before = nullptr;
    for (const DrawnBar& drawn : series.bars) {
        const double y = frame.y(series, drawn.bar->close);
        if (!std::isfinite(y) || (before && gutterBetween(frame, *before, drawn)))
            endRun(path, run);
        before = &drawn;
        if (!std::isfinite(y))
            continue;
        if (joint == Joint::Step)
            run << QPointF(drawn.left, y) << QPointF(drawn.right, y);
        else
            run << QPointF(drawn.centre(), y);
    }
    endRun(path, run);
    return path;
}

// One stroke a column; each reaches to where the one before ended, so that the line is unbroken.
SeriesPath densePath(const Frame& frame, const SeriesFrame& series, double thickness)
{
    SeriesPath path;
    const double device = 1 / frame.deviceRatio;
    const double half = std::max(device, frame.snapped(thickness)) / 2;
    QPolygonF run;
    double before = std::nan("");
    for (const Column& column : columnsOf(frame, series)) {
        const double highest = frame.y(series, column.highest);
        if (column.breaks || !std::isfinite(highest)) {
            endRun(path, run);
            before = std::nan("");
        }
        if (!std::isfinite(highest))
            continue;
        const double last = edgeY(frame, series, column.last);
        const double top = frame.snapped(std::fmin(highest, before) - half);
        const double bottom
            = frame.snapped(std::fmax(edgeY(frame, series, column.lowest), before) + half);
        path.strokes.emplace_back(column.x, top, device, std::max(device, bottom - top));
        run << QPointF(column.x + device / 2, last);
        before = last;
    }
    endRun(path, run);
    path.dots.clear(); // a lone column has its stroke
    return path;
}

} // namespace

SeriesPath seriesPath(const Frame& frame, const SeriesFrame& series, Joint joint, double thickness)
{
    return isDense(frame, series) ? densePath(frame, series, thickness)
                                  : sparsePath(frame, series, joint);
}

} // namespace widgets
