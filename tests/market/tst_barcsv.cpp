#include "market/barcsv.h"

#include <QDateTime>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace market;

Q_DECLARE_METATYPE(market::BarCsvOptions)

namespace {

Millis at(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

BarCsvOptions symbol(const QString& name)
{
    return {.symbol = name};
}

BarCsvOptions zone(const QString& name)
{
    return {.zone = name};
}

QByteArray describe(const Bar& bar)
{
    return toCsv(std::span(&bar, 1), Interval::Minute1).split('\n').at(1);
}

using enum BarLayout;
using enum Interval;

constexpr auto monday = "2025-01-27T00:00:00Z,124.8,128.4,116.7,118.42,818830900";

void row(const char* name, const QByteArray& text, const QByteArrayList& bars, BarLayout layout,
         Interval interval = Day1, const BarCsvOptions& options = {})
{
    QTest::newRow(name) << text << options << bars << layout << interval;
}

void addOwnAndYahoo()
{
    row("own, daily",
        "time,open,high,low,close,volume\n2025-01-27,124.8,128.4,116.7,118.42,"
        "818830900\n2025-01-28,,,,128.99,\n"_ba,
        {monday, "2025-01-28T00:00:00Z,,,,128.99,"}, Own);
    row("own, one minute",
        "time,open,high,low,close,volume\n2025-01-27T14:30:00Z,1,2,0.5,1.5,10\n"
        "2025-01-27T14:31:00Z,1,2,0.5,1.5,\n"_ba,
        {"2025-01-27T14:30:00Z,1,2,0.5,1.5,10", "2025-01-27T14:31:00Z,1,2,0.5,1.5,"}, Own, Minute1);
    row("Yahoo's old download",
        "Date,Open,High,Low,Close,Adj Close,Volume\n"
        "2025-01-27,124.8,128.4,116.7,118.42,118.41,818830900\n"
        "2025-01-28,null,null,null,null,null,null\n"_ba,
        {monday}, Yahoo);
    row("yfinance, columns in any order",
        "Price,Adj Close,Close,High,Low,Open,Volume\nTicker,NVDA,NVDA,NVDA,NVDA,NVDA,NVDA\n"
        "Date,,,,,,\n2025-01-27,118.41,118.42,128.4,116.7,124.8,818830900\n"_ba,
        {monday}, Yahoo);
    row("yfinance, two tickers",
        "Price,Close,Close,Open,Open\nTicker,AMD,NVDA,AMD,NVDA\nDate,,,,\n"
        "2025-01-27,115.01,118.42,116,124.8\n"_ba,
        {"2025-01-27T00:00:00Z,124.8,,,118.42,"}, Yahoo, Day1, symbol(u"nvda"_s));
    row("yfinance, grouped by ticker",
        "Ticker,AMD,NVDA\nPrice,Close,Close\nDate,,\n2025-01-27,115.01,118.42\n"_ba,
        {"2025-01-27T00:00:00Z,,,,115.01,"}, Yahoo, Day1, symbol(u"AMD"_s));
}

void addStooq()
{
    row("Stooq",
        "Date,Open,High,Low,Close,Volume\r\n2025-01-27,124.8,128.4,116.7,118.42,818830900\r\n"_ba,
        {monday}, Stooq);
    row("Stooq without volume",
        "Date,Open,High,Low,Close\n2025-01-27,124.8,128.4,116.7,118.42\n"_ba,
        {"2025-01-27T00:00:00Z,124.8,128.4,116.7,118.42,"}, Stooq);
    row("Stooq in Polish",
        "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n"
        "2025-01-27,124.8,128.4,116.7,118.42,818830900\n"_ba,
        {monday}, Stooq);
    row("Stooq ASCII, daily",
        "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n"
        "NVDA.US,D,20250127,000000,124.8,128.4,116.7,118.42,818830900,0\n"_ba,
        {monday}, Stooq);
    row("Stooq ASCII, five minutes",
        "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n"
        "NVDA.US,5,20250127,153000,1,2,0.5,1.5,10,0\n"
        "NVDA.US,5,20250127,153500,1,2,0.5,1.5,20,0\n"_ba,
        {"2025-01-27T14:30:00Z,1,2,0.5,1.5,10", "2025-01-27T14:35:00Z,1,2,0.5,1.5,20"}, Stooq,
        Minute5, zone(u"Europe/Warsaw"_s));
}

void addFredAndGerman()
{
    row("FRED",
        "observation_date,SP500\n2025-01-24,6101.24\n2025-01-25,.\n2025-01-26,\n2025-01-27,6012.28\n"_ba,
        {"2025-01-24T00:00:00Z,,,,6101.24,", "2025-01-27T00:00:00Z,,,,6012.28,"}, Fred);
    row("FRED before December 2024", "DATE,DFF\n2020-04-01,0.05\n2020-04-02,-0.05\n"_ba,
        {"2020-04-01T00:00:00Z,,,,0.05,", "2020-04-02T00:00:00Z,,,,-0.05,"}, Fred);
    row("FRED, VALUE", "DATE,VALUE\n2020-04-01,0.05\n"_ba, {"2020-04-01T00:00:00Z,,,,0.05,"}, Fred);
    row("FRED, two series", "observation_date,DFF,SP500\n2025-01-27,4.33,6012.28\n"_ba,
        {"2025-01-27T00:00:00Z,,,,6012.28,"}, Fred, Day1, symbol(u"SP500"_s));
    row("German",
        QByteArray("\xEF\xBB\xBF"
                   "Datum;Eröffnung;Hoch;Tief;Schlusskurs;Stück\r\n"
                   "27.01.2025;124,80;128,40;116,70;118,42;818.830.900\r\n"),
        {monday}, Generic);
    row("German in Latin-1, with units",
        "Datum;Er\xF6"
        "ffnung;Hoch;Tief;Schluss (USD);Volumen (St\xFC"
        "ck)\n"
        "27.01.2025;124,80;128,40;116,70;118,42;818830900\n"_ba,
        {monday}, Generic);
    row("grouped points",
        "Date,Close,Volume\n2025-01-24,\"6,101.24\",\"1,000\"\n2025-01-27,\"6,012.28\",\"1,001\"\n"_ba,
        {"2025-01-24T00:00:00Z,,,,6101.24,1000", "2025-01-27T00:00:00Z,,,,6012.28,1001"}, Generic);
    row("grouped commas", "Datum;Schluss\n24.01.2025;6.101,24\n27.01.2025;6.012,28\n"_ba,
        {"2025-01-24T00:00:00Z,,,,6101.24,", "2025-01-27T00:00:00Z,,,,6012.28,"}, Generic);
    row("quoted commas", "Datum,Schluss\n27.01.2025,\"6.012,28\"\n"_ba,
        {"2025-01-27T00:00:00Z,,,,6012.28,"}, Generic);
}

void addTimes()
{
    row("tabs, any order",
        "Volume\tClose\tTimestamp\n10\t1.5\t2025-01-27T14:30:00Z\n20\t1.75\t2025-01-27T15:30:00Z\n"_ba,
        {"2025-01-27T14:30:00Z,,,,1.5,10", "2025-01-27T15:30:00Z,,,,1.75,20"}, Generic, Hour1);
    row("day and month told by the whole file",
        "Date,Close\n01/02/2025,1\n01/03/2025,2\n01/27/2025,3\n"_ba,
        {"2025-01-02T00:00:00Z,,,,1,", "2025-01-03T00:00:00Z,,,,2,", "2025-01-27T00:00:00Z,,,,3,"},
        Generic);
    row("epoch seconds", "time,close\n1737988200,1\n1737988500,2\n"_ba,
        {"2025-01-27T14:30:00Z,,,,1,", "2025-01-27T14:35:00Z,,,,2,"}, Generic, Minute5);
    row("epoch milliseconds", "timestamp,close\n1737988200000,1\n1737988500000,2\n"_ba,
        {"2025-01-27T14:30:00Z,,,,1,", "2025-01-27T14:35:00Z,,,,2,"}, Generic, Minute5);
    row("epoch microseconds", "timestamp,close\n1737988200000000,1\n1737988500000000,2\n"_ba,
        {"2025-01-27T14:30:00Z,,,,1,", "2025-01-27T14:35:00Z,,,,2,"}, Generic, Minute5);
    row("epoch of the opening bell", "time,close\n1736519400,1\n1736778600,2\n1736865000,3\n"_ba,
        {"2025-01-10T00:00:00Z,,,,1,", "2025-01-13T00:00:00Z,,,,2,", "2025-01-14T00:00:00Z,,,,3,"},
        Generic, Day1, zone(u"America/New_York"_s));
    row("midnights of Berlin in UTC",
        "time,close\n2025-01-26T23:00:00Z,1\n2025-01-27T23:00:00Z,2\n"_ba,
        {"2025-01-27T00:00:00Z,,,,1,", "2025-01-28T00:00:00Z,,,,2,"}, Generic, Day1,
        zone(u"Europe/Berlin"_s));
    row("midnights in UTC are dates",
        "time,close\n2025-01-27T00:00:00Z,1\n2025-01-28T00:00:00Z,2\n"_ba,
        {"2025-01-27T00:00:00Z,,,,1,", "2025-01-28T00:00:00Z,,,,2,"}, Generic, Day1,
        zone(u"America/New_York"_s));
    row("a heading that says UTC", "ts_utc,close\n2025-01-27 14:30,1\n2025-01-27 15:00,2\n"_ba,
        {"2025-01-27T14:30:00Z,,,,1,", "2025-01-27T15:00:00Z,,,,2,"}, Generic, Minute30);
}

void addHabits()
{
    row("an index without a name", ",Close\n2025-01-27,1\n2025-01-28,2\n"_ba,
        {"2025-01-27T00:00:00Z,,,,1,", "2025-01-28T00:00:00Z,,,,2,"}, Generic);
    row("weeks begin on Monday", "Date,Close\n2025-01-10,1\n2025-01-17,2\n2025-01-24,3\n"_ba,
        {"2025-01-06T00:00:00Z,,,,1,", "2025-01-13T00:00:00Z,,,,2,", "2025-01-20T00:00:00Z,,,,3,"},
        Generic, Week1);
    row("months begin on the first", "Date,Close\n2024-12-31,1\n2025-01-31,2\n2025-02-28,3\n"_ba,
        {"2024-12-01T00:00:00Z,,,,1,", "2025-01-01T00:00:00Z,,,,2,", "2025-02-01T00:00:00Z,,,,3,"},
        Generic, Month1);
    row("newest first, doubled", "Date,Close\n2025-01-28,3\n2025-01-27,2\n2025-01-27,1\n"_ba,
        {"2025-01-28T00:00:00Z,,,,3,", "2025-01-27T00:00:00Z,,,,2,", "2025-01-27T00:00:00Z,,,,1,"},
        Generic);
    row("a separator behind the last cell", "Date,Close,\n2025-01-27,1\n2025-01-28,2,\n"_ba,
        {"2025-01-27T00:00:00Z,,,,1,", "2025-01-28T00:00:00Z,,,,2,"}, Generic);
    row("rows of nothing at the end", "Date,Close\n2025-01-27,1\n,\n\n , \n"_ba,
        {"2025-01-27T00:00:00Z,,,,1,"}, Generic);
}

} // namespace

class BarCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLayouts_data();
    void readsLayouts();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void namesLayouts();
};

