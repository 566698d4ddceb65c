#include "tests/support/indicatorvectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::NumberTable;
using support::Series;

namespace {

// One case of Tulip's text vectors: inputs and outputs, one series a line.
struct TulipCase
{
    QString title; // "bbands 5 2"
    QStringList series;
};

std::vector<TulipCase> readTulip(const QString& path)
{
    std::vector<TulipCase> cases;
    const QStringList lines = QString::fromUtf8(support::readAll(path)).split(u'\n');
    for (const QString& raw : lines) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!line.startsWith(u'{'))
            cases.push_back({line, {}});
        else if (!cases.empty())
            cases.back().series.append(line.section(u'{', 1).section(u'}', 0, 0));
    }
    return cases;
}

Series numbersOf(const QString& list)
{
    Series result;
    const QStringList numbers = list.split(u',', Qt::SkipEmptyParts);
    for (const QString& number : numbers)
        result.push_back(support::numberOf(number));
    return result;
}

// Half a unit of the last digit printed, and what is lost in printing the limit itself.
support::Tolerance printed(const QString& list)
{
    qsizetype digits = 0;
    const QStringList numbers = list.split(u',', Qt::SkipEmptyParts);
    for (const QString& number : numbers)
        digits = std::max(digits, number.section(u'.', 1).size());
    return {1e-12, 0.5 * std::pow(10.0, -static_cast<double>(digits))};
}

// How a case of Tulip's is written here: inputs by name, outputs by line.
struct Mapping
{
    QString code;
    QStringList inputs;
    std::vector<std::size_t> lines;
};

Mapping mappingOf(const QString& title)
{
    const QString name = title.section(u' ', 0, 0);
    const QString parameters = QString(title.mid(name.size())).replace(u' ', u':');
    const QStringList closes{u"close"_s};
    if (name == u"sma"_s || name == u"wma"_s || name == u"rsi"_s)
        return {name + parameters, closes, {0}};
    if (name == u"bbands"_s)
        return {u"bb"_s + parameters, closes, {2, 0, 1}};
    if (name == u"obv"_s)
        return {name, {u"close"_s, u"volume"_s}, {0}};
    if (name == u"stoch"_s)
        return {name + parameters, {u"high"_s, u"low"_s, u"close"_s}, {0, 1}};
    return {};
}

QJsonObject vectorsOf(const QString& path, const QString& name)
{
    return QJsonDocument::fromJson(support::readAll(path)).object()[name].toObject();
}

Series numbersOf(const QJsonValue& value)
{
    Series result;
    for (const auto& number : value.toArray())
        result.push_back(number.toDouble(market::unknown));
    return result;
}

Series membersOf(const QJsonValue& value, const QString& member)
{
    Series result;
    for (const auto& row : value.toArray())
        result.push_back(row[member].toDouble(market::unknown));
    return result;
}

NumberTable tableOf(const QJsonObject& input)
{
    NumberTable table;
    for (const QString& name : {u"high"_s, u"low"_s, u"close"_s, u"volume"_s}) {
        table.names.append(name);
        table.columns.push_back(numbersOf(input[name]));
    }
    return table;
}

} // namespace

// Vectors that other projects print, as far as their conventions are ours.
class TestIndicatorVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tulip_data();
    void tulip();
    void technicalIndicatorsCloses_data();
    void technicalIndicatorsCloses();
    void technicalIndicatorsBars();
    void technicalIndicatorsMacd();
    void lean_data();
    void lean();
    void leanMacdOfMonths();
};

