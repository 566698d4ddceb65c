#include "widgets/chart/timeticks.h"

#include <QDateTime>

#include <algorithm>
#include <span>
#include <utility>

using market::Millis;
using market::TimeRange;

namespace widgets {

namespace {

// Sessions in view among which a time of day can still find room.
constexpr std::size_t mostTimed = 200;
// Hours in view of which each may be a candidate; of longer times only days, and so on.
constexpr double mostHours = 400;
constexpr double mostDays = 400;
constexpr double mostWeeks = 2000; // in days
constexpr double mostMonths = 8000; // in days

// The least weight that can find room among so many days.
TickWeight leastWeight(double days)
{
    if (days <= mostDays)
        return TickWeight::Day;
    if (days <= mostWeeks)
        return TickWeight::Week;
    return days <= mostMonths ? TickWeight::Month : TickWeight::Year;
}

TickWeight weightOfDate(QDate date, QDate before)
{
    if (!before.isValid())
        return TickWeight::Year;
    if (date.year() != before.year())
        return date.year() % 10 == 0 ? TickWeight::Decade
            : date.year() % 5 == 0   ? TickWeight::FiveYears
                                     : TickWeight::Year;
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
    if (time.minute() % 15 == 0)
        return TickWeight::QuarterHour;
    return time.minute() % 5 == 0 ? TickWeight::FiveMinutes : TickWeight::Minute;
}

// Finest step worth a candidate: labels stand at least some 40 pixels apart anyway.
Millis stepFor(double minutesInView)
{
    const double minutes = minutesInView / 40;
    if (minutes <= 1)
        return market::minuteMillis;
    if (minutes <= 5)
        return 5 * market::minuteMillis;
    return minutes <= 30 ? 15 * market::minuteMillis : market::hourMillis;
}

// A date that begins inside of open hours.
TickWeight weightOfMidnight(QDate date)
{
    return std::max(TickWeight::Day, weightOfDate(date, date.addDays(-1)));
}

// The part of open hours that is in view.
struct Stretch
{
    const OpenHours& open;
    TimeRange shown;

    Stretch(const OpenHours& hours, double first, double last)
        : open(hours)
        , shown{at(first), at(last)}
    {
    }
    [[nodiscard]] double index(Millis instant) const
    {
        const auto perSlot = static_cast<double>(open.hours.length()) / open.slots;
        return open.first + static_cast<double>(instant - open.hours.begin) / perSlot;
    }

private:
    [[nodiscard]] Millis at(double index) const
    {
        const double part = std::clamp((index - open.first) / open.slots, 0.0, 1.0);
        return open.hours.begin
            + static_cast<Millis>(part * static_cast<double>(open.hours.length()));
    }
};

void addTimes(const Stretch& stretch, Millis step, const QTimeZone& zone,
              std::vector<TimeTick>& ticks)
{
    const Millis begin = std::max(stretch.shown.begin, stretch.open.hours.begin + 1);
    // Zones are whole quarters of an hour off UTC, so round instants are round local times too.
    for (Millis at = (begin + step - 1) / step * step; at < stretch.shown.end; at += step) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
        const QTime time = local.time();
        const TickWeight weight
            = time == QTime(0, 0) ? weightOfMidnight(local.date()) : weightOfTime(time);
        ticks.push_back({stretch.index(at), weight, at});
    }
}

QDate nextOf(QDate date, TickWeight weight)
{
    if (weight >= TickWeight::Year)
        return {date.year() + 1, 1, 1};
    if (weight >= TickWeight::Month)
        return QDate(date.year(), date.month(), 1).addMonths(1);
    return weight == TickWeight::Week ? date.addDays(8 - date.dayOfWeek()) : date.addDays(1);
}

// The dates that begin inside of open hours: of a market that never closes.
void addMidnights(const Stretch& stretch, TickWeight least, const QTimeZone& zone,
                  std::vector<TimeTick>& ticks)
{
    QDate date = QDateTime::fromMSecsSinceEpoch(stretch.shown.begin, zone).date();
    for (date = nextOf(date, least);; date = nextOf(date, least)) {
        const Millis at = date.startOfDay(zone).toMSecsSinceEpoch();
        if (at >= stretch.shown.end)
            return;
        if (at > stretch.open.hours.begin)
            ticks.push_back({stretch.index(at), weightOfMidnight(date), at});
    }
}

// A session that runs over midnight soon after its open is named there.
bool mostlyNextDay(const OpenHours& open, QDate date, const QTimeZone& zone)
{
    const Millis midnight = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return midnight < open.hours.end && (midnight - open.hours.begin) * 4 < open.hours.length();
}

// The tick at which the hours begin, after those that ended on the date before.
TimeTick opening(const OpenHours& open, QDate before, const QTimeZone& zone)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(open.hours.begin, zone).date();
    const TickWeight weight = date == before || mostlyNextDay(open, date, zone)
        ? TickWeight::HalfSession
        : before.isValid() ? std::max(TickWeight::Day, weightOfDate(date, before))
                           : TickWeight::Day;
    return {open.first, weight, open.hours.begin};
}

