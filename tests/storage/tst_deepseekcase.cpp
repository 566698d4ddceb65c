#include "market/barseries.h"
#include "storage/casestudy.h"
#include "tests/support/shared.h"

#include <QDateTime>
#include <QtTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Interval;
using storage::BarBatch;

namespace {

const QString folder = u":/case-studies/deepseek-2025"_s;

const storage::CaseStudy& shipped()
{
    static const storage::CaseStudy study = [] {
        auto loaded = storage::loadCaseStudy(folder);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().message));
        return std::move(*loaded);
    }();
    return study;
}

const BarBatch* seriesOf(const QString& symbol, Interval interval)
{
    for (const BarBatch& batch : shipped().delivery.series)
        if (batch.instrument.symbol == symbol && batch.interval == interval)
            return &batch;
    return nullptr;
}

const Bar* dayOf(const QString& symbol, QDate date)
{
    const BarBatch* series = seriesOf(symbol, Interval::Day1);
    if (!series)
        return nullptr;
    const auto found = std::ranges::find(series->bars, market::dateKey(date), &Bar::begin);
    return found == series->bars.end() ? nullptr : &*found;
}

double valueOf(const QByteArray& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? value : market::unknown;
}

// The columns of a plain CSV of the reference data, without its header.
std::vector<QList<QByteArray>> rowsOf(const QString& path)
{
    std::vector<QList<QByteArray>> rows;
    const QList<QByteArray> lines = support::readAll(path).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i)
        if (!lines[i].isEmpty())
            rows.push_back(lines[i].split(','));
    return rows;
}

Bar barOf(const QList<QByteArray>& row, market::Millis begin)
{
    return {begin,           valueOf(row[2]), valueOf(row[3]),
            valueOf(row[4]), valueOf(row[5]), valueOf(row[6])};
}

using BarsOfSymbol = std::map<QString, std::vector<Bar>>;

BarsOfSymbol shippedBars(Interval interval)
{
    BarsOfSymbol bars;
    for (const BarBatch& batch : shipped().delivery.series)
        if (batch.interval == interval)
            bars.emplace(batch.instrument.symbol, batch.bars);
    return bars;
}

void compare(const BarsOfSymbol& actual, const BarsOfSymbol& expected)
{
    QCOMPARE(actual.size(), expected.size());
    for (const auto& [symbol, bars] : expected) {
        const auto found = actual.find(symbol);
        QVERIFY2(found != actual.end(), qPrintable(symbol));
        QCOMPARE(found->second.size(), bars.size());
        for (std::size_t i = 0; i < bars.size(); ++i)
            QVERIFY2(found->second[i] == bars[i],
                     qPrintable(u"%1, row %2"_s.arg(symbol).arg(i + 1)));
    }
}

} // namespace

class TestDeepSeekCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsShipped();
    void dailyBarsEqualTheReference();
    void fiveMinuteBarsEqualTheReference();
    void adjustmentsAndCurrenciesEqualTheReference();
    void countsEverySeries();
    void nvidiaOnTheDay();
    void changesOnTheDay_data();
    void changesOnTheDay();
    void openCloseOnlySeriesStayWithoutRange_data();
    void openCloseOnlySeriesStayWithoutRange();
    void everySeriesNamesItsSource();
    void fiveMinuteSessionOfTheDay();
    void instrumentsAreComplete();
    void shareCounts();
    void eventKeysAreUnique();
};

void TestDeepSeekCase::listsWhatIsShipped()
{
    QVERIFY(storage::caseStudyFolders().contains(folder));
    QCOMPARE(shipped().name, u"deepseek-2025"_s);
    QCOMPARE(storage::caseStudyFolders(u":/nowhere"_s), QStringList());
}

void TestDeepSeekCase::dailyBarsEqualTheReference()
{
    REQUIRE_SHARED(path, "data/daily/case_daily.csv");
    BarsOfSymbol expected;
    for (const QList<QByteArray>& row : rowsOf(path)) {
        const QDate date = QDate::fromString(QString::fromLatin1(row[1]), Qt::ISODate);
        expected[QString::fromLatin1(row[0])].push_back(barOf(row, market::dateKey(date)));
    }
    compare(shippedBars(Interval::Day1), expected);
}

