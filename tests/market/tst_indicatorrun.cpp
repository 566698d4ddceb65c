#include "tests/support/computeindicator.h"
#include "tests/support/indicatorvectors.h"
#include "tests/support/indicatorwalk.h"

#include <QtTest>

#include <numeric>

using namespace Qt::StringLiterals;
using market::Indicator;
using market::IndicatorBar;
using market::IndicatorKind;
using market::IndicatorRow;
using market::IndicatorRun;
using support::Series;

using support::walk;

namespace {

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
    void faultyFiguresLeaveNoTrace_data() { addIndicators(); }
    void faultyFiguresLeaveNoTrace();
    void tenMillionBarsDoNotDrift();
    void aHugePriceLeavesNoTrace();
    void historiesShorterThanTheWindow_data() { addIndicators(); }
    void historiesShorterThanTheWindow();
};

void TestIndicatorRun::oneByOneIsTheSameAsAtOnce()
{
    QFETCH(Indicator, indicator);
    const auto bars = walkWithHoles(500);
    const auto atOnce = support::computeIndicator(indicator, bars);
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
    const auto all = support::computeIndicator(indicator, oneSession);
    const auto expected = support::computeIndicator(indicator, counted);
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
    auto expected = support::computeIndicator(indicator, bars);
    const auto actual = support::computeIndicator(indicator, scaled);
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
    const auto whole = support::computeIndicator(indicator, bars);
    constexpr std::size_t begin = 1'500;
    const auto cut = begin - static_cast<std::size_t>(market::warmUp(indicator));
    const auto part = support::computeIndicator(indicator, std::span(bars).subspan(cut));
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
    const auto lines = support::computeIndicator(*indicator, walk(100));
    QCOMPARE(support::firstDefined(lines.back()),
             static_cast<std::size_t>(market::warmUp(*indicator)));
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
        const auto expected = support::computeIndicator(indicator, bars);
        auto actual = support::computeIndicator(indicator, faulty);
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
        if (i % 99'991 != 99'990 && i != bars - 1)
            continue;
        const double mean = std::accumulate(window.begin(), window.end(), 0.0) / length;
        QVERIFY(std::abs(value / mean - 1) < 1e-12);
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

void TestIndicatorRun::historiesShorterThanTheWindow()
{
    QFETCH(Indicator, indicator);
    QCOMPARE(support::computeIndicator(indicator, {}),
             std::vector<Series>(market::rowOf(indicator.kind).lines));
    for (double& parameter : indicator.parameters)
        parameter += 100;
    const auto lines = support::computeIndicator(indicator, walk(20));
    for (const Series& line : lines)
        QCOMPARE(support::firstDefined(line),
                 indicator.parameters.empty() ? std::size_t(0) : line.size());
}

QTEST_APPLESS_MAIN(TestIndicatorRun)
#include "tst_indicatorrun.moc"
