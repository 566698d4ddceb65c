#include "market/barsperyear.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::InstrumentKind;
using market::Interval;

class TestBarsPerYear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheExchange_data();
    void followTheExchange();
};

void TestBarsPerYear::followTheExchange_data()
{
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<InstrumentKind>("kind");
    QTest::addColumn<QString>("exchange");
    QTest::addColumn<double>("bars");
    const auto stock = InstrumentKind::Stock;
    QTest::newRow("days") << Interval::Day1 << stock << u"XNYS"_s << 252.0;
    QTest::newRow("weeks") << Interval::Week1 << stock << u"XNYS"_s << 52.0;
    QTest::newRow("months") << Interval::Month1 << InstrumentKind::Crypto << QString() << 12.0;
    QTest::newRow("minutes of New York") << Interval::Minute1 << stock << u"XNYS"_s << 252.0 * 390;
    QTest::newRow("hours of New York") << Interval::Hour1 << stock << u"XNYS"_s << 252.0 * 7;
    QTest::newRow("minutes of Tokyo, no lunch")
        << Interval::Minute1 << stock << u"XTKS"_s << 252.0 * 330;
    QTest::newRow("hours of Tokyo, no lunch") << Interval::Hour1 << stock << u"XTKS"_s << 252.0 * 6;
    QTest::newRow("minutes of nowhere") << Interval::Minute1 << stock << QString() << 252.0 * 390;
    QTest::newRow("days of crypto")
        << Interval::Day1 << InstrumentKind::Crypto << QString() << 365.0;
    QTest::newRow("hours of crypto")
        << Interval::Hour1 << InstrumentKind::Crypto << QString() << 365.0 * 24;
    QTest::newRow("minutes of currencies")
        << Interval::Minute1 << InstrumentKind::Currency << QString() << 252.0 * 1'440;
}

void TestBarsPerYear::followTheExchange()
{
    QFETCH(Interval, interval);
    QFETCH(InstrumentKind, kind);
    QFETCH(QString, exchange);
    QFETCH(double, bars);
    market::Instrument instrument;
    instrument.kind = kind;
    instrument.exchange = exchange;
    QCOMPARE(market::barsPerYear(interval, instrument), bars);
}

QTEST_APPLESS_MAIN(TestBarsPerYear)
#include "tst_barsperyear.moc"
