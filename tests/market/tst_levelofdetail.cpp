#include "market/barseries.h"
#include "market/levelofdetail.h"

#include <QtTest>

#include <random>

using namespace market;

namespace {

// Bars of one minute with gaps, around 1970 so that both signs of time occur. Volumes are whole:
// their sums do not depend on the order of adding.
std::vector<Bar> randomBars(std::size_t count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> price(50, 150);
    std::uniform_int_distribution<int> chance(0, 9);
    std::uniform_int_distribution<int> gap(1, 7);
    std::vector<Bar> bars;
    Millis begin = -static_cast<Millis>(count) * 2 * minuteMillis;
    for (std::size_t i = 0; i < count; ++i) {
        begin += gap(random) * minuteMillis;
        Bar bar{begin, price(random), unknown, unknown, price(random), unknown};
        if (chance(random) < 6) {
            bar.high = std::max(bar.open, bar.close) + chance(random);
            bar.low = std::min(bar.open, bar.close) - chance(random);
        }
        if (chance(random) < 2)
            bar.open = unknown;
        if (chance(random) < 7)
            bar.volume = chance(random) * 1000;
        bars.push_back(bar);
    }
    return bars;
}

} // namespace

class TestLevelOfDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsBeginAtMultiples_data();
    void bucketsBeginAtMultiples();
    void levelsGrowByFour();
    void mergesFirstHighestLowestLastAndSum();
    void keepsWhatNobodyKnowsUnknown();
    void countsBuckets_data();
    void countsBuckets();
    void losesNoExtreme_data();
    void losesNoExtreme();
    void levelByLevelEqualsAtOnce_data();
    void levelByLevelEqualsAtOnce();
    void keepsTheClosesOfASeriesWithoutExtremes();
};

void TestLevelOfDetail::bucketsBeginAtMultiples_data()
{
    QTest::addColumn<Millis>("time");
    QTest::addColumn<Millis>("begin");
    QTest::newRow("at zero") << Millis(0) << Millis(0);
    QTest::newRow("inside the first") << Millis(239'999) << Millis(0);
    QTest::newRow("at the second") << Millis(240'000) << Millis(240'000);
    QTest::newRow("just before 1970") << Millis(-1) << Millis(-240'000);
    QTest::newRow("at a negative begin") << Millis(-240'000) << Millis(-240'000);
    QTest::newRow("before a negative begin") << Millis(-240'001) << Millis(-480'000);
}

void TestLevelOfDetail::bucketsBeginAtMultiples()
{
    QFETCH(Millis, time);
    QFETCH(Millis, begin);
    QCOMPARE(bucketBegin(time, bucketLength(minuteMillis, 1)), begin);
}

void TestLevelOfDetail::levelsGrowByFour()
{
    QCOMPARE(bucketLength(minuteMillis, 0), minuteMillis);
    QCOMPARE(bucketLength(minuteMillis, 3), 64 * minuteMillis);
    QCOMPARE(bucketLength(dayMillis, highestLevel), 16'777'216 * dayMillis);
}

void TestLevelOfDetail::mergesFirstHighestLowestLastAndSum()
{
    const std::vector<Bar> bars{
        {60'000, 10, 14, 9, 11, 100}, {120'000, 11, 12, 7, 8, 50}, {240'000, 8, 9, 8, 9, 1}};
    const std::vector<Bar> expected{{0, 10, 14, 7, 8, 150}, {240'000, 8, 9, 8, 9, 1}};
    QVERIFY(merged(bars, 240'000) == expected);
}

void TestLevelOfDetail::keepsWhatNobodyKnowsUnknown()
{
    const std::vector<Bar> bars{{0, unknown, 14, 9, 11, unknown},
                                {60'000, 11, 12, 7, 8, 50},
                                {240'000, unknown, unknown, unknown, 9, unknown}};
    const std::vector<Bar> expected{{0, unknown, 14, 7, 8, 50},
                                    {240'000, unknown, unknown, unknown, 9, unknown}};
    QVERIFY(merged(bars, 240'000) == expected);
}

void TestLevelOfDetail::countsBuckets_data()
{
    QTest::addColumn<int>("bars");
    QTest::addColumn<std::size_t>("buckets");
    QTest::newRow("none") << 0 << std::size_t(0);
    QTest::newRow("one") << 1 << std::size_t(1);
    QTest::newRow("a full bucket") << 4 << std::size_t(1);
    QTest::newRow("a partial tail") << 6 << std::size_t(2);
}

void TestLevelOfDetail::countsBuckets()
{
    QFETCH(int, bars);
    QFETCH(std::size_t, buckets);
    std::vector<Bar> input;
    for (int i = 0; i < bars; ++i)
        input.push_back({i * minuteMillis, 1, 1, 1, 1, 1});
    QCOMPARE(merged(input, bucketLength(minuteMillis, 1)).size(), buckets);
}

void TestLevelOfDetail::losesNoExtreme_data()
{
    QTest::addColumn<int>("level");
    for (int level = 1; level <= highestLevel; ++level)
        QTest::addRow("level %d", level) << level;
}

void TestLevelOfDetail::losesNoExtreme()
{
    QFETCH(int, level);
    const auto bars = randomBars(5'000, 20'250'127);
    const Millis length = bucketLength(minuteMillis, level);
    const BarSeries series(bars);
    const auto buckets = merged(bars, length);
    QVERIFY(buckets.size() < bars.size());
    for (const Bar& bucket : buckets) {
        const auto inside = series.slice({bucket.begin, bucket.begin + length});
        const auto reach = extremes(inside);
        QVERIFY(reach);
        QCOMPARE(bucket.bottom(), reach->low);
        QCOMPARE(bucket.top(), reach->high);
        QCOMPARE(bucket.close, inside.back().close);
    }
}

void TestLevelOfDetail::levelByLevelEqualsAtOnce_data()
{
    losesNoExtreme_data();
}

void TestLevelOfDetail::levelByLevelEqualsAtOnce()
{
    QFETCH(int, level);
    const auto bars = randomBars(5'000, 4'711);
    std::vector<Bar> stepwise = bars;
    for (int step = 1; step <= level; ++step)
        stepwise = merged(stepwise, bucketLength(minuteMillis, step));
    QVERIFY(stepwise == merged(bars, bucketLength(minuteMillis, level)));
}

void TestLevelOfDetail::keepsTheClosesOfASeriesWithoutExtremes()
{
    std::vector<Bar> bars;
    for (const double close : {5.0, 9.0, 2.0, 6.0})
        bars.push_back({.begin = static_cast<Millis>(bars.size()) * minuteMillis, .close = close});
    const std::vector<Bar> expected{{0, unknown, 9, 2, 6, unknown}};
    QVERIFY(merged(bars, bucketLength(minuteMillis, 1)) == expected);
}

QTEST_APPLESS_MAIN(TestLevelOfDetail)
#include "tst_levelofdetail.moc"
