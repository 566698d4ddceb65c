#include "widgets/chart/columns.h"

#include <cmath>

namespace widgets {

std::vector<Column> columnsOf(const Frame& frame, const SeriesFrame& series)
{
    std::vector<Column> columns;
    const DrawnBar* before = nullptr;
    for (const DrawnBar& drawn : series.bars) {
        const market::Bar& bar = *drawn.bar;
        const double x = frame.snapped(drawn.centre());
        const bool breaks = before && gutterBetween(frame, *before, drawn);
        before = &drawn;
        if (columns.empty() || x != columns.back().x) {
            const double first = bar.hasOpen() ? bar.open : bar.close;
            columns.push_back({x, first, bar.top(), bar.bottom(), bar.close, breaks});
            continue;
        }
        Column& column = columns.back();
        column.highest = std::fmax(column.highest, bar.top());
        column.lowest = std::fmin(column.lowest, bar.bottom());
        column.last = bar.close;
    }
    return columns;
}

double barWidth(const Frame& frame, const SeriesFrame& series)
{
    return frame.slotWidth() * std::pow(4, series.series->answer.level);
}

bool isDense(const Frame& frame, const SeriesFrame& series)
{
    return series.series->answer.level > 0 || frame.slotWidth() * frame.deviceRatio < 1;
}

bool gutterBetween(const Frame& frame, const DrawnBar& a, const DrawnBar& b)
{
    return !frame.time->isDated() && b.left - a.right > frame.slotWidth() * 1.5;
}

ColumnStrokes columnStrokes(const Frame& frame, const SeriesFrame& series)
{
    ColumnStrokes strokes;
    for (const Column& column : columnsOf(frame, series)) {
        const double high = frame.y(series, column.highest);
        if (!std::isfinite(high))
            continue;
        std::vector<QLineF>& lines = column.last >= column.first ? strokes.up : strokes.down;
        lines.emplace_back(column.x, high, column.x, edgeY(frame, series, column.lowest));
    }
    return strokes;
}

double edgeY(const Frame& frame, const SeriesFrame& series, double price)
{
    const double y = frame.y(series, price);
    return std::isfinite(y) ? y : frame.layout.plot.bottom() + 2;
}

} // namespace widgets
