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

} // namespace

std::vector<PlacedBar> placedBars(const Series& series, const ChartData& data,
                                  const TimeScale& scale)
{
    const bool own = series.answer.level == 0;
    const bool intraday = own && !scale.isDated();
    const std::vector<TimeRange> hours
        = intraday ? tradingHours(series, data) : std::vector<TimeRange>();
    const Millis length = market::nominalLength(data.view.interval);
    const double width = std::pow(4.0, series.answer.level);
    std::vector<PlacedBar> result;
    result.reserve(series.answer.bars->size());
    for (const market::Bar& bar : series.answer.bars->bars()) {
        const double first = scale.indexOfBucket(bar.begin);
        PlacedBar placed{first, first + width, &bar, !own || scale.indexOfBar(bar.begin)};
        if (intraday) {
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
