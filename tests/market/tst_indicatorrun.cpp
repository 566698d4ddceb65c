#include "market/returns.h"
#include "tests/support/indicatorvectors.h"

#include <QRandomGenerator>
#include <QtTest>

#include <numeric>

using namespace Qt::StringLiterals;
using market::Indicator;
using market::IndicatorBar;
using market::IndicatorKind;
using market::IndicatorRow;
using market::IndicatorRun;
using support::Series;

namespace {

// A random walk with sessions of 50 bars; the benchmark walks along.
std::vector<IndicatorBar> walk(std::size_t count)
{
    QRandomGenerator random(2025);
    const auto step = [&random] { return std::exp(0.02 * (random.generateDouble() - 0.5)); };
    std::vector<IndicatorBar> bars(count);
    double close = 100;
    double benchmark = 4'000;
    for (std::size_t i = 0; i < count; ++i) {
        const double open = close;
        const double common = step();
        close *= common * step();
        benchmark *= common;
        bars[i].bar = {static_cast<market::Millis>(i) * market::minuteMillis,
                       open,
                       std::max(open, close) * (1 + 0.01 * random.generateDouble()),
                       std::min(open, close) * (1 - 0.01 * random.generateDouble()),
                       close,
                       std::floor(1'000 * random.generateDouble())};
        bars[i].benchmark = benchmark;
        bars[i].newSession = i % 50 == 0;
    }
    return bars;
}

// The same with every 7th bar without range, every 11th without volume, every 13th without
// benchmark.
std::vector<IndicatorBar> walkWithHoles(std::size_t count)
{
    auto bars = walk(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 7 == 3)
            bars[i].bar.high = bars[i].bar.low = market::unknown;
        if (i % 11 == 5)
            bars[i].bar.volume = market::unknown;
        if (i % 13 == 8)
            bars[i].benchmark = market::unknown;
    }
    return bars;
}

void scale(std::vector<IndicatorBar>& bars, double by)
{
    for (IndicatorBar& bar : bars)
        for (double* price : {&bar.bar.open, &bar.bar.high, &bar.bar.low, &bar.bar.close})
            *price *= by;
}

// All of them, with short windows.
std::vector<Indicator> indicators()
{
    std::vector<Indicator> result;
    for (const char* code :
         {"sma:7", "ema:5", "wma:6", "bb:9:2", "vwap", "rsi:4", "macd:3:6:4", "atr:5",
          "stoch:6:3:2", "obv", "volatility:8", "drawdown", "beta:9", "corr:9"})
        result.push_back(*market::indicatorFromCode(QString::fromLatin1(code)));
    return result;
}

void addIndicators()
{
    QTest::addColumn<Indicator>("indicator");
    for (const Indicator& indicator : indicators())
        QTest::addRow("%s", qPrintable(market::toCode(indicator))) << indicator;
}

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

class TestIndicatorRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneByOneIsTheSameAsAtOnce_data() { addIndicators(); }
    void oneByOneIsTheSameAsAtOnce();
    void aCopyGoesOn_data() { addIndicators(); }
    void aCopyGoesOn();
    void barsThatLackSomethingDoNotCount_data() { addIndicators(); }
    void barsThatLackSomethingDoNotCount();
    void unitsOfThePriceDoNotMatter_data() { addIndicators(); }
    void unitsOfThePriceDoNotMatter();
    void warmedUpValuesDoNotDependOnTheCut_data() { addIndicators(); }
    void warmedUpValuesDoNotDependOnTheCut();
    void windowsAreWarmAsSoonAsTheyCanBe_data();
    void windowsAreWarmAsSoonAsTheyCanBe();
    void pricesThatStandStill_data();
    void pricesThatStandStill();
    void faultyFiguresLeaveNoTrace_data() { addIndicators(); }
    void faultyFiguresLeaveNoTrace();
    void tenMillionBarsDoNotDrift();
    void aHugePriceLeavesNoTrace();
    void rsiAtItsEnds();
    void rsiOfALongStandstill();
    void vwapBeforeTheFirstTrade();
    void vwapStartsAnewAtABarThatDoesNotCount();
    void agreesWithItselfAndItsBenchmark();
    void betaIsTheSlope();
    void volatilityIsOfTheYear();
    void drawdownFromTheHighest();
    void historiesShorterThanTheWindow_data() { addIndicators(); }
    void historiesShorterThanTheWindow();
};

void TestIndicatorRun::oneByOneIsTheSameAsAtOnce()
{
    QFETCH(Indicator, indicator);
    const auto bars = walkWithHoles(500);
    const auto atOnce = market::computeIndicator(indicator, bars);
    IndicatorRun run(indicator);
    QCOMPARE(run.lines(), market::rowOf(indicator.kind).lines);
    QCOMPARE(atOnce.size(), run.lines());
    std::vector<Series> oneByOne(run.lines());
    for (const IndicatorBar& bar : bars) {
        const auto values = run.append(bar);
        for (std::size_t line = 0; line < values.size(); ++line)
            oneByOne[line].push_back(values[line]);
    }
    for (std::size_t line = 0; line < run.lines(); ++line) {
        const QString differs = support::difference(oneByOne[line], atOnce[line], {});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestIndicatorRun::aCopyGoesOn()
{
    QFETCH(Indicator, indicator);
    const auto bars = walkWithHoles(300);
    IndicatorRun run(indicator);
    for (std::size_t i = 0; i < 211; ++i)
        static_cast<void>(run.append(bars[i]));
    // What the copy is fed does not reach the original.
    IndicatorRun copy = run;
    IndicatorRun astray = run;
    for (std::size_t i = 0; i < 50; ++i)
        static_cast<void>(astray.append(bars[i]));
    for (std::size_t i = 211; i < bars.size(); ++i) {
        const auto original = run.append(bars[i]);
        const auto copied = copy.append(bars[i]);
        const QString differs = support::difference({copied.begin(), copied.end()},
                                                    {original.begin(), original.end()}, {});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestIndicatorRun::barsThatLackSomethingDoNotCount()
{
    QFETCH(Indicator, indicator);
    const auto bars = walkWithHoles(300);
    const IndicatorRow& row = market::rowOf(indicator.kind);
    const auto counts = [&row](const IndicatorBar& bar) {
        return (!row.needsRange || bar.bar.hasRange()) && (!row.needsVolume || bar.bar.hasVolume())
            && (!row.needsBenchmark || !std::isnan(bar.benchmark));
    };
    std::vector<IndicatorBar> counted;
    for (IndicatorBar bar : bars)
        if (counts(bar)) {
            bar.newSession = counted.empty();
            counted.push_back(bar);
        }
    auto oneSession = bars;
    for (std::size_t i = 1; i < oneSession.size(); ++i)
        oneSession[i].newSession = false;
    const auto all = market::computeIndicator(indicator, oneSession);
    const auto expected = market::computeIndicator(indicator, counted);
    for (std::size_t line = 0; line < all.size(); ++line) {
        Series kept;
        for (std::size_t i = 0; i < bars.size(); ++i)
            if (counts(bars[i]))
                kept.push_back(all[line][i]);
            else
                QVERIFY(std::isnan(all[line][i]));
        const QString differs = support::difference(kept, expected[line], {});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestIndicatorRun::unitsOfThePriceDoNotMatter()
{
    QFETCH(Indicator, indicator);
    constexpr double factor = 157.3; // yen of a dollar
    const auto bars = walk(400);
    auto scaled = bars;
    scale(scaled, factor);
    const bool isPrice = market::rowOf(indicator.kind).unit == market::IndicatorUnit::Price;
    auto expected = market::computeIndicator(indicator, bars);
    const auto actual = market::computeIndicator(indicator, scaled);
    for (std::size_t line = 0; line < actual.size(); ++line) {
        for (double& value : expected[line])
            value *= isPrice ? factor : 1;
        const QString differs
            = support::difference(actual[line], expected[line], {1e-9, isPrice ? 1e-9 : 1e-11});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestIndicatorRun::warmedUpValuesDoNotDependOnTheCut()
{
    QFETCH(Indicator, indicator);
    if (indicator.kind == IndicatorKind::Obv || indicator.kind == IndicatorKind::Drawdown) {
        QVERIFY(market::warmUp(indicator) >= 250'000); // they never forget
        return;
    }
    const auto bars = walk(2'000);
    const auto whole = market::computeIndicator(indicator, bars);
    constexpr std::size_t begin = 1'500;
    const auto cut = begin - static_cast<std::size_t>(market::warmUp(indicator));
    const auto part = market::computeIndicator(indicator, std::span(bars).subspan(cut));
    for (std::size_t line = 0; line < whole.size(); ++line) {
        const QString differs = support::difference(
            {part[line].begin() + static_cast<int>(begin - cut), part[line].end()},
            {whole[line].begin() + static_cast<int>(begin), whole[line].end()}, {1e-8, 1e-8});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestIndicatorRun::windowsAreWarmAsSoonAsTheyCanBe_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code :
         {"sma:1", "sma:7", "wma:6", "bb:9:2", "stoch:6:3:2", "volatility:8", "beta:9", "corr:9"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestIndicatorRun::windowsAreWarmAsSoonAsTheyCanBe()
{
    QFETCH(QString, code);
    const auto indicator = market::indicatorFromCode(code);
    QVERIFY(indicator);
    const auto lines = market::computeIndicator(*indicator, walk(100));
    QCOMPARE(support::firstDefined(lines.back()),
             static_cast<std::size_t>(market::warmUp(*indicator)));
}

void TestIndicatorRun::pricesThatStandStill_data()
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

void TestIndicatorRun::pricesThatStandStill()
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

void TestIndicatorRun::faultyFiguresLeaveNoTrace()
{
    QFETCH(Indicator, indicator);
    const auto bars = walk(200);
    constexpr double infinite = std::numeric_limits<double>::infinity();
    for (const double fault : {infinite, -infinite, market::unknown, 1e300, -1e300}) {
        auto faulty = bars;
        IndicatorBar odd{{0, fault, fault, fault, fault, fault}, fault, false};
        faulty.insert(faulty.begin() + 100, odd);
        const auto expected = market::computeIndicator(indicator, bars);
        auto actual = market::computeIndicator(indicator, faulty);
        for (std::size_t line = 0; line < actual.size(); ++line) {
            QVERIFY(std::isnan(actual[line][100]));
            actual[line].erase(actual[line].begin() + 100);
            const QString differs = support::difference(actual[line], expected[line], {});
            QVERIFY2(differs.isEmpty(), qPrintable(differs));
        }
    }
}

void TestIndicatorRun::tenMillionBarsDoNotDrift()
{
    constexpr std::size_t length = 200;
    constexpr int bars = 10'000'000;
    IndicatorRun run(*market::indicatorFromCode(u"sma:200"_s));
    Series window(length);
    quint32 state = 1;
    double close = 100;
    for (int i = 0; i < bars; ++i) {
        state = state * 1'664'525U + 1'013'904'223U; // Numerical Recipes' generator: fast
        close *= 1 + (static_cast<double>(state) / 4'294'967'296.0 - 0.5) * 0.002;
        window[static_cast<std::size_t>(i) % length] = close;
        const double value = run.append({{0, close, close, close, close, 1}, close, false})[0];
        if (i % 99'991 == 99'990 || i == bars - 1)
            QVERIFY(std::abs(value / meanOf(window) - 1) < 1e-12);
    }
}

void TestIndicatorRun::aHugePriceLeavesNoTrace()
{
    Series closes(100, 1.1);
    closes[10] = 9e14;
    const auto lines = support::computed(u"bb:20:2"_s, support::barsOfCloses(closes));
    for (std::size_t i = 30; i < closes.size(); ++i)
        for (const Series& line : lines)
            QCOMPARE(line[i], 1.1);
}

void TestIndicatorRun::rsiAtItsEnds()
{
    Series rising(30);
    std::iota(rising.begin(), rising.end(), 1.0);
    QCOMPARE(lastOf(u"rsi:14"_s, support::barsOfCloses(rising)), 100.0);
    std::ranges::reverse(rising);
    QCOMPARE(lastOf(u"rsi:14"_s, support::barsOfCloses(rising)), 0.0);
}

// Averages that fade away keep their ratio until they are too small to have one.
void TestIndicatorRun::rsiOfALongStandstill()
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

void TestIndicatorRun::vwapBeforeTheFirstTrade()
{
    auto bars = walk(10);
    bars[0].bar.volume = bars[1].bar.volume = 0;
    const auto lines = support::computed(u"vwap"_s, bars);
    QCOMPARE(support::firstDefined(lines[0]), std::size_t(2));
    QCOMPARE(lines[0][2], (bars[2].bar.high + bars[2].bar.low + bars[2].bar.close) / 3);
}

void TestIndicatorRun::vwapStartsAnewAtABarThatDoesNotCount()
{
    auto bars = walk(60); // a session begins at 50
    bars[50].bar.volume = market::unknown;
    const auto lines = support::computed(u"vwap"_s, bars);
    QVERIFY(std::isnan(lines[0][50]));
    QCOMPARE(lines[0][51], (bars[51].bar.high + bars[51].bar.low + bars[51].bar.close) / 3);
}

void TestIndicatorRun::agreesWithItselfAndItsBenchmark()
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

void TestIndicatorRun::betaIsTheSlope()
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

void TestIndicatorRun::volatilityIsOfTheYear()
{
    // Returns of +1 % and −1 % in turn: sample deviation √(20/19) of a per cent.
    Series closes{100};
    for (int i = 0; i < 20; ++i)
        closes.push_back(closes.back() * std::exp(i % 2 == 0 ? 0.01 : -0.01));
    const auto bars = support::barsOfCloses(closes);
    const Indicator volatility = market::usualIndicator(IndicatorKind::Volatility);
    const double daily = 0.01 * std::sqrt(20.0 / 19.0);
    const auto ofDays = market::computeIndicator(volatility, bars);
    const auto ofMonths = market::computeIndicator(volatility, bars, 12);
    QVERIFY(std::abs(ofDays[0].back() - daily * std::sqrt(252.0)) < 1e-12);
    QVERIFY(std::abs(ofMonths[0].back() - daily * std::sqrt(12.0)) < 1e-12);
}

void TestIndicatorRun::drawdownFromTheHighest()
{
    const auto lines = support::computed(u"drawdown"_s,
                                         support::barsOfCloses({-1, 0, 80, 100, 75, 90, 110, -11}));
    const Series expected{market::unknown, market::unknown, 0, 0, -0.25, -0.1, 0, -1.1};
    const QString differs = support::difference(lines[0], expected, {0, 1e-15});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorRun::historiesShorterThanTheWindow()
{
    QFETCH(Indicator, indicator);
    QCOMPARE(market::computeIndicator(indicator, {}),
             std::vector<Series>(market::rowOf(indicator.kind).lines));
    for (double& parameter : indicator.parameters)
        parameter += 100;
    const auto lines = market::computeIndicator(indicator, walk(20));
    for (const Series& line : lines)
        QCOMPARE(support::firstDefined(line),
                 indicator.parameters.empty() ? std::size_t(0) : line.size());
}

Q_DECLARE_METATYPE(market::Indicator)

QTEST_APPLESS_MAIN(TestIndicatorRun)
#include "tst_indicatorrun.moc"
