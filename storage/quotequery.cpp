#include "storage/quotequery.h"

#include "market/format.h"
#include "market/resample.h"
#include "storage/barstore.h"
#include "storage/basis.h"
#include "storage/coveragestore.h"
#include "storage/damage.h"
#include "storage/instrumentstore.h"

#include <array>

using market::Bar;
using market::Coverage;
using market::Instrument;
using market::Interval;
using market::Quote;

namespace storage {

namespace {

constexpr qint64 closesShown = 30;
constexpr qint64 daysRead = 50; // hold 30 sessions, holidays included
constexpr std::array preferred{Interval::Day1,    Interval::Week1,    Interval::Month1,
                               Interval::Hour1,   Interval::Minute30, Interval::Minute15,
                               Interval::Minute5, Interval::Minute1};

const Coverage* bestOf(const std::vector<Coverage>& coverage)
{
    for (const Interval interval : preferred)
        for (const Coverage& candidate : coverage)
            if (candidate.interval == interval)
                return &candidate;
    return nullptr;
}

std::vector<Bar> sessionsOf(SQLite::Database& database, const Instrument& instrument,
                            const Coverage& coverage)
{
    BarStore store(database, {instrument.id, coverage.interval});
    if (!market::isIntraday(coverage.interval))
        return store.last(closesShown);
    const auto calendar = market::Calendar::forExchange(instrument.exchange);
    const market::Millis from = coverage.range.end - daysRead * market::dayMillis;
    std::vector<Bar> days = market::resample(
        store.load({from, coverage.range.end}),
        {coverage.interval, Interval::Day1, calendar.get(), market::zoneOrUtc(instrument.zone)});
    if (days.size() > closesShown)
        days.erase(days.begin(), days.end() - closesShown);
    return days;
}

Quote quoteOf(SQLite::Database& database, const Instrument& instrument)
{
    Quote quote;
    quote.instrument = instrument;
    const std::vector<Coverage> coverage = loadCoverage(database, instrument.id);
    const Coverage* source = bestOf(coverage);
    const std::vector<Bar> bars
        = source ? sessionsOf(database, instrument, *source) : std::vector<Bar>();
    if (bars.empty())
        return quote;
    quote.source = source->source;
    quote.adjustment = source->adjustment;
    quote.last = bars.back().close;
    quote.date = market::dateOfKey(bars.back().begin);
    if (bars.size() > 1) {
        quote.previous = bars[bars.size() - 2].close;
        quote.previousDate = market::dateOfKey(bars[bars.size() - 2].begin);
    }
    for (const Bar& bar : bars)
        quote.closes.push_back(bar.close);
    return quote;
}

// The damaged bars of one instrument are no reason to show none of the others.
Quote soundQuoteOf(SQLite::Database& database, const Instrument& instrument)
{
    try {
        return quoteOf(database, instrument);
    } catch (const Damage&) {
        Quote unknown;
        unknown.instrument = instrument;
        return unknown;
    }
}

} // namespace

std::vector<Quote> loadQuotes(SQLite::Database& database)
{
    std::vector<Quote> quotes;
    for (const Instrument& instrument : loadInstruments(database))
        quotes.push_back(soundQuoteOf(database, instrument));
    return quotes;
}

} // namespace storage
