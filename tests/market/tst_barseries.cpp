#include "market/barseries.h"

#include <QtTest>

using namespace market;

namespace {

Bar closing(Millis begin, double close)
{
    return {.begin = begin, .close = close};
}

BarSeries threeBars()
{
    return BarSeries({closing(10, 1), closing(20, 2), closing(30, 3)});
}

} // namespace

class TestBarSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsItsBars();
    void keepsTheLastOfBarsWithTheSameBegin();
    void slicesHalfOpen_data();
    void slicesHalfOpen();
    void findsTheBarAtOrBefore_data();
    void findsTheBarAtOrBefore();
    void emptySeriesAnswersNothing();
    void extremesReachOverWhatIsKnown();
    void topAndBottomUseOpenAndCloseWithoutARange();
    void unknownEqualsUnknown();
};

void TestBarSeries::sortsItsBars()
{
    const BarSeries series({closing(30, 3), closing(10, 1), closing(20, 2)});
    const std::vector<Bar> expected{closing(10, 1), closing(20, 2), closing(30, 3)};
    QVERIFY(std::ranges::equal(series.bars(), expected));
}

void TestBarSeries::keepsTheLastOfBarsWithTheSameBegin()
{
    const BarSeries series({closing(20, 2), closing(10, 1), closing(20, 7), closing(10, 5),
                            closing(20, 8), closing(30, 3)});
    const std::vector<Bar> expected{closing(10, 5), closing(20, 8), closing(30, 3)};
    QVERIFY(std::ranges::equal(series.bars(), expected));
}

void TestBarSeries::slicesHalfOpen_data()
{
    QTest::addColumn<Millis>("begin");
    QTest::addColumn<Millis>("end");
    QTest::addColumn<std::size_t>("size");
    QTest::newRow("all") << Millis(0) << Millis(100) << std::size_t(3);
    QTest::newRow("end excluded") << Millis(10) << Millis(30) << std::size_t(2);
    QTest::newRow("begin included") << Millis(20) << Millis(31) << std::size_t(2);
    QTest::newRow("between bars") << Millis(11) << Millis(20) << std::size_t(0);
    QTest::newRow("empty range") << Millis(20) << Millis(20) << std::size_t(0);
    QTest::newRow("inverted range") << Millis(30) << Millis(10) << std::size_t(0);
    QTest::newRow("after the last") << Millis(31) << Millis(100) << std::size_t(0);
}

void TestBarSeries::slicesHalfOpen()
{
    QFETCH(Millis, begin);
    QFETCH(Millis, end);
    QFETCH(std::size_t, size);
    const BarSeries series = threeBars();
    const auto slice = series.slice({begin, end});
    QCOMPARE(slice.size(), size);
    for (const Bar& bar : slice)
        QVERIFY(begin <= bar.begin && bar.begin < end);
}

void TestBarSeries::findsTheBarAtOrBefore_data()
{
    QTest::addColumn<Millis>("time");
    QTest::addColumn<double>("close");
    QTest::newRow("before the first") << Millis(9) << 0.0;
    QTest::newRow("at the first") << Millis(10) << 1.0;
    QTest::newRow("between") << Millis(29) << 2.0;
    QTest::newRow("long after the last") << Millis(1'000) << 3.0;
}

void TestBarSeries::findsTheBarAtOrBefore()
{
    QFETCH(Millis, time);
    QFETCH(double, close);
    const BarSeries series = threeBars();
    const Bar* bar = series.atOrBefore(time);
    QCOMPARE(bar ? bar->close : 0.0, close);
}

void TestBarSeries::emptySeriesAnswersNothing()
{
    const BarSeries series;
    QVERIFY(series.isEmpty());
    QCOMPARE(series.size(), std::size_t(0));
    QVERIFY(series.slice({0, 100}).empty());
    QVERIFY(!series.atOrBefore(100));
    QVERIFY(!extremes(series.bars()));
}

void TestBarSeries::extremesReachOverWhatIsKnown()
{
    const std::vector<Bar> bars{{0, 10, 12, 9, 11, unknown},
                                {1, unknown, unknown, unknown, 20, unknown},
                                {2, 3, unknown, unknown, 8, unknown}};
    const auto reach = extremes(bars);
    QVERIFY(reach);
    QCOMPARE(reach->low, 3.0);
    QCOMPARE(reach->high, 20.0);
}

void TestBarSeries::topAndBottomUseOpenAndCloseWithoutARange()
{
    const Bar full{0, 10, 12, 9, 11, 100};
    QVERIFY(full.hasOpen() && full.hasRange() && full.hasVolume());
    QCOMPARE(full.top(), 12.0);
    QCOMPARE(full.bottom(), 9.0);
    const Bar openAndClose{0, 10, unknown, unknown, 11, unknown};
    QVERIFY(openAndClose.hasOpen() && !openAndClose.hasRange() && !openAndClose.hasVolume());
    QCOMPARE(openAndClose.top(), 11.0);
    QCOMPARE(openAndClose.bottom(), 10.0);
    const Bar closeOnly = closing(0, 7);
    QVERIFY(!closeOnly.hasOpen());
    QCOMPARE(closeOnly.top(), 7.0);
    QCOMPARE(closeOnly.bottom(), 7.0);
}

void TestBarSeries::unknownEqualsUnknown()
{
    QVERIFY(closing(1, 2) == closing(1, 2));
    QVERIFY(closing(1, 2) != closing(2, 2));
    Bar withVolume = closing(1, 2);
    withVolume.volume = 0;
    QVERIFY(closing(1, 2) != withVolume);
}

QTEST_APPLESS_MAIN(TestBarSeries)
#include "tst_barseries.moc"
