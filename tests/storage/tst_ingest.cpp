#include "market/barcsv.h"
#include "storage/cachedsource.h"
#include "storage/check.h"
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
    void lastOfEqualTimesCounts();
    void keepsTheNewerRevision();
    void forgetsNothingForARowThatKnowsLess_data();
    void forgetsNothingForARowThatKnowsLess();
    void letsRatesBeNegative();
    void keysWeeksByMondayAndMonthsByTheFirst();
    void quarantinesWhatTheReaderRefused();
    void keepsThousandRefusalsAndCountsAll();
    void namesEverySourceThatIsStillThere();
    void doesNotForgetWhatIsKnownOfAnInstrument();
    void refusesWhatIsNoSymbol_data();
    void refusesWhatIsNoSymbol();
    void keepsNothingWhenStopped();
    void keepsNothingWhenOnePartFails();
    void refusesUnsourcedShareCounts();
    void knowsWhatWasImported();
    void takesRealFiles_data();
    void takesRealFiles();
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

void TestIngest::lastOfEqualTimesCounts()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    const market::Millis tuesday = monday + market::dayMillis;
    const Bar first{monday, 10, 12, 9, 11, 100};
    const Bar last{monday, 10, 13, 9, 12, 100};
    const auto report = Ingest(connection, support::noon)
                            .bars(daily({{tuesday, 20, 20, 20, 20, 1}, first, last}));
    QVERIFY(report);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->duplicates, 1);
    storage::CachedSource source(cache.path());
    market::BarRequest request;
    request.instrument = 1;
    request.range = {monday, tuesday + 1};
    const auto answer = source.bars(request).result();
    QVERIFY(answer);
    QCOMPARE(answer->bars->bars().front(), last);
    QCOMPARE(answer->bars->bars().back().close, 20.0);
}

