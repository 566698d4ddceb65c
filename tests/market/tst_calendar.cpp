#include "market/calendar.h"
#include "tests/support/sessionrow.h"

#include <QtTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

QDate date(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

Millis instant(const char* iso) // "2025-01-27T14:30Z"
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

struct HoursRow
{
    const char* name;
    const char* mic;
    const char* expected;
};

constexpr HoursRow hoursRows[]{
    {"New York in winter", "XNYS",
     "2025-01-27,09:30,16:00,,,2025-01-27T14:30Z,2025-01-27T21:00Z,0,0"},
    {"New York before summer time", "XNYS",
     "2025-03-07,09:30,16:00,,,2025-03-07T14:30Z,2025-03-07T21:00Z,0,0"},
    {"New York in summer time", "XNYS",
     "2025-03-10,09:30,16:00,,,2025-03-10T13:30Z,2025-03-10T20:00Z,0,0"},
    {"New York at the end of summer time", "XNYS",
     "2025-10-31,09:30,16:00,,,2025-10-31T13:30Z,2025-10-31T20:00Z,0,0"},
    {"New York after summer time", "XNYS",
     "2025-11-03,09:30,16:00,,,2025-11-03T14:30Z,2025-11-03T21:00Z,0,0"},
    {"New York under the rule before 2007", "XNYS",
     "2006-03-13,09:30,16:00,,,2006-03-13T14:30Z,2006-03-13T21:00Z,0,0"},
    {"Friday after Independence Day", "XNYS",
     "2002-07-05,09:30,13:00,,,2002-07-05T13:30Z,2002-07-05T17:00Z,1,0"},
    {"eve of Independence Day", "XNYS",
     "2013-07-03,09:30,13:00,,,2013-07-03T13:30Z,2013-07-03T17:00Z,1,0"},
    {"day after Thanksgiving", "XNYS",
     "2024-11-29,09:30,13:00,,,2024-11-29T14:30Z,2024-11-29T18:00Z,1,0"},
    {"eve of Independence Day 2025", "XNYS",
     "2025-07-03,09:30,13:00,,,2025-07-03T13:30Z,2025-07-03T17:00Z,1,0"},
    {"Frankfurt before summer time", "XETR",
     "2025-03-28,09:00,17:30,,,2025-03-28T08:00Z,2025-03-28T16:30Z,0,0"},
    {"Frankfurt in summer time", "XETR",
     "2025-03-31,09:00,17:30,,,2025-03-31T07:00Z,2025-03-31T15:30Z,0,0"},
    {"Frankfurt after summer time", "XETR",
     "2025-10-27,09:00,17:30,,,2025-10-27T08:00Z,2025-10-27T16:30Z,0,0"},
    {"Xetra's last day of the year", "XETR",
     "2024-12-30,09:00,14:00,,,2024-12-30T08:00Z,2024-12-30T13:00Z,1,0"},
    {"Xetra's evening trading", "XETR",
     "2001-09-11,09:00,20:00,,,2001-09-11T07:00Z,2001-09-11T18:00Z,0,0"},
    {"London before summer time", "XLON",
     "2025-03-28,08:00,16:30,,,2025-03-28T08:00Z,2025-03-28T16:30Z,0,0"},
    {"London in summer time", "XLON",
     "2025-03-31,08:00,16:30,,,2025-03-31T07:00Z,2025-03-31T15:30Z,0,0"},
    {"London on Christmas Eve", "XLON",
     "2024-12-24,08:00,12:30,,,2024-12-24T08:00Z,2024-12-24T12:30Z,1,0"},
    {"Tokyo in winter", "XTKS",
     "2025-01-28,09:00,15:30,11:30,12:30,2025-01-28T00:00Z,2025-01-28T06:30Z,0,0"},
    {"Tokyo in summer", "XTKS",
     "2025-07-28,09:00,15:30,11:30,12:30,2025-07-28T00:00Z,2025-07-28T06:30Z,0,0"},
    {"Tokyo's last close at three", "XTKS",
     "2024-11-01,09:00,15:00,11:30,12:30,2024-11-01T00:00Z,2024-11-01T06:00Z,0,0"},
    {"Tokyo's first close at half past three", "XTKS",
     "2024-11-05,09:00,15:30,11:30,12:30,2024-11-05T00:00Z,2024-11-05T06:30Z,0,0"},
    {"Tokyo's long lunch", "XTKS",
     "2011-11-18,09:00,15:00,11:00,12:30,2011-11-18T00:00Z,2011-11-18T06:00Z,0,0"},
    {"Hong Kong's last opening at ten", "XHKG",
     "2011-03-04,10:00,16:00,12:30,14:30,2011-03-04T02:00Z,2011-03-04T08:00Z,0,0"},
    {"Hong Kong's first opening at half past nine", "XHKG",
     "2011-03-07,09:30,16:00,12:00,13:30,2011-03-07T01:30Z,2011-03-07T08:00Z,0,0"},
    {"Hong Kong's short lunch", "XHKG",
     "2012-03-05,09:30,16:00,12:00,13:00,2012-03-05T01:30Z,2012-03-05T08:00Z,0,0"},
    {"Hong Kong on the eve of the Lunar New Year", "XHKG",
     "2025-01-28,09:30,12:00,,,2025-01-28T01:30Z,2025-01-28T04:00Z,1,0"},
    {"Hong Kong on an old Christmas Eve", "XHKG",
     "2010-12-24,10:00,12:30,,,2010-12-24T02:00Z,2010-12-24T04:30Z,1,0"},
    {"Shanghai before the Spring Festival", "XSHG",
     "2025-01-27,09:30,15:00,11:30,13:00,2025-01-27T01:30Z,2025-01-27T07:00Z,0,0"},
    {"Shanghai after the Spring Festival", "XSHG",
     "2025-02-05,09:30,15:00,11:30,13:00,2025-02-05T01:30Z,2025-02-05T07:00Z,0,0"},
};

void addExchangeRows()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<qsizetype>("sessions");
    QTest::newRow("New York") << u"XNYS"_s << qsizetype(6'790);
    QTest::newRow("Tokyo") << u"XTKS"_s << qsizetype(6'613);
    QTest::newRow("Hong Kong") << u"XHKG"_s << qsizetype(6'656);
    QTest::newRow("Xetra") << u"XETR"_s << qsizetype(6'859);
    QTest::newRow("London") << u"XLON"_s << qsizetype(6'822);
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSessions_data();
    void countsSessions();
    void closesOnHolidays_data();
    void closesOnHolidays();
    void keepsHours_data();
    void keepsHours();
    void findsTheFirstReactingSession_data();
    void findsTheFirstReactingSession();
    void answersNothingOutsideItsRange_data();
    void answersNothingOutsideItsRange();
    void rangesAreInclusive_data();
    void rangesAreInclusive();
    void knowsWhenAWeekOrMonthCloses();
    void knowsTheLocalDate_data();
    void knowsTheLocalDate();
    void followersShareTheSessionsOfNewYork_data();
    void followersShareTheSessionsOfNewYork();
    void assumesNothingOfOtherExchanges_data();
    void assumesNothingOfOtherExchanges();
};

void TestCalendar::countsSessions_data()
{
    addExchangeRows();
    QTest::newRow("Shanghai") << u"XSHG"_s << qsizetype(242 + 242 + 243 + 242);
}

void TestCalendar::countsSessions()
{
    QFETCH(QString, mic);
    QFETCH(qsizetype, sessions);
    const auto calendar = Calendar::forExchange(mic);
    const auto all = calendar->sessions(calendar->firstDate(), calendar->lastDate());
    QCOMPARE(qsizetype(all.size()), sessions);
    for (const Session& session : all)
        QVERIFY(calendar->session(session.date) == session);
}

void TestCalendar::closesOnHolidays_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<QDate>("day");
    for (const char* day :
         {"2001-09-11", "2001-09-14", "2004-06-11", "2007-01-02", "2012-10-29", "2012-10-30",
          "2018-12-05", "2022-06-20", "2025-01-09", "2025-01-20", "2025-04-18", "2026-07-03"})
        QTest::addRow("New York %s", day) << u"XNYS"_s << date(day);
    for (const char* day : {"2007-05-28", "2017-10-31", "2018-05-21", "2024-12-31"})
        QTest::addRow("Xetra %s", day) << u"XETR"_s << date(day);
    for (const char* day : {"2008-05-06", "2015-09-22", "2019-05-01", "2020-07-24", "2020-10-01"})
        QTest::addRow("Tokyo %s", day) << u"XTKS"_s << date(day);
    for (const char* day : {"2000-02-04", "2012-10-02", "2015-04-07", "2017-08-23", "2020-10-13",
                            "2021-10-13", "2023-07-17", "2024-09-06", "2025-01-29", "2025-01-31"})
        QTest::addRow("Hong Kong %s", day) << u"XHKG"_s << date(day);
    for (const char* day : {"2002-06-04", "2011-04-29", "2020-05-08", "2022-09-19", "2022-12-27"})
        QTest::addRow("London %s", day) << u"XLON"_s << date(day);
    for (const char* day : {"2023-01-23", "2024-02-09", "2025-01-28", "2025-02-04", "2026-02-23"})
        QTest::addRow("Shanghai %s", day) << u"XSHG"_s << date(day);
}

void TestCalendar::closesOnHolidays()
{
    QFETCH(QString, mic);
    QFETCH(QDate, day);
    QVERIFY(day.dayOfWeek() < Qt::Saturday);
    QVERIFY(!Calendar::forExchange(mic)->session(day));
}

void TestCalendar::keepsHours_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<QByteArray>("expected");
    for (const HoursRow& hours : hoursRows)
        QTest::newRow(hours.name) << QString::fromLatin1(hours.mic) << QByteArray(hours.expected);
}

void TestCalendar::keepsHours()
{
    QFETCH(QString, mic);
    QFETCH(QByteArray, expected);
    const auto calendar = Calendar::forExchange(mic);
    const auto session = calendar->session(date(expected.left(10).constData()));
    QVERIFY(session);
    QCOMPARE(support::sessionRow(*session, calendar->zone()), expected);
}

void TestCalendar::findsTheFirstReactingSession_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<Millis>("news");
    QTest::addColumn<QDate>("reacting");
    const auto add = [](const char* name, const QString& mic, const char* news, const char* day) {
        QTest::newRow(name) << mic << instant(news) << date(day);
    };
    const auto nyse = u"XNYS"_s, tokyo = u"XTKS"_s, hongKong = u"XHKG"_s;
    add("before the open", nyse, "2025-01-27T09:00Z", "2025-01-27");
    add("at the open", nyse, "2025-01-27T14:30Z", "2025-01-27");
    add("a minute before the close", nyse, "2025-01-27T20:59Z", "2025-01-27");
    add("at the close", nyse, "2025-01-27T21:00Z", "2025-01-28");
    add("after the close", nyse, "2025-01-27T23:15Z", "2025-01-28");
    add("tomorrow in UTC, still today in New York", nyse, "2025-01-28T02:00Z", "2025-01-28");
    add("Friday night", nyse, "2025-01-24T22:00Z", "2025-01-27");
    add("Sunday", nyse, "2025-01-26T15:00Z", "2025-01-27");
    add("weekend before a holiday", nyse, "2025-01-18T12:00Z", "2025-01-21");
    add("after a half day closed", nyse, "2024-11-29T18:30Z", "2024-12-02");
    add("before a half day closes", nyse, "2024-11-29T17:59Z", "2024-11-29");
    add("while the exchange stays closed", nyse, "2001-09-11T12:46Z", "2001-09-17");
    add("Monday's news in Tokyo", tokyo, "2025-01-27T14:30Z", "2025-01-28");
    add("in Tokyo's lunch", tokyo, "2025-01-28T03:00Z", "2025-01-28");
    add("at the begin of Tokyo's lunch", tokyo, "2025-01-28T02:30Z", "2025-01-28");
    add("at Tokyo's close", tokyo, "2025-01-28T06:30Z", "2025-01-29");
    add("before a typhoon day", hongKong, "2023-07-14T08:00Z", "2023-07-18");
    add("in a typhoon", hongKong, "2024-09-06T03:00Z", "2024-09-09");
    add("before the Lunar New Year", hongKong, "2025-01-28T03:59Z", "2025-01-28");
    add("over the Lunar New Year", hongKong, "2025-01-28T04:00Z", "2025-02-03");
    add("over the Spring Festival", u"XSHG"_s, "2025-01-27T07:00Z", "2025-02-05");
    add("on the first date", nyse, "2000-01-01T12:00Z", "2000-01-03");
}

void TestCalendar::findsTheFirstReactingSession()
{
    QFETCH(QString, mic);
    QFETCH(Millis, news);
    QFETCH(QDate, reacting);
    const auto session = Calendar::forExchange(mic)->firstReacting(news);
    QVERIFY(session);
    QCOMPARE(session->date, reacting);
}

void TestCalendar::answersNothingOutsideItsRange_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<QDate>("day");
    QTest::newRow("New York before") << u"XNYS"_s << date("1999-12-31");
    QTest::newRow("New York after") << u"XNYS"_s << date("2027-01-04");
    QTest::newRow("Shanghai before") << u"XSHG"_s << date("2022-12-30");
    QTest::newRow("Shanghai long before") << u"XSHG"_s << date("1990-12-19");
    QTest::newRow("Tokyo after") << u"XTKS"_s << date("2027-01-04");
    QTest::newRow("no date") << u"XTKS"_s << QDate();
}

void TestCalendar::answersNothingOutsideItsRange()
{
    QFETCH(QString, mic);
    QFETCH(QDate, day);
    const auto calendar = Calendar::forExchange(mic);
    QVERIFY(!calendar->covers(day));
    QVERIFY(!calendar->session(day));
    QVERIFY(calendar->sessions(day, day).empty());
    if (day.isValid())
        QVERIFY(!calendar->firstReacting(day.startOfDay(calendar->zone()).toMSecsSinceEpoch()));
    const Millis lastClose = instant("2026-12-31T21:00Z");
    QVERIFY(!Calendar::forExchange(u"XNYS"_s)->firstReacting(lastClose));
}

void TestCalendar::rangesAreInclusive_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<std::size_t>("count");
    const QDate monday = date("2025-01-27");
    QTest::newRow("a day") << monday << monday << std::size_t(1);
    QTest::newRow("a week") << monday << monday.addDays(6) << std::size_t(5);
    QTest::newRow("a weekend") << monday.addDays(-2) << monday.addDays(-1) << std::size_t(0);
    QTest::newRow("inverted") << monday << monday.addDays(-3) << std::size_t(0);
    QTest::newRow("over the begin") << date("1990-01-01") << date("2000-01-05") << std::size_t(3);
    QTest::newRow("over the end") << date("2026-12-30") << date("2030-01-01") << std::size_t(2);
    QTest::newRow("no begin") << QDate() << monday << std::size_t(0);
}

