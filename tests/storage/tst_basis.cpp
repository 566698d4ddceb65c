#include "storage/cachedsource.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Bar;
using market::BarRequest;
using market::Interval;
using market::Millis;
using storage::BarBatch;
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

BarBatch dailyCloses()
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Day1, 0, 0);
    batch.adjustment = u"split+dividend"_s;
    batch.bars = {closing(utc(22, 0), 147.07), closing(utc(23, 0), 147.22),
                  closing(utc(24, 0), 142.62), closing(utc(27, 0), 118.42)};
    return batch;
}

// Friday's last regular bar and one after hours; Monday's first three and its last.
BarBatch minutes()
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute5, 0, 0);
    batch.bars = {closing(utc(24, 20, 55), 142.7), closing(utc(25, 0, 30), 141.0),
                  closing(utc(27, 14, 30), 124.8), closing(utc(27, 14, 35), 124.1),
                  closing(utc(27, 15, 25), 123.2), closing(utc(27, 20, 55), 118.51)};
    return batch;
}

} // namespace

// The basis at a bar that was named; that of a date and of a range: tst_cachedsource.
class TestBasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheCloseOfTheNamedBar_data();
    void isTheCloseOfTheNamedBar();
};

void TestBasis::isTheCloseOfTheNamedBar_data()
{
    QTest::addColumn<bool>("daily"); // what is cached: days, or else minutes
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<Millis>("at");
    QTest::addColumn<Millis>("bar");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("close");
    const QDate friday(2025, 1, 24);
    const QDate monday(2025, 1, 27);
    QTest::newRow("a day") << true << Interval::Day1 << utc(24, 0) << utc(24, 0) << friday
                           << 142.62;
    QTest::newRow("a weekend") << true << Interval::Day1 << utc(26, 0) << utc(24, 0) << friday
                               << 142.62;
    QTest::newRow("a week of days")
        << true << Interval::Week1 << utc(20, 0) << utc(20, 0) << friday << 142.62;
    QTest::newRow("a bar") << false << Interval::Minute5 << utc(27, 14, 35) << utc(27, 14, 35)
                           << monday << 124.1;
    QTest::newRow("inside a bar") << false << Interval::Minute5 << utc(27, 14, 39)
                                  << utc(27, 14, 35) << monday << 124.1;
    QTest::newRow("after hours, the date of New York")
        << false << Interval::Minute5 << utc(25, 0, 30) << utc(25, 0, 30) << friday << 141.0;
    QTest::newRow("the last one before a gap")
        << false << Interval::Minute5 << utc(27, 14) << utc(25, 0, 30) << friday << 141.0;
    QTest::newRow("an hour made of bars")
        << false << Interval::Hour1 << utc(27, 14, 30) << utc(27, 14, 30) << monday << 123.2;
    QTest::newRow("an hour long before")
        << false << Interval::Hour1 << utc(31, 14, 30) << utc(27, 20, 30) << monday << 118.51;
    QTest::newRow("a day made of bars")
        << false << Interval::Day1 << utc(27, 0) << utc(27, 0) << monday << 118.51;
    QTest::newRow("before the first one")
        << true << Interval::Day1 << utc(20, 0) << Millis(0) << QDate() << 0.0;
    QTest::newRow("beyond all time") << true << Interval::Day1 << std::numeric_limits<Millis>::max()
                                     << Millis(0) << QDate(2025, 1, 23) << 147.22;
}

void TestBasis::isTheCloseOfTheNamedBar()
{
    QFETCH(const bool, daily);
    QFETCH(const Interval, interval);
    QFETCH(const Millis, at);
    QFETCH(const Millis, bar);
    QFETCH(const QDate, date);
    QFETCH(const double, close);
    const TestCache cache;
    {
        storage::Connection connection = cache.open();
        QVERIFY(storage::Ingest(connection, support::noon)
                    .deliver({{daily ? dailyCloses() : minutes()}, {}, {}}));
    }
    storage::CachedSource source(cache.path());
    BarRequest wanted;
    wanted.instrument = 1;
    wanted.interval = interval;
    wanted.range = {utc(20, 0), utc(31, 0)};
    wanted.basis = QDate(2025, 1, 23); // loses
    wanted.basisAt = at;
    const auto got = source.bars(wanted).result();
    QVERIFY(got);
    QCOMPARE(got->basis.has_value(), date.isValid());
    if (!got->basis)
        return;
    QCOMPARE(got->basis->date, date);
    QCOMPARE(got->basis->close, close);
    QCOMPARE(got->basis->bar.value_or(0), bar);
}

QTEST_GUILESS_MAIN(TestBasis)
#include "tst_basis.moc"