void TestIndicatorVectors::tulip_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"atoz", "extra", "untest"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestIndicatorVectors::tulip()
{
    REQUIRE_SHARED(folder, "oracles/indicators/tulip");
    QFETCH(QString, file);
    int compared = 0;
    for (const TulipCase& one : readTulip(u"%1/%2.txt"_s.arg(folder, file))) {
        const Mapping mapping = mappingOf(one.title);
        if (mapping.code.isEmpty())
            continue;
        NumberTable table{mapping.inputs, {}};
        for (int i = 0; i < mapping.inputs.size(); ++i)
            table.columns.push_back(numbersOf(one.series.value(i)));
        const auto lines = support::computed(mapping.code, support::barsOf(table));
        for (std::size_t i = 0; i < mapping.lines.size(); ++i) {
            const QString list
                = one.series.value(static_cast<int>(mapping.inputs.size() + static_cast<int>(i)));
            // Tulip gives all outputs from where the last one is defined.
            Series actual = support::defined(lines[mapping.lines[i]]);
            const Series expected = numbersOf(list);
            QVERIFY(actual.size() >= expected.size() && !expected.empty());
            actual.erase(actual.begin(), actual.end() - static_cast<int>(expected.size()));
            const QString differs = support::difference(actual, expected, printed(list));
            QVERIFY2(differs.isEmpty(), qPrintable(one.title + u' ' + differs));
            ++compared;
        }
    }
    QCOMPARE(compared, file == u"extra"_s ? 0 : 9);
}

void TestIndicatorVectors::technicalIndicatorsCloses_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::size_t>("line");
    QTest::addColumn<QString>("place"); // object, input, output, and its member
    QTest::addColumn<double>("tolerance");
    const auto add = [](const char* code, std::size_t line, const char* place, double tolerance) {
        QTest::addRow("%s %s", code, place)
            << QString::fromLatin1(code) << line << QString::fromLatin1(place) << tolerance;
    };
    add("rsi:14", 0, "RSI inputRSI expectedResult", 0.005 + 1e-12);
    add("rsi:14", 0, "RSI noGainsInput noGainsExpectedResult", 0.005 + 1e-12);
    add("bb:10:2", 0, "BB data expectResult middle", 1e-11);
    add("bb:10:2", 1, "BB data expectResult upper", 1e-11);
    add("bb:10:2", 2, "BB data expectResult lower", 1e-11);
    add("sma:10", 0, "SMA data expectResult", 1e-11);
    add("ema:9", 0, "EMA data expectedOutput", 1e-11);
}

