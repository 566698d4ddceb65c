#include "widgets/chart/timescale.h"

#include <QRandomGenerator>
#include <QtTest>

using market::hourMillis;
using market::Millis;
using widgets::OpenHours;
using widgets::TimeScale;

namespace {

constexpr Millis day = market::dayMillis;

// Two sessions of four hourly bars, from 10:00 to 14:00 on days 0 and 3.
std::vector<OpenHours> twoSessions()
{
    const QDate first(1970, 1, 1);
    const auto session = [&](int days) {
        const Millis open = days * day + 10 * hourMillis;
        return OpenHours{{open, open + 4 * hourMillis}, open, first.addDays(days), 4, 0};
    };
    return {session(0), session(3)};
}

} // namespace

class tst_TimeScale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closedHoursTakeNoRoom()
    {
        const TimeScale scale(twoSessions(), {}, 2, false);
        QCOMPARE(scale.slots(), 8.0);
        QCOMPARE(scale.indexAt(10 * hourMillis), 0.0);
        QCOMPARE(scale.indexAt(12 * hourMillis), 2.0);
        QCOMPARE(scale.indexAt(14 * hourMillis), 4.0);
        QCOMPARE(scale.indexAt(2 * day), 4.0);
        QCOMPARE(scale.indexAt(3 * day + 10 * hourMillis), 4.0);
        QCOMPARE(scale.indexAt(3 * day + 13 * hourMillis), 7.0);
    }

    void eventsInClosedHoursOpenAGutterInTheirOrder()
    {
        const TimeScale scale(twoSessions(), {2 * day, day, 2 * day}, 3, false);
        QCOMPARE(scale.slots(), 11.0);
        QCOMPARE(scale.gutters().size(), std::size_t(1));
        QCOMPARE(scale.indexAt(day), 5.0); // one third of the gutter from 4 to 7
        QCOMPARE(scale.indexAt(2 * day), 6.0);
        QVERIFY(scale.indexAt(day + hourMillis) > scale.indexAt(day));
        QCOMPARE(scale.indexAt(3 * day + 10 * hourMillis), 7.0);
    }

    void eventsBeyondTheEdgesOpenGuttersThere()
    {
        const TimeScale scale(twoSessions(), {hourMillis, 5 * day}, 2, false);
        QCOMPARE(scale.gutters().size(), std::size_t(2));
        QCOMPARE(scale.slots(), 12.0);
        QVERIFY(scale.indexAt(hourMillis) > 0 && scale.indexAt(hourMillis) < 2);
        QVERIFY(scale.indexAt(5 * day) > 10 && scale.indexAt(5 * day) < 12);
    }

    void barsOutsideOfOpenHoursHaveNoPlace()
    {
        const TimeScale scale(twoSessions(), {}, 2, false);
        QVERIFY(!scale.indexOfBar(9 * hourMillis));
        QCOMPARE(scale.indexOfBar(11 * hourMillis), std::optional(1.0));
        QVERIFY(!scale.indexOfBar(14 * hourMillis));
        QCOMPARE(scale.indexOfBucket(14 * hourMillis), 4.0);
        QCOMPARE(scale.indexOfBucket(100 * day), scale.slots());
    }

    void datedBarsStandOnTheirDate()
    {
        std::vector<OpenHours> open;
        for (const int days : {0, 1, 4})
            open.push_back({{days * day, (days + 1) * day},
                            days * day,
                            QDate(1970, 1, 1).addDays(days),
                            1,
                            0});
        const TimeScale scale(open, {2 * day + 1}, 0.5, true);
        QCOMPARE(scale.slots(), 3.5);
        QCOMPARE(scale.indexOfBar(day), std::optional(1.0));
        QVERIFY(!scale.indexOfBar(2 * day));
        QCOMPARE(scale.indexOfBar(4 * day), std::optional(2.5));
        QCOMPARE(scale.hoursOn(QDate(1970, 1, 2))->key, day);
        QVERIFY(!scale.hoursOn(QDate(1970, 1, 3)));
    }

    // The mapping never runs backwards, and leads back to the same instant in open hours.
    void indexGrowsWithTimeAndLeadsBack()
    {
        const TimeScale scale(
            twoSessions(), {-hourMillis, hourMillis, day, 2 * day, 2 * day + 5, 4 * day}, 3, false);
        QRandomGenerator random(7);
        double before = -1;
        for (Millis at = -day; at < 5 * day; at += random.bounded(1, 3'000'000)) {
            const double index = scale.indexAt(at);
            QVERIFY2(index >= before, qPrintable(QString::number(at)));
            before = index;
            if (scale.indexOfBar(at))
                QVERIFY(std::abs(scale.keyAt(index) - at) <= 1);
        }
    }

    // News before the first and after the last bar stays between the midnights around it.
    void whatLiesBeyondTheEdgesStaysThere()
    {
        const TimeScale scale(twoSessions(), {hourMillis, 3 * day + 20 * hourMillis}, 2, false);
        QCOMPARE(scale.indexAt(0), 0.0);
        QCOMPARE(scale.indexAt(4 * day), scale.slots());
    }

    void keysOfWeeksLeadBack()
    {
        std::vector<OpenHours> open;
        for (const int week : {0, 1, 2})
            open.push_back({{week * 7 * day, (week + 1) * 7 * day},
                            week * 7 * day,
                            QDate(1970, 1, 1).addDays(week * 7),
                            1,
                            0});
        const TimeScale scale(open, {}, 0.5, true);
        for (const double index : {0.0, 0.4, 1.0, 1.5, 2.9, 3.0})
            QVERIFY(std::abs(scale.indexOfKey(scale.keyAt(index)) - index) < 1e-6);
        QCOMPARE(scale.indexOfKey(-day), 0.0);
        QCOMPARE(scale.indexOfKey(90 * day), 3.0);
    }

    void onlyHoursInViewAreLookedAt()
    {
        const TimeScale scale(twoSessions(), {}, 2, false);
        QCOMPARE(scale.openBetween(0, 8).size(), std::size_t(2));
        QCOMPARE(scale.openBetween(1, 3).size(), std::size_t(1));
        QCOMPARE(scale.openBetween(5, 7).front().first, 4.0);
        QVERIFY(scale.openBetween(9, 12).empty());
        QVERIFY(TimeScale().openBetween(0, 1).empty());
    }

    void anEmptyScaleAnswersCalmly()
    {
        const TimeScale scale({}, {1, 2, 3}, 2, false);
        QVERIFY(scale.isEmpty());
        QCOMPARE(scale.indexAt(5), 0.0);
        QCOMPARE(scale.keyAt(5), Millis(0));
        QVERIFY(!scale.indexOfBar(1));
    }
};

QTEST_APPLESS_MAIN(tst_TimeScale)
#include "tst_timescale.moc"
