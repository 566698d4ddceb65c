#include "market/calendar.h"
#include "storage/cachedsource.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Bar;
using market::BarAnswer;
using market::BarRequest;
using market::dateKey;
using market::Interval;
using market::Millis;
using storage::BarBatch;
using storage::CachedSource;
using support::TestCache;

namespace {

void store(const TestCache& cache, const BarBatch& batch)
{
    storage::Connection connection = cache.open();
    const auto reports = storage::Ingest(connection, support::noon).deliver({{batch}, {}, {}});
    Q_ASSERT(reports);
}

BarRequest request(Interval interval, Millis begin, Millis end)
{
    BarRequest wanted;
    wanted.instrument = 1;
    wanted.interval = interval;
    wanted.range = {begin, end};
    return wanted;
}

BarAnswer answer(const TestCache& cache, const BarRequest& request)
{
    CachedSource source(cache.path());
    const auto result = source.bars(request).result();
    if (!result)
        qWarning().noquote() << result.error().message;
    return result.value_or(BarAnswer{});
}

std::vector<Bar> barsOf(const TestCache& cache, const BarRequest& request)
{
    const BarAnswer got = answer(cache, request);
    return {got.bars->bars().begin(), got.bars->bars().end()};
}

// Minutes of New York's sessions of three months, every 17th missing, and some before and after
// hours.
BarBatch sessionMinutes()
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 0);
    const auto calendar = market::Calendar::forExchange(u"XNAS"_s);
    int count = 0;
    for (const auto& session : calendar->sessions({2024, 11, 1}, {2025, 1, 31}))
        for (Millis at = session.hours.begin - 30 * market::minuteMillis;
             at < session.hours.end + 30 * market::minuteMillis; at += market::minuteMillis) {
            const double close = 100 + (++count * 7919) % 997 * 0.25;
            if (count % 17 != 0)
                batch.bars.push_back({at, close, close + 1, close - 1, close, 10.0 + count});
        }
    return batch;
}

// Six weeks of hours in a zone whose days begin on the evening before in UTC.
BarBatch hoursOfTokyo()
{
    BarBatch batch = support::batchOf(u"BTC"_s, Interval::Hour1, dateKey({2025, 1, 1}), 42 * 24);
    batch.instrument.exchange.clear();
    batch.instrument.zone = u"Asia/Tokyo"_s;
    return batch;
}

BarBatch days(int count)
{
    return support::batchOf(u"NVDA"_s, Interval::Day1, dateKey({2020, 1, 1}), count);
}

} // namespace

// Bars before the range, for indicators.
class TestBarQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warmUpBarsComeBeforeTheRange_data();
    void warmUpBarsComeBeforeTheRange();
    void warmUpIsOnTopOfTheColumns();
    void higherLevelsHaveNoWarmUp();
    void madeIntervalsWarmUpToo_data();
    void madeIntervalsWarmUpToo();
    void madeIntervalsRespectTheColumns();
    void nothingInRangeNeedsNoWarmUp();
    void warmUpDoesNotMoveTheBasis();
};

void TestBarQuery::warmUpBarsComeBeforeTheRange_data()
{
    QTest::addColumn<int>("warmUp");
    QTest::addColumn<int>("first"); // index of the first bar of the answer
    QTest::newRow("none") << 0 << 100;
    QTest::newRow("one") << 1 << 99;
    QTest::newRow("many") << 60 << 40;
    QTest::newRow("all") << 100 << 0;
    QTest::newRow("more than there are") << 250'000 << 0;
    QTest::newRow("a negative number") << -5 << 100;
}

void TestBarQuery::warmUpBarsComeBeforeTheRange()
{
    QFETCH(const int, warmUp);
    QFETCH(const int, first);
    const TestCache cache;
    const BarBatch batch = days(200);
    store(cache, batch);
    // From the middle of a slot on: the next bar is the first in range.
    BarRequest wanted
        = request(Interval::Day1, batch.bars[99].begin + 1, batch.bars[149].begin + 1);
    wanted.warmUp = warmUp;
    QCOMPARE(barsOf(cache, wanted),
             std::vector<Bar>(batch.bars.begin() + first, batch.bars.begin() + 150));
}

void TestBarQuery::warmUpIsOnTopOfTheColumns()
{
    const TestCache cache;
    const BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 20'000);
    store(cache, batch);
    BarRequest wanted
        = request(Interval::Minute1, batch.bars[15'000].begin, batch.bars[15'400].begin);
    wanted.columns = 100;
    wanted.warmUp = 10'000;
    QCOMPARE(answer(cache, wanted).level, 0);
    QCOMPARE(barsOf(cache, wanted),
             std::vector<Bar>(batch.bars.begin() + 5'000, batch.bars.begin() + 15'400));
}

