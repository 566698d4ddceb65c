#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <map>
#include <set>
#include <span>
#include <vector>

namespace market::calendars {

using Date = boost::gregorian::date;
enum class Weekday
{
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday
};

// Regular hours from a date on, in minutes after local midnight. Without lunch both its ends are 0.
struct Hours
{
    Date from;
    int open = 0;
    int close = 0;
    int lunchBegin = 0;
    int lunchEnd = 0;
};

// What the sessions of an exchange are made from. Weekends are closed everywhere and may be listed.
struct Rules
{
    const char* zone = ""; // IANA name
    Date first;
    Date last;
    std::vector<Hours> hours = {}; // ascending
    std::set<Date> closed = {};
    std::map<Date, int> earlyCloses = {}; // closing minute; closed days may be listed

    [[nodiscard]] bool trades(Date date) const;
    // Last day of trading up to and including the date.
    [[nodiscard]] Date tradingDayUpTo(Date date) const;
};

[[nodiscard]] constexpr int clock(int hour, int minute = 0)
{
    return hour * 60 + minute;
}
[[nodiscard]] Date day(int year, int month, int dayOfMonth);
// Dates of a table are written 2001'09'11.
[[nodiscard]] Date fromTable(int yearMonthDay);
[[nodiscard]] std::set<Date> fromTable(std::span<const int> dates);

[[nodiscard]] Weekday weekdayOf(Date date);
[[nodiscard]] bool isWeekend(Date date);
[[nodiscard]] Date plusDays(Date date, int days);
[[nodiscard]] Date nthWeekday(int n, Weekday weekday, int month, int year); // n from 1
[[nodiscard]] Date lastWeekday(Weekday weekday, int month, int year);
[[nodiscard]] Date easterSunday(int year); // Gregorian

// Rules of the exchanges. Each file names the sources of its table.
[[nodiscard]] Rules newYork();
[[nodiscard]] Rules tokyo();
[[nodiscard]] Rules hongKong();
[[nodiscard]] Rules xetra();
[[nodiscard]] Rules london();
[[nodiscard]] Rules shanghai();

} // namespace market::calendars
