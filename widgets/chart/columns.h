#pragma once

#include "widgets/chart/frame.h"

#include <QLineF>

#include <vector>

namespace widgets {

// The bars in one column of device pixels: first, highest, lowest and last price, so that no
// extreme is lost however many they are.
struct Column
{
    double x = 0; // left edge of the device pixel
    double first = 0;
    double highest = 0;
    double lowest = 0;
    double last = 0;
    bool breaks = false; // closed hours with other news lie before it
};

[[nodiscard]] std::vector<Column> columnsOf(const Frame& frame, const SeriesFrame& series);

// Pixels of a whole bar, or bucket. The last one of a session may be narrower.
[[nodiscard]] double barWidth(const Frame& frame, const SeriesFrame& series);

// True where a line through closes would lose extremes: bars denser than device pixels, or bars
// that stand for several.
[[nodiscard]] bool isDense(const Frame& frame, const SeriesFrame& series);

// True where a gutter lies between two neighbours: no line may run through closed hours in which
// other news stands, as if there had been trading.
[[nodiscard]] bool gutterBetween(const Frame& frame, const DrawnBar& a, const DrawnBar& b);

// Lowest to highest of each column, apart by whether it rises.
struct ColumnStrokes
{
    std::vector<QLineF> up;
    std::vector<QLineF> down;
};
[[nodiscard]] ColumnStrokes columnStrokes(const Frame& frame, const SeriesFrame& series);

// Where the price stands; under the plot where a logarithmic scale has no place for it.
[[nodiscard]] double edgeY(const Frame& frame, const SeriesFrame& series, double price);

} // namespace widgets
