#include "market/calendars/rules.h"

namespace market::calendars {

namespace {

constexpr int reformationJubilee = 2017'10'31; // 500 years: a holiday in all of Germany, once
constexpr int halfDay = clock(14);

// Source: trading calendars of Deutsche Börse. Holidays on a weekend are not made up for.
void addHolidays(Rules& rules, int year)
{
    const Date easter = easterSunday(year);
    rules.closed.insert({
        day(year, 1, 1),
        plusDays(easter, -2),
        plusDays(easter, 1),
        day(year, 5, 1),
        day(year, 12, 24),
        day(year, 12, 25),
        day(year, 12, 26),
        day(year, 12, 31),
    });
    // Whit Monday and Unity Day were ordinary trading days but for these years.
    if (year == 2007 || (year >= 2015 && year <= 2021))
        rules.closed.insert(plusDays(easter, 50));
    if (year >= 2014 && year <= 2021)
        rules.closed.insert(day(year, 10, 3));
}

} // namespace

Rules xetra()
{
    Rules rules{.zone = "Europe/Berlin", .first = day(2000, 1, 1), .last = day(2026, 12, 31)};
    // Evening trading from June 2000 to October 2003 (Deutsche Börse; DW, 3 November 2003).
    rules.hours = {{rules.first, clock(9), clock(17, 30)},
                   {day(2000, 6, 2), clock(9), clock(20)},
                   {day(2003, 11, 3), clock(9), clock(17, 30)}};
    rules.closed.insert(fromTable(reformationJubilee));
    for (int year = 2000; year <= 2026; ++year) {
        addHolidays(rules, year);
        if (year >= 2010)
            rules.earlyCloses[rules.tradingDayUpTo(day(year, 12, 31))] = halfDay;
    }
    return rules;
}

} // namespace market::calendars
