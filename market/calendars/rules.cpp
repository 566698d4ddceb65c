#include "market/calendars/rules.h"

namespace market::calendars {

namespace greg = boost::gregorian;

bool Rules::trades(Date date) const
{
    return !isWeekend(date) && !closed.contains(date);
}

Date Rules::tradingDayUpTo(Date date) const
{
    while (!trades(date))
        date = plusDays(date, -1);
    return date;
}

Date day(int year, int month, int dayOfMonth)
{
    const auto narrow = [](int value) { return static_cast<unsigned short>(value); };
    return Date(narrow(year), narrow(month), narrow(dayOfMonth));
}

Date fromTable(int yearMonthDay)
{
    return day(yearMonthDay / 10'000, yearMonthDay / 100 % 100, yearMonthDay % 100);
}

std::set<Date> fromTable(std::span<const int> dates)
{
    std::set<Date> result;
    for (const int date : dates)
        result.insert(fromTable(date));
    return result;
}

Weekday weekdayOf(Date date)
{
    return static_cast<Weekday>(date.day_of_week().as_number()); // Boost counts from Sunday, too
}

bool isWeekend(Date date)
{
    const Weekday weekday = weekdayOf(date);
    return weekday == Weekday::Saturday || weekday == Weekday::Sunday;
}

Date plusDays(Date date, int days)
{
    return date + greg::days(days);
}

Date nthWeekday(int n, Weekday weekday, int month, int year)
{
    using Rule = greg::nth_day_of_the_week_in_month;
    const Rule rule(static_cast<Rule::week_num>(n), static_cast<unsigned short>(weekday),
                    static_cast<unsigned short>(month));
    return rule.get_date(static_cast<unsigned short>(year));
}

Date lastWeekday(Weekday weekday, int month, int year)
{
    const greg::last_day_of_the_week_in_month rule(static_cast<unsigned short>(weekday),
                                                   static_cast<unsigned short>(month));
    return rule.get_date(static_cast<unsigned short>(year));
}

Date easterSunday(int year)
{
    // The anonymous Gregorian computus (Nature, 1876): Boost.Date_Time has no Easter of its own.
    const int golden = year % 19;
    const int century = year / 100;
    const int leapShift = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - leapShift + 15) % 30;
    const int toSunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
    const int correction = (golden + 11 * epact + 22 * toSunday) / 451;
    const int fromMarch = epact + toSunday - 7 * correction + 114;
    return day(year, fromMarch / 31, fromMarch % 31 + 1);
}

} // namespace market::calendars
