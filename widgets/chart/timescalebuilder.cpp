#include "widgets/chart/timescalebuilder.h"

#include "market/calendar.h"
#include "market/format.h"
#include "widgets/chart/extendedhours.h"

#include <algorithm>
#include <cmath>
#include <set>

using market::Event;
using market::Interval;
using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

// Widths of a gutter that keep a weekend's news apart without tearing the price line.
constexpr double datedGutterSlots = 0.7;
constexpr double intradayGutterShare = 0.16; // of a session's slots
constexpr Millis usualSession = 6 * market::hourMillis + 30 * market::minuteMillis;

Millis startOfDay(QDate date, const QTimeZone& zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

// The view's instruments, and of the panes those that are drawn.
std::vector<const Series*> drawnSeries(const ChartData& data)
{
    std::vector<const Series*> result;
    for (const Series& series : data.series)
        result.push_back(&series);
    for (const Series& series : data.references)
        if (!series.answer.bars->isEmpty())
            result.push_back(&series);
    return result;
}

void addSessionHours(const market::Calendar& calendar, const ChartData& data,
                     std::vector<TimeRange>& open)
{
    for (const market::Session& session : calendar.sessions(data.from, data.to)) {
        if (session.lunch) {
            open.push_back({session.hours.begin, session.lunch->begin});
            open.push_back({session.lunch->end, session.hours.end});
        } else {
            open.push_back(session.hours);
        }
    }
}

// Bars of the interval that one bar of the answer covers.
int slotsOfBar(const Series& series)
{
    return 1 << (2 * series.answer.level);
}

// Without a calendar the bars themselves say when there was trading.
void addBarHours(const Series& series, Millis length, std::vector<TimeRange>& open)
{
    for (const market::Bar& bar : series.answer.bars->bars())
        open.push_back({bar.begin, bar.begin + length * slotsOfBar(series)});
}

// Buckets of a level begin anywhere. A calendar knows their dates; without one all dates of a
// bucket count, which at such a density nobody can tell from its weekdays.
void addBarDates(const Series& series, bool calendar, std::set<QDate>& dates)
{
    if (series.answer.level > 0 && calendar)
        return;
    for (const market::Bar& bar : series.answer.bars->bars())
        for (int day = 0; day < slotsOfBar(series); ++day)
            dates.insert(market::dateOfKey(bar.begin).addDays(day));
}

// Regular hours of the series' exchange; without a calendar those of its bars.
std::vector<TimeRange> regularHours(const Series& series, const ChartData& data)
{
    std::vector<TimeRange> hours;
    if (const auto calendar = market::Calendar::forExchange(series.instrument.exchange))
        addSessionHours(*calendar, data, hours);
    else
        addBarHours(series, market::nominalLength(data.view.interval), hours);
    return united(std::move(hours));
}

std::vector<OpenHours> intradayHours(const ChartData& data, const QTimeZone& zone)
{
    const auto length = static_cast<double>(market::nominalLength(data.view.interval));
    std::vector<TimeRange> open;
    std::vector<TimeRange> extended;
    for (const Series& series : data.series) {
        const std::vector<TimeRange> regular = regularHours(series, data);
        open.insert(open.end(), regular.begin(), regular.end());
        if (!data.view.extendedHours)
            continue;
        const auto more = extendedHours(series, data.view.interval, regular);
        extended.insert(extended.end(), more.begin(), more.end());
    }
    std::vector<OpenHours> hours;
    const auto add = [&](const std::vector<TimeRange>& ranges, bool outside) {
        for (const TimeRange& range : ranges)
            hours.push_back({range, range.begin,
                             QDateTime::fromMSecsSinceEpoch(range.begin, zone).date(),
                             static_cast<double>(range.length()) / length, 0, outside});
    };
    open = united(std::move(open));
    add(without(united(std::move(extended)), open), true);
    add(open, false);
    std::ranges::sort(hours, {}, &OpenHours::key);
    return hours;
}

std::set<QDate> sessionDates(const ChartData& data)
{
    std::set<QDate> dates;
    for (const Series* series : drawnSeries(data)) {
        const auto calendar = market::Calendar::forExchange(series->instrument.exchange);
        if (calendar)
            for (const market::Session& session : calendar->sessions(data.from, data.to))
                dates.insert(session.date);
        addBarDates(*series, calendar != nullptr, dates);
    }
    return dates;
}

QDate periodStart(QDate date, Interval interval)
{
    if (interval == Interval::Week1)
        return date.addDays(1 - date.dayOfWeek());
    if (interval == Interval::Month1)
        return {date.year(), date.month(), 1};
    return date;
}

QDate nextPeriod(QDate date, Interval interval)
{
    if (interval == Interval::Week1)
        return date.addDays(7);
    return interval == Interval::Month1 ? date.addMonths(1) : date.addDays(1);
}

std::vector<OpenHours> datedHours(const ChartData& data, const QTimeZone& zone)
{
    const Interval interval = data.view.interval;
    std::set<QDate> starts;
    if (interval == Interval::Day1) {
        starts = sessionDates(data);
    } else {
        for (QDate date = periodStart(data.from, interval); date <= data.to;
             date = nextPeriod(date, interval))
            starts.insert(date);
    }
    std::vector<OpenHours> hours;
    for (const QDate date : starts) {
        const TimeRange range{startOfDay(date, zone), startOfDay(nextPeriod(date, interval), zone)};
        hours.push_back({range, market::dateKey(date), date, 1, 0});
    }
    return hours;
}

bool isOpen(const std::vector<OpenHours>& open, Millis instant)
{
    const auto after = std::ranges::upper_bound(
        open, instant, {}, [](const OpenHours& hours) { return hours.hours.begin; });
    return after != open.begin() && std::prev(after)->hours.contains(instant);
}

// The local day on which an event of day precision happened or began.
TimeRange firstDay(const Event& event)
{
    Event single = event;
    single.end = single.begin;
    return market::extent(single);
}

// The instant that stands for an event with day precision outside of any session.
Millis middleOf(const Event& event, bool dated, const QTimeZone& zone)
{
    if (dated)
        return startOfDay(market::dateOfKey(event.begin), zone) + market::dayMillis / 2;
    const TimeRange day = firstDay(event);
    return day.begin + day.length() / 2;
}

const OpenHours* hoursOf(const Event& event, const std::vector<OpenHours>& open, bool dated)
{
    if (dated) {
        const auto after = std::ranges::upper_bound(open, event.begin, {}, &OpenHours::key);
        if (after == open.begin())
            return nullptr;
        const OpenHours& hours = *std::prev(after);
        return hours.date <= market::dateOfKey(event.begin)
                && event.begin < hours.key + hours.hours.length() - market::hourMillis
            ? &hours
            : nullptr;
    }
    const TimeRange day = firstDay(event);
    const auto found = std::ranges::lower_bound(
        open, day.begin, {}, [](const OpenHours& hours) { return hours.hours.begin; });
    return found != open.end() && day.contains(found->hours) ? &*found : nullptr;
}

std::vector<Millis> closedEvents(const ChartData& data, const std::vector<OpenHours>& open,
                                 const QTimeZone& zone)
{
    const bool dated = !market::isIntraday(data.view.interval);
    const TimeRange loaded{startOfDay(data.from, zone), startOfDay(data.to.addDays(1), zone)};
    std::vector<Millis> result;
    for (const Event& event : *data.events) {
        const bool day = event.precision == market::Precision::Day;
        if (day && hoursOf(event, open, dated))
            continue;
        const Millis instant = day ? middleOf(event, dated, zone) : event.begin;
        if (loaded.contains(instant) && !isOpen(open, instant))
            result.push_back(instant);
    }
    return result;
}

} // namespace

