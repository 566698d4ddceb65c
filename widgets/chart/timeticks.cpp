#include "widgets/chart/timeticks.h"

#include <QDateTime>

#include <algorithm>
#include <span>

using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

// Sessions in view among which a time of day can still find room.
constexpr std::size_t mostTimed = 200;
// Days in view among which hours, and those among which single days can still find room.
constexpr double mostDaysWithHours = 40;
constexpr double mostDaysNamed = 700; // beyond that only months

TickWeight weightOfDate(QDate date, QDate before)
{
    if (!before.isValid() || date.year() != before.year())
        return TickWeight::Year;
    if (date.month() != before.month())
        return (date.month() - 1) % 3 == 0 ? TickWeight::Quarter : TickWeight::Month;
    // The day that Julian days count from was a Monday.
    const bool newWeek = date.toJulianDay() / 7 != before.toJulianDay() / 7;
    return newWeek ? TickWeight::Week : TickWeight::Day;
}

TickWeight weightOfTime(QTime time)
{
    if (time.minute() == 0)
        return time.hour() % 2 == 0 ? TickWeight::HalfSession : TickWeight::Hour;
    return time.minute() % 15 == 0 ? TickWeight::QuarterHour : TickWeight::Minute;
}

// Finest step worth a candidate: labels stand at least some 40 pixels apart anyway.
Millis stepFor(double slotsInView, double minutesPerSlot)
{
    const double minutes = slotsInView * minutesPerSlot / 40;
    if (minutes <= 5)
        return 5 * market::minuteMillis;
    return minutes <= 30 ? 15 * market::minuteMillis : market::hourMillis;
}

// A date that begins inside of open hours.
TickWeight weightOfMidnight(QDate date)
{
    return std::max(TickWeight::Day, weightOfDate(date, date.addDays(-1)));
}

// The part of the hours that is in view, for hours may last for decades.
TimeRange inView(const OpenHours& open, double first, double last)
{
    const auto perSlot = static_cast<double>(open.hours.length()) / open.slots;
    const auto at = [&](double index) {
        const double slot = std::clamp(index - open.first, 0.0, open.slots);
        return open.hours.begin + static_cast<Millis>(slot * perSlot);
    };
    return {std::max(open.hours.begin + 1, at(first)), at(last)};
}

double indexIn(const OpenHours& open, Millis at)
{
    const auto perSlot = static_cast<double>(open.hours.length()) / open.slots;
    return open.first + static_cast<double>(at - open.hours.begin) / perSlot;
}

void addTimes(const OpenHours& open, const TimeRange& shown, Millis step, const QTimeZone& zone,
              std::vector<TimeTick>& ticks)
{
    // Zones are whole quarters of an hour off UTC, so round instants are round local times too.
    for (Millis at = ((shown.begin + step - 1) / step) * step; at < shown.end; at += step) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
        const QTime time = local.time();
        const TickWeight weight
            = time == QTime(0, 0) ? weightOfMidnight(local.date()) : weightOfTime(time);
        ticks.push_back({indexIn(open, at), weight, at});
    }
}

// Only the days on which a month begins where there are too many of them.
void addMidnights(const OpenHours& open, const TimeRange& shown, bool months, const QTimeZone& zone,
                  std::vector<TimeTick>& ticks)
{
    QDate date = QDateTime::fromMSecsSinceEpoch(shown.begin, zone).date();
    if (months)
        date = QDate(date.year(), date.month(), 1);
    for (Millis at = 0; at < shown.end; date = months ? date.addMonths(1) : date.addDays(1)) {
        at = date.startOfDay(zone).toMSecsSinceEpoch();
        if (shown.contains(at))
            ticks.push_back({indexIn(open, at), weightOfMidnight(date), at});
    }
}

// A session that runs over midnight soon after its open is named there.
bool mostlyNextDay(const OpenHours& open, QDate date, const QTimeZone& zone)
{
    const Millis midnight = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return midnight < open.hours.end && (midnight - open.hours.begin) * 4 < open.hours.length();
}

// Near a change of month, in whichever zone: the neighbours are of different months.
bool isNearNewMonth(const std::vector<OpenHours>& all, const OpenHours& open)
{
    const OpenHours& before = &open == &all.front() ? open : *(&open - 1);
    const OpenHours& after = &open == &all.back() ? open : *(&open + 1);
    return before.date.month() != after.date.month();
}

