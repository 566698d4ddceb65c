#include "widgets/chart/indexrange.h"

#include "market/format.h"
#include "widgets/chart/timescalebuilder.h"

#include <algorithm>
#include <limits>

namespace widgets {

IndexRange viewedRange(const market::View& view, const TimeScale& scale, const ChartData& data)
{
    if (scale.isEmpty())
        return {0, 1};
    if (view.zoom) {
        const IndexRange zoom{scale.indexOfKey(view.zoom->begin), scale.indexOfKey(view.zoom->end)};
        if (zoom.first < zoom.last)
            return zoom;
    }
    // From midnight to midnight, wherever that is first and last: news before the open of the first
    // day belongs to the view, and no exchange's day is cut by another's.
    std::vector<QTimeZone> zones{mainZone(data)};
    if (view.style == market::ChartStyle::Compare && !scale.isDated())
        for (const Series& series : data.series)
            zones.push_back(market::zoneOrUtc(series.instrument.zone));
    IndexRange range{std::numeric_limits<double>::max(), 0};
    for (const QTimeZone& zone : zones) {
        const market::Millis begin = view.from.startOfDay(zone).toMSecsSinceEpoch();
        const market::Millis end = view.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        range.first = std::min(range.first, scale.indexAt(begin));
        range.last = std::max(range.last, scale.indexAt(end));
    }
    return range.last > range.first ? range : IndexRange{range.first, range.first + 1};
}

} // namespace widgets
