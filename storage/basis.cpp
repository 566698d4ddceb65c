#include "storage/basis.h"

#include "market/format.h"
#include "market/resample.h"
#include "storage/plausible.h"
#include "storage/sql.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Basis;
using market::Coverage;
using market::Interval;
using market::Millis;

namespace storage {

namespace {

// The days and the sessions of one exchange, as far as they are known.
class Days
{
public:
    explicit Days(const market::Instrument& instrument)
        : m_calendar(market::Calendar::forExchange(instrument.exchange))
        , m_zone(m_calendar ? m_calendar->zone() : market::zoneOrUtc(instrument.zone))
    {
    }

    [[nodiscard]] QDate dateOf(Millis instant) const
    {
        return QDateTime::fromMSecsSinceEpoch(instant, m_zone).date();
    }
    [[nodiscard]] Millis startOf(QDate date) const
    {
        return date.startOfDay(m_zone).toMSecsSinceEpoch();
    }
    // Trading hours of the date: its session; the whole day where the calendar is not known;
    // nothing on a holiday.
    [[nodiscard]] market::TimeRange hours(QDate date) const
    {
        if (m_calendar && m_calendar->firstDate() <= date && date <= m_calendar->lastDate()) {
            const auto session = m_calendar->session(date);
            return session ? session->hours : market::TimeRange{};
        }
        return {startOf(date), startOf(date.addDays(1))};
    }
    [[nodiscard]] QDate closeOf(Interval interval, QDate first) const
    {
        return market::closingDate(interval, first, m_calendar.get());
    }
    // The last date whose trading had ended by the instant.
    [[nodiscard]] QDate lastEnded(Millis instant) const
    {
        const QDate date = dateOf(instant);
        const market::TimeRange today = hours(date);
        return !today.isEmpty() && today.end <= instant ? date : date.addDays(-1);
    }

private:
    std::shared_ptr<const market::Calendar> m_calendar;
    QTimeZone m_zone;
};

const Coverage* find(const std::vector<Coverage>& coverage, Interval interval)
{
    const auto found = std::ranges::find(coverage, interval, &Coverage::interval);
    return found == coverage.end() ? nullptr : &*found;
}

// Dividend-adjusted closes are lower than the prices traded then: no basis for intraday prices.
bool isPlainPrice(const Coverage& coverage)
{
    return !coverage.adjustment.contains(u"dividend"_s);
}

std::optional<Basis> dailyClose(SQLite::Database& database, const SeriesKey& series,
                                const Days& days, QDate upTo)
{
    const auto bar = BarStore(database, series).lastBefore(market::dateKey(upTo.addDays(1)));
    if (!bar)
        return std::nullopt;
    return Basis{days.closeOf(series.interval, market::dateOfKey(bar->begin)), bar->close};
}

// The last close in trading hours up to the end of that date: rows before and after them do not
// count. Each round goes back to an earlier time.
std::optional<Basis> intradayClose(SQLite::Database& database, const SeriesKey& series,
                                   const Days& days, QDate upTo)
{
    BarStore store(database, series);
    Millis before = days.startOf(upTo.addDays(1));
    while (const auto bar = store.lastBefore(before)) {
        const QDate date = days.dateOf(bar->begin);
        const market::TimeRange hours = days.hours(date);
        if (hours.contains(bar->begin))
            return Basis{date, bar->close};
        before = !hours.isEmpty() && bar->begin >= hours.end ? hours.end : days.startOf(date);
    }
    return std::nullopt;
}

std::optional<Basis> newer(const std::optional<Basis>& official, const std::optional<Basis>& other)
{
    if (!official || (other && other->date > official->date))
        return other;
    return official;
}

QDate dateOf(const BasisQuestion& question, Millis begin)
{
    const Interval interval = question.request.interval;
    const Days days(question.instrument);
    return market::isIntraday(interval) ? days.dateOf(begin)
                                        : days.closeOf(interval, market::dateOfKey(begin));
}

// The bars of the request's interval around the instant, made from the finer ones of the source.
std::vector<Bar> barsAround(SQLite::Database& database, const BasisQuestion& question, Millis at)
{
    const Interval interval = question.request.interval;
    BarStore store(database, {question.instrument.id, question.source.interval});
    // A day's key may be earlier than its first minute, and half a bar would have another close.
    const Millis margin = market::nominalLength(interval) + market::dayMillis;
    const auto last = store.lastBefore(at + 1);
    const market::TimeRange range{(last ? last->begin : at) - margin, at + margin};
    const auto calendar = market::Calendar::forExchange(question.instrument.exchange);
    return market::resample(store.load(range),
                            {question.source.interval, interval, calendar.get(),
                             market::zoneOrUtc(question.instrument.zone)});
}

// The close of the bar that begins at the instant, else of the last one before it.
std::optional<Basis> closeAt(SQLite::Database& database, const BasisQuestion& question, Millis at)
{
    std::optional<Bar> bar;
    if (question.source.interval == question.request.interval) {
        BarStore store(database, {question.instrument.id, question.source.interval});
        bar = store.lastBefore(at + 1);
    } else {
        for (const Bar& candidate : barsAround(database, question, at))
            if (candidate.begin <= at)
                bar = candidate;
    }
    if (!bar)
        return std::nullopt;
    return Basis{dateOf(question, bar->begin), bar->close, bar->begin};
}

} // namespace

std::optional<Basis> findBasis(SQLite::Database& database, const BasisQuestion& question)
{
    const qint64 instrument = question.instrument.id;
    const Interval interval = question.source.interval;
    const market::BarRequest& request = question.request;
    if (request.basisAt && plausibleTimes.contains(*request.basisAt))
        return closeAt(database, question, *request.basisAt);
    const Coverage* daily = find(question.coverage, Interval::Day1);
    const Days days(question.instrument);
    QDate upTo = request.basis;
    if (!upTo.isValid())
        upTo = market::isIntraday(request.interval) ? days.lastEnded(request.range.begin)
                                                    : market::dateOfKey(request.range.begin - 1);
    if (!market::isIntraday(interval)) {
        const bool sameValues = daily && daily->adjustment == question.source.adjustment;
        return dailyClose(database, {instrument, sameValues ? Interval::Day1 : interval}, days,
                          upTo);
    }
    const auto fromBars = intradayClose(database, {instrument, interval}, days, upTo);
    if (!daily || !isPlainPrice(*daily))
        return fromBars;
    return newer(dailyClose(database, {instrument, Interval::Day1}, days, upTo), fromBars);
}

} // namespace storage
