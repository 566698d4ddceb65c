#include "widgets/chart/columnlist.h"

#include <algorithm>

namespace widgets {

namespace {

constexpr double widestColumn = 24; // as candles

} // namespace

void ColumnList::clear()
{
    up.clear();
    down.clear();
}

void ColumnList::add(const Frame& frame, const DrawnBar& drawn, double fromY, double toY,
                     bool rises)
{
    const double slot = drawn.right - drawn.left;
    const double width
        = std::max(1 / frame.deviceRatio, frame.snapped(std::min(slot * 0.64, widestColumn)));
    const double left = frame.snapped(drawn.centre() - width / 2);
    const double top = frame.snapped(std::min(fromY, toY));
    const double bottom = frame.snapped(std::max(fromY, toY));
    std::vector<QRectF>& same = rises ? up : down;
    std::vector<QRectF>& other = rises ? down : up;
    if (!other.empty() && other.back().left() == left) {
        if (other.back().height() >= bottom - top)
            return;
        other.pop_back();
    }
    if (!same.empty() && same.back().left() == left) {
        if (same.back().height() < bottom - top)
            same.back() = QRectF(left, top, width, bottom - top);
        return;
    }
    same.emplace_back(left, top, width, bottom - top);
}

} // namespace widgets
