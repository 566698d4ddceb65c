#include "storage/cachedsource.h"
#include "storage/ingest.h"
#include "storage/quarantine.h"
#include "tests/support/shared.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Interval;
using storage::BarBatch;
using storage::Ingest;
using storage::IngestReport;
using support::TestCache;

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
using market::unknown;
const market::Millis monday = market::dateKey(QDate(2025, 1, 27));

BarBatch daily(std::vector<Bar> bars)
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Day1, monday, 0);
    batch.bars = std::move(bars);
    return batch;
}

} // namespace

class TestIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesBarsLevelsAndCoverageTogether();
    void ingestingAgainChangesNothing();
    void refusesImpossibleBars_data();
    void refusesImpossibleBars();
};

void TestIngest::storesBarsLevelsAndCoverageTogether()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    const auto report = Ingest(connection, support::noon)
                            .bars(support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 5'000));
    QVERIFY(report);
    QCOMPARE(report->added, 5'000);
    QCOMPARE(support::rowsOf(connection, "bar"), 5'000);
    QCOMPARE(support::rowsOf(connection, "bar_level WHERE level = 1"), 1'250);
    QCOMPARE(support::rowsOf(connection, "bar_level WHERE level = 2"), 313);
    QCOMPARE(support::rowsOf(connection, "bar_level WHERE level = 3"), 0);
    QCOMPARE(support::rowsOf(connection, "coverage WHERE bars = 5000 AND first = 0"), 1);
}

void TestIngest::ingestingAgainChangesNothing()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 3'000);
    batch.bars[7].close = -1; // refused each time, kept once
    Ingest ingest(connection, support::noon);
    QVERIFY(ingest.bars(batch));
    const QStringList before = support::dump(connection);
    const auto again = ingest.bars(batch);
    QVERIFY(again);
    QCOMPARE(again->unchanged, 2'999);
    QCOMPARE(again->added + again->updated + again->outdated, 0);
    QCOMPARE(again->refused, 1);
    QCOMPARE(support::dump(connection), before);
}

void TestIngest::refusesImpossibleBars_data()
{
    QTest::addColumn<Bar>("bar");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("sound") << Bar{monday, 10, 12, 9, 11, 100} << true;
    QTest::newRow("close only") << Bar{monday, unknown, unknown, unknown, 11, unknown} << true;
    QTest::newRow("open and close") << Bar{monday, 10, unknown, unknown, 11, unknown} << true;
    QTest::newRow("no volume traded") << Bar{monday, 10, 12, 9, 11, 0} << true;
    QTest::newRow("flat") << Bar{monday, 10, 10, 10, 10, 1} << true;
    QTest::newRow("no close") << Bar{monday, 10, 12, 9, unknown, 100} << false;
    QTest::newRow("infinite") << Bar{monday, 10, endless, 9, 11, 100} << false;
    QTest::newRow("minus infinite") << Bar{monday, 10, 12, -endless, 11, 100} << false;
    QTest::newRow("zero") << Bar{monday, 0, 12, 0, 11, 100} << false;
    QTest::newRow("negative") << Bar{monday, -1, 12, -1, 11, 100} << false;
    QTest::newRow("denormal") << Bar{monday, unknown, unknown, unknown, 5e-324, 100} << false;
    QTest::newRow("absurd") << Bar{monday, unknown, unknown, unknown, 2e12, 100} << false;
    QTest::newRow("low above high") << Bar{monday, unknown, 9, 12, 11, 100} << false;
    QTest::newRow("close above high") << Bar{monday, 10, 12, 9, 12.1, 100} << false;
    QTest::newRow("close below low") << Bar{monday, 10, 12, 9, 8.9, 100} << false;
    QTest::newRow("open above high") << Bar{monday, 13, 12, 9, 11, 100} << false;
    QTest::newRow("open below low") << Bar{monday, 8, 12, 9, 11, 100} << false;
    QTest::newRow("only a high") << Bar{monday, 10, 12, unknown, 11, 100} << false;
    QTest::newRow("negative volume") << Bar{monday, 10, 12, 9, 11, -1} << false;
    QTest::newRow("infinite volume") << Bar{monday, 10, 12, 9, 11, endless} << false;
    QTest::newRow("with a time") << Bar{monday + 1, 10, 12, 9, 11, 100} << false;
    QTest::newRow("1799") << Bar{market::dateKey(QDate(1799, 12, 31)), 10, 12, 9, 11, 1} << false;
    QTest::newRow("1800") << Bar{market::dateKey(QDate(1800, 1, 1)), 10, 12, 9, 11, 1} << true;
    QTest::newRow("2200") << Bar{market::dateKey(QDate(2200, 1, 1)), 10, 12, 9, 11, 1} << false;
}

void TestIngest::refusesImpossibleBars()
{
    QFETCH(const Bar, bar);
    QFETCH(const bool, accepted);
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily({bar});
    batch.lines = {17};
    const auto report = Ingest(connection, support::noon).bars(batch);
    QVERIFY(report);
    QCOMPARE(report->added, accepted ? 1 : 0);
    QCOMPARE(report->refused, accepted ? 0 : 1);
    QCOMPARE(support::rowsOf(connection, "bar"), accepted ? 1 : 0);
    QCOMPARE(support::rowsOf(connection, "quarantine WHERE line = 17"), accepted ? 0 : 1);
    QCOMPARE(support::rowsOf(connection, "instrument"), accepted ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