// Of thousands of sessions, those that begin a week, month or year: their dates are known without
// asking a zone.
std::vector<TimeTick> heavyOpenings(const TimeScale& scale, std::span<const OpenHours> shown,
                                    TickWeight least)
{
    std::vector<TimeTick> ticks;
    QDate before = shown.data() == scale.open().data() ? QDate() : (shown.data() - 1)->date;
    for (const OpenHours& open : shown) {
        if (before.isValid() && open.date != before)
            if (const TickWeight weight = weightOfDate(open.date, before); weight >= least)
                ticks.push_back({open.first, weight, open.hours.begin});
        before = open.date;
    }
    return ticks;
}

std::vector<TimeTick> intradayTicks(const TimeScale& scale, double first, double last,
                                    const QTimeZone& zone)
{
    const std::span<const OpenHours> shown = scale.openBetween(first, last);
    if (static_cast<double>(shown.size()) > mostDays)
        return heavyOpenings(scale, shown, leastWeight(static_cast<double>(shown.size())));
    const auto dateOf = [&](Millis at) { return QDateTime::fromMSecsSinceEpoch(at, zone).date(); };
    std::vector<TimeTick> ticks;
    QDate before;
    if (!shown.empty() && shown.data() != scale.open().data())
        before = dateOf((shown.data() - 1)->hours.end - 1);
    for (const OpenHours& open : shown) {
        ticks.push_back(opening(open, before, zone));
        const double minutes = static_cast<double>(open.hours.length()) / open.slots
            / static_cast<double>(market::minuteMillis) * (last - first);
        const Stretch stretch(open, first, last);
        if (shown.size() <= mostTimed && minutes <= mostHours * 60)
            addTimes(stretch, stepFor(minutes), zone, ticks);
        else
            addMidnights(stretch, leastWeight(minutes / (24 * 60)), zone, ticks);
        before = dateOf(open.hours.end - 1);
    }
    return ticks;
}

std::vector<TimeTick> datedTicks(const TimeScale& scale, double first, double last)
{
    const std::span<const OpenHours> shown = scale.openBetween(first, last);
    const TickWeight least = leastWeight(static_cast<double>(shown.size()));
    std::vector<TimeTick> ticks;
    QDate before;
    if (!shown.empty() && shown.data() != scale.open().data())
        before = (shown.data() - 1)->date;
    for (const OpenHours& open : shown) {
        if (const TickWeight weight = weightOfDate(open.date, before); weight >= least)
            ticks.push_back({open.first + open.slots / 2, weight, open.key});
        before = open.date;
    }
    return ticks;
}

struct PlacedTick
{
    TimeTick tick;
    TickRoom room;
};

std::vector<PlacedTick> withRank(std::span<const TimeTick> rank, std::vector<PlacedTick> placed,
                                 const std::function<TickRoom(const TimeTick&)>& roomOf)
{
    for (const TimeTick& tick : rank) {
        const TickRoom room = roomOf(tick);
        const auto next = std::ranges::lower_bound(
            placed, tick.index, {}, [](const PlacedTick& one) { return one.tick.index; });
        if (next != placed.end() && room.right > next->room.left)
            continue;
        if (next != placed.begin() && std::prev(next)->room.right > room.left)
            continue;
        placed.insert(next, {tick, room});
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
                               const std::function<TickRoom(const TimeTick&)>& room)
{
    std::ranges::stable_sort(ticks, std::ranges::greater(), &TimeTick::weight);
    std::vector<PlacedTick> placed;
    for (auto begin = ticks.begin(); begin != ticks.end();) {
        const auto end = std::find_if(
            begin, ticks.end(), [=](const TimeTick& tick) { return tick.weight != begin->weight; });
        // A rank of which only a few fit would look like chance: it is left out as a whole.
        std::vector<PlacedTick> more = withRank({begin, end}, placed, room);
        // Beside a day's name the odd hours may find room where the even ones do not.
        if (begin->weight == TickWeight::HalfSession) {
            const auto odd = std::ranges::find_if_not(
                end, ticks.end(), [](TickWeight weight) { return weight == TickWeight::Hour; },
                &TimeTick::weight);
            if (auto hours = withRank({end, odd}, placed, room);
                hours.size() > more.size() && (hours.size() - more.size()) * 2 > placed.size())
                more = std::move(hours);
        }
        if (more.size() - placed.size() < placed.size() / 2)
            break;
        placed = std::move(more);
        begin = end;
    }
    std::vector<TimeTick> result;
    for (const PlacedTick& one : placed)
        result.push_back(one.tick);
    return result;
}

QString tickText(const TimeTick& tick, bool dated, const market::Format& format,
                 const QTimeZone& zone)
{
    if (!dated) {
        if (tick.weight < TickWeight::Day)
            return format.time(tick.key, zone);
        const QDate day = QDateTime::fromMSecsSinceEpoch(tick.key, zone).date();
        return tick.weight >= TickWeight::Year ? format.date(day) : format.shortDate(day);
    }
    const QDate date = market::dateOfKey(tick.key);
    if (tick.weight >= TickWeight::Year)
        return format.month(date);
    if (tick.weight >= TickWeight::Month)
        return format.shortMonth(date);
    return format.dayOfMonth(date);
}

QString yearText(const TimeTick& tick)
{
    const QDate date = market::dateOfKey(tick.key);
    return tick.weight >= TickWeight::Year && date.month() == 1 ? QString::number(date.year())
                                                                : QString();
}

bool isHeading(const TimeTick& tick, bool dated)
{
    return tick.weight >= (dated ? TickWeight::Month : TickWeight::Day);
}

} // namespace widgets
