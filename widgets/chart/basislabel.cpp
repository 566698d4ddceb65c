#include "widgets/chart/basislabel.h"

#include "widgets/chart/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

namespace {

constexpr int columnCount = 128; // the width of the plot, in the steps of the search

// The two rows beside the line, above it and below it, and where bars stand in them.
struct Row
{
    double top = 0;
    double bottom = 0;
    bool inside = false; // the plot
    std::array<int, columnCount + 1> covered{}; // columns left of this one that bars cover

    [[nodiscard]] int coveredIn(int first, int count) const
    {
        return covered[static_cast<std::size_t>(first + count)]
            - covered[static_cast<std::size_t>(first)];
    }
};

void cover(Row& row, const Frame& frame, double pitch)
{
    const QRectF& plot = frame.layout.plot;
    const SeriesFrame& main = frame.series.front();
    const auto column = [&](double x) {
        return std::clamp(static_cast<int>(std::floor((x - plot.left()) / pitch)), 0,
                          columnCount - 1);
    };
    for (const DrawnBar& drawn : main.bars) {
        if (drawn.right < plot.left() || drawn.left > plot.right()
            || frame.y(main, drawn.bar->top()) >= row.bottom
            || frame.y(main, drawn.bar->bottom()) <= row.top)
            continue;
        for (int i = column(drawn.left); i <= column(drawn.right); ++i)
            row.covered[static_cast<std::size_t>(i) + 1] = 1;
    }
    for (std::size_t i = 0; i < columnCount; ++i)
        row.covered[i + 1] += row.covered[i];
}

} // namespace

QRectF basisLabelBox(const Frame& frame, double y, const QSizeF& size)
{
    const QRectF& plot = frame.layout.plot;
    const double gap = frame.type.unit * 1.5;
    const double edge = frame.type.unit * 2;
    const double pitch = plot.width() / columnCount;
    const double right = plot.right() - size.width() - edge;
    QRectF best(QPointF(right, y - gap - size.height()), size);
    const int wide = static_cast<int>(std::ceil((size.width() + edge) / pitch));
    if (wide >= columnCount)
        return best;
    std::array<Row, 2> rows;
    rows[0].top = y - gap - size.height();
    rows[1].top = y + gap;
    for (Row& row : rows) {
        row.bottom = row.top + size.height();
        row.inside = row.top >= plot.top() && row.bottom <= plot.bottom();
        cover(row, frame, pitch);
    }
    int fewest = wide + 1;
    for (int first = columnCount - wide; first >= 0 && fewest > 0; --first)
        for (const Row& row : rows) {
            if (!row.inside || row.coveredIn(first, wide) >= fewest)
                continue;
            fewest = row.coveredIn(first, wide);
            best.moveTopLeft({right - (columnCount - wide - first) * pitch, row.top});
        }
    return best;
}

} // namespace widgets
