#pragma once

#include "widgets/chart/frame.h"

#include <vector>

namespace widgets {

// Columns of a pane from one value's height to another's, in a colour for each direction. Of those
// that fall on one pixel the longest is kept.
struct ColumnList
{
    std::vector<QRectF> up;
    std::vector<QRectF> down;

    void clear();
    void add(const Frame& frame, const DrawnBar& drawn, double fromY, double toY, bool rises);
};

} // namespace widgets
