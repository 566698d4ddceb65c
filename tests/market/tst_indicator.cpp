#include "market/indicator.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Indicator;
using market::IndicatorKind;
using market::IndicatorRow;

namespace {

class TestIndicator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCodes_data();
    void readsCodes();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void listsWhatIsPossible();
    void everyRowSpeaksForItsKind();
    void everyLimitIsReachedAndNotPassed();
};

void TestIndicator::readsCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("complete");
    QTest::addColumn<QString>("name");
    QTest::newRow("sma") << u"sma"_s << u"sma:20"_s << u"SMA 20"_s;
    QTest::newRow("sma of 50") << u"sma:50"_s << u"sma:50"_s << u"SMA 50"_s;
    QTest::newRow("ema") << u"ema"_s << u"ema:20"_s << u"EMA 20"_s;
    QTest::newRow("wma") << u"wma"_s << u"wma:20"_s << u"WMA 20"_s;
    QTest::newRow("bb") << u"bb"_s << u"bb:20:2"_s << u"BB 20 2"_s;
    QTest::newRow("bb, one given") << u"bb:10"_s << u"bb:10:2"_s << u"BB 10 2"_s;
    QTest::newRow("bb, a fraction") << u"bb:20:2.50"_s << u"bb:20:2.5"_s << u"BB 20 2.5"_s;
    QTest::newRow("vwap") << u"vwap"_s << u"vwap"_s << u"VWAP"_s;
    QTest::newRow("rsi") << u"rsi"_s << u"rsi:14"_s << u"RSI 14"_s;
    QTest::newRow("macd") << u"macd"_s << u"macd:12:26:9"_s << u"MACD 12 26 9"_s;
    QTest::newRow("atr") << u"atr"_s << u"atr:14"_s << u"ATR 14"_s;
    QTest::newRow("stoch") << u"stoch"_s << u"stoch:14:3:3"_s << u"STOCH 14 3 3"_s;
    QTest::newRow("obv") << u"obv"_s << u"obv"_s << u"OBV"_s;
    QTest::newRow("volatility") << u"volatility"_s << u"volatility:20"_s << u"HV 20"_s;
    QTest::newRow("drawdown") << u"drawdown"_s << u"drawdown"_s << u"DD"_s;
    QTest::newRow("beta") << u"beta"_s << u"beta:60:^GSPC"_s << u"Beta 60 ^GSPC"_s;
    QTest::newRow("beta, another")
        << u"beta:60:^IXIC"_s << u"beta:60:^IXIC"_s << u"Beta 60 ^IXIC"_s;
    QTest::newRow("beta, period") << u"beta:90"_s << u"beta:90:^GSPC"_s << u"Beta 90 ^GSPC"_s;
    QTest::newRow("corr") << u"corr"_s << u"corr:60:^GSPC"_s << u"Corr 60 ^GSPC"_s;
    QTest::newRow("colons in the symbol")
        << u"corr:60:X:BTC/USD:1"_s << u"corr:60:X:BTC/USD:1"_s << u"Corr 60 X:BTC/USD:1"_s;
    QTest::newRow("a number as symbol")
        << u"beta:60:7203"_s << u"beta:60:7203"_s << u"Beta 60 7203"_s;
    QTest::newRow("a place marker as symbol")
        << u"beta:60:%1"_s << u"beta:60:%1"_s << u"Beta 60 %1"_s;
    QTest::newRow("capitals") << u"RSI:14"_s << u"rsi:14"_s << u"RSI 14"_s;
    QTest::newRow("blanks around") << u" ema:9 "_s << u"ema:9"_s << u"EMA 9"_s;
    QTest::newRow("the longest") << u"sma:10000"_s << u"sma:10000"_s << u"SMA 10000"_s;
}

void TestIndicator::readsCodes()
{
    QFETCH(QString, code);
    QFETCH(QString, complete);
    QFETCH(QString, name);
    const auto indicator = market::indicatorFromCode(code);
    QVERIFY2(indicator, qPrintable(indicator ? QString() : indicator.error().message));
    QCOMPARE(market::toCode(*indicator), complete);
    QCOMPARE(market::indicatorName(*indicator), name);
    const auto again = market::indicatorFromCode(complete);
    QVERIFY(again);
    QCOMPARE(*again, *indicator);
}

