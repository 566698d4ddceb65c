#include "market/barseries.h"
#include "storage/check.h"
#include "storage/levelstore.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <random>

using market::Bar;
using market::Interval;
using market::Millis;
using market::TimeRange;
using storage::LevelStore;
using storage::SeriesKey;
using support::TestCache;
using namespace Qt::StringLiterals;

namespace {

constexpr SeriesKey series{1, Interval::Day1};
constexpr TimeRange allTime{-40'000 * market::dayMillis, 40'000 * market::dayMillis};

// Days with holes, on both sides of 1970; every 50th bar without extremes.
std::vector<Bar> gappy(int count)
{
    std::mt19937 random(28);
    std::vector<Bar> bars;
    Millis time = -Millis{count} / 2 * market::dayMillis;
    for (int i = 0; i < count; ++i) {
        time += (i % 39 == 0 ? 9 : 1) * market::dayMillis;
        const double open = 50 + static_cast<double>(random() % 10'000) / 100;
        const double close = 50 + static_cast<double>(random() % 10'000) / 100;
        Bar bar{time, open, std::fmax(open, close) + 1, std::fmin(open, close) - 1, close, 10.0};
        if (i % 50 == 0)
            bar.open = bar.high = bar.low = market::unknown;
        bars.push_back(bar);
    }
    return bars;
}

storage::Connection filled(const TestCache& cache, std::vector<Bar> bars)
{
    storage::Connection connection = cache.open();
    storage::BarBatch batch = support::batchOf(u"NVDA"_s, series.interval, 0, 0);
    batch.bars = std::move(bars);
    const auto report = storage::Ingest(connection, support::noon).bars(batch);
    Q_ASSERT(report && report->refused == 0);
    return connection;
}

double volumeOf(std::span<const Bar> bars)
{
    double sum = 0;
    for (const Bar& bar : bars)
        sum += bar.volume;
    return sum;
}

QStringList levelRows(const storage::Connection& connection)
{
    return support::dump(connection).filter(u"bar_level"_s);
}

} // namespace

class TestLevelStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsALevelWhereTheOneBelowIsLong_data();
    void keepsALevelWhereTheOneBelowIsLong();
    void losesNoExtremeAndTakesNoneFromOutside();
    void anyOrderOfArrivalGivesTheSamePyramid();
    void rebuildsOnlyWhatChanged();
};

void TestLevelStore::keepsALevelWhereTheOneBelowIsLong_data()
{
    QTest::addColumn<int>("bars");
    QTest::addColumn<int>("levels");
    QTest::newRow("none") << 1 << 0;
    QTest::newRow("not yet one") << 1'000 << 0;
    QTest::newRow("one") << 1'001 << 1;
    QTest::newRow("still one") << 4'000 << 1;
    QTest::newRow("two") << 4'001 << 2;
    QTest::newRow("four") << 64'001 << 4;
}

void TestLevelStore::keepsALevelWhereTheOneBelowIsLong()
{
    QFETCH(const int, bars);
    QFETCH(const int, levels);
    const TestCache cache;
    const auto connection = filled(cache, support::batchOf(u"X"_s, series.interval, 0, bars).bars);
    QCOMPARE(LevelStore(connection.database(), series).highestStored(), levels);
}

void TestLevelStore::losesNoExtremeAndTakesNoneFromOutside()
{
    const TestCache cache;
    const market::BarSeries all(gappy(20'000));
    const auto connection = filled(cache, {all.bars().begin(), all.bars().end()});
    LevelStore levels(connection.database(), series);
    std::mt19937 random(17);
    const Millis first = all.bars().front().begin;
    const Millis span = all.bars().back().begin - first;
    for (int i = 0; i < 80; ++i) {
        const Millis a = first + static_cast<Millis>(random()) * 3'600'000 % span;
        const Millis b = first + static_cast<Millis>(random()) * 3'600'000 % span;
        const TimeRange range{std::min(a, b), std::max(a, b)};
        const auto expected = all.slice(range);
        for (int level = 0; level <= 6; ++level) {
            const market::BarSeries answer(levels.collect(level, range));
            QCOMPARE(answer.isEmpty(), expected.empty());
            if (expected.empty())
                continue;
            const auto wanted = market::extremes(expected);
            const auto found = market::extremes(answer.bars());
            QCOMPARE(found->low, wanted->low);
            QCOMPARE(found->high, wanted->high);
            QCOMPARE(volumeOf(answer.bars()), volumeOf(expected));
            QCOMPARE(answer.bars().back().close, expected.back().close);
            QVERIFY(range.contains(answer.bars().front().begin));
            QVERIFY(range.contains(answer.bars().back().begin));
        }
    }
}

void TestLevelStore::anyOrderOfArrivalGivesTheSamePyramid()
{
    const std::vector<Bar> bars = gappy(6'000);
    const TestCache wholeCache;
    const auto whole = filled(wholeCache, bars);
    const TestCache partsCache;
    storage::Connection parts = partsCache.open();
    storage::Ingest ingest(parts, support::noon);
    std::mt19937 random(3);
    std::vector<Bar> shuffled = bars;
    std::ranges::shuffle(shuffled, random);
    for (std::size_t i = 0; i < shuffled.size(); i += 750) {
        storage::BarBatch batch = support::batchOf(u"NVDA"_s, series.interval, 0, 0);
        const auto end = shuffled.begin() + static_cast<qsizetype>(std::min(i + 750, bars.size()));
        batch.bars.assign(shuffled.begin() + static_cast<qsizetype>(i), end);
        QVERIFY(ingest.bars(batch));
    }
    QCOMPARE(levelRows(parts), levelRows(whole));
    QCOMPARE(*storage::check(parts), QStringList());
}

void TestLevelStore::rebuildsOnlyWhatChanged()
{
    const TestCache cache;
    std::vector<Bar> bars = gappy(20'000);
    auto connection = filled(cache, bars);
    const QStringList before = levelRows(connection);
    storage::BarBatch batch = support::batchOf(u"NVDA"_s, series.interval, 0, 0);
    Bar changed = bars[12'345];
    changed.high = 999;
    changed.open = changed.close;
    changed.low = std::fmin(changed.low, changed.close);
    batch.bars = {changed};
    batch.retrieved += 1;
    QVERIFY(storage::Ingest(connection, support::noon).bars(batch));
    const QStringList after = levelRows(connection);
    QCOMPARE(after.size(), before.size());
    int different = 0;
    for (qsizetype i = 0; i < after.size(); ++i)
        different += after[i] == before[i] ? 0 : 1;
    QCOMPARE(different, LevelStore(connection.database(), series).highestStored());
    QCOMPARE(*storage::check(connection), QStringList());
    QCOMPARE(market::extremes(LevelStore(connection.database(), series).collect(4, allTime))->high,
             999.0);
}

QTEST_GUILESS_MAIN(TestLevelStore)
#include "tst_levelstore.moc"
