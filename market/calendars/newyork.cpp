#include "market/calendars/rules.h"

namespace market::calendars {

namespace {

// Source: notices of the exchange on special closings.
constexpr int oneOffClosures[]{
    2001'09'11, 2001'09'12, 2001'09'13, 2001'09'14, // attacks of 11 September
    2004'06'11, // President Reagan's funeral
    2007'01'02, // President Ford's funeral
    2012'10'29, 2012'10'30, // Hurricane Sandy
    2018'12'05, // President Bush's funeral
    2025'01'09, // President Carter's funeral
};
constexpr int halfDay = clock(13);
constexpr int oneOffHalfDay = 2003'12'26;

// Saturday's holiday is kept on Friday, Sunday's on Monday.
Date nearestWeekday(Date date)
{
    switch (weekdayOf(date)) {
    case Weekday::Saturday:
        return plusDays(date, -1);
    case Weekday::Sunday:
        return plusDays(date, 1);
    default:
        return date;
    }
}

// Unlike the others a New Year's Day on a Saturday is not kept: Friday closes the books.
Date newYearsDay(int year)
{
    const Date date = day(year, 1, 1);
    return weekdayOf(date) == Weekday::Saturday ? date : nearestWeekday(date);
}

void addHolidays(Rules& rules, int year)
{
    rules.closed.insert({
        newYearsDay(year),
        nthWeekday(3, Weekday::Monday, 1, year), // Martin Luther King
        nthWeekday(3, Weekday::Monday, 2, year), // Washington's Birthday
        plusDays(easterSunday(year), -2),
        lastWeekday(Weekday::Monday, 5, year), // Memorial Day
        nearestWeekday(day(year, 7, 4)),
        nthWeekday(1, Weekday::Monday, 9, year), // Labor Day
        nthWeekday(4, Weekday::Thursday, 11, year), // Thanksgiving
        nearestWeekday(day(year, 12, 25)),
    });
    if (year >= 2022)
        rules.closed.insert(nearestWeekday(day(year, 6, 19))); // Juneteenth
}

void addHalfDays(Rules& rules, int year)
{
    // A Thursday's Independence Day shortened the Friday after it until 2012, since then the eve.
    const bool fridayAfter = year < 2013 && weekdayOf(day(year, 7, 4)) == Weekday::Thursday;
    rules.earlyCloses[day(year, 7, fridayAfter ? 5 : 3)] = halfDay;
    rules.earlyCloses[plusDays(nthWeekday(4, Weekday::Thursday, 11, year), 1)] = halfDay;
    rules.earlyCloses[day(year, 12, 24)] = halfDay;
}

} // namespace

Rules newYork()
{
    Rules rules{.zone = "America/New_York", .first = day(2000, 1, 1), .last = day(2026, 12, 31)};
    rules.hours = {{rules.first, clock(9, 30), clock(16)}};
    rules.closed = fromTable(oneOffClosures);
    for (int year = 2000; year <= 2026; ++year) {
        addHolidays(rules, year);
        addHalfDays(rules, year);
    }
    rules.earlyCloses[fromTable(oneOffHalfDay)] = halfDay;
    return rules;
}

} // namespace market::calendars
