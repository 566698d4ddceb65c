#include "storage/cachedsource.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Bar;
using market::BarAnswer;
using market::BarRequest;
using market::Interval;
using market::Millis;
using market::Result;
using storage::BarBatch;
using storage::CachedSource;
using storage::Ingest;
using support::TestCache;

namespace {

Millis utc(int day, int hour, int minute = 0)
{
    return market::dateKey(QDate(2025, 1, day)) + hour * market::hourMillis
        + minute * market::minuteMillis;
}

Bar closing(Millis begin, double close)
{
    return {begin, close, close, close, close, 1};
}

BarBatch dailyCloses(const QString& adjustment)
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Day1, 0, 0);
    batch.adjustment = adjustment;
    batch.bars = {closing(utc(22, 0), 147.07), closing(utc(23, 0), 147.22),
                  closing(utc(24, 0), 142.62), closing(utc(27, 0), 118.42)};
    return batch;
}

// The last regular bar of Friday 24 January, one after hours, two of Monday's session.
BarBatch intradayCloses()
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute5, 0, 0);
    batch.bars = {closing(utc(23, 20, 55), 147.3), closing(utc(24, 20, 55), 142.7),
                  closing(utc(25, 0, 30), 141.0),  closing(utc(27, 13, 0), 130.0),
                  closing(utc(27, 14, 30), 124.8), closing(utc(27, 20, 55), 118.51)};
    return batch;
}

void store(const TestCache& cache, const std::vector<BarBatch>& batches)
{
    storage::Connection connection = cache.open();
    const auto reports = Ingest(connection, support::noon).deliver({batches, {}, {}});
    Q_ASSERT(reports);
}

BarAnswer answer(CachedSource& source, const BarRequest& request)
{
    const Result<BarAnswer> result = source.bars(request).result();
    if (!result)
        qWarning().noquote() << result.error().message;
    return result.value_or(BarAnswer{});
}

BarRequest request(Interval interval, Millis begin, Millis end)
{
    BarRequest wanted;
    wanted.instrument = 1;
    wanted.interval = interval;
    wanted.range = {begin, end};
    return wanted;
}

} // namespace

class TestCachedSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverReturnsMoreThanFourBarsAColumn_data();
    void neverReturnsMoreThanFourBarsAColumn();
    void returnsTheBarsThemselvesWhereTheyFit();
    void makesLongerIntervalsFromStoredOnes_data();
    void makesLongerIntervalsFromStoredOnes();
    void findsTheBasis_data();
    void findsTheBasis();
    void sparesDividendAdjustedClosesAsIntradayBasis();
    void quotesTheLastTwoCloses();
    void quotesSessionsWhereThereAreNoDays();
    void listsInstrumentsCoverageAndShareCounts();
    void answersWithASentenceWhileThereIsNoFile();
    void skipsWhatWasCancelled();
    void dropsOpenQuestionsAtTheEnd();
    void treatsSqlInSymbolsAsText();
};

void TestCachedSource::neverReturnsMoreThanFourBarsAColumn_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {1, 2, 7, 100, 800, 1'920, 40'000})
        QTest::addRow("%d columns", columns) << columns;
}

