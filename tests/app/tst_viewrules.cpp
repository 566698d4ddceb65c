#include "app/viewrules.h"
#include "tests/support/fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using app::CacheContents;
using app::Range;
using market::Interval;
using market::View;

namespace {

market::Coverage covered(const QString& symbol, Interval interval, QDate first, QDate last)
{
    market::Coverage coverage;
    coverage.symbol = symbol;
    coverage.interval = interval;
    // 20:00 UTC is inside the New York session of the date, summer and winter.
    const market::Millis hours = market::isIntraday(interval) ? 20 * market::hourMillis : 0;
    coverage.range = {market::dateKey(first) + hours, market::dateKey(last) + hours + 1};
    return coverage;
}

// Nvidia with days and minutes, an index with days only.
CacheContents someCache()
{
    return {{support::instrument(u"NVDA"_s, u"Nvidia"_s),
             support::instrument(u"^IXIC"_s, u"Nasdaq Composite"_s)},
            {covered(u"NVDA"_s, Interval::Day1, {2024, 6, 3}, {2025, 3, 31}),
             covered(u"NVDA"_s, Interval::Minute5, {2025, 1, 21}, {2025, 1, 31}),
             covered(u"^IXIC"_s, Interval::Day1, {2024, 6, 3}, {2025, 3, 31})}};
}

} // namespace

class TestViewRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstViewHasAnAnswer();
    void knowsWhichIntervalsHaveAnAnswer();
    void daysComeFromDaysNotFromMinutes();
    void aRangeEndsAtTheLastCachedDay_data();
    void aRangeEndsAtTheLastCachedDay();
    void aRangeWithoutMinutesTakesDays();
    void fiveDaysAreSessions();
    void anIntervalKeepsOrMendsTheRange_data();
    void anIntervalKeepsOrMendsTheRange();
    void anotherSymbolKeepsWhatItCan();
    void severalSymbolsAreCompared();
    void nothingChangesForAnUnknownSymbol();
    void aNewRangeForgetsTheZoom();
    void theYearCountsFromItsFirstDay();
    void aResetShowsTheNewestBars();
    void aDateIsTheMiddleOfItsSession();
};

// The basis of a range is the last close before it: of the year's first day that of 31 December.
void TestViewRules::theYearCountsFromItsFirstDay()
{
    View view = app::firstView();
    view.basisAt = 5;
    view = app::withRange(view, Range::YearToDate, someCache());
    QCOMPARE(view.from, QDate(2025, 1, 1));
    QVERIFY(!view.basis.isValid());
    QVERIFY(!view.basisAt);
}

void TestViewRules::aResetShowsTheNewestBars()
{
    View view = app::firstView();
    view.interval = Interval::Day1;
    view.zoom = market::TimeRange{1, 2};
    view.priceRange = market::PriceRange{1, 2};
    view = app::withReset(view, someCache());
    QVERIFY(!view.zoom && !view.priceRange && !view.basis.isValid());
    QCOMPARE(view.to, QDate(2025, 3, 31));
    QVERIFY(view.from > QDate(2024, 9, 1) && view.from < QDate(2024, 11, 1));
    view.interval = Interval::Minute5;
    view = app::withReset(view, someCache());
    QCOMPARE(view.from, QDate(2025, 1, 25));
    QCOMPARE(view.to, QDate(2025, 1, 31));
}

void TestViewRules::aDateIsTheMiddleOfItsSession()
{
    const market::Instrument nvidia = support::instrument(u"NVDA"_s, u"Nvidia"_s);
    const auto at = [&](QDate date, QTime time) {
        return QDateTime(date, time, QTimeZone("America/New_York")).toMSecsSinceEpoch();
    };
    QCOMPARE(app::instantOf({2025, 1, 27}, std::nullopt, nvidia), at({2025, 1, 27}, {12, 45}));
    QCOMPARE(app::instantOf({2025, 1, 27}, QTime(9, 30), nvidia), at({2025, 1, 27}, {9, 30}));
    QCOMPARE(app::instantOf({2025, 1, 26}, std::nullopt, nvidia), at({2025, 1, 26}, {12, 0}));
}

void TestViewRules::theFirstViewHasAnAnswer()
{
    const View view = app::firstView();
    QVERIFY(someCache().answering(view.symbols.first(), view.interval) != nullptr);
    QVERIFY(view.from <= view.to);
}

void TestViewRules::knowsWhichIntervalsHaveAnAnswer()
{
    const std::set<Interval> nvidia = someCache().intervals(u"NVDA"_s);
    QVERIFY(nvidia.contains(Interval::Minute5));
    QVERIFY(nvidia.contains(Interval::Hour1));
    QVERIFY(nvidia.contains(Interval::Month1));
    QVERIFY(!nvidia.contains(Interval::Minute1));
    const std::set<Interval> index{Interval::Day1, Interval::Week1, Interval::Month1};
    QCOMPARE(someCache().intervals(u"^IXIC"_s), index);
    QVERIFY(someCache().intervals(u"?"_s).empty());
}

void TestViewRules::daysComeFromDaysNotFromMinutes()
{
    const CacheContents cache = someCache();
    QCOMPARE(cache.answering(u"NVDA"_s, Interval::Week1)->interval, Interval::Day1);
    QCOMPARE(cache.answering(u"NVDA"_s, Interval::Hour1)->interval, Interval::Minute5);
}

