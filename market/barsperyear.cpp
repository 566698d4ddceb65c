#include "market/barsperyear.h"

#include "market/calendar.h"
#include "market/indicatorrun.h"

#include <algorithm>
#include <cmath>

namespace market {

namespace {

constexpr double allDays = 365;
constexpr double weeks = 52;
constexpr double months = 12;
constexpr Millis usualSession = 390 * minuteMillis;
constexpr int lookBackDays = 30; // surely has a regular session

bool tradesRoundTheClock(InstrumentKind kind)
{
    return kind == InstrumentKind::Currency || kind == InstrumentKind::Crypto;
}

double barsOf(Millis duration, Interval interval)
{
    return std::ceil(static_cast<double>(duration) / static_cast<double>(nominalLength(interval)));
}

double barsOf(const Session& session, Interval interval)
{
    const TimeRange& hours = session.hours;
    if (!session.lunch)
        return barsOf(hours.length(), interval);
    return barsOf(session.lunch->begin - hours.begin, interval)
        + barsOf(hours.end - session.lunch->end, interval);
}

double barsPerDay(Interval interval, const Instrument& instrument)
{
    if (tradesRoundTheClock(instrument.kind))
        return barsOf(dayMillis, interval);
    if (const auto calendar = Calendar::forExchange(instrument.exchange)) {
        const QDate last = calendar->lastDate();
        const auto sessions = calendar->sessions(last.addDays(-lookBackDays), last);
        const auto regular = std::ranges::find_if(
            sessions, [](const Session& day) { return !day.earlyClose && !day.lateOpen; });
        if (regular != sessions.end())
            return barsOf(*regular, interval);
    }
    return barsOf(usualSession, interval);
}

} // namespace

double barsPerYear(Interval interval, const Instrument& instrument)
{
    if (interval == Interval::Month1)
        return months;
    if (interval == Interval::Week1)
        return weeks;
    const double days = instrument.kind == InstrumentKind::Crypto ? allDays : tradingDaysPerYear;
    return isIntraday(interval) ? days * barsPerDay(interval, instrument) : days;
}

} // namespace market
