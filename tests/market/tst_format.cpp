#include "market/bar.h"
#include "market/format.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using market::Format;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const QString dash = u"\u2013"_s;

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOtherLanguagesAsEnglish();
    void numbers_data();
    void numbers();
    void money_data();
    void money();
    void compact_data();
    void compact();
    void counts();
    void dates_data();
    void dates();
    void months_data();
    void months();
    void timesFollowTheZone();
    void unknownTimesAreDashes();
    void zoneNames_data();
    void zoneNames();
    void priceDecimals_data();
    void priceDecimals();
    void zoneOrUtc();
};

void TestFormat::readsOtherLanguagesAsEnglish()
{
    QCOMPARE(Format(u"de"_s).language(), u"de"_s);
    QCOMPARE(Format(u"en"_s).language(), u"en"_s);
    QCOMPARE(Format(u"fr"_s).language(), u"en"_s);
    QCOMPARE(Format(u""_s).price(1234.5), u"1,234.50"_s);
}

void TestFormat::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("percent");
    QTest::addColumn<QString>("germanPercent");
    QTest::newRow("a gain") << 1.25 << 2 << u"1.25"_s << u"+1.25"_s << u"+125.00\u00a0%"_s
                            << u"+125,00\u00a0%"_s;
    QTest::newRow("the Nasdaq of 27 January")
        << -0.030694 << 2 << u"\u22120.03"_s << u"\u22120.03"_s << u"\u22123.07\u00a0%"_s
        << u"\u22123,07\u00a0%"_s;
    QTest::newRow("grouped") << -12345.678 << 1 << u"\u221212,345.7"_s << u"\u221212,345.7"_s
                             << u"\u22121,234,567.8\u00a0%"_s << u"\u22121.234.567,8\u00a0%"_s;
    QTest::newRow("no decimals") << 2.4 << 0 << u"2"_s << u"+2"_s << u"+240\u00a0%"_s
                                 << u"+240\u00a0%"_s;
    QTest::newRow("zero has no sign")
        << 0.0 << 2 << u"0.00"_s << u"0.00"_s << u"0.00\u00a0%"_s << u"0,00\u00a0%"_s;
    QTest::newRow("what rounds to zero has no sign")
        << -0.00004 << 2 << u"0.00"_s << u"0.00"_s << u"0.00\u00a0%"_s << u"0,00\u00a0%"_s;
    QTest::newRow("decimals below zero")
        << 7.6 << -3 << u"8"_s << u"+8"_s << u"+760\u00a0%"_s << u"+760\u00a0%"_s;
    QTest::newRow("unknown") << market::unknown << 2 << dash << dash << dash << dash;
    QTest::newRow("infinite") << -infinity << 2 << dash << dash << dash << dash;
}

void TestFormat::numbers()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    const Format english;
    QTEST(english.price(value, decimals), "price");
    QTEST(english.change(value, decimals), "change");
    QTEST(english.percent(value, decimals), "percent");
    QTEST(Format(u"de"_s).percent(value, decimals), "germanPercent");
}

void TestFormat::money_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("USD") << 124.8 << u"USD"_s << u"$124.80"_s << u"124,80\u00a0$"_s;
    QTest::newRow("negative") << -24.2 << u"USD"_s << u"\u2212$24.20"_s << u"\u221224,20\u00a0$"_s;
    QTest::newRow("JPY") << 9000.0 << u"JPY"_s << u"\u00a59,000"_s << u"9.000\u00a0\u00a5"_s;
    QTest::newRow("HKD") << 401.2 << u"HKD"_s << u"HK$401.20"_s << u"401,20\u00a0HK$"_s;
    QTest::newRow("EUR") << 1234.5 << u"EUR"_s << u"\u20ac1,234.50"_s << u"1.234,50\u00a0\u20ac"_s;
    QTest::newRow("GBP") << 0.85 << u"GBP"_s << u"\u00a30.8500"_s << u"0,8500\u00a0\u00a3"_s;
    QTest::newRow("index points") << 19341.83 << u"pts"_s << u"19,341.83"_s << u"19.341,83"_s;
    QTest::newRow("no currency") << 5.0 << u""_s << u"5.00"_s << u"5,00"_s;
    QTest::newRow("a code without sign")
        << -12.0 << u"CHF"_s << u"CHF\u00a0\u221212.00"_s << u"\u221212,00\u00a0CHF"_s;
    QTest::newRow("unknown") << market::unknown << u"USD"_s << dash << dash;
    QTest::newRow("infinite") << infinity << u"USD"_s << dash << dash;
}

