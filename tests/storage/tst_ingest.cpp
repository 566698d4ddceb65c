#include "market/barcsv.h"
#include "storage/cachedsource.h"
#include "storage/check.h"
#include "storage/ingest.h"
#include "tests/support/shared.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Interval;
using storage::BarBatch;
using storage::Ingest;
using storage::IngestReport;
using support::TestCache;

namespace {

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
    void lastOfEqualTimesCounts();
    void keepsTheNewerRevision();
    void forgetsNothingForARowThatKnowsLess_data();
    void forgetsNothingForARowThatKnowsLess();
    void keysWeeksByMondayAndMonthsByTheFirst();
    void namesEverySourceThatIsStillThere();
    void doesNotForgetWhatIsKnownOfAnInstrument();
    void keepsNothingWhenStopped();
    void keepsNothingWhenOnePartFails();
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