void TestIngest::keepsTheNewerRevision()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    const auto close
        = [&] { return connection.database().execAndGet("SELECT close FROM bar").getDouble(); };
    const auto give = [&](double value, market::Millis retrieved) {
        BarBatch batch = daily({{monday, unknown, unknown, unknown, value, unknown}});
        batch.retrieved = retrieved;
        return ingest.bars(batch).value_or(IngestReport{});
    };
    QCOMPARE(give(10, 2'000).added, 1);
    QCOMPARE(give(11, 1'000).outdated, 1);
    QCOMPARE(close(), 10.0);
    QCOMPARE(give(12, 3'000).updated, 1);
    QCOMPARE(close(), 12.0);
    QCOMPARE(give(12, 5'000).unchanged, 1); // confirmed as of 5,000 …
    QCOMPARE(give(11, 4'000).outdated, 1); // … so 4,000 comes too late
    QCOMPARE(close(), 12.0);
    QCOMPARE(support::rowsOf(connection, "coverage WHERE retrieved = 5000"), 1);
}

void TestIngest::forgetsNothingForARowThatKnowsLess_data()
{
    QTest::addColumn<Bar>("cached");
    QTest::addColumn<Bar>("newer");
    QTest::addColumn<bool>("replaces");
    const Bar whole{monday, 10, 12, 9, 11, 100};
    const Bar closeOnly{monday, unknown, unknown, unknown, 11.5, unknown};
    const Bar openClose{monday, 10.5, unknown, unknown, 11.5, unknown};
    QTest::newRow("closes over a whole bar") << whole << closeOnly << false;
    QTest::newRow("the same close over a whole bar")
        << whole << Bar{monday, unknown, unknown, unknown, 11, unknown} << false;
    QTest::newRow("open and close over a whole bar") << whole << openClose << false;
    QTest::newRow("no volume over a volume")
        << whole << Bar{monday, 10, 13, 9, 11, unknown} << false;
    QTest::newRow("a volume but no prices")
        << whole << Bar{monday, unknown, unknown, unknown, 11, 200} << false;
    QTest::newRow("closes over an open and a close") << openClose << closeOnly << false;
    QTest::newRow("closes over closes")
        << closeOnly << Bar{monday, unknown, unknown, unknown, 12, unknown} << true;
    QTest::newRow("a whole bar over closes") << closeOnly << whole << true;
    QTest::newRow("a whole bar over a whole bar")
        << whole << Bar{monday, 10, 13, 9, 11, 100} << true;
}

void TestIngest::forgetsNothingForARowThatKnowsLess()
{
    QFETCH(Bar, cached);
    QFETCH(Bar, newer);
    QFETCH(bool, replaces);
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    QVERIFY(ingest.bars(daily({cached})));
    const QStringList before = support::dump(connection);
    BarBatch batch = daily({newer});
    batch.retrieved += 1'000;
    batch.source = u"another"_s;
    const auto report = ingest.bars(batch);
    QVERIFY(report);
    QCOMPARE(report->updated, replaces ? 1 : 0);
    QCOMPARE(report->outdated, replaces ? 0 : 1);
    QCOMPARE(support::dump(connection) == before, !replaces);
}

void TestIngest::letsRatesBeNegative()
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

void TestIngest::keysWeeksByMondayAndMonthsByTheFirst()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    BarBatch batch = daily({{market::dateKey(QDate(2025, 1, 31)), 10, 12, 9, 11, 100}});
    batch.interval = Interval::Week1;
    QVERIFY(ingest.bars(batch));
    batch.interval = Interval::Month1;
    QVERIFY(ingest.bars(batch));
    const auto time = [&](const char* interval) {
        const std::string sql = "SELECT time FROM bar WHERE interval = ";
        return market::dateOfKey(connection.database().execAndGet(sql + interval).getInt64());
    };
    QCOMPARE(time("'1w'"), QDate(2025, 1, 27));
    QCOMPARE(time("'1mo'"), QDate(2025, 1, 1));
}

void TestIngest::quarantinesWhatTheReaderRefused()
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

void TestIngest::keepsThousandRefusalsAndCountsAll()
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

void TestIngest::namesEverySourceThatIsStillThere()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    const auto coverage = [&](const char* column) {
        const std::string sql = std::string("SELECT ") + column + " FROM coverage";
        return QString::fromStdString(connection.database().execAndGet(sql).getString());
    };
    const Bar bar{monday, 10, 12, 9, 11, 100};
    Bar tuesday = bar;
    tuesday.begin += market::dayMillis;
    QVERIFY(ingest.bars(daily({bar})));
    BarBatch other = daily({tuesday});
    other.source = u"other"_s;
    other.adjustment = u"split+dividend"_s;
    QVERIFY(ingest.bars(other));
    QCOMPARE(coverage("source"), u"test; other"_s);
    QCOMPARE(coverage("adjustment"), u"split-only; split+dividend"_s);
    other.bars = {bar, tuesday};
    other.retrieved += 1;
    QVERIFY(ingest.bars(other));
    QCOMPARE(coverage("source"), u"other"_s);
    QCOMPARE(coverage("adjustment"), u"split+dividend"_s);
}

void TestIngest::doesNotForgetWhatIsKnownOfAnInstrument()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    BarBatch batch = daily({{monday, 10, 12, 9, 11, 100}});
    QVERIFY(ingest.bars(batch));
    const QStringList before = support::dump(connection);
    batch.instrument = {};
    batch.instrument.symbol = u"NVDA"_s;
    QVERIFY(ingest.bars(batch));
    QCOMPARE(support::dump(connection), before);
    batch.instrument.name = u"NVIDIA Corporation"_s; // news of it without any new bar
    QVERIFY(ingest.bars(batch));
    QCOMPARE(support::rowsOf(connection,
                             "instrument WHERE name = 'NVIDIA Corporation' "
                             "AND exchange = 'XNAS' AND kind = 'stock'"),
             1);
}

void TestIngest::refusesWhatIsNoSymbol_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("spaces around") << u" NVDA"_s;
    QTest::newRow("control characters") << u"NV\nDA"_s;
    QTest::newRow("too long") << QString(65, u'A');
}

void TestIngest::refusesWhatIsNoSymbol()
{
    QFETCH(const QString, symbol);
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily({{monday, 10, 12, 9, 11, 100}});
    batch.instrument.symbol = symbol;
    QVERIFY(!Ingest(connection, support::noon).bars(batch));
    QCOMPARE(support::rowsOf(connection, "instrument"), 0);
}

void TestIngest::keepsNothingWhenStopped()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    const QStringList before = support::dump(connection);
    const BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 50'000);
    std::vector<qint64> steps;
    const auto stopAtThird = [&](qint64 done, qint64 total) {
        steps.push_back(done);
        return total == 50'000 && steps.size() < 3;
    };
    const auto report = Ingest(connection, support::noon).bars(batch, stopAtThird);
    QVERIFY(!report);
    QCOMPARE(steps, (std::vector<qint64>{10'000, 20'000, 30'000}));
    QCOMPARE(support::dump(connection), before);
    QVERIFY(Ingest(connection, support::noon).bars(batch)); // and can go on
}

void TestIngest::keepsNothingWhenOnePartFails()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    const QStringList before = support::dump(connection);
    storage::Delivery delivery;
    delivery.series = {support::batchOf(u"NVDA"_s, Interval::Day1, 0, 100),
                       support::batchOf(u""_s, Interval::Day1, 0, 100)};
    QVERIFY(!Ingest(connection, support::noon).deliver(delivery));
    QCOMPARE(support::dump(connection), before);
}

void TestIngest::refusesUnsourcedShareCounts()
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

void TestIngest::knowsWhatWasImported()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    QVERIFY(!*ingest.isImported(u"test"_s, 1'000));
    QVERIFY(ingest.bars(daily({{monday, 10, 12, 9, 11, 100}})));
    QVERIFY(*ingest.isImported(u"test"_s, 1'000));
    QVERIFY(!*ingest.isImported(u"test"_s, 1'001));
    QVERIFY(!*ingest.isImported(u"tes_"_s, 1'000));
}

void TestIngest::takesRealFiles_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"daily/yahoo_hjyssg/^SPX.csv", "daily/yahoo_hjyssg/^NDX.csv",
          "daily/yahoo_hjyssg/qqq.csv", "daily/yahoo_adj_jtitan/N225.csv",
          "daily/yahoo_adj_cocoajonmat/NVDA.csv", "daily/yahoo_adj_ryofu1029/NVDA.csv",
          "daily/index_openclose_tzjtan/HSI.csv", "intraday/60min_yahoo_oiwalls/VIX_60m.csv"})
        QTest::newRow(file) << u"data/"_s + QString::fromUtf8(file);
}

void TestIngest::takesRealFiles()
{
    QFETCH(const QString, file);
    const QString path = support::sharedPath(file);
    if (path.isEmpty())
        QSKIP("The reference data beside the checkout is missing");
    market::BarCsvOptions options;
    options.zone = u"UTC"_s;
    const auto read = market::parseBarCsv(support::readAll(path), options);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const TestCache cache;
    storage::Connection connection = cache.open();
    BarBatch batch = daily(read->bars);
    batch.interval = read->interval;
    Ingest ingest(connection, support::noon);
    const auto report = ingest.bars(batch);
    QVERIFY(report);
    QVERIFY(report->added > 1'000);
    QCOMPARE(report->refusals, std::vector<storage::Refusal>());
    QCOMPARE(report->added + report->duplicates, static_cast<qint64>(read->bars.size()));
    QCOMPARE(ingest.bars(batch)->unchanged, report->added);
    QCOMPARE(*storage::check(connection), QStringList());
}

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