void TestCalendar::rangesAreInclusive()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(std::size_t, count);
    QCOMPARE(Calendar::forExchange(u"XNYS"_s)->sessions(from, to).size(), count);
}

void TestCalendar::knowsWhenAWeekOrMonthCloses()
{
    using market::Interval;
    const auto newYork = market::Calendar::forExchange(u"XNYS"_s);
    const auto close = [&](Interval interval, QDate first) {
        return market::closingDate(interval, first, newYork.get());
    };
    QCOMPARE(close(Interval::Day1, {2025, 1, 27}), QDate(2025, 1, 27));
    QCOMPARE(close(Interval::Week1, {2025, 1, 27}), QDate(2025, 1, 31));
    QCOMPARE(close(Interval::Week1, {2024, 3, 25}), QDate(2024, 3, 28)); // before Good Friday
    QCOMPARE(close(Interval::Month1, {2024, 6, 1}), QDate(2024, 6, 28));
    QCOMPARE(market::closingDate(Interval::Month1, {2024, 6, 1}, nullptr), QDate(2024, 6, 30));
}

void TestCalendar::knowsTheLocalDate_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<Millis>("time");
    QTest::addColumn<QDate>("day");
    const auto add = [](const char* name, const QString& mic, const char* time, const char* day) {
        QTest::newRow(name) << mic << instant(time) << date(day);
    };
    add("New York's evening", u"XNYS"_s, "2025-01-28T04:59Z", "2025-01-27");
    add("New York's midnight", u"XNYS"_s, "2025-01-28T05:00Z", "2025-01-28");
    add("New York's midnight in summer", u"XNYS"_s, "2025-07-28T04:00Z", "2025-07-28");
    add("Tokyo's midnight", u"XTKS"_s, "2025-01-27T15:00Z", "2025-01-28");
    add("London's midnight in summer", u"XLON"_s, "2025-07-27T23:00Z", "2025-07-28");
}

void TestCalendar::knowsTheLocalDate()
{
    QFETCH(QString, mic);
    QFETCH(Millis, time);
    QFETCH(QDate, day);
    QCOMPARE(Calendar::forExchange(mic)->localDate(time), day);
}

void TestCalendar::followersShareTheSessionsOfNewYork_data()
{
    QTest::addColumn<QString>("mic");
    for (const char* mic : {"XNAS", "ARCX", "XASE", "BATS", "XCBO"})
        QTest::newRow(mic) << QString::fromLatin1(mic);
}

void TestCalendar::followersShareTheSessionsOfNewYork()
{
    QFETCH(QString, mic);
    QVERIFY(Calendar::forExchange(mic));
    QCOMPARE(Calendar::forExchange(mic), Calendar::forExchange(u"XNYS"_s));
}

void TestCalendar::assumesNothingOfOtherExchanges_data()
{
    QTest::addColumn<QString>("mic");
    QTest::newRow("empty") << QString();
    QTest::newRow("no calendar for it") << u"XPAR"_s;
    QTest::newRow("lower case") << u"xnys"_s;
}

void TestCalendar::assumesNothingOfOtherExchanges()
{
    QFETCH(QString, mic);
    QVERIFY(!Calendar::forExchange(mic));
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
