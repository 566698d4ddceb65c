#include "widgets/chart/extendedhours.h"

#include "market/format.h"

#include <algorithm>

using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

// The hours around one bar that regular hours lack.
TimeRange hoursAround(const TimeRange& bar, const std::vector<TimeRange>& regular,
                      const QTimeZone& zone)
{
    const auto next = std::ranges::upper_bound(regular, bar.begin, {}, &TimeRange::begin);
    const auto dateOf = [&](Millis at) { return QDateTime::fromMSecsSinceEpoch(at, zone).date(); };
    const QDate date = dateOf(bar.begin);
    const bool before = next != regular.end() && dateOf(next->begin) == date;
    const bool after = next != regular.begin() && dateOf(std::prev(next)->begin) == date;
    const Millis end = next == regular.end() ? bar.end : std::min(bar.end, next->begin);
    if (before && !after)
        return {bar.begin, next->begin};
    if (after && !before)
        return {std::prev(next)->end, end};
    return {bar.begin, end}; // at lunch, or on a day off
}

} // namespace

std::vector<TimeRange> extendedHours(const Series& series, market::Interval interval,
                                     const std::vector<TimeRange>& regular)
{
    const QTimeZone zone = market::zoneOrUtc(series.instrument.zone);
    const Millis length = market::nominalLength(interval) << (2 * series.answer.level);
    std::vector<TimeRange> hours;
    for (const market::Bar& bar : series.answer.bars->bars()) {
        const auto next = std::ranges::upper_bound(regular, bar.begin, {}, &TimeRange::begin);
        if (next != regular.begin() && std::prev(next)->contains(bar.begin))
            continue;
        if (hours.empty() || !hours.back().contains(bar.begin))
            hours.push_back(hoursAround({bar.begin, bar.begin + length}, regular, zone));
    }
    return united(std::move(hours));
}

std::vector<TimeRange> united(std::vector<TimeRange> ranges)
{
    std::ranges::sort(ranges, {}, &TimeRange::begin);
    std::vector<TimeRange> result;
    for (const TimeRange& range : ranges) {
        if (!result.empty() && range.begin <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

std::vector<TimeRange> without(const std::vector<TimeRange>& ranges,
                               const std::vector<TimeRange>& others)
{
    std::vector<TimeRange> result;
    auto other = others.begin();
    for (TimeRange rest : ranges) {
        while (other != others.end() && other->end <= rest.begin)
            ++other;
        for (auto cut = other; cut != others.end() && cut->begin < rest.end; ++cut) {
            if (cut->begin > rest.begin)
                result.push_back({rest.begin, cut->begin});
            rest.begin = std::max(rest.begin, cut->end);
        }
        if (!rest.isEmpty())
            result.push_back(rest);
    }
    return result;
}

} // namespace widgets
