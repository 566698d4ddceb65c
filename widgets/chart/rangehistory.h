#pragma once

#include "market/view.h"

#include <optional>
#include <vector>

namespace widgets {

// The part of a View that says which time is looked at, in which bars.
struct ViewedTime
{
    market::Interval interval = market::Interval::Day1;
    QDate from;
    QDate to;
    std::optional<market::TimeRange> zoom;

    friend bool operator==(const ViewedTime&, const ViewedTime&) = default;
};

[[nodiscard]] ViewedTime viewedTime(const market::View& view);
[[nodiscard]] market::View withTime(market::View view, const ViewedTime& time);

// The ranges that were looked at, as a browser keeps pages: back and forward walk them, a new one
// drops those ahead.
class RangeHistory
{
public:
    // The chart moved. `replace`: still the same gesture as the last visit.
    void visit(const ViewedTime& before, const ViewedTime& after, bool replace);
    // An undo or redo came there: goes back or forward where that is a neighbour.
    void follow(const ViewedTime& before, const ViewedTime& after);
    // Goes one step; nothing at the end of the history.
    std::optional<ViewedTime> step(int direction);
    [[nodiscard]] bool canStep(int direction) const;

private:
    [[nodiscard]] bool isAt(std::ptrdiff_t place, const ViewedTime& time) const;

    std::vector<ViewedTime> m_ranges;
    std::ptrdiff_t m_at = -1; // the range in view
};

} // namespace widgets
