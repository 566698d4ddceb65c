#include "market/barcsv.h"
#include "market/barseries.h"
#include "tests/support/shared.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace market;

Q_DECLARE_METATYPE(market::BarCsvOptions)

namespace {

Millis day(const char* iso)
{
    return dateKey(QDate::fromString(QString::fromLatin1(iso), Qt::ISODate));
}

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

} // namespace

class BarCsvFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRealFiles_data();
    void readsRealFiles();
    void readsTheCaseOfMonday();
    void knowsTheFallOfMonday_data();
    void knowsTheFallOfMonday();
    void usesTheCloseAndNotTheAdjustedOne();
    void keepsTheDateOfTokyo();
    void followsTheClockOfIsrael();
    void followsOffsetsOverTheSeasons();
    void leavesClosedDaysOut();
};

void BarCsvFilesTest::readsRealFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<BarCsvOptions>("options");
    QTest::addColumn<int>("bars");
    QTest::addColumn<int>("missing");
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<BarLayout>("layout");
    QTest::addColumn<QString>("ticker");
    const auto row = [](const char* path, const BarCsvOptions& options, int bars, int missing,
                        Interval interval, BarLayout layout, const char* ticker) {
        QTest::addRow("%s %s", path, qPrintable(options.symbol))
            << QString::fromLatin1(path) << options << bars << missing << interval << layout
            << QString::fromLatin1(ticker);
    };
    using enum BarLayout;
    using enum Interval;

    row("daily/yahoo_hjyssg/^SPX.csv", {}, 24656, 0, Day1, Yahoo, "^SPX");
    row("daily/yahoo_hjyssg/^NDX.csv", {}, 10181, 0, Day1, Yahoo, "^NDX");
    row("daily/yahoo_hjyssg/qqq.csv", {}, 6675, 0, Day1, Yahoo, "QQQ");
    row("daily/index_openclose_tzjtan/HSI.csv", {}, 9781, 252, Day1, Generic, "");
    row("daily/index_openclose_tzjtan/DAX.csv", {}, 9771, 168, Day1, Generic, "");
    row("daily/index_openclose_tzjtan/CSI_300.csv", {}, 1291, 28, Day1, Generic, "");
    row("daily/yahoo_adj_jtitan/N225.csv", {}, 1223, 0, Day1, Generic, "");
    row("daily/yahoo_adj_cocoajonmat/NVDA.csv", {}, 2051, 0, Day1, Generic, "");
    row("daily/yahoo_adj_cocoajonmat/AMD.csv", {}, 2051, 0, Day1, Generic, "");
    row("daily/yahoo_adj_cocoajonmat/MSFT.csv", {}, 2051, 0, Day1, Generic, "");
    row("daily/yahoo_adj_ryofu1029/NVDA.csv", {}, 1255, 0, Day1, Stooq, "");
    row("intraday/5min_yuters777/NVDA_5min.csv", zone(u"Asia/Jerusalem"_s), 4608, 0, Minute5,
        Generic, "");
    row("intraday/60min_yahoo_oiwalls/SPY_60m.csv", {}, 5067, 0, Hour1, Yahoo, "");
    row("intraday/60min_yahoo_oiwalls/VIX_60m.csv", {}, 9932, 0, Hour1, Yahoo, "");
    row("intraday/1min_alertoverlay/NVDA_1min.csv", zone(u"America/New_York"_s), 49947, 0, Minute1,
        Generic, "");
    row("daily/case_daily.csv", symbol(u"NVDA"_s), 207, 0, Day1, Generic, "NVDA");
    row("daily/case_daily.csv", symbol(u"^N225"_s), 202, 0, Day1, Generic, "^N225");
    row("daily/case_daily.csv", symbol(u"9984.t"_s), 202, 0, Day1, Generic, "9984.T");
    row("daily/case_daily.csv", symbol(u"^HSI"_s), 204, 0, Day1, Generic, "^HSI");
    row("daily/case_daily.csv", symbol(u"000300.SS"_s), 201, 0, Day1, Generic, "000300.SS");
    row("daily/case_daily.csv", symbol(u"^GDAXI"_s), 211, 0, Day1, Generic, "^GDAXI");
}

