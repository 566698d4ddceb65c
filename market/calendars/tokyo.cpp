#include "market/calendars/rules.h"

#include <initializer_list>

namespace market::calendars {

namespace {

// Source: Act on National Holidays and its special laws; Tokyo Stock Exchange notices.
constexpr int oneOffClosures[]{
    2019'04'30, 2019'05'01, 2019'05'02, // accession, and the days between holidays around it
    2019'10'22, // enthronement
    2020'10'01, // failure of the trading system
};

// Days of March and September on which the equinox falls in Japan, 1980 to 2099: the usual
// approximation published by the hydrographic department of the Japan Coast Guard.
int equinox(double day1980, int year)
{
    const int years = year - 1980;
    return static_cast<int>(day1980 + 0.242194 * years) - years / 4;
}

// Marine Day, Sports Day and Mountain Day moved for the Olympic games.
std::set<Date> summerHolidays(int year)
{
    if (year == 2020)
        return {day(year, 7, 23), day(year, 7, 24), day(year, 8, 10)};
    if (year == 2021)
        return {day(year, 7, 22), day(year, 7, 23), day(year, 8, 8)};
    std::set<Date> dates{nthWeekday(2, Weekday::Monday, 10, year)};
    dates.insert(year < 2003 ? day(year, 7, 20) : nthWeekday(3, Weekday::Monday, 7, year));
    if (year >= 2016)
        dates.insert(day(year, 8, 11));
    return dates;
}

std::set<Date> nationalHolidays(int year)
{
    std::set<Date> dates = summerHolidays(year);
    dates.insert({
        day(year, 1, 1),
        nthWeekday(2, Weekday::Monday, 1, year), // Coming of Age
        day(year, 2, 11),
        day(year, 3, equinox(20.8431, year)),
        day(year, 4, 29),
        day(year, 5, 3),
        day(year, 5, 5),
        year < 2003 ? day(year, 9, 15) : nthWeekday(3, Weekday::Monday, 9, year), // the Aged
        day(year, 9, equinox(23.2488, year)),
        day(year, 11, 3),
        day(year, 11, 23),
    });
    if (year >= 2007)
        dates.insert(day(year, 5, 4)); // before, a day between two holidays
    if (year != 2019) // no birthday in the year of the accession
        dates.insert(year < 2019 ? day(year, 12, 23) : day(year, 2, 23));
    return dates;
}

// A holiday on a Sunday is made up for on the Monday; since 2007 on the next day that is none.
std::set<Date> substitutes(const std::set<Date>& holidays, int year)
{
    std::set<Date> dates;
    for (const Date date : holidays) {
        if (weekdayOf(date) != Weekday::Sunday)
            continue;
        Date substitute = plusDays(date, 1);
        while (year >= 2007 && holidays.contains(substitute))
            substitute = plusDays(substitute, 1);
        dates.insert(substitute);
    }
    return dates;
}

// A day between two holidays is one as well.
std::set<Date> bridges(const std::set<Date>& holidays)
{
    std::set<Date> dates;
    for (const Date date : holidays)
        if (holidays.contains(plusDays(date, 2)))
            dates.insert(plusDays(date, 1));
    return dates;
}

void addHolidays(Rules& rules, int year)
{
    const std::set<Date> holidays = nationalHolidays(year);
    for (const auto& dates : {holidays, substitutes(holidays, year), bridges(holidays)})
        rules.closed.insert(dates.begin(), dates.end());
    rules.closed.insert({day(year, 1, 2), day(year, 1, 3), day(year, 12, 31)});
}

} // namespace

Rules tokyo()
{
    Rules rules{.zone = "Asia/Tokyo", .first = day(2000, 1, 1), .last = day(2026, 12, 31)};
    // Source: Tokyo Stock Exchange, history of trading hours. The half days that opened and closed
    // the year until 2009 count as full ones, as in the schedules that are published for them.
    rules.hours = {{rules.first, clock(9), clock(15), clock(11), clock(12, 30)},
                   {day(2011, 11, 21), clock(9), clock(15), clock(11, 30), clock(12, 30)},
                   {day(2024, 11, 5), clock(9), clock(15, 30), clock(11, 30), clock(12, 30)}};
    rules.closed = fromTable(oneOffClosures);
    for (int year = 2000; year <= 2026; ++year)
        addHolidays(rules, year);
    return rules;
}

} // namespace market::calendars