std::vector<TimeRange> tradingHours(const Series& series, const ChartData& data)
{
    std::vector<TimeRange> hours = regularHours(series, data);
    if (!data.view.extendedHours)
        return hours;
    // Not united: a bar ends with the hours in which it began.
    const auto more = extendedHours(series, data.view.interval, hours);
    hours.insert(hours.end(), more.begin(), more.end());
    std::ranges::sort(hours, {}, &TimeRange::begin);
    return hours;
}

QTimeZone mainZone(const ChartData& data)
{
    return data.main() ? market::zoneOrUtc(data.main()->instrument.zone) : QTimeZone::utc();
}

TimeScale buildTimeScale(const ChartData& data)
{
    const bool dated = !market::isIntraday(data.view.interval);
    const QTimeZone zone = mainZone(data);
    std::vector<OpenHours> open = dated ? datedHours(data, zone) : intradayHours(data, zone);
    std::vector<Millis> closed = closedEvents(data, open, zone);
    const double gutter = dated ? datedGutterSlots
                                : intradayGutterShare * static_cast<double>(usualSession)
            / static_cast<double>(market::nominalLength(data.view.interval));
    return {std::move(open), std::move(closed), gutter, dated};
}

EventSpan spanOf(const Event& event, const TimeScale& scale, const QTimeZone& zone)
{
    if (event.precision == market::Precision::Minute) {
        const double index = scale.indexAt(event.begin);
        return {index, index, scale.indexAt(std::max(event.begin, event.end))};
    }
    double last = scale.indexAt(market::extent(event).end);
    if (const OpenHours* hours = hoursOf(event, scale.open(), scale.isDated())) {
        // A week's or month's bar is as many days wide as it covers.
        const double days = scale.isDated() ? std::round(static_cast<double>(hours->hours.length())
                                                         / static_cast<double>(market::dayMillis))
                                            : 1;
        const double day = scale.isDated()
            ? static_cast<double>(event.begin - hours->key) / static_cast<double>(market::dayMillis)
            : 0;
        const double width = hours->slots / days;
        const double first = hours->first + day * width;
        if (event.end <= event.begin)
            last = first + width;
        const double middle = first + width / 2;
        return {middle, first, std::max(last, middle)};
    }
    const double index = scale.indexAt(middleOf(event, scale.isDated(), zone));
    return {index, index, event.end > event.begin ? std::max(last, index) : index};
}

std::vector<EventSpan> spansOf(const ChartData& data, const TimeScale& scale)
{
    const QTimeZone zone = mainZone(data);
    std::vector<EventSpan> spans;
    spans.reserve(data.events->size());
    for (const Event& event : *data.events)
        spans.push_back(spanOf(event, scale, zone));
    return spans;
}

} // namespace widgets