void TestBarQuery::higherLevelsHaveNoWarmUp()
{
    const TestCache cache;
    const BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 20'000);
    store(cache, batch);
    for (const int columns : {1, 10, 99}) {
        BarRequest wanted
            = request(Interval::Minute1, batch.bars[15'000].begin, batch.bars[15'400].begin);
        wanted.columns = columns;
        const std::vector<Bar> plain = barsOf(cache, wanted);
        wanted.warmUp = 10'000;
        QVERIFY(answer(cache, wanted).level > 0);
        QCOMPARE(barsOf(cache, wanted), plain);
        QVERIFY(plain.size() <= std::size_t(4 * columns));
    }
}

void TestBarQuery::madeIntervalsWarmUpToo_data()
{
    QTest::addColumn<BarBatch>("batch");
    QTest::addColumn<Interval>("to");
    QTest::addColumn<Millis>("begin");
    const Millis opening
        = dateKey({2025, 1, 27}) + 14 * market::hourMillis + 30 * market::minuteMillis;
    const BarBatch minutes = sessionMinutes();
    QTest::newRow("5 minutes") << minutes << Interval::Minute5 << opening;
    QTest::newRow("hours") << minutes << Interval::Hour1 << opening;
    QTest::newRow("hours, from the midst of one")
        << minutes << Interval::Hour1 << opening + 7 * market::minuteMillis;
    QTest::newRow("days") << minutes << Interval::Day1 << dateKey({2025, 1, 27});
    QTest::newRow("weeks") << minutes << Interval::Week1 << dateKey({2025, 1, 20});
    QTest::newRow("weeks of days") << days(1'000) << Interval::Week1 << dateKey({2022, 5, 2});
    QTest::newRow("months of days") << days(1'000) << Interval::Month1 << dateKey({2022, 5, 1});
    QTest::newRow("days of hours") << hoursOfTokyo() << Interval::Day1 << dateKey({2025, 1, 20});
}

void TestBarQuery::madeIntervalsWarmUpToo()
{
    QFETCH(const BarBatch, batch);
    QFETCH(const Interval, to);
    QFETCH(const Millis, begin);
    const TestCache cache;
    store(cache, batch);
    // Ends in the midst of an hour: its bar is whole all the same.
    const Millis end = begin + 3 * market::dayMillis + 10 * market::minuteMillis;
    std::vector<Bar> whole = barsOf(cache, request(to, 0, end + 99 * market::dayMillis));
    std::erase_if(whole, [end](const Bar& bar) { return bar.begin >= end; });
    const auto first = std::ranges::lower_bound(whole, begin, {}, &Bar::begin);
    QVERIFY(first != whole.begin() && first != whole.end());
    for (const int warmUp : {0, 1, 2, 5, 20, 100'000}) {
        BarRequest wanted = request(to, begin, end);
        wanted.warmUp = warmUp;
        const auto before = std::min<std::ptrdiff_t>(warmUp, first - whole.begin());
        QCOMPARE(barsOf(cache, wanted), std::vector<Bar>(first - before, whole.end()));
    }
}

void TestBarQuery::madeIntervalsRespectTheColumns()
{
    const TestCache cache;
    store(cache, days(3'000));
    BarRequest wanted = request(Interval::Week1, dateKey({2022, 1, 3}), dateKey({2026, 1, 5}));
    wanted.warmUp = 50;
    wanted.columns = 53; // 209 weeks
    QCOMPARE(barsOf(cache, wanted).size(), std::size_t(209 + 50));
    wanted.columns = 52;
    QVERIFY(answer(cache, wanted).level > 0);
    QVERIFY(barsOf(cache, wanted).size() <= std::size_t(4 * 52));
    QVERIFY(barsOf(cache, wanted).front().begin >= wanted.range.begin);
}

void TestBarQuery::nothingInRangeNeedsNoWarmUp()
{
    const TestCache cache;
    const BarBatch batch = days(200);
    store(cache, batch);
    for (const Interval interval : {Interval::Day1, Interval::Week1}) {
        for (const auto& [begin, end] :
             {std::pair(Millis(5), Millis(5)), std::pair(batch.bars[50].begin, Millis(0))}) {
            BarRequest wanted = request(interval, begin, end);
            wanted.warmUp = 10;
            QVERIFY(barsOf(cache, wanted).empty());
        }
    }
}

void TestBarQuery::warmUpDoesNotMoveTheBasis()
{
    const TestCache cache;
    const BarBatch batch = days(200);
    store(cache, batch);
    BarRequest wanted = request(Interval::Day1, batch.bars[100].begin, batch.bars[150].begin);
    wanted.warmUp = 60;
    QCOMPARE(answer(cache, wanted).basis->close, batch.bars[99].close);
}

QTEST_GUILESS_MAIN(TestBarQuery)
#include "tst_barquery.moc"