void TestDeepSeekCase::fiveMinuteBarsEqualTheReference()
{
    REQUIRE_SHARED(path, "data/intraday/case_5min_utc.csv");
    BarsOfSymbol expected;
    for (const QList<QByteArray>& row : rowsOf(path)) {
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(row[1]), Qt::ISODate);
        expected[QString::fromLatin1(row[0])].push_back(barOf(row, time.toMSecsSinceEpoch()));
    }
    compare(shippedBars(Interval::Minute5), expected);
}

void TestDeepSeekCase::adjustmentsAndCurrenciesEqualTheReference()
{
    REQUIRE_SHARED(path, "data/daily/case_daily.csv");
    for (const QList<QByteArray>& row : rowsOf(path)) {
        const BarBatch* series = seriesOf(QString::fromLatin1(row[0]), Interval::Day1);
        QVERIFY2(series, row[0].constData());
        // "open+close only" is no adjustment: the missing highs and lows say it.
        QCOMPARE(series->adjustment, QString::fromLatin1(row[7].split(';').first()));
        QCOMPARE(series->instrument.currency, QString::fromLatin1(row[8]));
    }
}

void TestDeepSeekCase::countsEverySeries()
{
    std::map<Interval, std::pair<int, std::size_t>> counted;
    for (const BarBatch& batch : shipped().delivery.series) {
        ++counted[batch.interval].first;
        counted[batch.interval].second += batch.bars.size();
        QCOMPARE(batch.lines.size(), batch.bars.size());
        QVERIFY(std::ranges::is_sorted(batch.bars, std::ranges::less_equal(), &Bar::begin));
    }
    QCOMPARE(counted.size(), 2U);
    QCOMPARE(counted[Interval::Day1], std::pair(28, std::size_t{5'781}));
    QCOMPARE(counted[Interval::Minute5], std::pair(10, std::size_t{14'149}));
}

// As printed on the day, within what a 32-bit float can hold of it.
void TestDeepSeekCase::nvidiaOnTheDay()
{
    const Bar* bar = dayOf(u"NVDA"_s, QDate(2025, 1, 27));
    QVERIFY(bar);
    QCOMPARE(static_cast<float>(bar->open), 124.80F);
    QCOMPARE(static_cast<float>(bar->high), 128.40F);
    QCOMPARE(static_cast<float>(bar->low), 116.70F);
    QCOMPARE(static_cast<float>(bar->close), 118.42F);
    QCOMPARE(bar->volume, 818'830'900.0);
}

void TestDeepSeekCase::changesOnTheDay_data()
{
    QTest::addColumn<double>("percent");
    const std::vector<std::pair<const char*, double>> table{
        {"NVDA", -16.9682}, {"AVGO", -17.3992},  {"VRT", -29.8802},   {"TSM", -13.3270},
        {"ORCL", -13.7895}, {"SMCI", -12.6240},  {"MU", -11.7035},    {"ARM", -10.1895},
        {"AMD", -6.3741},   {"ASML", -5.7494},   {"PLTR", -4.4821},   {"GOOGL", -4.1956},
        {"TSLA", -2.3193},  {"MSFT", -2.1394},   {"META", 1.9135},    {"AMZN", 0.2427},
        {"AAPL", 3.1780},   {"9984.T", -8.3240}, {"^N225", -0.9170},  {"^HSI", 0.6557},
        {"^GSPC", -1.4581}, {"^NDX", -2.9702},   {"^IXIC", -3.0694},  {"^SOX", -9.1484},
        {"^DJI", 0.6513},   {"^VIX", 20.5387},   {"^GDAXI", -0.5270}, {"000300.SS", -0.4117}};
    for (const auto& [symbol, percent] : table)
        QTest::newRow(symbol) << percent;
}

void TestDeepSeekCase::changesOnTheDay()
{
    QFETCH(double, percent);
    const QString symbol = QString::fromLatin1(QTest::currentDataTag());
    const Bar* friday = dayOf(symbol, QDate(2025, 1, 24));
    const Bar* monday = dayOf(symbol, QDate(2025, 1, 27));
    QVERIFY(friday && monday);
    const double change = (monday->close / friday->close - 1) * 100;
    QVERIFY2(std::abs(change - percent) <= 1e-4, qPrintable(QString::number(change, 'f', 6)));
}

void TestDeepSeekCase::openCloseOnlySeriesStayWithoutRange_data()
{
    QTest::addColumn<std::size_t>("rows");
    QTest::newRow("000300.SS") << std::size_t{201};
    QTest::newRow("^GDAXI") << std::size_t{211};
    QTest::newRow("^HSI") << std::size_t{204};
}

void TestDeepSeekCase::openCloseOnlySeriesStayWithoutRange()
{
    QFETCH(std::size_t, rows);
    const BarBatch* series = seriesOf(QString::fromLatin1(QTest::currentDataTag()), Interval::Day1);
    QVERIFY(series);
    QCOMPARE(series->bars.size(), rows);
    for (const Bar& bar : series->bars) {
        QVERIFY(std::isnan(bar.high) && std::isnan(bar.low));
        QVERIFY(bar.hasOpen());
    }
    QVERIFY(series->source.contains(u"open and close only"_s));
}

void TestDeepSeekCase::everySeriesNamesItsSource()
{
    const QRegularExpression form(u"^[A-Z0-9].* via [\\w.-]+/[\\w.-]+@[0-9a-f]{7}$"_s);
    for (const BarBatch& batch : shipped().delivery.series) {
        QVERIFY2(form.match(batch.source).hasMatch(), qPrintable(batch.source));
        QVERIFY(batch.retrieved > batch.bars.back().begin);
    }
}

void TestDeepSeekCase::fiveMinuteSessionOfTheDay()
{
    const BarBatch* series = seriesOf(u"NVDA"_s, Interval::Minute5);
    QVERIFY(series);
    const market::BarSeries bars(series->bars);
    const auto day = bars.slice({1'737'988'200'000, 1'738'011'600'000}); // 14:30Z … 21:00Z
    QCOMPARE(day.size(), 78U);
    QCOMPARE(day.front().open, 124.79);
    QCOMPARE(day.back().close, 118.51);
    const auto reach = market::extremes(day);
    QCOMPARE(reach->low, 116.7);
    QCOMPARE(reach->high, 128.4);
    double volume = 0;
    for (const Bar& bar : day)
        volume += bar.volume;
    QCOMPARE(volume, 744'854'037.0);
}

void TestDeepSeekCase::instrumentsAreComplete()
{
    const auto watchlist = storage::caseStudyWatchlist(folder);
    QVERIFY(watchlist);
    QCOMPARE(*watchlist, shipped().watchlist);
    QCOMPARE(watchlist->first(), u"NVDA"_s);
    std::set<QString> symbols;
    for (const BarBatch& batch : shipped().delivery.series) {
        QVERIFY(!batch.instrument.name.isEmpty());
        QCOMPARE(batch.instrument.exchange.size(), 4);
        QVERIFY(watchlist->contains(batch.instrument.symbol));
        symbols.insert(batch.instrument.symbol);
    }
    QCOMPARE(symbols.size(), 31U);
}

void TestDeepSeekCase::shareCounts()
{
    const std::vector<market::ShareCount> expected{
        {u"NVDA"_s, QDate(2024, 11, 20), 24.5e9, u"quarterly report (10-Q)"_s}};
    QVERIFY(shipped().delivery.shareCounts == expected);
}

void TestDeepSeekCase::eventKeysAreUnique()
{
    std::set<QString> keys;
    for (const storage::EventBatch& batch : shipped().delivery.events)
        for (const market::Event& event : batch.events)
            QVERIFY2(keys.insert(event.key).second, qPrintable(event.key));
}

QTEST_GUILESS_MAIN(TestDeepSeekCase)
#include "tst_deepseekcase.moc"
