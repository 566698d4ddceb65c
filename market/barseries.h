#pragma once

#include "market/bar.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace market {

// An immutable run of bars, strictly increasing in begin.
class BarSeries
{
public:
    BarSeries() = default;
    // Sorts, and of bars with the same begin keeps the last one given.
    explicit BarSeries(std::vector<Bar> bars);

    [[nodiscard]] std::span<const Bar> bars() const { return m_bars; }
    [[nodiscard]] bool isEmpty() const { return m_bars.empty(); }
    [[nodiscard]] std::size_t size() const { return m_bars.size(); }
    // Bars that begin inside the range.
    [[nodiscard]] std::span<const Bar> slice(const TimeRange& range) const;
    // The last bar that begins at or before the time.
    [[nodiscard]] const Bar* atOrBefore(Millis time) const;

private:
    std::vector<Bar> m_bars;
};

using Bars = std::shared_ptr<const BarSeries>;

struct Extremes
{
    double low = 0;
    double high = 0;
};

// Lowest and highest price known in the bars; nothing for no bars.
[[nodiscard]] std::optional<Extremes> extremes(std::span<const Bar> bars);

} // namespace market
