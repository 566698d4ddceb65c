#include "widgets/chart/navigation.h"

#include "widgets/chart/timebeyond.h"

#include <QDateTime>

#include <algorithm>

using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

constexpr double fewestSlots = 6;
constexpr double mostTimesLoaded = 4; // a zoom out goes so far in one step

} // namespace

market::View viewAt(const IndexRange& range, const TimeScale& scale, const QTimeZone& zone,
                    const market::View& before)
{
    const Millis begin = keyBeyond(range.first, scale);
    const Millis end = std::max(begin + 1, keyBeyond(range.last, scale));
    return viewOf({begin, end}, zone, before);
}

market::View viewOf(const market::TimeRange& keys, const QTimeZone& zone,
                    const market::View& before)
{
    const bool dated = !market::isIntraday(before.interval);
    const auto dateOf = [&](Millis key) {
        return dated ? market::dateOfKey(key) : QDateTime::fromMSecsSinceEpoch(key, zone).date();
    };
    const TimeRange kept{std::clamp(keys.begin, earliest, latest - 1),
                         std::clamp(keys.end, earliest + 1, latest)};
    market::View view = before;
    view.from = dateOf(kept.begin);
    view.to = std::max(view.from, dateOf(kept.end - 1));
    view.zoom = kept;
    return view;
}

bool needsMore(const IndexRange& range, const TimeScale& scale)
{
    const double reserve = (range.last - range.first) * 0.25;
    return range.first - reserve < 0 || range.last + reserve > scale.slots();
}

IndexRange limited(IndexRange range, const TimeScale& scale)
{
    const double centre = (range.first + range.last) / 2;
    const double most = std::max(fewestSlots, scale.slots() * mostTimesLoaded);
    const double width = std::clamp(range.last - range.first, fewestSlots, most);
    return {centre - width / 2, centre + width / 2};
}

} // namespace widgets