void BarCsvTest::readsLayouts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<BarCsvOptions>("options");
    QTest::addColumn<QByteArrayList>("bars"); // in our own layout
    QTest::addColumn<BarLayout>("layout");
    QTest::addColumn<Interval>("interval");

    addOwnAndYahoo();
    addStooq();
    addFredAndGerman();
    addTimes();
    addHabits();
}

void BarCsvTest::readsLayouts()
{
    QFETCH(QByteArray, text);
    QFETCH(BarCsvOptions, options);
    QFETCH(QByteArrayList, bars);

    const auto read = parseBarCsv(text, options);

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QByteArrayList found;
    for (const Bar& bar : read->bars)
        found.append(describe(bar));
    QCOMPARE(found, bars);
    QTEST(read->layout, "layout");
    QTEST(read->interval, "interval");
    QCOMPARE(read->refusedRows, 0);
}

void BarCsvTest::writesWhatItReads_data()
{
    QTest::addColumn<Interval>("interval");

    for (const Interval interval : allIntervals())
        QTest::newRow(qPrintable(toCode(interval))) << interval;
}

void BarCsvTest::writesWhatItReads()
{
    QFETCH(Interval, interval);
    const double tiny = std::numeric_limits<double>::denorm_min();
    const double huge = std::numeric_limits<double>::max();
    std::vector<Bar> bars{{0, 0.1, 0.1 + 0.2, 1e-7, 1.0 / 3.0, 744'854'037},
                          {0, unknown, unknown, unknown, 43.234283447265625, unknown},
                          {0, 124.8, unknown, unknown, 118.42, 0},
                          {0, -37.63, huge, -huge, -0.0, tiny}};
    Millis begin = at("2024-01-01T00:00:00Z"); // a Monday and the first of a month
    for (Bar& bar : bars) {
        bar.begin = begin;
        begin = interval == Interval::Month1 ? dateKey(dateOfKey(begin).addMonths(1))
                                             : begin + nominalLength(interval);
    }

    const auto read = parseBarCsv(toCsv(bars, interval), {.interval = interval});

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->bars.size(), bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        QVERIFY(read->bars[i] == bars[i]);
        QCOMPARE(std::signbit(read->bars[i].close), std::signbit(bars[i].close));
    }
    QCOMPARE(read->interval, interval);
    QCOMPARE(read->layout, BarLayout::Own);
    QCOMPARE(toCsv(read->bars, interval), toCsv(bars, interval));
    QCOMPARE(parseBarCsv(toCsv(bars, interval))->interval, interval); // told from the file alone
}

void BarCsvTest::namesLayouts()
{
    for (const BarLayout layout : allBarLayouts()) {
        QCOMPARE(barLayoutFromCode(toCode(layout)), layout);
        QVERIFY(!barLayoutName(layout).isEmpty());
    }
    QVERIFY(!barLayoutFromCode(u"excel"_s));
}

QTEST_GUILESS_MAIN(BarCsvTest)
#include "tst_barcsv.moc"
