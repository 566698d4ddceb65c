#include "widgets/chart/timescale.h"

#include <algorithm>

using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

// Where the events of a gutter stand: the i-th of n at (i + 1) / (n + 1) of its width; between
// them time runs evenly.
double gutterFraction(const Gutter& gutter, Millis instant)
{
    const auto count = gutter.events.size();
    const auto after = std::ranges::upper_bound(gutter.events, instant);
    const auto passed = static_cast<std::size_t>(after - gutter.events.begin());
    const Millis left = passed == 0 ? gutter.closed.begin : gutter.events[passed - 1];
    const Millis right = passed == count ? gutter.closed.end : gutter.events[passed];
    const double part = right > left
        ? static_cast<double>(instant - left) / static_cast<double>(right - left)
        : 0;
    return (static_cast<double>(passed) + std::clamp(part, 0.0, 1.0))
        / static_cast<double>(count + 1);
}

Millis timeInGutter(const Gutter& gutter, double index)
{
    const double knot
        = (index - gutter.first) / gutter.slots * static_cast<double>(gutter.events.size() + 1);
    const auto passed = static_cast<std::size_t>(std::max(0.0, knot));
    if (passed > gutter.events.size())
        return gutter.closed.end;
    const Millis left = passed == 0 ? gutter.closed.begin : gutter.events[passed - 1];
    const Millis right = passed == gutter.events.size() ? gutter.closed.end : gutter.events[passed];
    const double part = knot - static_cast<double>(passed);
    return left + static_cast<Millis>(part * static_cast<double>(right - left));
}

double fractionOf(const OpenHours& open, Millis instant)
{
    const auto length = static_cast<double>(std::max<Millis>(open.hours.length(), 1));
    const double part = static_cast<double>(instant - open.hours.begin) / length;
    return std::clamp(part, 0.0, 1.0) * open.slots;
}

double partOf(const OpenHours& open, double index)
{
    return std::clamp((index - open.first) / open.slots, 0.0, 1.0);
}

} // namespace

TimeScale::TimeScale(std::vector<OpenHours> open, std::vector<Millis> closedEvents,
                     double gutterSlots, bool dated)
    : m_open(std::move(open))
    , m_dated(dated)
{
    std::ranges::sort(closedEvents);
    closedEvents.erase(std::unique(closedEvents.begin(), closedEvents.end()), closedEvents.end());
    place(closedEvents, gutterSlots);
}

void TimeScale::place(const std::vector<Millis>& closedEvents, double gutterSlots)
{
    if (m_open.empty())
        return;
    // Events before the first and after the last open hours stand in a gutter at the edge.
    Millis closedSince = closedEvents.empty()
        ? m_open.front().hours.begin
        : std::min(closedEvents.front() - market::minuteMillis, m_open.front().hours.begin);
    for (OpenHours& open : m_open) {
        openGutter({closedSince, open.hours.begin}, closedEvents, gutterSlots);
        open.first = m_slots;
        m_slots += open.slots;
        closedSince = open.hours.end;
    }
    if (!closedEvents.empty())
        openGutter({closedSince, closedEvents.back() + market::minuteMillis}, closedEvents,
                   gutterSlots);
}

void TimeScale::openGutter(TimeRange closed, const std::vector<Millis>& events, double gutterSlots)
{
    if (closed.isEmpty())
        return;
    const auto first = std::ranges::lower_bound(events, closed.begin);
    const auto last = std::ranges::lower_bound(events, closed.end);
    if (first == last)
        return;
    m_gutters.push_back({closed, m_slots, gutterSlots, {first, last}});
    m_slots += gutterSlots;
}

std::optional<double> TimeScale::inGutter(Millis instant) const
{
    const auto after = std::ranges::upper_bound(
        m_gutters, instant, {}, [](const Gutter& gutter) { return gutter.closed.begin; });
    if (after == m_gutters.begin())
        return std::nullopt;
    const Gutter& gutter = *std::prev(after);
    if (!gutter.closed.contains(instant))
        return std::nullopt;
    return gutter.first + gutterFraction(gutter, instant) * gutter.slots;
}

