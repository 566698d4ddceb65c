#include "market/calendar.h"
#include "widgets/chart/timescalebuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Event;
using market::Interval;
using widgets::ChartData;
using widgets::TimeScale;

namespace {

widgets::Series series(const QString& symbol, const QString& exchange, const QString& zone)
{
    market::Instrument instrument;
    instrument.symbol = symbol;
    instrument.exchange = exchange;
    instrument.zone = zone;
    return {instrument, {}};
}

widgets::Series newYork()
{
    return series(u"NY"_s, u"XNYS"_s, u"America/New_York"_s);
}
widgets::Series tokyo()
{
    return series(u"TK"_s, u"XTKS"_s, u"Asia/Tokyo"_s);
}

ChartData data(Interval interval, QDate from, QDate to, std::vector<widgets::Series> list)
{
    ChartData result;
    result.view.interval = interval;
    result.view.from = result.from = from;
    result.view.to = result.to = to;
    result.series = std::move(list);
    return result;
}

Event dayEvent(QDate first, QDate last)
{
    Event event;
    event.precision = market::Precision::Day;
    event.begin = market::dateKey(first);
    event.end = market::dateKey(last);
    event.zone = u"America/New_York"_s;
    return event;
}

Event minuteEvent(const QDateTime& at)
{
    Event event;
    event.precision = market::Precision::Minute;
    event.begin = event.end = at.toMSecsSinceEpoch();
    return event;
}

void setEvents(ChartData& target, std::vector<Event> events)
{
    target.events = std::make_shared<const std::vector<Event>>(std::move(events));
}

} // namespace

