#include "storage/seriesingest.h"

#include "storage/coveragestore.h"
#include "storage/damage.h"
#include "storage/importlog.h"
#include "storage/instrumentstore.h"
#include "storage/levelstore.h"
#include "storage/quarantine.h"
#include "storage/sql.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Coverage;
using market::failure;
using market::Result;

namespace storage {

namespace {

constexpr std::size_t rowsAtOnce = 10'000;
constexpr qsizetype longestSymbol = 64;
constexpr qint64 allRows = std::numeric_limits<qint64>::max();

bool isSymbol(const QString& symbol)
{
    return !symbol.isEmpty() && symbol.size() <= longestSymbol && symbol == symbol.trimmed()
        && std::ranges::all_of(symbol, [](QChar character) { return character.isPrint(); });
}

QString subject(const BarBatch& batch)
{
    return batch.instrument.symbol + u' ' + market::toCode(batch.interval);
}

// "Yahoo" and "Stooq" make "Yahoo; Stooq"; what is not known is said.
QString joined(const QString& known, const QString& more)
{
    const auto name = [](const QString& text) {
        return text.isEmpty() ? QCoreApplication::translate("Ingest", "unknown") : text;
    };
    if (known == more)
        return known;
    QStringList names = name(known).split(u"; "_s);
    if (!names.contains(name(more)))
        names.append(name(more));
    return names.join(u"; "_s);
}

// What a row does not know never replaces what is known, however new the row is: a file of closes
// leaves bars with open, high, low or volume alone. Merging the two would make bars nobody quoted.
bool knowsLess(const Bar& bar, const Bar& cached)
{
    return std::ranges::any_of(
        std::array{&Bar::open, &Bar::high, &Bar::low, &Bar::volume},
        [&](double Bar::*value) { return std::isnan(bar.*value) && !std::isnan(cached.*value); });
}

} // namespace

SeriesIngest::SeriesIngest(SQLite::Database& database, const BarBatch& batch, market::Millis now)
    : m_database(database)
    , m_batch(batch)
    , m_now(now)
{
}

Result<IngestReport> SeriesIngest::run(const Advance& advance)
{
    if (!isSymbol(m_batch.instrument.symbol))
        return failure(QCoreApplication::translate("Ingest",
                                                   "\"%1\" is not a symbol: give one of 1 to 64 "
                                                   "printable characters.")
                           .arg(m_batch.instrument.symbol.left(longestSymbol)));
    const auto known = findInstrument(m_database, m_batch.instrument.symbol);
    market::Instrument instrument = mergedWith(known, m_batch.instrument);
    CheckedBars checked = checkBars(m_batch, instrument);
    if (!checked.bars.empty()) {
        saveInstrument(m_database, instrument);
        if (!store({instrument.id, m_batch.interval}, checked, advance))
            return failure(QCoreApplication::translate(
                "Ingest", "The import was stopped: nothing was stored."));
        m_changed |= instrument != known;
    }
    m_changed |= keepRefused(checked.refused) > 0;
    return report(std::move(checked));
}

bool SeriesIngest::store(const SeriesKey& key, const CheckedBars& checked, const Advance& advance)
{
    m_import = beginImport(
        m_database, {"bars", m_batch.source, key, m_batch.adjustment, m_batch.retrieved, m_now});
    m_series = ensureSeries(m_database, key);
    m_bars = checked.bars;
    BarRows rows(m_database, m_series, 0);
    const auto cached = rows.extent();
    if (cached) // what comes behind a damaged block must not make it look sound
        (void)cachedBars({cached->end - 1, cached->end}, rows);
    const auto behind
        = std::ranges::lower_bound(m_bars, cached ? cached->end : keyTimes.begin, {}, &Bar::begin);
    const auto known = static_cast<std::size_t>(behind - m_bars.begin());
    for (std::size_t first = 0; first < m_bars.size(); first += rowsAtOnce) {
        const std::size_t end = std::min(first + rowsAtOnce, m_bars.size());
        const std::size_t middle = std::clamp(known, first, end);
        compare(m_bars.subspan(first, middle - first), rows);
        append(m_bars.subspan(middle, end - middle), rows);
        if (!advance(static_cast<qint64>(end - first)))
            return false;
    }
    rows.flush();
    LevelStore levels(m_database, key);
    levels.update(m_touched);
    levels.append(m_bars.subspan(known));
    updateCoverage(key);
    m_changed = m_counts.added + m_counts.updated + m_counts.confirmed > 0;
    if (m_changed)
        endImport(m_database, m_import, {m_counts.added, m_counts.updated, checked.refusedRows});
    else
        dropImport(m_database, m_import);
    return true;
}

IngestReport SeriesIngest::report(CheckedBars checked) const
{
    IngestReport report;
    report.subject = subject(m_batch);
    report.added = m_counts.added;
    report.updated = m_counts.updated;
    report.unchanged = m_counts.same + m_counts.confirmed;
    report.outdated = m_counts.outdated;
    report.duplicates = checked.duplicates;
    report.refused = checked.refusedRows;
    report.refusals = std::move(checked.refused);
    report.refusals.resize(std::min(report.refusals.size(), refusalsKept));
    return report;
}

void SeriesIngest::compare(std::span<const Bar> bars, BarRows& rows)
{
    if (bars.empty())
        return;
    const std::vector<StoredRow> cached
        = cachedBars({bars.front().begin, bars.back().begin + 1}, rows);
    auto next = cached.begin();
    for (const Bar& bar : bars) {
        while (next != cached.end() && next->bar.begin < bar.begin)
            ++next;
        const bool found = next != cached.end() && next->bar.begin == bar.begin;
        take(bar, found ? &*next : nullptr, rows);
    }
}

void SeriesIngest::append(std::span<const Bar> bars, BarRows& rows)
{
    for (const Bar& bar : bars)
        rows.insert({bar, m_import});
    m_counts.added += static_cast<qint64>(bars.size());
}

void SeriesIngest::take(const Bar& bar, const StoredRow* cached, BarRows& rows)
{
    if (!cached) {
        ++m_counts.added;
        m_touched.push_back(bar.begin);
        rows.insert({bar, m_import});
        return;
    }
    const market::Millis asOf = retrieved(cached->import);
    const bool same = cached->bar == bar;
    if (asOf > m_batch.retrieved || knowsLess(bar, cached->bar)) {
        ++(same ? m_counts.same : m_counts.outdated);
        return;
    }
    if (same && asOf == m_batch.retrieved) {
        ++m_counts.same;
        return;
    }
    ++(same ? m_counts.confirmed : m_counts.updated);
    if (!same)
        m_touched.push_back(bar.begin);
    rows.replace(*cached, {bar, m_import});
}

std::vector<StoredRow> SeriesIngest::cachedBars(const market::TimeRange& range, BarRows& rows)
{
    BarRows::Reading reading = rows.read(range);
    if (reading.damaged.empty())
        return std::move(reading.rows);
    for (const market::TimeRange& block : reading.damaged)
        clear(block, rows);
    return rows.read(range).rows;
}

// Bars that do not match their checksum go only when the batch has all of them anew, and those too
// that got lost.
void SeriesIngest::clear(const market::TimeRange& block, BarRows& rows)
{
    const std::vector<StoredRow> damaged = rows.read(block).rows;
    const auto timeOf = [](const StoredRow& row) { return row.bar.begin; };
    const bool replaced = std::ranges::includes(m_bars, damaged, {}, &Bar::begin, timeOf);
    const auto given
        = std::ranges::count_if(m_bars, [&](const Bar& bar) { return block.contains(bar.begin); });
    const qint64 before = rows.count(keyTimes, allRows) + m_cleared - m_counts.added;
    const auto coverage = findCoverage(m_database, m_series.key);
    const qint64 lost = coverage ? std::max<qint64>(coverage->bars - before, 0) : 0;
    const auto present = static_cast<qint64>(damaged.size());
    if (!replaced || given < present + lost)
        throw damagedBars(m_database, m_series, block);
    rows.removeBlocks(block);
    m_cleared += present;
}

market::Millis SeriesIngest::retrieved(qint64 import)
{
    const auto known = m_retrieved.find(import);
    if (known != m_retrieved.end())
        return known->second;
    return m_retrieved[import] = retrievedBy(m_database, import);
}

void SeriesIngest::updateCoverage(const SeriesKey& key)
{
    const qint64 carried = m_counts.added + m_counts.updated + m_counts.confirmed;
    if (carried == 0)
        return;
    Coverage coverage = findCoverage(m_database, key).value_or(Coverage{});
    coverage.instrument = key.instrument;
    coverage.interval = key.interval;
    BarRows rows(m_database, m_series, 0);
    coverage.range = *rows.extent();
    coverage.bars = m_cleared == 0 ? coverage.bars + m_counts.added : rows.count(keyTimes, allRows);
    const bool replacedAll = coverage.bars == carried;
    coverage.source = replacedAll ? m_batch.source : joined(coverage.source, m_batch.source);
    coverage.adjustment
        = replacedAll ? m_batch.adjustment : joined(coverage.adjustment, m_batch.adjustment);
    coverage.retrieved = std::max(coverage.retrieved, m_batch.retrieved);
    saveCoverage(m_database, coverage);
}

qint64 SeriesIngest::keepRefused(const std::vector<Refusal>& refused)
{
    std::vector<QuarantinedRow> rows;
    for (const Refusal& refusal : refused) {
        if (rows.size() == refusalsKept)
            break;
        rows.push_back({m_batch.source, subject(m_batch), refusal, m_now});
    }
    return quarantine(m_database, rows);
}

} // namespace storage
