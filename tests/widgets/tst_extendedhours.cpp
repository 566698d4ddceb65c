#include "market/calendar.h"
#include "widgets/chart/extendedhours.h"
#include "widgets/chart/placedbars.h"
#include "widgets/chart/timescalebuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Millis;
using market::TimeRange;
using widgets::ChartData;
using widgets::OpenHours;
using widgets::Series;

namespace {

Millis at(const char* zone, QDate date, QTime time)
{
    return QDateTime(date, time, QTimeZone(zone)).toMSecsSinceEpoch();
}

Series series(const QString& exchange, const QString& zone, const std::vector<Millis>& begins)
{
    Series result;
    result.instrument.symbol = exchange;
    result.instrument.exchange = exchange;
    result.instrument.zone = zone;
    std::vector<market::Bar> bars;
    for (const Millis begin : begins)
        bars.push_back({begin, 1, 1, 1, 1, 1});
    result.answer.bars = std::make_shared<const market::BarSeries>(std::move(bars));
    return result;
}

// Before the open, in the session, after the close of a Monday in New York.
Series newYork()
{
    const QDate monday(2025, 1, 27);
    return series(
        u"XNYS"_s, u"America/New_York"_s,
        {at("America/New_York", monday, {4, 0}), at("America/New_York", monday, {8, 0}),
         at("America/New_York", monday, {9, 30}), at("America/New_York", monday, {15, 55}),
         at("America/New_York", monday, {17, 30}), at("America/New_York", monday, {19, 55})});
}

Series tokyo()
{
    const QDate tuesday(2025, 1, 28);
    return series(u"XTKS"_s, u"Asia/Tokyo"_s,
                  {at("Asia/Tokyo", tuesday, {9, 0}), at("Asia/Tokyo", tuesday, {12, 45})});
}

ChartData data(std::vector<Series> list, bool extended)
{
    ChartData result;
    result.view.interval = market::Interval::Minute5;
    result.view.style = market::ChartStyle::Compare;
    result.view.extendedHours = extended;
    result.view.from = result.from = QDate(2025, 1, 27);
    result.view.to = result.to = QDate(2025, 1, 28);
    result.series = std::move(list);
    return result;
}

} // namespace

class tst_ExtendedHours : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reachFromTheFirstBarToTheOpenAndFromTheCloseToTheLast()
    {
        const ChartData one = data({newYork()}, true);
        const auto scale = widgets::buildTimeScale(one);
        std::vector<TimeRange> shaded;
        for (const OpenHours& open : scale.open())
            if (open.extended)
                shaded.push_back(open.hours);
        const QDate monday(2025, 1, 27);
        const std::vector<TimeRange> expected{
            {at("America/New_York", monday, {4, 0}), at("America/New_York", monday, {9, 30})},
            {at("America/New_York", monday, {16, 0}), at("America/New_York", monday, {20, 0})}};
        QCOMPARE(shaded.size(), expected.size());
        for (std::size_t i = 0; i < shaded.size(); ++i) {
            QCOMPARE(shaded[i].begin, expected[i].begin);
            QCOMPARE(shaded[i].end, expected[i].end);
        }
    }

    void areNotThereUnlessAskedFor()
    {
        const ChartData one = data({newYork()}, false);
        const auto scale = widgets::buildTimeScale(one);
        for (const OpenHours& open : scale.open())
            QVERIFY(!open.extended);
        const auto placed = widgets::placedBars(one.series[0], one, scale);
        QCOMPARE(std::ranges::count_if(placed, [](const auto& bar) { return !bar.inSession; }), 4);
    }

    void theirBarsAreDrawn()
    {
        const ChartData one = data({newYork()}, true);
        const auto scale = widgets::buildTimeScale(one);
        for (const auto& bar : widgets::placedBars(one.series[0], one, scale)) {
            QVERIFY(bar.inSession);
            QCOMPARE(bar.last - bar.first, 1.0);
            QCOMPARE(bar.first, *scale.indexOfBar(bar.bar->begin));
        }
    }

    // Tokyo is open while New York's late bars come in: that ground is nobody's off-hours.
    void anotherExchangesSessionIsNotShaded()
    {
        Series late = series(u"XNYS"_s, u"America/New_York"_s,
                             {at("America/New_York", QDate(2025, 1, 27), {18, 0}),
                              at("America/New_York", QDate(2025, 1, 27), {19, 55})});
        const ChartData both = data({late, tokyo()}, true);
        const auto scale = widgets::buildTimeScale(both);
        const Millis nine = at("Asia/Tokyo", QDate(2025, 1, 28), {9, 0});
        for (const OpenHours& open : scale.open())
            QVERIFY(!open.extended || open.hours.end <= nine || open.hours.begin > nine);
        for (std::size_t i = 1; i < scale.open().size(); ++i)
            QVERIFY(scale.open()[i - 1].hours.end <= scale.open()[i].hours.begin);
    }

    void tokyosLunchStaysClosed()
    {
        const ChartData both = data({newYork(), tokyo()}, true);
        const auto scale = widgets::buildTimeScale(both);
        const Millis noon = at("Asia/Tokyo", QDate(2025, 1, 28), {12, 0});
        QVERIFY(!scale.indexOfBar(noon));
        QVERIFY(scale.indexOfBar(noon - market::hourMillis));
        QVERIFY(scale.indexOfBar(noon + market::hourMillis));
    }

    // A bucket of 80 minutes before the open is no bar of the session; one that touches it is.
    void bucketsOutsideOfSessionsAreNotDrawnInThem()
    {
        Series coarse = series(u"XNYS"_s, u"America/New_York"_s,
                               {at("America/New_York", QDate(2025, 1, 27), {6, 40}),
                                at("America/New_York", QDate(2025, 1, 27), {9, 20}),
                                at("America/New_York", QDate(2025, 1, 27), {16, 0})});
        coarse.answer.level = 2;
        const ChartData one = data({coarse}, false);
        const auto placed = widgets::placedBars(one.series[0], one, widgets::buildTimeScale(one));
        QVERIFY(!placed[0].inSession);
        QVERIFY(placed[1].inSession);
        QVERIFY(!placed[2].inSession);
    }

    void rangesAreUnitedAndCut()
    {
        const std::vector<TimeRange> ranges{{0, 10}, {20, 30}};
        QCOMPARE(widgets::united({{20, 25}, {0, 5}, {5, 10}, {22, 30}}), ranges);
        QCOMPARE(widgets::without(ranges, {{2, 4}, {8, 22}, {30, 40}}),
                 (std::vector<TimeRange>{{0, 2}, {4, 8}, {22, 30}}));
        QCOMPARE(widgets::without(ranges, {}), ranges);
        QVERIFY(widgets::without(ranges, {{0, 30}}).empty());
    }
};

QTEST_APPLESS_MAIN(tst_ExtendedHours)
#include "tst_extendedhours.moc"