void TestCachedSource::neverReturnsMoreThanFourBarsAColumn()
{
    QFETCH(const int, columns);
    static const TestCache cache;
    static const BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 200'000);
    if (!QFile::exists(cache.path()))
        store(cache, {batch});
    CachedSource source(cache.path());
    const Millis end = 200'000 * market::minuteMillis;
    for (const market::TimeRange range :
         {market::TimeRange{0, end}, market::TimeRange{end / 3 + 17, end / 2 + 1},
          market::TimeRange{end / 2, end / 2 + 20 * market::minuteMillis}}) {
        BarRequest wanted = request(Interval::Minute1, range.begin, range.end);
        wanted.columns = columns;
        const BarAnswer got = answer(source, wanted);
        QVERIFY(!got.bars->isEmpty());
        QVERIFY2(got.bars->size() <= std::size_t(4 * columns),
                 qPrintable(QString::number(got.bars->size())));
        const auto expected = market::extremes(market::BarSeries(batch.bars).slice(range));
        QCOMPARE(market::extremes(got.bars->bars())->high, expected->high);
        QCOMPARE(market::extremes(got.bars->bars())->low, expected->low);
        QCOMPARE(got.coverage->bars, 200'000);
    }
}

void TestCachedSource::returnsTheBarsThemselvesWhereTheyFit()
{
    const TestCache cache;
    const BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 3'000);
    store(cache, {batch});
    CachedSource source(cache.path());
    BarRequest wanted = request(Interval::Minute1, 0, 3'000 * market::minuteMillis);
    QCOMPARE(answer(source, wanted).bars->size(), std::size_t(3'000)); // columns 0: all of them
    wanted.columns = 750;
    QCOMPARE(answer(source, wanted).level, 0);
    QVERIFY(std::ranges::equal(answer(source, wanted).bars->bars(), batch.bars));
    wanted.columns = 749;
    QCOMPARE(answer(source, wanted).level, 1);
    wanted.range.end = 10 * market::minuteMillis;
    QCOMPARE(answer(source, wanted).bars->size(), std::size_t(10));
    wanted.range = {5, 5};
    QVERIFY(answer(source, wanted).bars->isEmpty());
    wanted.range = {std::numeric_limits<Millis>::min(), std::numeric_limits<Millis>::max()};
    QCOMPARE(answer(source, wanted).bars->size(), std::size_t(750));
    wanted.interval = Interval::Hour1;
    QVERIFY(!answer(source, wanted).bars->isEmpty());
    wanted.instrument = 77;
    QVERIFY(!source.bars(wanted).result());
}

void TestCachedSource::makesLongerIntervalsFromStoredOnes_data()
{
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<Millis>("begin");
    QTest::addColumn<Millis>("end");
    QTest::addColumn<QList<double>>("closes");
    QTest::newRow("weeks from days")
        << Interval::Week1 << utc(20, 0) << utc(28, 0) << QList<double>{142.62, 118.42};
    QTest::newRow("months from days")
        << Interval::Month1 << utc(1, 0) << utc(31, 0) << QList<double>{118.42};
    QTest::newRow("hours from five minutes")
        << Interval::Hour1 << utc(27, 14, 30) << utc(27, 21) << QList<double>{124.8, 118.51};
}

void TestCachedSource::makesLongerIntervalsFromStoredOnes()
{
    QFETCH(const Interval, interval);
    QFETCH(const Millis, begin);
    QFETCH(const Millis, end);
    QFETCH(const QList<double>, closes);
    const TestCache cache;
    store(cache, {intradayCloses(), dailyCloses(u"split-only"_s)});
    CachedSource source(cache.path());
    BarRequest wanted = request(interval, begin, end);
    const BarAnswer got = answer(source, wanted);
    QList<double> found;
    for (const Bar& bar : got.bars->bars())
        found.append(bar.close);
    QCOMPARE(found, closes);
    wanted.columns = 1;
    QVERIFY(answer(source, wanted).bars->size() <= 4);
}

void TestCachedSource::findsTheBasis_data()
{
    QTest::addColumn<bool>("daily");
    QTest::addColumn<bool>("intraday");
    QTest::addColumn<BarRequest>("wanted");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("close");
    const QDate friday(2025, 1, 24);
    const BarRequest days = request(Interval::Day1, utc(27, 0), utc(31, 0));
    QTest::newRow("days: the last close before") << true << true << days << friday << 142.62;
    BarRequest pinned = days;
    pinned.basis = QDate(2025, 1, 22);
    QTest::newRow("days: the close asked for") << true << true << pinned << pinned.basis << 147.07;
    pinned.basis = QDate(2025, 1, 26);
    QTest::newRow("days: a Sunday is its Friday") << true << true << pinned << friday << 142.62;
    const BarRequest weeks = request(Interval::Week1, utc(27, 0), utc(31, 0));
    QTest::newRow("weeks: the last day") << true << true << weeks << friday << 142.62;
    const BarRequest monday = request(Interval::Minute5, utc(27, 14, 30), utc(27, 21));
    QTest::newRow("minutes: the official close") << true << true << monday << friday << 142.62;
    QTest::newRow("minutes: the last regular bar") << false << true << monday << friday << 142.7;
    const BarRequest afternoon = request(Interval::Minute5, utc(27, 18), utc(27, 21));
    QTest::newRow("minutes: within the session") << true << true << afternoon << friday << 142.62;
    const BarRequest evening = request(Interval::Minute5, utc(27, 21), utc(28, 21));
    QTest::newRow("minutes: after the session")
        << true << true << evening << QDate(2025, 1, 27) << 118.42;
    BarRequest intradayPinned = monday;
    intradayPinned.basis = QDate(2025, 1, 23);
    QTest::newRow("minutes: the close asked for")
        << true << true << intradayPinned << intradayPinned.basis << 147.22;
    QTest::newRow("minutes: the close asked for, bars only")
        << false << true << intradayPinned << intradayPinned.basis << 147.3;
    const BarRequest early = request(Interval::Day1, utc(1, 0), utc(31, 0));
    QTest::newRow("nothing before") << true << true << early << QDate() << 0.0;
}

void TestCachedSource::findsTheBasis()
{
    QFETCH(const bool, daily);
    QFETCH(const bool, intraday);
    QFETCH(const BarRequest, wanted);
    QFETCH(const QDate, date);
    QFETCH(const double, close);
    const TestCache cache;
    std::vector<BarBatch> batches;
    if (intraday)
        batches.push_back(intradayCloses());
    if (daily)
        batches.push_back(dailyCloses(u"split-only"_s));
    store(cache, batches);
    CachedSource source(cache.path());
    const BarAnswer got = answer(source, wanted);
    QCOMPARE(got.basis.has_value(), date.isValid());
    if (got.basis) {
        QCOMPARE(got.basis->date, date);
        QCOMPARE(got.basis->close, close);
    }
}

void TestCachedSource::sparesDividendAdjustedClosesAsIntradayBasis()
{
    const TestCache cache;
    store(cache, {intradayCloses(), dailyCloses(u"split+dividend"_s)});
    CachedSource source(cache.path());
    const BarAnswer got = answer(source, request(Interval::Minute5, utc(27, 14, 30), utc(27, 21)));
    QCOMPARE(got.basis->close, 142.7);
    QCOMPARE(answer(source, request(Interval::Day1, utc(27, 0), utc(28, 0))).basis->close, 142.62);
}

void TestCachedSource::quotesTheLastTwoCloses()
{
    const TestCache cache;
    store(cache,
          {intradayCloses(), dailyCloses(u"split-only"_s),
           support::batchOf(u"AMD"_s, Interval::Day1, 0, 80)});
    CachedSource source(cache.path());
    const auto quotes = source.quotes().result();
    QVERIFY(quotes);
    QCOMPARE(quotes->size(), std::size_t(2));
    const market::Quote& nvidia = quotes->front();
    QCOMPARE(nvidia.instrument.symbol, u"NVDA"_s);
    QCOMPARE(*nvidia.last, 118.42);
    QCOMPARE(*nvidia.previous, 142.62);
    QCOMPARE(nvidia.date, QDate(2025, 1, 27));
    QCOMPARE(nvidia.previousDate, QDate(2025, 1, 24));
    QCOMPARE(nvidia.closes, (std::vector<double>{147.07, 147.22, 142.62, 118.42}));
    QCOMPARE(nvidia.adjustment, u"split-only"_s);
    QCOMPARE(quotes->back().closes.size(), std::size_t(30));
}

void TestCachedSource::quotesSessionsWhereThereAreNoDays()
{
    const TestCache cache;
    store(cache, {intradayCloses()});
    CachedSource source(cache.path());
    const auto quotes = source.quotes().result();
    QVERIFY(quotes);
    QCOMPARE(*quotes->front().last, 118.51);
    QCOMPARE(*quotes->front().previous, 142.7); // the row after hours does not count
    QCOMPARE(quotes->front().date, QDate(2025, 1, 27));
}

void TestCachedSource::listsInstrumentsCoverageAndShareCounts()
{
    const TestCache cache;
    store(cache, {intradayCloses(), dailyCloses(u"split-only"_s)});
    {
        storage::Connection connection = cache.open();
        QVERIFY(Ingest(connection, support::noon)
                    .shareCounts({{u"NVDA"_s, QDate(2024, 8, 23), 24.53e9, u"report"_s},
                                  {u"NVDA"_s, QDate(2024, 11, 15), 24.49e9, u"report"_s}}));
    }
    CachedSource source(cache.path());
    const auto instruments = source.instruments().result();
    QVERIFY(instruments);
    market::Instrument expected = support::stock(u"NVDA"_s);
    expected.id = 1;
    QCOMPARE(*instruments, std::vector{expected});
    const auto coverage = source.coverage().result();
    QVERIFY(coverage);
    QCOMPARE(coverage->size(), std::size_t(2));
    QCOMPARE(coverage->front().interval, Interval::Minute5);
    QCOMPARE(coverage->back().interval, Interval::Day1);
    QCOMPARE(coverage->back().range, (market::TimeRange{utc(22, 0), utc(27, 0) + 1}));
    QCOMPARE(coverage->back().bars, 4);
    QCOMPARE(coverage->back().symbol, u"NVDA"_s);
    const auto counts = source.shareCounts().result();
    QVERIFY(counts);
    QCOMPARE(counts->front().asOf, QDate(2024, 11, 15));
    QCOMPARE(counts->size(), std::size_t(2));
}

void TestCachedSource::answersWithASentenceWhileThereIsNoFile()
{
    const TestCache cache;
    CachedSource source(cache.path());
    const auto missing = source.instruments().result();
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(cache.path()), qPrintable(missing.error().message));
    store(cache, {dailyCloses(u"none"_s)});
    QVERIFY(source.instruments().result());
}

void TestCachedSource::skipsWhatWasCancelled()
{
    const TestCache cache;
    store(cache, {dailyCloses(u"none"_s)});
    CachedSource source(cache.path());
    for (int i = 0; i < 50; ++i) {
        auto future = source.quotes();
        future.cancel();
        future.waitForFinished();
        QVERIFY(future.isCanceled());
    }
    QVERIFY(source.quotes().result());
}

void TestCachedSource::dropsOpenQuestionsAtTheEnd()
{
    const TestCache cache;
    store(cache, {dailyCloses(u"none"_s)});
    std::vector<QFuture<Result<std::vector<market::Quote>>>> open;
    {
        CachedSource source(cache.path());
        for (int i = 0; i < 200; ++i)
            open.push_back(source.quotes());
    }
    for (auto& future : open) {
        future.waitForFinished();
        QVERIFY(future.isFinished());
    }
}

void TestCachedSource::treatsSqlInSymbolsAsText()
{
    const QStringList hostile{u"'; DROP TABLE bar; --"_s,
                              u"\"x\""_s,
                              u"%"_s,
                              u"_"_s,
                              u"a\\'b"_s,
                              u"NULL"_s,
                              u"1 OR 1=1"_s,
                              u"`x`"_s,
                              u"[x]"_s,
                              u"é'ü"_s};
    const TestCache cache;
    std::vector<BarBatch> batches;
    for (const QString& symbol : hostile) {
        batches.push_back(dailyCloses(symbol));
        batches.back().instrument = support::stock(symbol);
        batches.back().source = symbol;
    }
    store(cache, batches);
    CachedSource source(cache.path());
    const auto quotes = source.quotes().result();
    QVERIFY(quotes);
    QCOMPARE(static_cast<qsizetype>(quotes->size()), hostile.size());
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        const market::Quote& quote = (*quotes)[static_cast<std::size_t>(i)];
        QCOMPARE(quote.instrument.symbol, hostile[i]);
        QCOMPARE(quote.source, hostile[i]);
        QCOMPARE(*quote.last, 118.42);
    }
}

QTEST_GUILESS_MAIN(TestCachedSource)
#include "tst_cachedsource.moc"
