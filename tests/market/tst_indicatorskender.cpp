#include "tests/support/computeindicator.h"
#include "tests/support/indicatorvectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::Series;

namespace {

constexpr support::Tolerance fullPrecision{1e-9, 1e-12};

Series expectedOf(const QString& file, const QString& member)
{
    const QString path
        = support::sharedPath(u"oracles/indicators/skender/results/%1.standard.json"_s.arg(file));
    const QJsonArray rows = QJsonDocument::fromJson(support::readAll(path)).array();
    Series result;
    for (const auto& row : rows)
        result.push_back(row[member].toDouble(market::unknown));
    return result;
}

} // namespace

// The hand-calculated spreadsheets of the Skender project: 502 daily bars.
class TestIndicatorSkender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheSpreadsheets_data();
    void equalsTheSpreadsheets();
    void deviationIsOfThePopulation();
    void vwapOfMinutes();
    void givesNothingOddForOddInput_data();
    void givesNothingOddForOddInput();
};

void TestIndicatorSkender::equalsTheSpreadsheets_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::size_t>("line");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("member");
    QTest::addColumn<std::size_t>("first");
    const auto add = [](const char* code, std::size_t line, const char* place, std::size_t first) {
        const QString at = QString::fromLatin1(place);
        QTest::addRow("%s %s", code, place)
            << QString::fromLatin1(code) << line << at.section(u' ', 0, 0) << at.section(u' ', 1, 1)
            << first;
    };
    add("sma:20", 0, "sma sma", 19);
    add("ema:20", 0, "ema ema", 19);
    add("wma:14", 0, "wma wma", 13);
    add("bb:20:2", 0, "bb sma", 19);
    add("bb:20:2", 1, "bb upperBand", 19);
    add("bb:20:2", 2, "bb lowerBand", 19);
    add("rsi:14", 0, "rsi rsi", 14);
    add("macd:12:26:9", 0, "macd macd", 25);
    add("macd:12:26:9", 1, "macd signal", 33);
    add("macd:12:26:9", 2, "macd histogram", 33);
    add("atr:14", 0, "atr atr", 14);
    add("atr:1", 0, "tr tr", 1);
    add("stoch:14:3:3", 0, "stoch oscillator", 15);
    add("stoch:14:3:3", 1, "stoch signal", 17);
    add("vwap", 0, "vwap vwap", 0);
    add("obv", 0, "obv obv", 0);
}

void TestIndicatorSkender::equalsTheSpreadsheets()
{
    REQUIRE_SHARED(quotes, "oracles/indicators/skender/quotes/default.csv");
    QFETCH(QString, code);
    QFETCH(std::size_t, line);
    QFETCH(QString, file);
    QFETCH(QString, member);
    QFETCH(std::size_t, first);
    const auto lines = support::computed(code, support::barsOf(support::readTable(quotes)));
    QVERIFY(line < lines.size());
    const Series expected = expectedOf(file, member);
    QCOMPARE(expected.size(), std::size_t(502));
    QCOMPARE(support::firstDefined(lines[line]), first);
    const QString differs = support::difference(lines[line], expected, fullPrecision);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorSkender::deviationIsOfThePopulation()
{
    REQUIRE_SHARED(quotes, "oracles/indicators/skender/quotes/default.csv");
    const auto lines = support::computed(u"bb:14:1"_s, support::barsOf(support::readTable(quotes)));
    Series deviation;
    for (std::size_t i = 0; i < lines[0].size(); ++i)
        deviation.push_back(lines[1][i] - lines[0][i]);
    const QString differs
        = support::difference(deviation, expectedOf(u"stdev"_s, u"stdDev"_s), {1e-9, 1e-11});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorSkender::vwapOfMinutes()
{
    REQUIRE_SHARED(quotes, "oracles/indicators/skender/quotes/intraday.csv");
    auto bars = support::barsOf(support::readTable(quotes));
    const auto once = support::computed(u"vwap"_s, bars);
    constexpr std::pair<std::size_t, double> anchors[]{
        {0, 367.4800}, {1, 367.4223}, {369, 367.9494}, {390, 368.1804}};
    for (const auto& [index, value] : anchors)
        QVERIFY(std::abs(once[0][index] - value) <= 0.00005);
    // The second session starts anew, as if there had not been a first one.
    bars[391].newSession = true;
    const auto twice = support::computed(u"vwap"_s, bars);
    const auto second = support::computed(u"vwap"_s, {bars.begin() + 391, bars.end()});
    QCOMPARE(Series(twice[0].begin(), twice[0].begin() + 391),
             Series(once[0].begin(), once[0].begin() + 391));
    QCOMPARE(Series(twice[0].begin() + 391, twice[0].end()), second[0]);
    QVERIFY(std::abs(twice[0][391] - once[0][391]) > 1e-4);
}

void TestIndicatorSkender::givesNothingOddForOddInput_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isComplete"); // no unknown values
    for (const char* file : {"toobig", "max", "penny", "compare", "longish", "mismatch"})
        QTest::newRow(file) << QString::fromLatin1(file) << true;
    QTest::newRow("bad") << u"bad"_s << false;
    QTest::newRow("zeros") << u"zeros"_s << true;
}

void TestIndicatorSkender::givesNothingOddForOddInput()
{
    REQUIRE_SHARED(folder, "oracles/indicators/skender/quotes");
    QFETCH(QString, file);
    QFETCH(bool, isComplete);
    auto bars = support::barsOf(support::readTable(u"%1/%2.csv"_s.arg(folder, file)));
    QVERIFY(bars.size() >= 200);
    for (market::IndicatorBar& bar : bars)
        bar.benchmark = bar.bar.open;
    for (const market::IndicatorRow& row : market::indicatorRows()) {
        const auto lines = support::computeIndicator(market::usualIndicator(row.kind), bars);
        for (const Series& line : lines) {
            QVERIFY(std::ranges::none_of(line, [](double value) { return std::isinf(value); }));
            const Series known = support::defined(line);
            if (isComplete)
                QVERIFY2(std::ranges::none_of(known, [](double x) { return std::isnan(x); }),
                         row.code);
        }
    }
}

QTEST_APPLESS_MAIN(TestIndicatorSkender)
#include "tst_indicatorskender.moc"
