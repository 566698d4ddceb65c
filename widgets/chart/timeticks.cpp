#include "widgets/chart/timeticks.h"

#include <QDateTime>

#include <algorithm>
#include <span>

using market::Millis;

namespace widgets {

namespace {

// Sessions in view among which a time of day can still find room.
constexpr std::size_t mostTimed = 200;

TickWeight weightOfDate(QDate date, QDate before)
{
    if (!before.isValid() || date.year() != before.year())
        return TickWeight::Year;
    if (date.month() != before.month())
        return (date.month() - 1) % 3 == 0 ? TickWeight::Quarter : TickWeight::Month;
    return date.weekNumber() != before.weekNumber() ? TickWeight::Week : TickWeight::Day;
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

void addTimes(const OpenHours& open, Millis step, const QTimeZone& zone,
              std::vector<TimeTick>& ticks)
{
    const auto perSlot = static_cast<double>(open.hours.length()) / open.slots;
    // Zones are whole quarters of an hour off UTC, so round instants are round local times too.
    for (Millis at = (open.hours.begin / step + 1) * step; at < open.hours.end; at += step) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
        const QTime time = local.time();
        const double index = open.first + static_cast<double>(at - open.hours.begin) / perSlot;
        const TickWeight weight
            = time == QTime(0, 0) ? weightOfMidnight(local.date()) : weightOfTime(time);
        ticks.push_back({index, weight, at});
    }
}

// A session that runs over midnight soon after its open is named there.
bool mostlyNextDay(const OpenHours& open, QDate date, const QTimeZone& zone)
{
    const Millis midnight = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return midnight < open.hours.end && (midnight - open.hours.begin) * 4 < open.hours.length();
}

std::vector<TimeTick> intradayTicks(const TimeScale& scale, double first, double last,
                                    const QTimeZone& zone)
{
    const auto dateOf = [&](Millis at) { return QDateTime::fromMSecsSinceEpoch(at, zone).date(); };
    const std::span<const OpenHours> shown = scale.openBetween(first, last);
    std::vector<TimeTick> ticks;
    QDate before;
    if (!shown.empty() && shown.data() != scale.open().data())
        before = dateOf((shown.data() - 1)->hours.end - 1);
    for (const OpenHours& open : shown) {
        const QDate date = dateOf(open.hours.begin);
        const QDate end = dateOf(open.hours.end - 1);
        const TickWeight weight = date == before || mostlyNextDay(open, date, zone)
            ? TickWeight::HalfSession
            : before.isValid() ? std::max(TickWeight::Day, weightOfDate(date, before))
                               : TickWeight::Day;
        ticks.push_back({open.first, weight, open.hours.begin});
        const double minutes = static_cast<double>(open.hours.length()) / open.slots
            / static_cast<double>(market::minuteMillis);
        if (shown.size() <= mostTimed)
            addTimes(open, stepFor(last - first, minutes), zone, ticks);
        before = end;
    }
    return ticks;
}

std::vector<TimeTick> datedTicks(const TimeScale& scale, double first, double last)
{
    std::vector<TimeTick> ticks;
    QDate before;
    for (const OpenHours& open : scale.open()) {
        if (open.first + open.slots >= first && open.first <= last)
            ticks.push_back(
                {open.first + open.slots / 2, weightOfDate(open.date, before), open.key});
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
