#include "widgets/chart/barwalk.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

market::Millis beginOf(const DrawnBar& drawn)
{
    return drawn.bar->begin;
}

// Place in the series of the bar it stands on, or of the nearest one; -1 without bars in view.
std::ptrdiff_t placeOf(const Frame& frame, const BarWalk& walk)
{
    if (walk.series >= frame.series.size() || frame.series[walk.series].bars.empty())
        return -1;
    const auto& bars = frame.series[walk.series].bars;
    const auto after = std::ranges::lower_bound(bars, walk.begin, {}, beginOf);
    if (after == bars.end())
        return std::ssize(bars) - 1;
    const std::ptrdiff_t place = after - bars.begin();
    if (place == 0)
        return 0;
    const bool isBefore = walk.begin - beginOf(*std::prev(after)) < beginOf(*after) - walk.begin;
    return isBefore ? place - 1 : place;
}

void standAt(const Frame& frame, BarWalk& walk, std::ptrdiff_t place)
{
    walk.begin = beginOf(frame.series[walk.series].bars[static_cast<std::size_t>(place)]);
}

} // namespace

std::optional<BarWalk> startWalk(const Frame& frame, std::optional<double> x)
{
    for (std::size_t i = 0; i < frame.series.size(); ++i) {
        const auto& bars = frame.series[i].bars;
        if (bars.empty())
            continue;
        if (!x)
            return BarWalk{i, 0, beginOf(bars.back())};
        const auto nearest = std::ranges::min_element(
            bars, {}, [x](const DrawnBar& bar) { return std::abs(bar.centre() - *x); });
        return BarWalk{i, 0, beginOf(*nearest)};
    }
    return std::nullopt;
}

const DrawnBar* barOf(const Frame& frame, const BarWalk& walk)
{
    const std::ptrdiff_t place = placeOf(frame, walk);
    return place < 0 ? nullptr : &frame.series[walk.series].bars[static_cast<std::size_t>(place)];
}

// Along what is loaded, of which the view is a part.
int stepBars(const Frame& frame, BarWalk& walk, int bars)
{
    const DrawnBar* from = barOf(frame, walk);
    if (!from)
        return 0;
    const market::BarAnswer& answer = frame.series[walk.series].series->answer;
    const auto isDrawn = [&](const market::Bar& bar) {
        return answer.level > 0 || frame.time->indexOfBar(bar.begin).has_value();
    };
    const auto loaded = answer.bars->bars();
    auto place = std::ranges::lower_bound(loaded, walk.begin, {}, &market::Bar::begin);
    if (place == loaded.end() || place->begin != walk.begin)
        place = std::ranges::lower_bound(loaded, from->bar->begin, {}, &market::Bar::begin);
    const int direction = bars < 0 ? -1 : 1;
    while (bars != 0 && place != (direction < 0 ? loaded.begin() : std::prev(loaded.end()))) {
        place += direction;
        if (!isDrawn(*place))
            continue;
        walk.begin = place->begin;
        bars -= direction;
    }
    return bars;
}

bool isInView(const Frame& frame, const BarWalk& walk)
{
    const DrawnBar* bar = barOf(frame, walk);
    return bar && bar->bar->begin == walk.begin;
}

void stepToEdge(const Frame& frame, BarWalk& walk, bool last)
{
    if (placeOf(frame, walk) >= 0)
        standAt(frame, walk, last ? std::ssize(frame.series[walk.series].bars) - 1 : 0);
}

void stepStrips(const Frame& frame, BarWalk& walk, int direction)
{
    // In one row: the series in the prices, then the panes.
    const auto series = std::ssize(frame.series);
    const auto panes = std::ssize(frame.panes);
    const std::ptrdiff_t now = walk.strip == 0
        ? static_cast<std::ptrdiff_t>(walk.series)
        : series - 1 + static_cast<std::ptrdiff_t>(walk.strip);
    std::ptrdiff_t next = now + direction;
    const auto isEmpty = [&](std::ptrdiff_t place) {
        return frame.series[static_cast<std::size_t>(place)].bars.empty();
    };
    while (next >= 0 && next < series && isEmpty(next))
        next += direction;
    if (next < 0 || next >= series + panes)
        return;
    walk.strip = next < series ? 0 : static_cast<Strip>(next - series + 1);
    if (next < series)
        walk.series = static_cast<std::size_t>(next);
    if (const DrawnBar* bar = barOf(frame, walk))
        walk.begin = bar->bar->begin;
}

Reading readingOf(const Frame& frame, const BarWalk& walk)
{
    const DrawnBar* bar = barOf(frame, walk);
    if (!bar || walk.strip > frame.panes.size())
        return {};
    return readingOf(frame, *bar, walk.series, walk.strip);
}

} // namespace widgets
