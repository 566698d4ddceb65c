#include "market/calendars/rules.h"

namespace market::calendars {

namespace {

// Days without any trading, and holidays of one year. Source: HKEX notices, Government Gazette.
// HKEX also called off all trading on 1 September 2023 (typhoon Saola) and 8 September 2023 (black
// rainstorm); published schedules keep both as sessions, and so does this calendar.
constexpr int oneOffClosures[]{
    2001'07'06, // typhoon Utor
    2001'07'25, // typhoon Yutu
    2008'08'06, // typhoon Kammuri
    2008'08'22, // typhoon Nuri
    2011'09'29, // typhoon Nesat
    2013'08'14, // typhoon Utor
    2015'09'03, // 70 years since the end of the war
    2016'08'02, // typhoon Nida
    2016'10'21, // typhoon Haima
    2017'08'23, // typhoon Hato
    2020'10'13, // typhoon Nangka
    2021'10'13, // typhoon Kompasu
    2023'07'17, // typhoon Talim
    2024'09'06, // typhoon Yagi
};

// Days of the Chinese calendar, month'day. Computed with ICU's Chinese calendar for UTC+8.
struct LunarYear
{
    int year = 0;
    int newYear = 0; // first day of the first month
    int buddha = 0; // 8th day of the 4th
    int dragonBoat = 0; // 5th day of the 5th
    int midAutumn = 0; // 15th day of the 8th
    int chungYeung = 0; // 9th day of the 9th
};
// clang-format off
constexpr LunarYear lunarYears[]{
    {2000, 2'05, 5'11, 6'06, 9'12, 10'06},
    {2001, 1'24, 4'30, 6'25, 10'01, 10'25},
    {2002, 2'12, 5'19, 6'15, 9'21, 10'14},
    {2003, 2'01, 5'08, 6'04, 9'11, 10'04},
    {2004, 1'22, 5'26, 6'22, 9'28, 10'22},
    {2005, 2'09, 5'15, 6'11, 9'18, 10'11},
    {2006, 1'29, 5'05, 5'31, 10'06, 10'30},
    {2007, 2'18, 5'24, 6'19, 9'25, 10'19},
    {2008, 2'07, 5'12, 6'08, 9'14, 10'07},
    {2009, 1'26, 5'02, 5'28, 10'03, 10'26},
    {2010, 2'14, 5'21, 6'16, 9'22, 10'16},
    {2011, 2'03, 5'10, 6'06, 9'12, 10'05},
    {2012, 1'23, 4'28, 6'23, 9'30, 10'23},
    {2013, 2'10, 5'17, 6'12, 9'19, 10'13},
    {2014, 1'31, 5'06, 6'02, 9'08, 10'02},
    {2015, 2'19, 5'25, 6'20, 9'27, 10'21},
    {2016, 2'08, 5'14, 6'09, 9'15, 10'09},
    {2017, 1'28, 5'03, 5'30, 10'04, 10'28},
    {2018, 2'16, 5'22, 6'18, 9'24, 10'17},
    {2019, 2'05, 5'12, 6'07, 9'13, 10'07},
    {2020, 1'25, 4'30, 6'25, 10'01, 10'25},
    {2021, 2'12, 5'19, 6'14, 9'21, 10'14},
    {2022, 2'01, 5'08, 6'03, 9'10, 10'04},
    {2023, 1'22, 5'26, 6'22, 9'29, 10'23},
    {2024, 2'10, 5'15, 6'10, 9'17, 10'11},
    {2025, 1'29, 5'05, 5'31, 10'06, 10'29},
    {2026, 2'17, 5'24, 6'19, 9'25, 10'18},
};
// clang-format on

// Since 2012 a lunar holiday on a Sunday is made up for afterwards, before it was on the eve.
constexpr int substitutesFollow = 2012;

Date lunarDay(const LunarYear& lunar, int monthDay)
{
    return day(lunar.year, monthDay / 100, monthDay % 100);
}

// The solar term "pure brightness" in this century: the usual approximation.
Date chingMing(int year)
{
    const int years = year % 100;
    return day(year, 4, static_cast<int>(4.81 + 0.2422 * years) - years / 4);
}

// Holidays on a Sunday, or where there is one already, go to the next day that is free.
void addMovable(Rules& rules, Date date)
{
    while (weekdayOf(date) == Weekday::Sunday || rules.closed.contains(date))
        date = plusDays(date, 1);
    rules.closed.insert(date);
}

void addNewYear(Rules& rules, const LunarYear& lunar)
{
    const Date first = lunarDay(lunar, lunar.newYear);
    for (int i = 0; i < 3; ++i) {
        const Date date = plusDays(first, i);
        const bool onEve = lunar.year < substitutesFollow && weekdayOf(date) == Weekday::Sunday;
        addMovable(rules, onEve ? plusDays(first, -1) : date);
    }
}

void addLunarHolidays(Rules& rules, const LunarYear& lunar)
{
    addNewYear(rules, lunar);
    addMovable(rules, lunarDay(lunar, lunar.buddha));
    addMovable(rules, lunarDay(lunar, lunar.dragonBoat));
    const Date midAutumn = lunarDay(lunar, lunar.midAutumn);
    const bool onFeast
        = lunar.year < substitutesFollow && weekdayOf(midAutumn) == Weekday::Saturday;
    addMovable(rules, onFeast ? midAutumn : plusDays(midAutumn, 1));
    addMovable(rules, lunarDay(lunar, lunar.chungYeung));
}

void addSolarHolidays(Rules& rules, int year)
{
    const Date easter = easterSunday(year);
    rules.closed.insert({plusDays(easter, -2), plusDays(easter, -1), plusDays(easter, 1)});
    addMovable(rules, day(year, 1, 1));
    addMovable(rules, chingMing(year));
    addMovable(rules, day(year, 5, 1));
    addMovable(rules, day(year, 7, 1)); // Establishment Day
    addMovable(rules, day(year, 10, 1)); // National Day
    addMovable(rules, day(year, 12, 25));
    addMovable(rules, day(year, 12, 26));
}

// The eves of Christmas and New Year, and since 2012 of the Lunar New Year, have a morning only.
void addHalfDays(Rules& rules, const LunarYear& lunar)
{
    const int close = lunar.year < 2011 ? clock(12, 30) : clock(12);
    rules.earlyCloses[day(lunar.year, 12, 24)] = close;
    rules.earlyCloses[day(lunar.year, 12, 31)] = close;
    if (lunar.year >= 2012)
        rules.earlyCloses[plusDays(lunarDay(lunar, lunar.newYear), -1)] = close;
}

} // namespace

Rules hongKong()
{
    Rules rules{.zone = "Asia/Hong_Kong", .first = day(2000, 1, 1), .last = day(2026, 12, 31)};
    // Source: HKEX news releases of 23 November 2010 and 1 March 2012.
    rules.hours = {{rules.first, clock(10), clock(16), clock(12, 30), clock(14, 30)},
                   {day(2011, 3, 7), clock(9, 30), clock(16), clock(12), clock(13, 30)},
                   {day(2012, 3, 5), clock(9, 30), clock(16), clock(12), clock(13)}};
    rules.closed = fromTable(oneOffClosures);
    for (const LunarYear& lunar : lunarYears) {
        addSolarHolidays(rules, lunar.year);
        addLunarHolidays(rules, lunar);
        addHalfDays(rules, lunar);
    }
    return rules;
}

} // namespace market::calendars
