#include "market/calendars/rules.h"

namespace market::calendars {

namespace {

// Source: bank holidays by royal proclamation (The Gazette), kept by the London Stock Exchange.
constexpr int oneOffClosures[]{
    2002'06'03, 2002'06'04, // Golden Jubilee, with the moved spring holiday
    2011'04'29, // royal wedding
    2012'06'04, 2012'06'05, // Diamond Jubilee, with the moved spring holiday
    2020'05'08, // early May holiday, moved to VE Day
    2022'06'02, 2022'06'03, // Platinum Jubilee, with the moved spring holiday
    2022'09'19, // funeral of Queen Elizabeth II
    2023'05'08, // coronation of King Charles III
};
constexpr int halfDay = clock(12, 30);

// A holiday on a weekend is also kept on the next day that is free.
void addHoliday(Rules& rules, Date date)
{
    rules.closed.insert(date);
    if (!isWeekend(date))
        return;
    while (!rules.trades(date))
        date = plusDays(date, 1);
    rules.closed.insert(date);
}

void addHolidays(Rules& rules, int year)
{
    const Date easter = easterSunday(year);
    addHoliday(rules, day(year, 1, 1));
    addHoliday(rules, plusDays(easter, -2));
    addHoliday(rules, plusDays(easter, 1));
    if (year != 2020)
        addHoliday(rules, nthWeekday(1, Weekday::Monday, 5, year));
    if (year != 2002 && year != 2012 && year != 2022)
        addHoliday(rules, lastWeekday(Weekday::Monday, 5, year));
    addHoliday(rules, lastWeekday(Weekday::Monday, 8, year));
    addHoliday(rules, day(year, 12, 26)); // before Christmas, which gives way to it
    addHoliday(rules, day(year, 12, 25));
}

} // namespace

Rules london()
{
    Rules rules{.zone = "Europe/London", .first = day(2000, 1, 1), .last = day(2026, 12, 31)};
    rules.hours = {{rules.first, clock(8), clock(16, 30)}};
    rules.closed = fromTable(oneOffClosures);
    for (int year = 2000; year <= 2026; ++year) {
        addHolidays(rules, year);
        rules.earlyCloses[rules.tradingDayUpTo(day(year, 12, 24))] = halfDay;
        rules.earlyCloses[rules.tradingDayUpTo(day(year, 12, 31))] = halfDay;
    }
    return rules;
}

} // namespace market::calendars
