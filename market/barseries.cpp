#include "market/barseries.h"

#include <algorithm>

namespace market {

BarSeries::BarSeries(std::vector<Bar> bars)
    : m_bars(std::move(bars))
{
    if (!std::ranges::is_sorted(m_bars, {}, &Bar::begin))
        std::ranges::stable_sort(m_bars, {}, &Bar::begin);
    // unique() keeps the first of equals: run it backwards so that the last one given stays.
    const auto kept = std::unique(m_bars.rbegin(), m_bars.rend(),
                                  [](const Bar& a, const Bar& b) { return a.begin == b.begin; });
    m_bars.erase(m_bars.begin(), kept.base());
}

std::span<const Bar> BarSeries::slice(const TimeRange& range) const
{
    const auto first = std::ranges::lower_bound(m_bars, range.begin, {}, &Bar::begin);
    const auto last = std::ranges::lower_bound(m_bars, range.end, {}, &Bar::begin);
    return first < last ? std::span<const Bar>(first, last) : std::span<const Bar>();
}

const Bar* BarSeries::atOrBefore(Millis time) const
{
    const auto after = std::ranges::upper_bound(m_bars, time, {}, &Bar::begin);
    return after == m_bars.begin() ? nullptr : &*std::prev(after);
}

std::optional<Extremes> extremes(std::span<const Bar> bars)
{
    if (bars.empty())
        return std::nullopt;
    Extremes result{bars.front().bottom(), bars.front().top()};
    for (const Bar& bar : bars) {
        result.low = std::fmin(result.low, bar.bottom());
        result.high = std::fmax(result.high, bar.top());
    }
    return result;
}

} // namespace market