void TestFormat::money()
{
    QFETCH(double, value);
    QFETCH(QString, currency);
    QTEST(Format().money(value, currency), "english");
    QTEST(Format(u"de"_s).money(value, currency), "german");
}

void TestFormat::compact_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("units") << 950.0 << u"950"_s << u"950"_s;
    QTest::newRow("zero") << 0.0 << u"0"_s << u"0"_s;
    QTest::newRow("thousands") << 1234.0 << u"1.2K"_s << u"1,2\u00a0Tsd."_s;
    QTest::newRow("millions") << 3.4e6 << u"3.4M"_s << u"3,4\u00a0Mio."_s;
    QTest::newRow("billions") << 5.6e9 << u"5.6bn"_s << u"5,6\u00a0Mrd."_s;
    QTest::newRow("trillions") << 2.9e12 << u"2.9tn"_s << u"2,9\u00a0Bio."_s;
    QTest::newRow("many trillions") << 2.9e15 << u"2,900.0tn"_s << u"2.900,0\u00a0Bio."_s;
    QTest::newRow("negative") << -7.5e6 << u"\u22127.5M"_s << u"\u22127,5\u00a0Mio."_s;
    QTest::newRow("rounds up into thousands") << 999.6 << u"1.0K"_s << u"1,0\u00a0Tsd."_s;
    QTest::newRow("rounds up into millions") << 999'950.0 << u"1.0M"_s << u"1,0\u00a0Mio."_s;
    QTest::newRow("stays in thousands") << 999'949.0 << u"999.9K"_s << u"999,9\u00a0Tsd."_s;
    QTest::newRow("unknown") << market::unknown << dash << dash;
    QTest::newRow("infinite") << infinity << dash << dash;
}

void TestFormat::compact()
{
    QFETCH(double, value);
    QTEST(Format().compact(value), "english");
    QTEST(Format(u"de"_s).compact(value), "german");
}

