#pragma once

#include "market/timerange.h"

#include <vector>

namespace widgets {

// The scale of the overview: every bar of the whole history is as wide as the others, so that
// closed hours take no room. Parts run from 0 at the first bar to 1 at the end of the last one;
// beyond them time runs on at the mean pace. Immutable.
class OverviewScale
{
public:
    OverviewScale() = default;
    // Ascending begins of the bars, and where the last one ends.
    OverviewScale(std::vector<market::Millis> begins, market::Millis end);

    [[nodiscard]] bool isEmpty() const { return m_knots.empty(); }
    [[nodiscard]] double partOf(market::Millis key) const;
    [[nodiscard]] market::Millis keyAt(double part) const; // leads back from partOf()
    [[nodiscard]] market::TimeRange range() const; // of the whole history
    [[nodiscard]] bool hasBarsIn(const market::TimeRange& keys) const; // one begins there

private:
    [[nodiscard]] double bars() const { return static_cast<double>(m_knots.size() - 1); }
    [[nodiscard]] double pace() const; // milliseconds of the whole history

    std::vector<market::Millis> m_knots; // begins and the end; strictly ascending
};

} // namespace widgets