class tst_TimeScaleBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sessionsOfOneExchange()
    {
        // Thursday 9 January 2025 was a day of mourning in New York.
        const auto scale = widgets::buildTimeScale(
            data(Interval::Minute5, QDate(2025, 1, 8), QDate(2025, 1, 10), {newYork()}));
        QCOMPARE(scale.open().size(), std::size_t(2));
        QCOMPARE(scale.slots(), 2 * 78.0);
        QVERIFY(!scale.hoursOn(QDate(2025, 1, 9)));
    }

    void twoExchangesShareTheUnionOfTheirSessions()
    {
        const auto scale = widgets::buildTimeScale(
            data(Interval::Minute5, QDate(2025, 1, 27), QDate(2025, 1, 27), {newYork(), tokyo()}));
        // Tokyo's morning and afternoon (2.5 h and 3 h until 15:30), then New York's 6.5 h.
        QCOMPARE(scale.open().size(), std::size_t(3));
        QCOMPARE(scale.slots(), (2.5 + 3 + 6.5) * 12);
    }

    void datesOfTwoExchangesAreUnited()
    {
        // 20 January 2025: New York closed, Tokyo open.
        const auto both = widgets::buildTimeScale(
            data(Interval::Day1, QDate(2025, 1, 17), QDate(2025, 1, 21), {newYork(), tokyo()}));
        QVERIFY(both.hoursOn(QDate(2025, 1, 20)));
        const auto alone = widgets::buildTimeScale(
            data(Interval::Day1, QDate(2025, 1, 17), QDate(2025, 1, 21), {newYork()}));
        QVERIFY(!alone.hoursOn(QDate(2025, 1, 20)));
        QCOMPARE(both.slots() - alone.slots(), 1.0);
    }

    void anUnknownExchangeIsOpenWhenItHasBars()
    {
        widgets::Series coin = series(u"BTC"_s, QString(), u"UTC"_s);
        std::vector<market::Bar> bars;
        for (const int minute : {0, 5, 10, 60})
            bars.push_back({minute * market::minuteMillis, 1, 1, 1, 1, 1});
        coin.answer.bars = std::make_shared<const market::BarSeries>(bars);
        const auto scale = widgets::buildTimeScale(
            data(Interval::Minute5, QDate(1970, 1, 1), QDate(1970, 1, 1), {coin}));
        QCOMPARE(scale.open().size(), std::size_t(2));
        QCOMPARE(scale.slots(), 4.0);
    }

    void bucketsOfAnUnknownExchangeAreOpenAllTheirLength()
    {
        widgets::Series coin = series(u"BTC"_s, QString(), u"UTC"_s);
        coin.answer.level = 2;
        const market::Millis bucket = 16 * 5 * market::minuteMillis;
        coin.answer.bars = std::make_shared<const market::BarSeries>(
            std::vector<market::Bar>{{0, 1, 1, 1, 1, 1}, {bucket, 1, 1, 1, 1, 1}});
        const auto scale = widgets::buildTimeScale(
            data(Interval::Minute5, QDate(1970, 1, 1), QDate(1970, 1, 1), {coin}));
        QCOMPARE(scale.open().size(), std::size_t(1));
        QCOMPARE(scale.slots(), 32.0);
        coin.answer.level = 1;
        coin.answer.bars = std::make_shared<const market::BarSeries>(
            std::vector<market::Bar>{{0, 1, 1, 1, 1, 1}});
        const auto days = widgets::buildTimeScale(
            data(Interval::Day1, QDate(1970, 1, 1), QDate(1970, 1, 4), {coin}));
        QCOMPARE(days.slots(), 4.0);
    }

    void weekendNewsOpensAGutter()
    {
        ChartData with
            = data(Interval::Minute5, QDate(2025, 1, 24), QDate(2025, 1, 27), {newYork()});
        setEvents(with,
                  {minuteEvent({QDate(2025, 1, 26), QTime(22, 16), Qt::UTC}),
                   dayEvent(QDate(2025, 1, 25), QDate(2025, 1, 25))});
        const auto scale = widgets::buildTimeScale(with);
        QCOMPARE(scale.gutters().size(), std::size_t(1));
        QCOMPARE(scale.gutters().front().events.size(), std::size_t(2));
        const auto saturday = widgets::spanOf((*with.events)[1], scale, QTimeZone("UTC"));
        const auto sunday = widgets::spanOf((*with.events)[0], scale, QTimeZone("UTC"));
        QVERIFY(saturday.index < sunday.index);
        QVERIFY(saturday.index > 78 && sunday.index < scale.slots() - 78);
    }

    void aDayIsKnownNoFinerThanItsSession()
    {
        ChartData with
            = data(Interval::Minute5, QDate(2025, 1, 27), QDate(2025, 1, 27), {newYork()});
        setEvents(with, {dayEvent(QDate(2025, 1, 27), QDate(2025, 1, 27))});
        const auto scale = widgets::buildTimeScale(with);
        QVERIFY(scale.gutters().empty());
        const auto span
            = widgets::spanOf(with.events->front(), scale, QTimeZone("America/New_York"));
        QCOMPARE(span.first, 0.0);
        QCOMPARE(span.last, 78.0);
        QCOMPARE(span.index, 39.0);
    }

    void aRangeStandsWhereItBegins()
    {
        ChartData with
            = data(Interval::Minute5, QDate(2025, 1, 24), QDate(2025, 1, 28), {newYork()});
        setEvents(with, {dayEvent(QDate(2025, 1, 26), QDate(2025, 1, 27))});
        const auto scale = widgets::buildTimeScale(with);
        const auto span
            = widgets::spanOf(with.events->front(), scale, QTimeZone("America/New_York"));
        QVERIFY(span.index < scale.hoursOn(QDate(2025, 1, 27))->first); // on Sunday
        QVERIFY(span.last >= scale.hoursOn(QDate(2025, 1, 27))->first + 78);
    }

    void aDayHasItsOwnPlaceInAMonth()
    {
        ChartData with = data(Interval::Month1, QDate(2025, 6, 1), QDate(2025, 6, 30), {newYork()});
        setEvents(with,
                  {dayEvent(QDate(2025, 6, 10), QDate(2025, 6, 10)),
                   dayEvent(QDate(2025, 6, 18), QDate(2025, 6, 18))});
        const auto scale = widgets::buildTimeScale(with);
        const QTimeZone zone("America/New_York");
        const auto tenth = widgets::spanOf((*with.events)[0], scale, zone);
        const auto eighteenth = widgets::spanOf((*with.events)[1], scale, zone);
        QCOMPARE(tenth.index, 9.5 / 30);
        QCOMPARE(eighteenth.index, 17.5 / 30);
    }

    void weeksAndMonthsAreContinuous()
    {
        const auto weeks = widgets::buildTimeScale(
            data(Interval::Week1, QDate(2025, 1, 1), QDate(2025, 1, 31), {newYork()}));
        QCOMPARE(weeks.slots(), 5.0);
        QCOMPARE(weeks.open().front().date, QDate(2024, 12, 30));
        const auto months = widgets::buildTimeScale(
            data(Interval::Month1, QDate(2025, 1, 15), QDate(2025, 3, 2), {newYork()}));
        QCOMPARE(months.slots(), 3.0);
    }
};

QTEST_APPLESS_MAIN(tst_TimeScaleBuilder)
#include "tst_timescalebuilder.moc"