void TestIndicatorVectors::technicalIndicatorsCloses()
{
    REQUIRE_SHARED(path, "oracles/indicators/technicalindicators_vectors.json");
    QFETCH(QString, code);
    QFETCH(std::size_t, line);
    QFETCH(QString, place);
    QFETCH(double, tolerance);
    const QStringList at = place.split(u' ');
    const QJsonObject vectors = vectorsOf(path, at[0]);
    const QJsonValue input
        = at[1] == u"data"_s ? vectorsOf(path, at[1])[u"close"_s] : vectors[at[1]][u"values"_s];
    const auto lines = support::computed(code, support::barsOfCloses(numbersOf(input)));
    const Series expected
        = at.size() > 3 ? membersOf(vectors[at[2]], at[3]) : numbersOf(vectors[at[2]]);
    const QString differs
        = support::difference(support::defined(lines[line]), expected, {0, tolerance});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorVectors::technicalIndicatorsBars()
{
    REQUIRE_SHARED(path, "oracles/indicators/technicalindicators_vectors.json");
    const QJsonObject atr = vectorsOf(path, u"ATR"_s);
    const auto ranges
        = support::computed(u"atr:14"_s, support::barsOf(tableOf(atr[u"input"_s].toObject())));
    QString differs = support::difference(support::defined(ranges[0]),
                                          numbersOf(atr[u"expectResult"_s]), {1e-12, 0});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
    const QJsonObject vwap = vectorsOf(path, u"VWAP"_s);
    const auto averages
        = support::computed(u"vwap"_s, support::barsOf(tableOf(vwap[u"inputVWAP"_s].toObject())));
    differs = support::difference(averages[0], numbersOf(vwap[u"expectedResult"_s]), {0, 0.005});
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorVectors::technicalIndicatorsMacd()
{
    REQUIRE_SHARED(path, "oracles/indicators/technicalindicators_vectors.json");
    const Series closes = numbersOf(vectorsOf(path, u"data"_s)[u"close"_s]);
    const QJsonValue expected = vectorsOf(path, u"MACD"_s)[u"expectedOutput"_s];
    auto lines = support::computed(u"macd:5:8:3"_s, support::barsOfCloses(closes));
    const QStringList members{u"MACD"_s, u"signal"_s, u"histogram"_s};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].erase(lines[i].begin(), lines[i].begin() + 7);
        const QString differs = support::difference(
            lines[i], membersOf(expected, members[static_cast<int>(i)]), {1e-12, 1e-12});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void TestIndicatorVectors::lean_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::size_t>("line");
    QTest::addColumn<support::Tolerance>("tolerance");
    const QString bands = u"spy_bollinger_bands.txt"_s;
    const QString many = u"spy_with_indicators.txt"_s;
    // Exact decimal arithmetic, too, is up to 6.054e-5 away from what that file prints.
    const support::Tolerance four{0, 6.06e-5};
    QTest::newRow("middle") << bands << u"Moving Average 20"_s << u"bb:20:2"_s << std::size_t(0)
                            << four;
    QTest::newRow("top") << bands << u"Bollinger Bands® 20 2 Top"_s << u"bb:20:2"_s
                         << std::size_t(1) << four;
    QTest::newRow("bottom") << bands << u"Bollinger Bands® 20 2 Bottom"_s << u"bb:20:2"_s
                            << std::size_t(2) << four;
    QTest::newRow("ema of months") << u"spy_ema.csv"_s << u"EMA14"_s << u"ema:14"_s
                                   << std::size_t(0) << support::Tolerance{1e-12, 0};
    QTest::newRow("true range") << u"spy_tr.txt"_s << u"TR"_s << u"atr:1"_s << std::size_t(0)
                                << support::Tolerance{0, 1e-13};
    QTest::newRow("sma") << many << u"SMA14"_s << u"sma:14"_s << std::size_t(0)
                         << support::Tolerance{0, 0.006};
    QTest::newRow("ema") << many << u"EMA14"_s << u"ema:14"_s << std::size_t(0)
                         << support::Tolerance{0, 0.006};
    QTest::newRow("rsi") << many << u"RSI 14 Wilder"_s << u"rsi:14"_s << std::size_t(0)
                         << support::Tolerance{0, 5.001e-6};
    QTest::newRow("macd") << many << u"MACD 12 26"_s << u"macd"_s << std::size_t(0)
                          << support::Tolerance{0, 2e-4};
}

void TestIndicatorVectors::lean()
{
    REQUIRE_SHARED(folder, "oracles/indicators/lean_spy");
    QFETCH(QString, file);
    QFETCH(QString, column);
    QFETCH(QString, code);
    QFETCH(std::size_t, line);
    QFETCH(support::Tolerance, tolerance);
    const NumberTable table = support::readTable(folder + u'/' + file);
    const auto lines = support::computed(code, support::barsOf(table));
    const QString differs = support::difference(lines[line], table.column(column), tolerance);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void TestIndicatorVectors::leanMacdOfMonths()
{
    REQUIRE_SHARED(path, "oracles/indicators/lean_spy/spy_with_macd.txt");
    const NumberTable table = support::readTable(path);
    const auto lines = support::computed(u"macd"_s, support::barsOf(table));
    const QStringList columns{u"MACD"_s, u"Signal"_s, u"Histogram"_s};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Series& expected = table.column(columns[static_cast<int>(i)]);
        const auto filled = static_cast<int>(support::firstDefined(expected));
        QCOMPARE(filled, 179);
        const QString differs
            = support::difference({lines[i].begin() + filled, lines[i].end()},
                                  {expected.begin() + filled, expected.end()}, {0, 6e-6});
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

QTEST_APPLESS_MAIN(TestIndicatorVectors)
#include "tst_indicatorvectors.moc"