void addWithin(const OpenHours& open, double first, double last, const QTimeZone& zone,
               std::vector<TimeTick>& ticks)
{
    const double minutes = static_cast<double>(open.hours.length()) / open.slots
        / static_cast<double>(market::minuteMillis);
    const double days = (last - first) * minutes / (24 * 60);
    const TimeRange shown = inView(open, first, last);
    if (open.hours.length() > 2 * market::dayMillis && days > mostDaysWithHours)
        addMidnights(open, shown, days > mostDaysNamed, zone, ticks);
    else
        addTimes(open, shown, stepFor(last - first, minutes), zone, ticks);
}

std::vector<TimeTick> intradayTicks(const TimeScale& scale, double first, double last,
                                    const QTimeZone& zone)
{
    const auto dateOf = [&](Millis at) { return QDateTime::fromMSecsSinceEpoch(at, zone).date(); };
    const std::span<const OpenHours> shown = scale.openBetween(first, last);
    const bool everySession = static_cast<double>(shown.size()) <= mostDaysNamed;
    std::vector<TimeTick> ticks;
    for (const OpenHours& open : shown) {
        if (!everySession && !isNearNewMonth(scale.open(), open))
            continue;
        const bool isFirst = &open == &scale.open().front();
        const QDate before = isFirst ? QDate() : dateOf((&open - 1)->hours.end - 1);
        const QDate date = dateOf(open.hours.begin);
        const TickWeight weight = date == before || mostlyNextDay(open, date, zone)
            ? TickWeight::HalfSession
            : before.isValid() ? std::max(TickWeight::Day, weightOfDate(date, before))
                               : TickWeight::Day;
        ticks.push_back({open.first, weight, open.hours.begin});
        if (shown.size() <= mostTimed)
            addWithin(open, first, last, zone, ticks);
    }
    return ticks;
}

std::vector<TimeTick> datedTicks(const TimeScale& scale, double first, double last)
{
    std::vector<TimeTick> ticks;
    const std::span<const OpenHours> shown = scale.openBetween(first, last);
    QDate before;
    if (!shown.empty() && shown.data() != scale.open().data())
        before = (shown.data() - 1)->date;
    for (const OpenHours& open : shown) {
        ticks.push_back({open.first + open.slots / 2, weightOfDate(open.date, before), open.key});
        before = open.date;
    }
    return ticks;
}

std::vector<TimeTick> withRank(std::span<const TimeTick> rank, std::vector<TimeTick> placed,
                               const std::function<double(const TimeTick&)>& width)
{
    for (const TimeTick& tick : rank) {
        const auto next = std::ranges::lower_bound(placed, tick.index, {}, &TimeTick::index);
        if (next != placed.end() && tick.index + width(tick) > next->index)
            continue;
        if (next != placed.begin() && std::prev(next)->index + width(*std::prev(next)) > tick.index)
            continue;
        placed.insert(next, tick);
    }
    return placed;
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeScale& scale, double first, double last,
                                const QTimeZone& zone)
{
    std::vector<TimeTick> ticks = scale.isDated() ? datedTicks(scale, first, last)
                                                  : intradayTicks(scale, first, last, zone);
    std::erase_if(ticks,
                  [=](const TimeTick& tick) { return tick.index < first || tick.index >= last; });
    return ticks;
}

std::vector<TimeTick> heaviest(std::vector<TimeTick> ticks,
                               const std::function<double(const TimeTick&)>& width)
{
    std::ranges::stable_sort(ticks, std::ranges::greater(), &TimeTick::weight);
    std::vector<TimeTick> placed;
    for (auto begin = ticks.begin(); begin != ticks.end();) {
        const auto end = std::find_if(
            begin, ticks.end(), [=](const TimeTick& tick) { return tick.weight != begin->weight; });
        // A rank of which only a few fit would look like chance: it is left out as a whole.
        const std::vector<TimeTick> more = withRank({begin, end}, placed, width);
        if (more.size() - placed.size() < placed.size() / 2)
            break;
        placed = more;
        begin = end;
    }
    return placed;
}

QString tickText(const TimeTick& tick, bool dated, const market::Format& format,
                 const QTimeZone& zone)
{
    if (!dated) {
        if (tick.weight < TickWeight::Day)
            return format.time(tick.key, zone);
        return format.shortDate(QDateTime::fromMSecsSinceEpoch(tick.key, zone).date());
    }
    const QDate date = market::dateOfKey(tick.key);
    if (tick.weight == TickWeight::Year)
        return format.month(date);
    if (tick.weight >= TickWeight::Month)
        return format.locale().standaloneMonthName(date.month(), QLocale::ShortFormat);
    return format.dayOfMonth(date);
}

bool isHeading(const TimeTick& tick, bool dated)
{
    return tick.weight >= (dated ? TickWeight::Month : TickWeight::Day);
}

} // namespace widgets
