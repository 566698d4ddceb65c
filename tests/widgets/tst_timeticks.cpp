#include "market/calendar.h"
#include "widgets/chart/timeticks.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {

const QTimeZone newYork("America/New_York");

TimeScale intraday(QDate from, QDate to)
{
    std::vector<OpenHours> open;
    for (const market::Session& s : market::Calendar::forExchange(u"XNYS"_s)->sessions(from, to))
        open.push_back({s.hours, s.hours.begin, s.date,
                        static_cast<double>(s.hours.length() / (5 * market::minuteMillis)), 0});
    return {open, {}, 0, false};
}

TimeScale daily(QDate from, QDate to)
{
    std::vector<OpenHours> open;
    for (const market::Session& s : market::Calendar::forExchange(u"XNYS"_s)->sessions(from, to)) {
        const market::Millis begin = s.date.startOfDay(newYork).toMSecsSinceEpoch();
        open.push_back({{begin, begin + market::dayMillis}, market::dateKey(s.date), s.date, 1, 0});
    }
    return {open, {}, 0, true};
}

QStringList texts(const TimeScale& scale, double width)
{
    QStringList result;
    const market::Format format;
    const auto ticks = timeTicks(scale, 0, scale.slots(), newYork);
    for (const TimeTick& tick : heaviest(ticks, [=](const TimeTick&) { return width; }))
        result.append(tickText(tick, scale.isDated(), format, newYork));
    return result;
}

} // namespace

class tst_TimeTicks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysComeFirstThenHours()
    {
        const TimeScale scale = intraday(QDate(2025, 1, 24), QDate(2025, 1, 27));
        QCOMPARE(texts(scale, 60), (QStringList{u"Fri 24 Jan"_s, u"Mon 27 Jan"_s}));
        const QStringList finer = texts(scale, 20);
        QCOMPARE(finer.count(u"12:00"_s), 2);
        QVERIFY(finer.indexOf(u"12:00"_s) > finer.indexOf(u"Fri 24 Jan"_s));
    }

    void hoursFollowTheZoneOverDaylightSaving()
    {
        // New York left standard time on 9 March 2025: noon stays noon.
        const TimeScale scale = intraday(QDate(2025, 3, 7), QDate(2025, 3, 10));
        QCOMPARE(texts(scale, 20).count(u"12:00"_s), 2);
    }

    void aSessionOverMidnightIsNamedThere()
    {
        // New York's Monday in Tokyo: from 23:30 on Monday to 6:00 on Tuesday.
        const TimeScale scale = intraday(QDate(2025, 1, 27), QDate(2025, 1, 27));
        const QTimeZone tokyo("Asia/Tokyo");
        const market::Format format;
        QStringList headings;
        for (const TimeTick& tick : timeTicks(scale, 0, scale.slots(), tokyo))
            if (isHeading(tick, false))
                headings.append(tickText(tick, false, format, tokyo));
        QCOMPARE(headings, QStringList{u"Tue 28 Jan"_s});
    }

    void monthsAndYearsCarryTheWeight()
    {
        const TimeScale scale = daily(QDate(2024, 11, 1), QDate(2025, 2, 28));
        QCOMPARE(texts(scale, 12), (QStringList{u"Nov 2024"_s, u"Dec"_s, u"Jan 2025"_s, u"Feb"_s}));
    }

    void ticksNeverOverlap()
    {
        const TimeScale scale = daily(QDate(2020, 1, 1), QDate(2025, 12, 31));
        for (const double width : {1.0, 3.0, 7.0, 30.0, 200.0, 900.0}) {
            const auto ticks = heaviest(timeTicks(scale, 0, scale.slots(), newYork),
                                        [=](const TimeTick&) { return width; });
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i].index - ticks[i - 1].index >= width);
        }
    }

    // A market that never closes still says which day it is.
    void midnightsInOpenHoursNameTheirDay()
    {
        const market::Millis begin = QDateTime(QDate(2025, 1, 30), {}, Qt::UTC).toMSecsSinceEpoch();
        const market::Millis end = begin + 3 * market::dayMillis;
        const TimeScale scale({{{begin, end}, begin, QDate(2025, 1, 30), 3 * 24.0, 0}}, {}, 0,
                              false);
        QStringList days;
        for (const TimeTick& tick : timeTicks(scale, 0, scale.slots(), QTimeZone::utc()))
            if (isHeading(tick, false))
                days.append(tickText(tick, false, market::Format(), QTimeZone::utc()));
        QCOMPARE(days, (QStringList{u"Thu 30 Jan"_s, u"Fri 31 Jan"_s, u"Sat 1 Feb"_s}));
    }

    // The weight of the first day in view comes from the day before it, in view or not.
    void whatIsOutOfViewWeighsNothingButCounts()
    {
        const TimeScale scale = intraday(QDate(2025, 1, 2), QDate(2025, 3, 31));
        const auto all = timeTicks(scale, 0, scale.slots(), newYork);
        const auto part = timeTicks(scale, 10 * 78, 20 * 78, newYork);
        QVERIFY(!part.empty() && part.size() < all.size());
        for (const TimeTick& tick : part)
            if (isHeading(tick, false))
                QVERIFY(std::ranges::any_of(all, [&](const TimeTick& other) {
                    return other.index == tick.index && other.weight == tick.weight;
                }));
    }

    void anEmptyScaleHasNone() { QVERIFY(timeTicks({}, 0, 1, newYork).empty()); }
};

QTEST_APPLESS_MAIN(tst_TimeTicks)
#include "tst_timeticks.moc"