void TestIndicator::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part"); // of the sentence
    const QString whole = u"must be a whole number from 1 to 10000"_s;
    QTest::newRow("nothing") << QString() << u"There is no indicator “”"_s;
    QTest::newRow("unknown") << u"foo:3"_s << u"There is no indicator “foo”"_s;
    QTest::newRow("zero") << u"sma:0"_s << whole;
    QTest::newRow("negative") << u"sma:-5"_s << whole;
    QTest::newRow("not a number") << u"sma:nan"_s << whole;
    QTest::newRow("infinite") << u"sma:inf"_s << whole;
    QTest::newRow("huge") << u"sma:1e300"_s << whole;
    QTest::newRow("just too long") << u"sma:10001"_s << whole;
    QTest::newRow("a fraction") << u"rsi:14.5"_s << whole;
    QTest::newRow("words") << u"ema:twenty"_s << whole;
    QTest::newRow("empty") << u"ema:"_s << whole;
    QTest::newRow("a decimal comma") << u"bb:20:2,5"_s << u"must be a number from 0.01 to 100"_s;
    QTest::newRow("no deviation") << u"bb:20:0"_s << u"must be a number from 0.01 to 100"_s;
    QTest::newRow("too many") << u"sma:20:2"_s << u"too many parameters; write it like sma:20."_s;
    QTest::newRow("none wanted") << u"vwap:20"_s << u"too many parameters; write it like vwap."_s;
    QTest::newRow("fast is slow") << u"macd:26:12:9"_s
                                  << u"must be shorter than the slow one, like in macd:12:26:9"_s;
    QTest::newRow("one return") << u"volatility:1"_s << u"from 2 to 10000"_s;
    QTest::newRow("symbol, no period") << u"beta:^GSPC"_s << u"from 2 to 10000"_s;
    QTest::newRow("no symbol") << u"beta:60:"_s << u"names no benchmark"_s;
}

void TestIndicator::refusesWhatCannotBe()
{
    QFETCH(QString, code);
    QFETCH(QString, part);
    const auto indicator = market::indicatorFromCode(code);
    QVERIFY(!indicator);
    QVERIFY2(indicator.error().message.contains(part), qPrintable(indicator.error().message));
}

void TestIndicator::listsWhatIsPossible()
{
    const auto indicator = market::indicatorFromCode(u"supertrend"_s);
    QVERIFY(!indicator);
    for (const IndicatorRow& row : market::indicatorRows())
        QVERIFY(indicator.error().message.contains(QLatin1StringView(row.code)));
}

void TestIndicator::everyRowSpeaksForItsKind()
{
    for (const IndicatorRow& row : market::indicatorRows()) {
        QCOMPARE(&market::rowOf(row.kind), &row);
        const Indicator usual = market::usualIndicator(row.kind);
        QCOMPARE(usual.parameters.size(), row.parameters.size());
        const auto read = market::indicatorFromCode(QLatin1StringView(row.code));
        QVERIFY(read);
        QCOMPARE(*read, usual);
        QCOMPARE(market::isOverlay(row.kind), row.isOverlay);
    }
}

void TestIndicator::everyLimitIsReachedAndNotPassed()
{
    for (const IndicatorRow& row : market::indicatorRows()) {
        for (std::size_t i = 0; i < row.parameters.size(); ++i) {
            Indicator indicator = market::usualIndicator(row.kind);
            if (row.kind == IndicatorKind::Macd && i == 0)
                indicator.parameters[1] = row.parameters[1].most;
            if (row.kind == IndicatorKind::Macd && i == 1)
                indicator.parameters[0] = 1;
            indicator.parameters[i] = row.parameters[i].least;
            QVERIFY(market::indicatorFromCode(market::toCode(indicator)));
            indicator.parameters[i] = row.parameters[i].least / 2;
            QVERIFY(!market::indicatorFromCode(market::toCode(indicator)));
            indicator.parameters[i] = row.parameters[i].most + 1;
            QVERIFY(!market::indicatorFromCode(market::toCode(indicator)));
        }
    }
}

} // namespace

QTEST_APPLESS_MAIN(TestIndicator)
#include "tst_indicator.moc"