void TestFormat::counts()
{
    QCOMPARE(Format().count(744'854'037), u"744,854,037"_s);
    QCOMPARE(Format(u"de"_s).count(14'149), u"14.149"_s);
    QCOMPARE(Format().count(-1'250), u"\u22121,250"_s);
    QCOMPARE(Format().count(std::numeric_limits<qint64>::min()),
             u"\u22129,223,372,036,854,775,808"_s);
}

void TestFormat::dates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("day");
    QTest::newRow("English") << QDate(2025, 1, 27) << u"en"_s << u"Mon 27 Jan 2025"_s
                             << u"Mon 27 Jan"_s << u"27 Jan"_s;
    QTest::newRow("German") << QDate(2025, 1, 27) << u"de"_s << u"Mo. 27.01.2025"_s
                            << u"Mo. 27.01."_s << u"27.01."_s;
    QTest::newRow("English, one digit")
        << QDate(2024, 9, 3) << u"en"_s << u"Tue 3 Sep 2024"_s << u"Tue 3 Sep"_s << u"3 Sep"_s;
    QTest::newRow("German, one digit")
        << QDate(2024, 9, 3) << u"de"_s << u"Di. 03.09.2024"_s << u"Di. 03.09."_s << u"03.09."_s;
    QTest::newRow("no date") << QDate() << u"en"_s << dash << dash << dash;
    QTest::newRow("kein Datum") << QDate() << u"de"_s << dash << dash << dash;
}

void TestFormat::dates()
{
    QFETCH(QDate, date);
    QFETCH(QString, language);
    const Format format(language);
    QTEST(format.date(date), "full");
    QTEST(format.shortDate(date), "brief");
    QTEST(format.dayOfMonth(date), "day");
}

void TestFormat::months_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("January") << QDate(2025, 1, 27) << u"Jan 2025"_s << u"Jan. 2025"_s;
    QTest::newRow("May") << QDate(2025, 5, 1) << u"May 2025"_s << u"Mai 2025"_s;
    QTest::newRow("September") << QDate(2024, 9, 1) << u"Sep 2024"_s << u"Sept. 2024"_s;
    QTest::newRow("none") << QDate() << dash << dash;
}

void TestFormat::months()
{
    QFETCH(QDate, date);
    QTEST(Format().month(date), "english");
    QTEST(Format(u"de"_s).month(date), "german");
}

void TestFormat::timesFollowTheZone()
{
    const market::Millis open = 1'737'988'200'000; // 2025-01-27T14:30Z, New York opens
    const QTimeZone newYork("America/New_York");
    const QTimeZone tokyo("Asia/Tokyo");
    QCOMPARE(Format().time(open, newYork), u"09:30"_s);
    QCOMPARE(Format().time(open, tokyo), u"23:30"_s);
    QCOMPARE(Format().dateTime(open, newYork), u"Mon 27 Jan 2025, 09:30"_s);
    QCOMPARE(Format(u"de"_s).dateTime(open + market::hourMillis, tokyo),
             u"Di. 28.01.2025, 00:30"_s);
    QCOMPARE(Format().time(open, QTimeZone("No/Where")), u"14:30"_s);
}

void TestFormat::unknownTimesAreDashes()
{
    const QTimeZone newYork("America/New_York");
    const market::Millis beyond = std::numeric_limits<market::Millis>::min();
    QCOMPARE(Format().time(beyond, newYork), dash);
    QCOMPARE(Format().dateTime(beyond, newYork), dash);
}

void TestFormat::zoneNames_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("New York") << "America/New_York"_ba << u"New York"_s << u"New York"_s;
    QTest::newRow("Chicago") << "America/Chicago"_ba << u"Chicago"_s << u"Chicago"_s;
    QTest::newRow("Tokyo") << "Asia/Tokyo"_ba << u"Tokyo"_s << u"Tokio"_s;
    QTest::newRow("Hong Kong") << "Asia/Hong_Kong"_ba << u"Hong Kong"_s << u"Hongkong"_s;
    QTest::newRow("Shanghai") << "Asia/Shanghai"_ba << u"Shanghai"_s << u"Schanghai"_s;
    QTest::newRow("Frankfurt") << "Europe/Berlin"_ba << u"Frankfurt"_s << u"Frankfurt"_s;
    QTest::newRow("London") << "Europe/London"_ba << u"London"_s << u"London"_s;
    QTest::newRow("three parts") << "America/Argentina/Buenos_Aires"_ba << u"Buenos Aires"_s
                                 << u"Buenos Aires"_s;
    QTest::newRow("UTC") << "UTC"_ba << u"UTC"_s << u"UTC"_s;
    QTest::newRow("no zone") << "No/Where"_ba << u"UTC"_s << u"UTC"_s;
}

void TestFormat::zoneNames()
{
    QFETCH(QByteArray, zone);
    QTEST(Format().zoneName(QTimeZone(zone)), "english");
    QTEST(Format(u"de"_s).zoneName(QTimeZone(zone)), "german");
}

void TestFormat::priceDecimals_data()
{
    QTest::addColumn<double>("price");
    QTest::addColumn<int>("decimals");
    QTest::newRow("a stock") << 118.42 << 2;
    QTest::newRow("one") << 1.0 << 2;
    QTest::newRow("a rate of exchange") << 0.8534 << 4;
    QTest::newRow("cents") << 0.0123 << 5;
    QTest::newRow("a tenth") << 0.1 << 4;
    QTest::newRow("negative") << -0.85 << 4;
    QTest::newRow("dust") << 1e-30 << 10;
    QTest::newRow("zero") << 0.0 << 2;
    QTest::newRow("unknown") << market::unknown << 2;
}

void TestFormat::priceDecimals()
{
    QFETCH(double, price);
    QTEST(market::priceDecimals(price), "decimals");
}

void TestFormat::zoneOrUtc()
{
    QCOMPARE(market::zoneOrUtc(u"Asia/Tokyo"_s).id(), "Asia/Tokyo"_ba);
    QCOMPARE(market::zoneOrUtc(u"No/Where"_s), QTimeZone::utc());
    QCOMPARE(market::zoneOrUtc(u""_s), QTimeZone::utc());
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
