#include "market/calendar.h"
#include "widgets/chart/frame.h"
#include "widgets/chart/indexrange.h"
#include "widgets/chart/placedbars.h"
#include "widgets/chart/timescalebuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Interval;
using market::Millis;
using widgets::ChartData;
using widgets::Series;

namespace {

Series series(const QString& exchange, const QString& zone)
{
    market::Instrument instrument;
    instrument.symbol = exchange;
    instrument.exchange = exchange;
    instrument.zone = zone;
    return {instrument, {}};
}

// A bar at every step of each session, and one two hours after each close.
void fill(Series& target, QDate from, QDate to, Interval interval)
{
    std::vector<market::Bar> bars;
    const auto calendar = market::Calendar::forExchange(target.instrument.exchange);
    for (const market::Session& session : calendar->sessions(from, to)) {
        for (Millis at = session.hours.begin; at < session.hours.end;
             at += market::nominalLength(interval))
            bars.push_back({at, 1, 1, 1, 1, 1});
        bars.push_back({session.hours.end + 2 * market::hourMillis, 1, 1, 1, 1, 1});
    }
    target.answer.bars = std::make_shared<const market::BarSeries>(bars);
}

ChartData data(std::vector<Series> list, Interval interval)
{
    ChartData result;
    result.view.interval = interval;
    result.view.style = market::ChartStyle::Compare;
    result.view.from = QDate(2025, 1, 27);
    result.view.to = QDate(2025, 1, 28);
    result.from = QDate(2025, 1, 21);
    result.to = QDate(2025, 2, 3);
    for (Series& one : list)
        fill(one, result.from, result.to, interval);
    result.series = std::move(list);
    return result;
}

} // namespace

class tst_PlacedBars : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastBarEndsWithItsSession()
    {
        ChartData one = data({series(u"XNYS"_s, u"America/New_York"_s)}, Interval::Hour1);
        // News at the very close opens a gutter there, into which the bar must not reach.
        market::Event atClose;
        atClose.precision = market::Precision::Minute;
        atClose.begin = atClose.end
            = QDateTime(QDate(2025, 1, 27), QTime(21, 0), Qt::UTC).toMSecsSinceEpoch();
        one.events = std::make_shared<const std::vector<market::Event>>(1, atClose);
        const auto scale = widgets::buildTimeScale(one);
        for (const auto& bar : widgets::placedBars(one.series[0], one, scale)) {
            if (!bar.inSession)
                continue;
            const QTime local
                = QDateTime::fromMSecsSinceEpoch(bar.bar->begin, QTimeZone("America/New_York"))
                      .time();
            QCOMPARE(bar.last - bar.first, local == QTime(15, 30) ? 0.5 : 1.0);
        }
    }

    // Tokyo trades while New York's rows after its close come in: they are not regular for that.
    void anotherExchangesSessionIsNotOnesOwn()
    {
        const ChartData two
            = data({series(u"XTKS"_s, u"Asia/Tokyo"_s), series(u"XNYS"_s, u"America/New_York"_s)},
                   Interval::Minute5);
        const auto scale = widgets::buildTimeScale(two);
        const auto bars = widgets::placedBars(two.series[1], two, scale);
        const auto outside
            = std::ranges::count_if(bars, [](const auto& bar) { return !bar.inSession; });
        QCOMPARE(outside, 10); // one for each of the ten sessions
    }

    void theOrderOfTheSymbolsDoesNotChangeTheView()
    {
        const Series tokyo = series(u"XTKS"_s, u"Asia/Tokyo"_s);
        const Series newYork = series(u"XNYS"_s, u"America/New_York"_s);
        const ChartData one = data({tokyo, newYork}, Interval::Minute5);
        const ChartData other = data({newYork, tokyo}, Interval::Minute5);
        const auto scale = widgets::buildTimeScale(one);
        const auto same = widgets::buildTimeScale(other);
        const auto range = widgets::viewedRange(one.view, scale, one);
        const auto turned = widgets::viewedRange(other.view, same, other);
        QCOMPARE(scale.keyAt(range.first), same.keyAt(turned.first));
        QCOMPARE(scale.keyAt(range.last), same.keyAt(turned.last));
        // From Tokyo's Monday morning to New York's Tuesday close.
        QVERIFY(scale.keyAt(range.first)
                <= QDateTime(QDate(2025, 1, 27), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
        QVERIFY(scale.keyAt(range.last)
                >= QDateTime(QDate(2025, 1, 28), QTime(21, 0), Qt::UTC).toMSecsSinceEpoch());
    }
};

QTEST_APPLESS_MAIN(tst_PlacedBars)
#include "tst_placedbars.moc"
