#include "storage/ingest.h"
#include "storage/quarantine.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Interval;
using storage::BarBatch;
using storage::Ingest;
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

// What is no bar, no symbol or has no source is kept out, counted and told.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesImpossibleBars_data();
    void refusesImpossibleBars();
    void letsRatesBeNegative();
    void quarantinesWhatTheReaderRefused();
    void keepsThousandRefusalsAndCountsAll();
    void refusesWhatIsNoSymbol_data();
    void refusesWhatIsNoSymbol();
    void refusesUnsourcedShareCounts();
};

void TestRefusals::refusesImpossibleBars_data()
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

void TestRefusals::refusesImpossibleBars()
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

void TestRefusals::letsRatesBeNegative()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily({{monday, unknown, unknown, unknown, -0.55, unknown},
                            {monday + market::dayMillis, 0, 0.1, -0.1, 0, 0}});
    batch.instrument.kind = market::InstrumentKind::Rate;
    Ingest ingest(connection, support::noon);
    QCOMPARE(ingest.bars(batch)->added, 2);
    // A later file does not say what kind it is: the cache knows.
    batch.instrument.kind = market::InstrumentKind::Other;
    batch.bars.front().close = -0.6;
    QCOMPARE(ingest.bars(batch)->updated, 1);
}

void TestRefusals::quarantinesWhatTheReaderRefused()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily({{monday, 10, 12, 9, 11, 100}, {monday, 10, 9, 12, 11, 100}});
    batch.lines = {2, 3};
    batch.refused = {{4, 5, u"\"abc\" is not a number."_s}};
    batch.refusedRows = 70; // of which the reader tells the first
    const auto report = Ingest(connection, support::noon).bars(batch);
    QVERIFY(report);
    QCOMPARE(report->refused, 71);
    const auto rows = storage::loadQuarantine(connection.database(), 10);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].refusal.error, batch.refused.front());
    QCOMPARE(rows[1].refusal.error.line, 3);
    QCOMPARE(rows[1].refusal.row, u"2025-01-27T00:00:00.000Z,10,9,12,11,100"_s);
    QCOMPARE(rows[1].subject, u"NVDA 1d"_s);
    QCOMPARE(rows[1].source, u"test"_s);
    QCOMPARE(rows[1].refused, support::noon());
    QCOMPARE(report->refusals, (std::vector{rows[0].refusal, rows[1].refusal}));
}

void TestRefusals::keepsThousandRefusalsAndCountsAll()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily({});
    batch.bars.assign(2'500, {monday, unknown, unknown, unknown, -1, unknown});
    for (qint64 line = 1; line <= 2'500; ++line)
        batch.lines.push_back(line);
    const auto report = Ingest(connection, support::noon).bars(batch);
    QVERIFY(report);
    QCOMPARE(report->refused, 2'500);
    QCOMPARE(report->refusals.size(), storage::refusalsKept);
    QCOMPARE(support::rowsOf(connection, "quarantine"), 1'000);
}

void TestRefusals::refusesWhatIsNoSymbol_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("spaces around") << u" NVDA"_s;
    QTest::newRow("control characters") << u"NV\nDA"_s;
    QTest::newRow("too long") << QString(65, u'A');
}

void TestRefusals::refusesWhatIsNoSymbol()
{
    QFETCH(const QString, symbol);
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily({{monday, 10, 12, 9, 11, 100}});
    batch.instrument.symbol = symbol;
    QVERIFY(!Ingest(connection, support::noon).bars(batch));
    QCOMPARE(support::rowsOf(connection, "instrument"), 0);
}

void TestRefusals::refusesUnsourcedShareCounts()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    const market::ShareCount sound{u"NVDA"_s, QDate(2024, 11, 20), 24.5e9, u"report"_s};
    market::ShareCount unsourced = sound;
    unsourced.source.clear();
    market::ShareCount undated = sound;
    undated.asOf = {};
    market::ShareCount none = sound;
    none.shares = 0;
    const auto report = ingest.shareCounts({sound, unsourced, undated, none});
    QVERIFY(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->refused, 3);
    QCOMPARE(ingest.shareCounts({sound})->unchanged, 1);
    market::ShareCount corrected = sound;
    corrected.shares = 24.49e9;
    QCOMPARE(ingest.shareCounts({corrected})->updated, 1);
    QCOMPARE(support::rowsOf(connection, "share_count"), 1);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
