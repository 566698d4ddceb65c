#include "market/returns.h"
#include "tests/support/computeindicator.h"
#include "tests/support/indicatorvectors.h"
#include "tests/support/indicatorwalk.h"

#include <QtTest>

#include <numeric>

using namespace Qt::StringLiterals;
using market::Indicator;
using market::IndicatorBar;
using market::IndicatorKind;
using market::IndicatorRun;
using support::Series;
using support::walk;

namespace {

// The last value of the first line.
double lastOf(const QString& code, const std::vector<IndicatorBar>& bars)
{
    return support::computed(code, bars).front().back();
}

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

// What the vectors of other projects leave open.
class TestIndicatorConventions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesThatStandStill_data();
    void pricesThatStandStill();
    void rsiAtItsEnds();
    void rsiOfALongStandstill();
    void vwapBeforeTheFirstTrade();
    void vwapStartsAnewAtABarThatDoesNotCount();
    void agreesWithItselfAndItsBenchmark();
    void betaIsTheSlope();
    void volatilityIsOfTheYear();
    void drawdownFromTheHighest();
};

void TestIndicatorConventions::pricesThatStandStill_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Series>("last");
    QTest::newRow("sma") << u"sma:7"_s << Series{0.1};
    QTest::newRow("ema") << u"ema:7"_s << Series{0.1};
    QTest::newRow("wma") << u"wma:7"_s << Series{0.1};
    QTest::newRow("bands meet") << u"bb:7:2"_s << Series{0.1, 0.1, 0.1};
    QTest::newRow("rsi") << u"rsi:7"_s << Series{50};
    QTest::newRow("macd") << u"macd:3:7:2"_s << Series{0, 0, 0};
    QTest::newRow("atr") << u"atr:7"_s << Series{0};
    QTest::newRow("stoch") << u"stoch:7:3:3"_s << Series{50, 50};
    QTest::newRow("obv") << u"obv"_s << Series{0};
    QTest::newRow("volatility") << u"volatility:7"_s << Series{0};
    QTest::newRow("drawdown") << u"drawdown"_s << Series{0};
    QTest::newRow("no beta") << u"beta:7"_s << Series{market::unknown};
    QTest::newRow("no correlation") << u"corr:7"_s << Series{market::unknown};
}

