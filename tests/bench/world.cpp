#include "tests/bench/world.h"

#include "market/barcsv.h"
#include "storage/casestudy.h"
#include "storage/database.h"
#include "storage/ingest.h"
#include "storage/migrations.h"
#include "tests/bench/walk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <cstdio>

using namespace Qt::StringLiterals;
using market::Millis;
using market::Result;

namespace bench {

namespace {

constexpr Millis firstMinute = 1'104'537'600'000; // 2005-01-01T00:00Z
constexpr Millis retrieved = 1'735'689'600'000; // 2025-01-01T00:00Z
constexpr int chunk = 500'000; // bars stored at once
constexpr int generator = 1; // another number makes the caches anew

market::Instrument instrument(const QString& symbol, market::InstrumentKind kind)
{
    market::Instrument result;
    result.symbol = symbol;
    result.name = symbol;
    result.kind = kind;
    result.currency = u"USD"_s;
    result.zone = u"UTC"_s;
    return result;
}

market::Instrument daily()
{
    market::Instrument result = instrument(u"DAILY"_s, market::InstrumentKind::Stock);
    result.exchange = u"XNAS"_s;
    result.zone = u"America/New_York"_s;
    return result;
}

// Traded around the clock: nineteen years of minutes.
market::Instrument minutes()
{
    return instrument(u"MINUTES"_s, market::InstrumentKind::Crypto);
}

storage::BarBatch batchOf(const market::Instrument& instrument, market::Interval interval,
                          std::vector<market::Bar> bars)
{
    storage::BarBatch batch;
    batch.instrument = instrument;
    batch.interval = interval;
    batch.source = u"Benchmark"_s;
    batch.adjustment = u"none"_s;
    batch.retrieved = retrieved;
    batch.bars = std::move(bars);
    return batch;
}

market::Event event(const QString& symbol, int number, Millis at)
{
    const auto categories = market::allCategories();
    market::Event result;
    result.key = u"%1-%2"_s.arg(symbol).arg(number);
    result.category = categories[static_cast<std::size_t>(number) % categories.size()];
    result.precision = market::Precision::Minute;
    result.begin = result.end = at;
    result.zone = u"America/New_York"_s;
    result.importance = 1 + number % 3;
    result.symbols = {symbol};
    result.texts = {{u"en"_s, u"Event %1 of many, with a headline of usual length"_s.arg(number),
                     u"What happened, in a line."_s}};
    return result;
}

// As many as are to be labelled, evenly over the range.
void addEvents(const QString& symbol, const market::TimeRange& range,
               std::vector<market::Event>& events)
{
    for (int i = 0; i < labelledEvents; ++i)
        events.push_back(
            event(symbol, i, range.begin + range.length() * (2 * i + 1) / (2 * labelledEvents)));
}

market::TimeRange largeRange()
{
    return {firstMinute, firstMinute + manyBars * market::minuteMillis};
}

market::View viewOf(const QString& symbol, market::Interval interval)
{
    market::View view;
    view.symbols = {symbol};
    view.interval = interval;
    view.panes = {market::Pane{}}; // volume
    for (const double bars : {20, 50})
        view.overlays.push_back({market::IndicatorKind::Sma, {bars}, {}});
    view.theme = u"light"_s;
    view.locale = u"en"_s;
    return view;
}

Result<void> storeSmall(storage::Connection& connection, const std::vector<market::Bar>& bars,
                        const market::View& view)
{
    for (const QString& folder : storage::caseStudyFolders())
        if (const auto done = storage::importCaseStudy(connection, folder); !done)
            return tl::unexpected(done.error());
    storage::Ingest ingest(connection);
    storage::EventBatch events;
    events.source = u"Benchmark"_s;
    events.retrieved = retrieved;
    addEvents(u"DAILY"_s, {market::dateKey(view.from), market::dateKey(view.to.addDays(1))},
              events.events);
    addEvents(u"MINUTES"_s, largeRange(), events.events);
    if (const auto done = ingest.events(events); !done)
        return tl::unexpected(done.error());
    const auto done = ingest.bars(batchOf(daily(), market::Interval::Day1, bars));
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<void> storeLarge(storage::Connection& connection)
{
    storage::Ingest ingest(connection);
    Walk walk(1'000, 0.0008, 2);
    for (int done = 0; done < manyBars; done += chunk) {
        std::fprintf(stderr, "\rmaking the cache: %d of %d bars", done + chunk, manyBars);
        const auto stored = ingest.bars(
            batchOf(minutes(), market::Interval::Minute1,
                    minuteBars(walk, firstMinute + done * market::minuteMillis, chunk)));
        if (!stored)
            return tl::unexpected(stored.error());
    }
    std::fputs("\n", stderr);
    return {};
}

// Of what is made and of the schema it is kept in.
QByteArray edition()
{
    const int schema = storage::latestVersion(storage::shippedMigrations());
    return QByteArray::number(generator) + '.' + QByteArray::number(schema);
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return market::failure(u"%1 cannot be written: %2."_s.arg(path, file.errorString()));
    return {};
}

} // namespace

World::World(const QString& folder)
    : m_folder(folder)
{
    Walk walk(120, 0.03, 1);
    m_daily = dailyBars(walk, 3 * fewBars);
}

Result<World> World::in(const QString& folder)
{
    const World world(folder);
    if (!world.isMade())
        if (const auto made = world.make(); !made)
            return tl::unexpected(made.error());
    return world;
}

QString World::cache() const
{
    return file(u"cache.db"_s);
}

QString World::smallCache() const
{
    return file(u"small.db"_s);
}

QString World::barsFile() const
{
    return file(u"bars.csv"_s);
}

bool World::isMade() const
{
    QFile stamp(file(u"edition"_s));
    return stamp.open(QIODevice::ReadOnly) && stamp.readAll() == edition();
}

// The stamp comes last: what was interrupted is made again.
Result<void> World::make() const
{
    for (const QString& name : QDir(m_folder).entryList({u"*.db*"_s, u"bars.csv"_s}, QDir::Files))
        QFile::remove(file(name));
    for (const QString& path : {smallCache(), cache()}) {
        auto connection = storage::Connection::openForWriting(path);
        if (!connection)
            return tl::unexpected(connection.error());
        if (const auto done = storeSmall(*connection, m_daily, smallView()); !done)
            return done;
        if (path == cache())
            if (const auto done = storeLarge(*connection); !done)
                return done;
    }
    Walk walk(1'000, 0.0008, 3);
    const auto bars = minuteBars(walk, firstMinute, importedBars);
    if (const auto done = write(barsFile(), market::toCsv(bars, market::Interval::Minute1)); !done)
        return done;
    return write(file(u"edition"_s), edition());
}

double World::bytesPerBar() const
{
    const qint64 bytes = QFileInfo(cache()).size() - QFileInfo(smallCache()).size();
    return static_cast<double>(bytes) / manyBars;
}

std::vector<market::Bar> World::dailyInView() const
{
    return {m_daily.begin() + fewBars, m_daily.begin() + 2 * fewBars};
}

market::View World::smallView() const
{
    const auto shown = dailyInView();
    market::View view = viewOf(u"DAILY"_s, market::Interval::Day1);
    view.from = market::dateOfKey(shown.front().begin);
    view.to = market::dateOfKey(shown.back().begin);
    return view;
}

market::View World::largeView() const
{
    market::View view = viewOf(u"MINUTES"_s, market::Interval::Minute1);
    view.from = market::dateOfKey(largeRange().begin);
    view.to = market::dateOfKey(largeRange().end - 1);
    return view;
}

market::View World::largeView(int bars) const
{
    const market::TimeRange all = largeRange();
    const Millis begin = all.begin + (all.length() - bars * market::minuteMillis) / 2;
    market::View view = largeView();
    view.zoom = market::TimeRange{begin, begin + bars * market::minuteMillis};
    view.from = market::dateOfKey(view.zoom->begin);
    view.to = market::dateOfKey(view.zoom->end - 1);
    return view;
}

} // namespace bench
