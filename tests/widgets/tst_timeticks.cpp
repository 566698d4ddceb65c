#include "market/calendar.h"
#include "widgets/chart/timeticks.h"

#include <QRandomGenerator>
#include <QRegularExpression>
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

// Of years that no calendar knows.
TimeScale weekdays(QDate from, QDate to)
{
    std::vector<OpenHours> open;
    for (QDate date = from; date <= to; date = date.addDays(1))
        if (const market::Millis key = market::dateKey(date); date.dayOfWeek() < 6)
            open.push_back({{key, key + market::dayMillis}, key, date, 1, 0});
    return {open, {}, 0, true};
}

QStringList texts(const TimeScale& scale, double width)
{
    QStringList result;
    const market::Format format;
    const auto ticks = timeTicks(scale, 0, scale.slots(), newYork);
    for (const TimeTick& tick : heaviest(ticks, [=](const TimeTick& one) {
             return TickRoom{one.index, one.index + width};
         }))
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

    // Of the even hours only 14:00 is clear of the names of days.
    void oddHoursStandInWhereMoreOfThemFit()
    {
        const TimeScale scale = intraday(QDate(2025, 1, 24), QDate(2025, 1, 27));
        const auto ticks = timeTicks(scale, 0, scale.slots(), newYork);
        QStringList hours;
        for (const TimeTick& tick : heaviest(ticks, [](const TimeTick& one) {
                 return isHeading(one, false) ? TickRoom{one.index, one.index + 33}
                                              : TickRoom{one.index - 8, one.index + 8};
             }))
            if (!isHeading(tick, false))
                hours.append(tickText(tick, false, market::Format(), newYork));
        QCOMPARE(hours, (QStringList{u"13:00"_s, u"15:00"_s, u"13:00"_s, u"15:00"_s}));
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

    // A reader of many years looks for round ones.
    void decadesComeBeforeOtherYears()
    {
        const TimeScale scale = weekdays(QDate(1986, 3, 3), QDate(2025, 12, 31));
        QStringList years;
        for (const TimeTick& tick :
             heaviest(timeTicks(scale, 0, scale.slots(), newYork), [](const TimeTick& one) {
                 return TickRoom{one.index, one.index + 1000};
             }))
            years.append(yearText(tick));
        QCOMPARE(years.filter(QRegularExpression(u"0$"_s)),
                 (QStringList{u"1990"_s, u"2000"_s, u"2010"_s, u"2020"_s}));
        QVERIFY(years.contains(u"1995"_s));
        QVERIFY(!years.contains(QString()));
    }

    void ticksNeverOverlap()
    {
        const TimeScale scale = daily(QDate(2020, 1, 1), QDate(2025, 12, 31));
        for (const double width : {1.0, 3.0, 7.0, 30.0, 200.0, 900.0}) {
            const auto ticks
                = heaviest(timeTicks(scale, 0, scale.slots(), newYork), [=](const TimeTick& tick) {
                      return TickRoom{tick.index, tick.index + width};
                  });
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

    // A year of a market that never closes costs no more than its labels.
    void candidatesAreAsFewAsCanBeLabelled_data()
    {
        QTest::addColumn<double>("days");
        for (const double days : {0.01, 0.5, 3.0, 40.0, 365.0, 3650.0, 20'000.0})
            QTest::newRow(qPrintable(QString::number(days))) << days;
    }
    void candidatesAreAsFewAsCanBeLabelled()
    {
        QFETCH(const double, days);
        const market::Millis begin = QDateTime(QDate(1990, 1, 1), {}, Qt::UTC).toMSecsSinceEpoch();
        const market::Millis end = begin + 21'000 * market::dayMillis;
        const double minutes = 21'000 * 24 * 60.0;
        const TimeScale always({{{begin, end}, begin, QDate(1990, 1, 1), minutes, 0}}, {}, 0,
                               false);
        const double first = 1000.5;
        const auto ticks = timeTicks(always, first, first + days * 24 * 60, newYork);
        QVERIFY2(ticks.size() >= 2 && ticks.size() <= 500,
                 qPrintable(QString::number(ticks.size())));
    }

    void randomZoomsHaveLabelsThatDoNotOverlap_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("sessions") << 0;
        QTest::newRow("always open") << 1;
        QTest::newRow("days") << 2;
    }
    void randomZoomsHaveLabelsThatDoNotOverlap()
    {
        QFETCH(const int, kind);
        const market::Millis begin = QDateTime(QDate(2015, 1, 1), {}, Qt::UTC).toMSecsSinceEpoch();
        const market::Millis end = begin + 3000 * market::dayMillis;
        const TimeScale scale = kind == 0 ? intraday(QDate(2015, 1, 2), QDate(2024, 12, 31))
            : kind == 1
            ? TimeScale({{{begin, end}, begin, QDate(2015, 1, 1), 864'000, 0}}, {}, 0, false)
            : daily(QDate(2000, 1, 3), QDate(2024, 12, 31));
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            const double width = 6 * std::pow(scale.slots() / 6, random.generateDouble());
            const double first = random.generateDouble() * (scale.slots() - width);
            const double room = width / 14; // of a label: 14 find room side by side
            const auto ticks = heaviest(timeTicks(scale, first, first + width, newYork),
                                        [=](const TimeTick& tick) {
                                            return TickRoom{tick.index, tick.index + room};
                                        });
            QVERIFY2(ticks.size() >= 2, qPrintable(u"%1 at %2"_s.arg(width).arg(first)));
            for (std::size_t n = 0; n < ticks.size(); ++n) {
                QVERIFY(ticks[n].index >= first && ticks[n].index < first + width);
                QVERIFY(n == 0 || ticks[n].index - ticks[n - 1].index >= room);
                if (kind != 2)
                    QVERIFY(std::abs(scale.indexOfKey(ticks[n].key) - ticks[n].index) < 1e-3);
            }
        }
    }

    void anEmptyScaleHasNone() { QVERIFY(timeTicks({}, 0, 1, newYork).empty()); }
};

QTEST_APPLESS_MAIN(tst_TimeTicks)
#include "tst_timeticks.moc"