void BarCsvFilesTest::readsRealFiles()
{
    QFETCH(QString, path);
    QFETCH(BarCsvOptions, options);
    const QString file = support::sharedPath(u"data/"_s + path);
    if (file.isEmpty())
        QSKIP("The reference data beside the checkout is missing.");

    const auto read = parseBarCsv(support::readAll(file), options);

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QTEST(int(read->bars.size()), "bars");
    QTEST(int(read->missingRows), "missing");
    QTEST(read->interval, "interval");
    QTEST(read->layout, "layout");
    QTEST(read->tickerFound, "ticker");
    QCOMPARE(read->refusedRows, 0);
    QVERIFY(read->refused.empty());
}

void BarCsvFilesTest::readsTheCaseOfMonday()
{
    REQUIRE_SHARED(path, "data/intraday/case_5min_utc.csv");
    const QByteArray bytes = support::readAll(path);
    const auto nvda = parseBarCsv(bytes, symbol(u"NVDA"_s));
    const auto qqq = parseBarCsv(bytes, symbol(u"QQQ"_s));
    QVERIFY(nvda && qqq);
    const auto monday = [](const BarFile& file) {
        std::vector<Bar> bars;
        for (const Bar& bar : file.bars)
            if (bar.begin >= at("2025-01-27T14:30:00Z") && bar.begin < at("2025-01-27T21:00:00Z"))
                bars.push_back(bar);
        return bars;
    };
    const std::vector<Bar> bars = monday(*nvda);
    const Extremes reach = extremes(bars).value();
    double volume = 0;
    for (const Bar& bar : bars)
        volume += bar.volume;

    QCOMPARE(nvda->interval, Interval::Minute5);
    QCOMPARE(bars.size(), 78U);
    QCOMPARE(bars.front().open, 124.79);
    QCOMPARE(reach.low, 116.7);
    QCOMPARE(reach.high, 128.4);
    QCOMPARE(bars.back().begin, at("2025-01-27T20:55:00Z"));
    QCOMPARE(bars.back().close, 118.51);
    QCOMPARE(volume, 744'854'037.0);
    QCOMPARE(monday(*qqq).size(), 78U);
    QCOMPARE(monday(*qqq).front().open, 511.0);
    QCOMPARE(monday(*qqq).back().close, 514.05);
}

void BarCsvFilesTest::knowsTheFallOfMonday_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("percent"); // close to close, 2025-01-24 to 2025-01-27
    const auto row = [](const char* name, double percent) {
        QTest::newRow(name) << QString::fromLatin1(name) << percent;
    };

    row("NVDA", -16.9682);
    row("AVGO", -17.3992);
    row("VRT", -29.8802);
    row("TSM", -13.3270);
    row("ORCL", -13.7895);
    row("SMCI", -12.6240);
    row("MU", -11.7035);
    row("ARM", -10.1895);
    row("AMD", -6.3741);
    row("ASML", -5.7494);
    row("PLTR", -4.4821);
    row("GOOGL", -4.1956);
    row("TSLA", -2.3193);
    row("MSFT", -2.1394);
    row("META", 1.9135);
    row("AMZN", 0.2427);
    row("AAPL", 3.1780);
    row("9984.T", -8.3240);
    row("^N225", -0.9170);
    row("^HSI", 0.6557);
    row("^GSPC", -1.4581);
    row("^NDX", -2.9702);
    row("^IXIC", -3.0694);
    row("^SOX", -9.1484);
    row("^DJI", 0.6513);
    row("^VIX", 20.5387);
    row("^GDAXI", -0.5270);
    row("000300.SS", -0.4117);
}

