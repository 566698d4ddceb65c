#include "widgets/chart/placedbars.h"

#include "widgets/chart/timescalebuilder.h"

#include <algorithm>
#include <cmath>

using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

const TimeRange* rangeOf(const std::vector<TimeRange>& hours, Millis instant)
{
    const auto after = std::ranges::upper_bound(hours, instant, {}, &TimeRange::begin);
    if (after == hours.begin() || !std::prev(after)->contains(instant))
        return nullptr;
    return &*std::prev(after);
}

bool touches(const std::vector<TimeRange>& hours, const TimeRange& bucket)
{
    const auto after = std::ranges::lower_bound(hours, bucket.end, {}, &TimeRange::begin);
    return after != hours.begin() && std::prev(after)->end > bucket.begin;
}

} // namespace

std::vector<PlacedBar> placedBars(const Series& series, const ChartData& data,
                                  const TimeScale& scale)
{
    const bool own = series.answer.level == 0;
    const bool intraday = !scale.isDated();
    const std::vector<TimeRange> hours
        = intraday ? tradingHours(series, data) : std::vector<TimeRange>();
    const Millis length = market::nominalLength(data.view.interval);
    const double width = std::pow(4.0, series.answer.level);
    const Millis bucket = length << (2 * series.answer.level);
    std::vector<PlacedBar> result;
    result.reserve(series.answer.bars->size());
    for (const market::Bar& bar : series.answer.bars->bars()) {
        const double first = scale.indexOfBucket(bar.begin);
        PlacedBar placed{first, first + width, &bar, !own || scale.indexOfBar(bar.begin)};
        if (intraday && !own) {
            placed.inSession = touches(hours, {bar.begin, bar.begin + bucket});
        } else if (intraday) {
            const TimeRange* session = rangeOf(hours, bar.begin);
            placed.inSession = session != nullptr;
            if (session)
                placed.last = first
                    + static_cast<double>(std::min(length, session->end - bar.begin))
                        / static_cast<double>(length);
        }
        result.push_back(placed);
    }
    return result;
}

} // namespace widgets
