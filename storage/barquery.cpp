#include "storage/barquery.h"

#include "market/format.h"
#include "market/resample.h"
#include "storage/basis.h"
#include "storage/coveragestore.h"
#include "storage/instrumentstore.h"
#include "storage/plausible.h"

#include <QCoreApplication>

using market::Bar;
using market::BarAnswer;
using market::BarRequest;
using market::Coverage;
using market::Millis;
using market::Result;
using market::TimeRange;

namespace storage {

namespace {

// A bar of the longer interval may begin before, and end after, the bars it is made of.
TimeRange widened(const TimeRange& range, Millis by)
{
    return {range.begin - by, range.end + by};
}

} // namespace

BarQuery::BarQuery(SQLite::Database& database, const BarRequest& request)
    : m_database(database)
    , m_request(request)
{
    m_request.range = common(request.range, plausibleTimes);
    m_request.warmUp = std::max(request.warmUp, 0);
}

Result<BarAnswer> BarQuery::run()
{
    const auto instrument = findInstrument(m_database, m_request.instrument);
    if (!instrument)
        return market::failure(QCoreApplication::translate(
            "CachedSource", "The instrument is not in the cache: import its prices first."));
    m_instrument = *instrument;
    m_coverage = loadCoverage(m_database, m_instrument.id);
    BarAnswer answer;
    const std::optional<Coverage> source = chooseSource();
    if (!source)
        return answer;
    answer.coverage = source;
    if (source->interval == m_request.interval)
        readLevel(answer, *source);
    else
        readResampled(answer, *source);
    answer.basis = findBasis(m_database, {m_instrument, m_request, m_coverage, *source});
    return answer;
}

// The interval itself; else the one that covers most of the range, of equals the longest, because
// it needs the least work and a daily close is the official one.
std::optional<Coverage> BarQuery::chooseSource() const
{
    std::optional<Coverage> best;
    Millis bestCovered = -1;
    for (const Coverage& candidate : m_coverage) {
        if (candidate.interval == m_request.interval)
            return candidate;
        if (!market::canResample(candidate.interval, m_request.interval))
            continue;
        const Millis covered = common(candidate.range, m_request.range).length();
        if (covered >= bestCovered) {
            best = candidate;
            bestCovered = covered;
        }
    }
    return best;
}

bool BarQuery::fits(qint64 rows) const
{
    return m_request.columns <= 0 || rows <= qint64{4} * m_request.columns;
}

qint64 BarQuery::inRange(const std::vector<Bar>& bars) const
{
    return bars.end() - std::ranges::lower_bound(bars, m_request.range.begin, {}, &Bar::begin);
}

// Of a level in the range, or a bound that says whether they fit. To count them takes almost as
// long as to read them, but a range holds no more buckets than its length, and all of what is
// cached no fewer than its bars, of which a bucket holds at most one a slot.
qint64 BarQuery::rowsOf(LevelStore& levels, int level, const TimeRange& range,
                        const Coverage& source) const
{
    const Millis slots = market::bucketLength(1, level);
    const qint64 most = range.length() / (slots * market::nominalLength(source.interval)) + 2;
    const qint64 fewest = range == source.range ? source.bars / slots : 0;
    if (fits(most) || !fits(fewest))
        return fits(most) ? most : fewest;
    return levels.count(level, range, qint64{4} * m_request.columns + 1);
}

void BarQuery::readLevel(BarAnswer& answer, const Coverage& source) const
{
    TimeRange range = common(m_request.range, source.range);
    if (range.isEmpty())
        return;
    const SeriesKey series{m_instrument.id, source.interval};
    LevelStore levels(m_database, series);
    // From above, where there is least to count: the finest level that fits.
    int level = levels.highestStored();
    while (level > 0 && fits(rowsOf(levels, level - 1, range, source)))
        --level;
    if (level == 0 && m_request.warmUp > 0)
        range.begin = BarStore(m_database, series)
                          .beginBefore(range.begin, m_request.warmUp)
                          .value_or(range.begin);
    std::vector<Bar> bars = levels.collect(level, range);
    // Clipped buckets at the edges may be two more; short ranges may have no level small enough.
    while (level < market::highestLevel && !fits(inRange(bars)))
        bars = levels.collect(++level, common(m_request.range, source.range));
    answer.level = level;
    answer.bars = std::make_shared<const market::BarSeries>(std::move(bars));
}

// A bar of the interval is made of no more finer ones than its length holds: with so many before
// the range, none of those wanted to warm up is missing.
TimeRange BarQuery::finerRange(const Coverage& source) const
{
    const Millis length = market::nominalLength(m_request.interval);
    const Millis margin = length + market::dayMillis;
    TimeRange range = widened(m_request.range, margin);
    if (m_request.warmUp > 0) {
        const Millis finerBars = length / market::nominalLength(source.interval);
        BarStore store(m_database, {m_instrument.id, source.interval});
        const auto begin = store.beginBefore(range.begin, m_request.warmUp * finerBars);
        range.begin = begin.value_or(range.begin) - margin;
    }
    return common(range, source.range);
}

// The bars of the range, and before it those to warm up.
std::vector<Bar> BarQuery::resampled(const Coverage& source) const
{
    if (m_request.range.isEmpty())
        return {};
    const auto calendar = market::Calendar::forExchange(m_instrument.exchange);
    const std::vector<Bar> finer
        = BarStore(m_database, {m_instrument.id, source.interval}).load(finerRange(source));
    std::vector<Bar> bars = market::resample(finer,
                                             {source.interval, m_request.interval, calendar.get(),
                                              market::zoneOrUtc(m_instrument.zone)});
    const auto first = std::ranges::lower_bound(bars, m_request.range.begin, {}, &Bar::begin);
    const auto end = std::ranges::lower_bound(bars, m_request.range.end, {}, &Bar::begin);
    return {first - std::min<std::ptrdiff_t>(m_request.warmUp, first - bars.begin()), end};
}

void BarQuery::readResampled(BarAnswer& answer, const Coverage& source) const
{
    std::vector<Bar> bars = resampled(source);
    if (!fits(inRange(bars))) {
        std::erase_if(bars,
                      [this](const Bar& bar) { return !m_request.range.contains(bar.begin); });
        const std::vector<Bar> whole = bars;
        const Millis slot = market::nominalLength(m_request.interval);
        while (answer.level < market::highestLevel && !fits(static_cast<qint64>(bars.size()))) {
            bars = market::merged(whole, market::bucketLength(slot, ++answer.level));
            bars.front().begin = whole.front().begin;
        }
    }
    answer.bars = std::make_shared<const market::BarSeries>(std::move(bars));
}

} // namespace storage
