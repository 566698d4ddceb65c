#include "tests/support/fixture.h"
#include "widgets/chart/indicatorjob.h"
#include "widgets/chart/indicatorwhy.h"

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using market::Bar;
using market::IndicatorKind;
using widgets::ChartData;
using widgets::IndicatorAnswer;
using widgets::IndicatorData;
using widgets::IndicatorJob;
using widgets::Series;

namespace {

Series seriesOf(const std::vector<Bar>& bars, int level = 0)
{
    Series series{support::instrument(u"AAA"_s, u"Alpha"_s), {}};
    series.answer.bars = std::make_shared<const market::BarSeries>(bars);
    series.answer.level = level;
    return series;
}

std::vector<Bar> walk(std::size_t count)
{
    QList<double> closes;
    for (std::size_t i = 0; i < count; ++i)
        closes.append(100 + 10 * std::sin(static_cast<double>(i) / 5) + static_cast<double>(i % 3));
    return support::dailyBars({2024, 1, 1}, closes);
}

IndicatorJob jobOf(const market::View& view, const Series& drawn, const Series& input)
{
    ChartData data;
    data.view = view;
    data.view.locale = u"en"_s;
    data.series = {drawn};
    return {std::make_shared<const ChartData>(data), {input, {}}, {}};
}

IndicatorJob jobOf(const QString& code, const Series& series)
{
    market::View view;
    view.overlays = {*market::indicatorFromCode(code)};
    return jobOf(view, series, series);
}

// Equal where both are defined, and defined at the same places.
bool same(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::ranges::equal(
        a, b, [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

} // namespace

class tst_IndicatorJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachBarHasItsValue()
    {
        const std::vector<Bar> bars = walk(60);
        const IndicatorAnswer answer = computeIndicators(jobOf(u"sma:3"_s, seriesOf(bars)));
        const IndicatorData& data = answer.overlays.front();
        QCOMPARE(data.lines.front().size(), bars.size());
        QVERIFY(std::isnan(data.lines.front()[1]));
        for (std::size_t i = 2; i < bars.size(); ++i) {
            const double mean = (bars[i].close + bars[i - 1].close + bars[i - 2].close) / 3;
            QVERIFY(std::abs(data.lines.front()[i] - mean) < 1e-9);
        }
        QVERIFY(data.why.isEmpty());
        QCOMPARE(data.bucketBars, 0.0);
        QVERIFY(data.lows.empty());
    }

    void historyBeforeThePictureWarmsUp()
    {
        const std::vector<Bar> all = walk(60);
        const std::vector<Bar> shown(all.end() - 10, all.end());
        market::View view;
        view.overlays = {*market::indicatorFromCode(u"sma:20"_s)};
        const auto answer = computeIndicators(jobOf(view, seriesOf(shown), seriesOf(all)));
        const auto whole = computeIndicators(jobOf(u"sma:20"_s, seriesOf(all)));
        const auto& wholeLine = whole.overlays.front().lines.front();
        QVERIFY(same(answer.overlays.front().lines.front(),
                     std::vector<double>(wholeLine.end() - 10, wholeLine.end())));
    }

    void appendedBarsGoOnFromTheMemory_data()
    {
        QTest::addColumn<QString>("code");
        for (const market::IndicatorRow& row : market::indicatorRows())
            if (!row.needsBenchmark)
                QTest::newRow(row.code) << toCode(market::usualIndicator(row.kind));
    }
    void appendedBarsGoOnFromTheMemory()
    {
        QFETCH(const QString, code);
        const std::vector<Bar> all = walk(200);
        const std::vector<Bar> first(all.begin(), all.begin() + 150);
        const IndicatorAnswer before = computeIndicators(jobOf(code, seriesOf(first)));
        IndicatorJob next = jobOf(code, seriesOf(all));
        const IndicatorAnswer fresh = computeIndicators(next);
        next.memory = before.memory;
        const IndicatorAnswer went = computeIndicators(next);
        QCOMPARE(fresh.steps, std::size_t(200));
        QCOMPARE(went.steps, std::size_t(51)); // the last bar known may have changed
        const IndicatorData& a = fresh.overlays.front();
        const IndicatorData& b = went.overlays.front();
        QCOMPARE(a.lines.size(), b.lines.size());
        for (std::size_t line = 0; line < a.lines.size(); ++line)
            QVERIFY(same(a.lines[line], b.lines[line]));
    }

    void aChangedLastBarIsComputedAnew()
    {
        std::vector<Bar> bars = walk(100);
        const IndicatorAnswer before = computeIndicators(jobOf(u"rsi:14"_s, seriesOf(bars)));
        bars.back().close += 7;
        bars.back().high += 7;
        IndicatorJob next = jobOf(u"rsi:14"_s, seriesOf(bars));
        const IndicatorAnswer fresh = computeIndicators(next);
        next.memory = before.memory;
        const IndicatorAnswer went = computeIndicators(next);
        QCOMPARE(went.steps, std::size_t(1));
        QVERIFY(same(went.overlays.front().lines.front(), fresh.overlays.front().lines.front()));
    }

    void aChangedEarlierBarStartsOver()
    {
        std::vector<Bar> bars = walk(100);
        const IndicatorAnswer before = computeIndicators(jobOf(u"sma:5"_s, seriesOf(bars)));
        bars[40].close += 1;
        IndicatorJob next = jobOf(u"sma:5"_s, seriesOf(bars));
        next.memory = before.memory;
        QCOMPARE(computeIndicators(next).steps, std::size_t(100));
    }

    // Where the chart draws buckets, no extreme inside them is lost.
    void bucketsKeepTheirExtremes()
    {
        const std::vector<Bar> all = walk(64);
        std::vector<Bar> buckets;
        for (std::size_t i = 0; i < all.size(); i += 16)
            buckets.push_back(all[i]);
        market::View view;
        view.panes = {{market::PaneKind::Indicator, *market::indicatorFromCode(u"rsi:5"_s), {}, 0}};
        const auto answer = computeIndicators(jobOf(view, seriesOf(buckets, 2), seriesOf(all)));
        const auto whole = computeIndicators(jobOf(u"rsi:5"_s, seriesOf(all)));
        const std::vector<double>& values = whole.overlays.front().lines.front();
        const IndicatorData& data = answer.panes.front();
        QCOMPARE(data.lines.front().size(), std::size_t(4));
        for (std::size_t i = 0; i < 4; ++i) {
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(i * 16);
            double low = market::unknown;
            double high = market::unknown;
            std::for_each(begin, begin + 16, [&](double value) {
                low = std::fmin(low, value);
                high = std::fmax(high, value);
            });
            QCOMPARE(data.lows.front()[i], low);
            QCOMPARE(data.highs.front()[i], high);
            QCOMPARE(data.lines.front()[i], *(begin + 15));
        }
        QCOMPARE(data.bucketBars, 0.0);
    }

    void averagesOfBucketsSaySo()
    {
        const std::vector<Bar> bars = walk(100);
        Series series = seriesOf(bars, 2);
        series.answer.coverage = market::Coverage{};
        series.answer.coverage->interval = market::Interval::Day1;
        series.answer.coverage->bars = 1000;
        series.answer.coverage->range
            = {bars.front().begin, bars.back().begin + 16 * market::dayMillis};
        const auto answer = computeIndicators(jobOf(u"sma:50"_s, series));
        const IndicatorData& data = answer.overlays.front();
        QCOMPARE(data.bucketBars, 10.0);
        QVERIFY(std::isnan(data.lines.front()[3]));
        QVERIFY(std::isfinite(data.lines.front()[4])); // five buckets of ten bars
        const auto narrow = computeIndicators(jobOf(u"bb:20:2"_s, series)).overlays.front();
        QVERIFY(std::isfinite(narrow.lines[1][50]));
        const auto close = computeIndicators(jobOf(u"bb:8:2"_s, series)).overlays.front();
        QCOMPARE(close.lines[0][50], bars[50].close);
        QVERIFY(std::isnan(close.lines[1][50])); // the deviation inside a bucket is not known
    }

    void whatCannotBeComputedSaysWhy_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Series>("series");
        QTest::addColumn<QString>("why");
        std::vector<Bar> noVolume = walk(60);
        std::vector<Bar> noRange = noVolume;
        for (Bar& bar : noVolume)
            bar.volume = market::unknown;
        for (Bar& bar : noRange)
            bar.high = bar.low = market::unknown;
        QTest::newRow("no bars") << u"sma:20"_s << seriesOf({})
                                 << u"SMA 20: no bars are cached for this range"_s;
        QTest::newRow("short") << u"sma:200"_s << seriesOf(walk(47))
                               << u"SMA 200 needs 200 bars; 47 are cached"_s;
        QTest::newRow("short MACD")
            << u"macd"_s << seriesOf(walk(10)) << u"MACD 12 26 9 needs 26 bars; 10 are cached"_s;
        QTest::newRow("one bar") << u"rsi:14"_s << seriesOf(walk(1))
                                 << u"RSI 14 needs 15 bars; 1 are cached"_s;
        QTest::newRow("no volume")
            << u"obv"_s << seriesOf(noVolume) << u"OBV: the source gives no volume"_s;
        QTest::newRow("no range") << u"atr:14"_s << seriesOf(noRange)
                                  << u"ATR 14: the source gives no high and low"_s;
        QTest::newRow("no benchmark")
            << u"beta:60:^GSPC"_s << seriesOf(walk(90))
            << u"Beta 60 ^GSPC: ^GSPC is not in the cache; import its bars first"_s;
        QTest::newRow("buckets") << u"rsi:14"_s << seriesOf(walk(90), 3)
                                 << u"RSI 14 needs every bar: zoom in"_s;
    }
    void whatCannotBeComputedSaysWhy()
    {
        QFETCH(const QString, code);
        QFETCH(const Series, series);
        const IndicatorData data = computeIndicators(jobOf(code, series)).overlays.front();
        QTEST(data.why, "why");
        QVERIFY(data.lines.empty());
    }

    void equalPricesGiveNoNonsense()
    {
        const Series flat = seriesOf(support::dailyBars({2024, 1, 1}, QList<double>(80, 50.0)));
        for (const market::IndicatorRow& row : market::indicatorRows()) {
            const auto answer
                = computeIndicators(jobOf(toCode(market::usualIndicator(row.kind)), flat));
            for (const auto& line : answer.overlays.front().lines)
                for (const double value : line)
                    QVERIFY2(!std::isinf(value), row.code);
        }
    }

    void unsortedAndDoubledBarsAreOneSeries()
    {
        std::vector<Bar> bars = walk(40);
        std::vector<Bar> mixed(bars.rbegin(), bars.rend());
        mixed.insert(mixed.end(), bars.begin(), bars.begin() + 10);
        const auto clean = computeIndicators(jobOf(u"ema:9"_s, seriesOf(bars)));
        const auto same9 = computeIndicators(jobOf(u"ema:9"_s, seriesOf(mixed)));
        QVERIFY(same(clean.overlays.front().lines.front(), same9.overlays.front().lines.front()));
    }

    // VWAP begins anew with each session; bars outside of it do not count.
    void onlyRegularHoursCount()
    {
        const auto at = [](int day, int hour, int minute) {
            return QDateTime(QDate(2025, 1, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
        };
        std::vector<Bar> bars{{at(27, 13, 0), 500, 500, 500, 500, 1e9}, // before the open
                              {at(27, 14, 30), 10, 10, 10, 10, 100},
                              {at(27, 14, 35), 20, 20, 20, 20, 100},
                              {at(28, 14, 30), 40, 40, 40, 40, 100}};
        market::View view;
        view.interval = market::Interval::Minute5;
        view.overlays = {market::usualIndicator(IndicatorKind::Vwap)};
        const auto line = computeIndicators(jobOf(view, seriesOf(bars), seriesOf(bars)))
                              .overlays.front()
                              .lines.front();
        QVERIFY(std::isnan(line[0]));
        QCOMPARE(line[1], 10.0);
        QCOMPARE(line[2], 15.0);
        QCOMPARE(line[3], 40.0);
        view.extendedHours = true;
        const auto all = computeIndicators(jobOf(view, seriesOf(bars), seriesOf(bars)))
                             .overlays.front()
                             .lines.front();
        QCOMPARE(all[0], 500.0);
    }
};

QTEST_MAIN(tst_IndicatorJob)
#include "tst_indicatorjob.moc"
