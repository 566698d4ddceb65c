#pragma once

#include "widgets/chart/frame.h"
#include "widgets/chart/textrun.h"

#include <QLineF>

namespace widgets {

// The last value of a series.
struct AxisTag
{
    QRectF box;
    QColor color;
    QLineF leader; // from the last value to the tag; null beside an axis at the left
};

// What stands beside a price axis: no tag overlaps another, and no number is covered by one.
struct AxisMarks
{
    std::vector<AxisTag> tags;
    std::vector<TextRun> tagTexts;
    std::vector<TextRun> texts; // unit, numbers, and how many tags found no room
    std::vector<QRectF> numbers; // the boxes of the numbers among the texts
};

[[nodiscard]] AxisMarks axisMarks(const Frame& frame, const PriceAxis& axis);

} // namespace widgets