void TestViewRules::aRangeEndsAtTheLastCachedDay_data()
{
    QTest::addColumn<int>("range");
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    const QDate lastMinute(2025, 1, 31);
    const QDate lastDay(2025, 3, 31);
    const auto row = [](const char* name, Range range, Interval interval, QDate from, QDate to) {
        QTest::newRow(name) << static_cast<int>(range) << interval << from << to;
    };
    row("1D", Range::Day1, Interval::Minute5, lastMinute, lastMinute);
    row("5D", Range::Days5, Interval::Minute5, {2025, 1, 25}, lastMinute);
    row("1M", Range::Month1, Interval::Day1, {2025, 3, 1}, lastDay);
    row("3M", Range::Months3, Interval::Day1, {2025, 1, 1}, lastDay);
    row("6M", Range::Months6, Interval::Day1, {2024, 10, 1}, lastDay);
    row("YTD", Range::YearToDate, Interval::Day1, {2025, 1, 1}, lastDay);
    row("1Y, more than is cached", Range::Year1, Interval::Day1, {2024, 6, 3}, lastDay);
    row("All", Range::All, Interval::Day1, {2024, 6, 3}, lastDay);
}

void TestViewRules::aRangeEndsAtTheLastCachedDay()
{
    QFETCH(int, range);
    QFETCH(Interval, interval);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const View view = app::withRange(app::firstView(), static_cast<Range>(range), someCache());
    QCOMPARE(view.interval, interval);
    QCOMPARE(view.from, from);
    QCOMPARE(view.to, to);
}

void TestViewRules::aRangeWithoutMinutesTakesDays()
{
    View view = app::firstView();
    view.symbols = {u"^IXIC"_s};
    view = app::withRange(view, Range::Days5, someCache());
    QCOMPARE(view.interval, Interval::Day1);
    QCOMPARE(view.from, QDate(2025, 3, 25));
}

// Monday 20 January 2025 was a holiday: the fifth session is Friday's before it.
void TestViewRules::fiveDaysAreSessions()
{
    CacheContents cache{{support::instrument(u"NVDA"_s, u"Nvidia"_s)},
                        {covered(u"NVDA"_s, Interval::Minute5, {2025, 1, 2}, {2025, 1, 24})}};
    cache.instruments.front().exchange = u"XNAS"_s;
    QCOMPARE(app::withRange(app::firstView(), Range::Days5, cache).from, QDate(2025, 1, 17));
    cache.instruments.front().exchange = u"XXXX"_s; // of which no session is known
    QCOMPARE(app::withRange(app::firstView(), Range::Days5, cache).from, QDate(2025, 1, 18));
}

void TestViewRules::anIntervalKeepsOrMendsTheRange_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QDate>("newFrom");
    QTest::addColumn<QDate>("newTo");
    const QDate friday(2025, 1, 24);
    const QDate wednesday(2025, 1, 29);
    QTest::newRow("minutes stay") << friday << wednesday << Interval::Hour1 << friday << wednesday;
    QTest::newRow("days need two months")
        << friday << wednesday << Interval::Day1 << QDate(2024, 12, 1) << wednesday;
    QTest::newRow("weeks need a year, as far as cached")
        << friday << wednesday << Interval::Week1 << QDate(2024, 6, 3) << wednesday;
    QTest::newRow("minutes take their part of a quarter")
        << QDate(2025, 1, 1) << QDate(2025, 3, 31) << Interval::Minute5 << QDate(2025, 1, 21)
        << QDate(2025, 1, 31);
    QTest::newRow("minutes move to where they are")
        << QDate(2025, 3, 3) << QDate(2025, 3, 7) << Interval::Minute5 << QDate(2025, 1, 27)
        << QDate(2025, 1, 31);
}

void TestViewRules::anIntervalKeepsOrMendsTheRange()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(Interval, interval);
    QFETCH(QDate, newFrom);
    QFETCH(QDate, newTo);
    View view = app::firstView();
    view.from = from;
    view.to = to;
    view = app::withInterval(view, interval, someCache());
    QCOMPARE(view.interval, interval);
    QCOMPARE(view.from, newFrom);
    QCOMPARE(view.to, newTo);
}

void TestViewRules::anotherSymbolKeepsWhatItCan()
{
    const View view = app::withSymbols(app::firstView(), {u"^IXIC"_s}, someCache());
    QCOMPARE(view.symbols, QStringList{u"^IXIC"_s});
    QCOMPARE(view.interval, Interval::Day1);
    QCOMPARE(view.to, app::firstView().to);
    QCOMPARE(view.style, market::ChartStyle::Candles);
}

void TestViewRules::severalSymbolsAreCompared()
{
    const QStringList both{u"NVDA"_s, u"^IXIC"_s};
    const View view = app::withSymbols(app::firstView(), both, someCache());
    QCOMPARE(view.style, market::ChartStyle::Compare);
    QCOMPARE(view.interval, Interval::Day1);
    QCOMPARE(view.symbols, both);
}

void TestViewRules::nothingChangesForAnUnknownSymbol()
{
    View view = app::firstView();
    view.symbols = {u"?"_s};
    QCOMPARE(app::withRange(view, Range::All, someCache()), view);
    QCOMPARE(app::withInterval(view, Interval::Day1, someCache()), view);
    QCOMPARE(app::withSymbols(view, {}, someCache()), view);
}

void TestViewRules::aNewRangeForgetsTheZoom()
{
    View view = app::firstView();
    view.zoom = market::TimeRange{1, 2};
    QVERIFY(!app::withRange(view, Range::All, someCache()).zoom);
    QVERIFY(!app::withInterval(view, Interval::Hour1, someCache()).zoom);
}

QTEST_GUILESS_MAIN(TestViewRules)
#include "tst_viewrules.moc"
