#include "storage/seriesingest.h"

#include "storage/coveragestore.h"
#include "storage/importlog.h"
#include "storage/instrumentstore.h"
#include "storage/levelstore.h"
#include "storage/quarantine.h"
#include "storage/sql.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Coverage;
using market::failure;
using market::Result;

namespace storage {

namespace {

constexpr std::size_t rowsAtOnce = 10'000;
constexpr qsizetype longestSymbol = 64;

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
    BarStore bars(m_database, key);
    const std::span<const Bar> all(checked.bars);
    for (std::size_t first = 0; first < all.size(); first += rowsAtOnce) {
        const auto part = all.subspan(first, std::min(rowsAtOnce, all.size() - first));
        take(part, bars);
        if (!advance(static_cast<qint64>(part.size())))
            return false;
    }
    LevelStore(m_database, key).update(m_touched);
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

void SeriesIngest::take(std::span<const Bar> bars, BarStore& store)
{
    const std::vector<StoredBar> cached
        = store.loadRevisions({bars.front().begin, bars.back().begin + 1});
    auto next = cached.begin();
    for (const Bar& bar : bars) {
        while (next != cached.end() && next->bar.begin < bar.begin)
            ++next;
        const bool found = next != cached.end() && next->bar.begin == bar.begin;
        take(bar, found ? &*next : nullptr, store);
    }
}

void SeriesIngest::take(const Bar& bar, const StoredBar* cached, BarStore& store)
{
    if (cached && (cached->retrieved > m_batch.retrieved || knowsLess(bar, cached->bar))) {
        ++(cached->bar == bar ? m_counts.same : m_counts.outdated);
        return;
    }
    if (cached && cached->bar == bar) {
        if (cached->retrieved == m_batch.retrieved) {
            ++m_counts.same;
            return;
        }
        ++m_counts.confirmed;
        store.save(bar, m_import);
        return;
    }
    ++(cached ? m_counts.updated : m_counts.added);
    m_touched.push_back(bar.begin);
    store.save(bar, m_import);
}

void SeriesIngest::updateCoverage(const SeriesKey& key)
{
    const qint64 carried = m_counts.added + m_counts.updated + m_counts.confirmed;
    if (carried == 0)
        return;
    Coverage coverage = findCoverage(m_database, key).value_or(Coverage{});
    coverage.instrument = key.instrument;
    coverage.interval = key.interval;
    coverage.range = *BarStore(m_database, key).extent();
    coverage.bars += m_counts.added;
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
