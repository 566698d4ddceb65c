#include "storage/barrows.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using market::Bar;
using market::unknown;
using storage::StoredRow;
using support::TestCache;

namespace {

const storage::SeriesKey key{1, market::Interval::Minute1};

// A cache with one instrument and an import that its bars may name.
storage::Connection opened(const TestCache& cache)
{
    storage::Connection connection = cache.open();
    const auto report = storage::Ingest(connection, support::noon)
                            .bars(support::batchOf(u"NVDA"_s, market::Interval::Day1, 0, 1));
    Q_ASSERT(report);
    return connection;
}

Bar around(double close, double step)
{
    return {0, close - step, close + 2 * step, close - 3 * step, close, 1'000};
}

} // namespace

class TestPackedBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheVerySameDoubles_data();
    void givesBackTheVerySameDoubles();
    void everyDecimalSurvives();
    void keepsEveryMillisecond();
    void showsPlainRows();
    void takesFewBytes();
    void anyChangeChangesTheHash();
};

void TestPackedBar::givesBackTheVerySameDoubles_data()
{
    QTest::addColumn<Bar>("bar");
    QTest::newRow("cents") << around(117.32, 0.01);
    QTest::newRow("whole numbers") << around(19'341, 1);
    QTest::newRow("six decimals") << Bar{0, 0.041016, 0.041017, 0.041015, 0.041016, 5.5};
    QTest::newRow("no decimal at all") << around(1.0 / 3, 1e-17);
    QTest::newRow("one of four is none") << Bar{0, 1.25, 2, 1, std::nextafter(1.5, 2), 3};
    QTest::newRow("below zero") << around(-0.55, 0.05);
    QTest::newRow("zero") << Bar{0, 0, 0, 0, 0, 0};
    QTest::newRow("the largest") << Bar{0, -1e12, 1e12, -1e12, 1e12, 1e18};
    QTest::newRow("a million million and a bit") << around(999'999'999'999.99, 0.01);
    QTest::newRow("the smallest") << Bar{0, 1e-6, 1e-6, 1e-6, 1e-6, 5e-324};
    QTest::newRow("far apart") << Bar{0, 1e-6, 1e12, 1e-6, 1.0, 1e18};
    QTest::newRow("close alone") << Bar{0, unknown, unknown, unknown, 12.34, unknown};
    QTest::newRow("close alone, no decimal") << Bar{0, unknown, unknown, unknown, 1.0 / 7, unknown};
    QTest::newRow("no open") << Bar{0, unknown, 13, 11, 12.34, 0.5};
}

void TestPackedBar::givesBackTheVerySameDoubles()
{
    QFETCH(const Bar, bar);
    const TestCache cache;
    const storage::Connection connection = opened(cache);
    const storage::Series series = storage::ensureSeries(connection.database(), key);
    for (const int level : {0, 1}) {
        storage::BarRows rows(connection.database(), series, level);
        rows.insert({bar, level == 0 ? 1 : 0});
        rows.flush();
        QCOMPARE(rows.load(storage::keyTimes), std::vector{bar});
    }
}

void TestPackedBar::everyDecimalSurvives()
{
    const TestCache cache;
    const storage::Connection connection = opened(cache);
    storage::BarRows rows(connection.database(), storage::ensureSeries(connection.database(), key),
                          0);
    const SQLite::Transaction transaction(connection.database()); // one sync less for each bar
    std::mt19937_64 random(27);
    std::vector<Bar> bars;
    for (int i = 0; i < 20'000; ++i) {
        const auto digits = static_cast<qint64>(random() % quint64(std::pow(10, 1 + i % 15)));
        // As a file would have it: the double nearest to a decimal number.
        const QByteArray text = QByteArray::number(digits) + "e-" + QByteArray::number(i % 10);
        const double close = text.toDouble();
        bars.push_back({i * market::minuteMillis, close, close, close, close, double(digits)});
        rows.insert({bars.back(), 1});
    }
    rows.flush();
    const std::vector<Bar> read = rows.load(storage::keyTimes);
    QCOMPARE(read.size(), bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        QVERIFY2(read[i] == bars[i], qPrintable(QString::number(bars[i].close, 'g', 17)));
}

void TestPackedBar::keepsEveryMillisecond()
{
    for (const market::Millis time :
         {storage::keyTimes.begin, market::Millis{-1}, market::Millis{0}, market::Millis{1},
          market::Millis{1'737'988'200'123}, storage::keyTimes.end - 1}) {
        QCOMPARE(storage::timeOf(storage::keyOf(1, time)), time);
        QCOMPARE(storage::timeOf(storage::keyOf(32'767 * 16 + 15, time)), time);
    }
    QCOMPARE(storage::keyOf(1, storage::keyTimes.end), storage::keyOf(2, storage::keyTimes.begin));
}

void TestPackedBar::showsPlainRows()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    storage::BarBatch batch = support::batchOf(u"NVDA"_s, market::Interval::Minute5, 300'000, 0);
    batch.bars = {{1'737'988'200'000, 124.80, 128.40, 124.0, 126.07, 1e6},
                  {1'737'988'500'000, unknown, unknown, unknown, 1.0 / 3, unknown}};
    QVERIFY(storage::Ingest(connection, support::noon).bars(batch));
    SQLite::Statement rows(connection.database(),
                           "SELECT symbol, interval, time, open, high, low, close, volume, import "
                           "FROM bar JOIN instrument ON instrument.id = instrument ORDER BY time");
    QVERIFY(rows.executeStep());
    QCOMPARE(rows.getColumn(0).getString(), "NVDA");
    QCOMPARE(rows.getColumn(1).getString(), "5m");
    QCOMPARE(rows.getColumn(2).getInt64(), 1'737'988'200'000);
    QVERIFY(rows.getColumn(3).getDouble() == 124.80);
    QVERIFY(rows.getColumn(4).getDouble() == 128.40);
    QVERIFY(rows.getColumn(5).getDouble() == 124.0);
    QVERIFY(rows.getColumn(6).getDouble() == 126.07);
    QVERIFY(rows.getColumn(7).getDouble() == 1e6);
    QCOMPARE(rows.getColumn(8).getInt64(), 1);
    QVERIFY(rows.executeStep());
    for (const int column : {3, 4, 5, 7})
        QVERIFY(rows.getColumn(column).isNull());
    QVERIFY(rows.getColumn(6).getDouble() == 1.0 / 3);
    QVERIFY(!rows.executeStep());
}

void TestPackedBar::takesFewBytes()
{
    const TestCache cache;
    {
        storage::Connection connection = cache.open();
        const auto batch = support::batchOf(u"NVDA"_s, market::Interval::Minute1, 0, 100'000);
        QVERIFY(storage::Ingest(connection, support::noon).bars(batch));
    }
    QVERIFY2(QFileInfo(cache.path()).size() < 45 * 100'000,
             qPrintable(QString::number(QFileInfo(cache.path()).size())));
}

void TestPackedBar::anyChangeChangesTheHash()
{
    const Bar bar{1'737'988'200'000, 124.80, 128.40, 124.0, 126.07, 1e6};
    const quint64 hash = storage::hashOf(bar, 3);
    QVERIFY(storage::hashOf(bar, 4) != hash);
    for (double Bar::*value : {&Bar::open, &Bar::high, &Bar::low, &Bar::close, &Bar::volume})
        for (int bit = 0; bit < 64; ++bit) {
            Bar other = bar;
            other.*value = std::bit_cast<double>(std::bit_cast<quint64>(bar.*value)
                                                 ^ quint64{1} << static_cast<unsigned>(bit));
            QVERIFY(storage::hashOf(other, 3) != hash);
        }
    Bar other = bar;
    other.begin += 1;
    QVERIFY(storage::hashOf(other, 3) != hash);
}

QTEST_GUILESS_MAIN(TestPackedBar)
#include "tst_packedbar.moc"