double TimeScale::indexAt(Millis instant) const
{
    if (m_open.empty())
        return 0;
    if (const auto index = inGutter(instant))
        return *index;
    const auto after = std::ranges::upper_bound(
        m_open, instant, {}, [](const OpenHours& open) { return open.hours.begin; });
    // Before and after everything, a gutter at the edge included.
    if (after == m_open.begin())
        return 0;
    const OpenHours& open = *std::prev(after);
    if (after == m_open.end() && instant >= open.hours.end)
        return m_slots;
    return open.first + fractionOf(open, instant);
}

std::optional<double> TimeScale::indexOfBar(Millis key) const
{
    const auto after = std::ranges::upper_bound(m_open, key, {}, &OpenHours::key);
    if (after == m_open.begin())
        return std::nullopt;
    const OpenHours& open = *std::prev(after);
    if (m_dated)
        return open.key == key ? std::optional(open.first) : std::nullopt;
    if (!open.hours.contains(key))
        return std::nullopt;
    return open.first + fractionOf(open, key);
}

double TimeScale::indexOfBucket(Millis key) const
{
    if (const auto exact = indexOfBar(key))
        return *exact;
    const auto next = std::ranges::lower_bound(m_open, key, {}, &OpenHours::key);
    return next == m_open.end() ? m_slots : next->first;
}

const Gutter* TimeScale::gutterAt(double index) const
{
    const auto after = std::ranges::lower_bound(m_gutters, index, {}, &Gutter::first);
    if (after == m_gutters.begin())
        return nullptr;
    const Gutter& gutter = *std::prev(after);
    return index < gutter.first + gutter.slots ? &gutter : nullptr;
}

std::optional<Millis> TimeScale::closedAt(double index) const
{
    const Gutter* gutter = gutterAt(index);
    return gutter ? std::optional(timeInGutter(*gutter, index)) : std::nullopt;
}

Millis TimeScale::instantAt(double index) const
{
    if (m_open.empty())
        return 0;
    if (const auto closed = closedAt(index))
        return *closed;
    const OpenHours& open = openAt(index);
    const auto length = static_cast<double>(open.hours.length());
    return open.hours.begin + static_cast<Millis>(partOf(open, index) * length);
}

Millis TimeScale::keyAt(double index) const
{
    if (!m_dated || m_open.empty())
        return instantAt(index);
    const OpenHours& open = openAt(index);
    const auto length = static_cast<double>(open.hours.length());
    return open.key + static_cast<Millis>(partOf(open, index) * length);
}

const OpenHours& TimeScale::openAt(double index) const
{
    const auto after = std::ranges::upper_bound(m_open, index, {}, &OpenHours::first);
    return after == m_open.begin() ? m_open.front() : *std::prev(after);
}

double TimeScale::indexOfKey(Millis key) const
{
    if (!m_dated)
        return indexAt(key);
    const auto after = std::ranges::upper_bound(m_open, key, {}, &OpenHours::key);
    if (after == m_open.begin())
        return 0;
    const OpenHours& open = *std::prev(after);
    const auto length = static_cast<double>(std::max<Millis>(open.hours.length(), 1));
    const double part = static_cast<double>(key - open.key) / length;
    if (after == m_open.end() && part >= 1)
        return m_slots;
    return open.first + std::min(part, 1.0) * open.slots;
}

const OpenHours* TimeScale::hoursOn(QDate date) const
{
    const auto found = std::ranges::lower_bound(m_open, date, {}, &OpenHours::date);
    return found != m_open.end() && found->date == date ? &*found : nullptr;
}

std::span<const OpenHours> TimeScale::openBetween(double first, double last) const
{
    const auto begin = std::ranges::lower_bound(
        m_open, first, {}, [](const OpenHours& open) { return open.first + open.slots; });
    const auto end = std::ranges::upper_bound(m_open, last, {}, &OpenHours::first);
    return begin < end ? std::span<const OpenHours>(begin, end) : std::span<const OpenHours>();
}

} // namespace widgets