void TestIndicatorConventions::pricesThatStandStill()
{
    QFETCH(QString, code);
    QFETCH(Series, last);
    const std::vector<IndicatorBar> bars(100, {{0, 0.1, 0.1, 0.1, 0.1, 0.1}, 0.1, false});
    const auto lines = support::computed(code, bars);
    Series actual;
    for (const Series& line : lines)
        actual.push_back(line.back());
    const QString differs = support::difference(actual, last, {});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorConventions::rsiAtItsEnds()
{
    Series rising(30);
    std::iota(rising.begin(), rising.end(), 1.0);
    QCOMPARE(lastOf(u"rsi:14"_s, support::barsOfCloses(rising)), 100.0);
    std::ranges::reverse(rising);
    QCOMPARE(lastOf(u"rsi:14"_s, support::barsOfCloses(rising)), 0.0);
}

// Averages that fade away keep their ratio until they are too small to have one.
void TestIndicatorConventions::rsiOfALongStandstill()
{
    IndicatorRun run(*market::indicatorFromCode(u"rsi:2"_s));
    const auto last = [&run](double close) {
        return run.append({{0, close, close, close, close, 1}, 1, false})[0];
    };
    for (const double close : {100.0, 103.0, 102.0})
        static_cast<void>(last(close));
    for (int i = 0; i < 5'000; ++i) {
        const double value = last(102);
        QVERIFY(std::abs(value - 75) < 1e-9 || value == 50);
    }
    QCOMPARE(last(102), 50.0);
}

void TestIndicatorConventions::vwapBeforeTheFirstTrade()
{
    auto bars = walk(10);
    bars[0].bar.volume = bars[1].bar.volume = 0;
    const auto lines = support::computed(u"vwap"_s, bars);
    QCOMPARE(support::firstDefined(lines[0]), std::size_t(2));
    QCOMPARE(lines[0][2], (bars[2].bar.high + bars[2].bar.low + bars[2].bar.close) / 3);
}

void TestIndicatorConventions::vwapStartsAnewAtABarThatDoesNotCount()
{
    auto bars = walk(60); // a session begins at 50
    bars[50].bar.volume = market::unknown;
    const auto lines = support::computed(u"vwap"_s, bars);
    QVERIFY(std::isnan(lines[0][50]));
    QCOMPARE(lines[0][51], (bars[51].bar.high + bars[51].bar.low + bars[51].bar.close) / 3);
}

void TestIndicatorConventions::agreesWithItselfAndItsBenchmark()
{
    auto bars = walk(200);
    for (IndicatorBar& bar : bars)
        bar.benchmark = 3 * bar.bar.close;
    const auto beta = support::computed(u"beta:60"_s, bars);
    const auto correlation = support::computed(u"corr:60"_s, bars);
    QCOMPARE(support::firstDefined(beta[0]), std::size_t(60));
    for (std::size_t i = 60; i < bars.size(); ++i) {
        QVERIFY(std::abs(beta[0][i] - 1) < 1e-12);
        QVERIFY(std::abs(correlation[0][i] - 1) < 1e-12 && correlation[0][i] <= 1);
    }
}

void TestIndicatorConventions::betaIsTheSlope()
{
    const auto bars = walk(200);
    Series closes;
    Series benchmark;
    for (std::size_t i = bars.size() - 61; i < bars.size(); ++i) {
        closes.push_back(bars[i].bar.close);
        benchmark.push_back(bars[i].benchmark);
    }
    const Series x = market::simpleReturns(benchmark);
    const Series y = market::simpleReturns(closes);
    double products = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        products += (x[i] - meanOf(x)) * (y[i] - meanOf(y));
        squaresX += (x[i] - meanOf(x)) * (x[i] - meanOf(x));
        squaresY += (y[i] - meanOf(y)) * (y[i] - meanOf(y));
    }
    QVERIFY(std::abs(lastOf(u"beta:60"_s, bars) - products / squaresX) < 1e-12);
    QVERIFY(std::abs(lastOf(u"corr:60"_s, bars) - products / std::sqrt(squaresX * squaresY))
            < 1e-12);
}

void TestIndicatorConventions::volatilityIsOfTheYear()
{
    // Returns of +1 % and −1 % in turn: sample deviation √(20/19) of a per cent.
    Series closes{100};
    for (int i = 0; i < 20; ++i)
        closes.push_back(closes.back() * std::exp(i % 2 == 0 ? 0.01 : -0.01));
    const auto bars = support::barsOfCloses(closes);
    const Indicator volatility = market::usualIndicator(IndicatorKind::Volatility);
    const double daily = 0.01 * std::sqrt(20.0 / 19.0);
    const auto ofDays = support::computeIndicator(volatility, bars);
    const auto ofMonths = support::computeIndicator(volatility, bars, 12);
    QVERIFY(std::abs(ofDays[0].back() - daily * std::sqrt(252.0)) < 1e-12);
    QVERIFY(std::abs(ofMonths[0].back() - daily * std::sqrt(12.0)) < 1e-12);
}

void TestIndicatorConventions::drawdownFromTheHighest()
{
    const auto lines = support::computed(u"drawdown"_s,
                                         support::barsOfCloses({-1, 0, 80, 100, 75, 90, 110, -11}));
    const Series expected{market::unknown, market::unknown, 0, 0, -0.25, -0.1, 0, -1.1};
    const QString differs = support::difference(lines[0], expected, {0, 1e-15});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

QTEST_APPLESS_MAIN(TestIndicatorConventions)
#include "tst_indicatorconventions.moc"