void BarCsvFilesTest::knowsTheFallOfMonday()
{
    QFETCH(QString, name);
    QFETCH(double, percent);
    REQUIRE_SHARED(path, "data/daily/case_daily.csv");

    const auto read = parseBarCsv(support::readAll(path), symbol(name));

    QVERIFY(read);
    const BarSeries series(read->bars);
    const Bar* friday = series.atOrBefore(day("2025-01-24"));
    const Bar* monday = series.atOrBefore(day("2025-01-27"));
    QVERIFY(friday && monday);
    QCOMPARE(friday->begin, day("2025-01-24"));
    QCOMPARE(monday->begin, day("2025-01-27"));
    QVERIFY(std::abs((monday->close / friday->close - 1) * 100 - percent) < 1e-4);
}

void BarCsvFilesTest::usesTheCloseAndNotTheAdjustedOne()
{
    REQUIRE_SHARED(path, "data/daily/yahoo_hjyssg/qqq.csv");

    const auto read = parseBarCsv(support::readAll(path));

    QVERIFY(read);
    QCOMPARE(describe(read->bars.front()),
             "1999-03-10T00:00:00Z,51.125,51.15625,50.28125,51.0625,5232000"_ba);
    QVERIFY(read->description.contains(u"“Adj Close” are not used"_s));
}

void BarCsvFilesTest::keepsTheDateOfTokyo()
{
    REQUIRE_SHARED(path, "data/daily/yahoo_adj_jtitan/N225.csv");

    const auto read = parseBarCsv(support::readAll(path), zone(u"America/New_York"_s));

    QVERIFY(read);
    QCOMPARE(read->bars.front().begin, day("2021-05-28"));
    QCOMPARE(read->bars.back().begin, day("2026-05-29"));
}

void BarCsvFilesTest::followsTheClockOfIsrael()
{
    REQUIRE_SHARED(path, "data/intraday/5min_yuters777/NVDA_5min.csv");

    const auto read = parseBarCsv(support::readAll(path), zone(u"Asia/Jerusalem"_s));

    QVERIFY(read);
    QCOMPARE(read->bars.front().begin, at("2024-11-04T14:30:00Z"));
    QCOMPARE(read->bars.back().begin, at("2025-01-31T20:55:00Z"));
    QVERIFY(read->description.contains("Asia/Jerusalem"_L1));
}

void BarCsvFilesTest::followsOffsetsOverTheSeasons()
{
    REQUIRE_SHARED(path, "data/intraday/60min_yahoo_oiwalls/SPY_60m.csv");

    const auto read = parseBarCsv(support::readAll(path));

    QVERIFY(read);
    QCOMPARE(read->bars.front().begin, at("2023-09-25T13:30:00Z"));
    int summer = 0;
    const QTimeZone newYork("America/New_York");
    for (const Bar& bar : read->bars) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(bar.begin, newYork);
        QCOMPARE(local.time().minute(), 30);
        QVERIFY(local.time().hour() >= 9 && local.time().hour() <= 15);
        summer += local.offsetFromUtc() == -4 * 3600 ? 1 : 0;
    }
    QCOMPARE(summer, 3319);
}

void BarCsvFilesTest::leavesClosedDaysOut()
{
    REQUIRE_SHARED(path, "data/daily/index_openclose_tzjtan/DAX.csv");

    const auto read = parseBarCsv(support::readAll(path));

    QVERIFY(read);
    QCOMPARE(read->bars[0].begin, day("1987-12-30"));
    QVERIFY(read->bars[1].begin > day("1988-01-01")); // two empty rows lie between
    for (const Bar& bar : read->bars)
        QVERIFY(bar.hasOpen() && !bar.hasRange() && bar.close > 0);
    QVERIFY(read->description.contains("no highs and lows"_L1));
}

QTEST_GUILESS_MAIN(BarCsvFilesTest)
#include "tst_barcsvfiles.moc"
