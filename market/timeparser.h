#pragma once

#include "market/csvtable.h"
#include "market/timerange.h"

#include <optional>
#include <string_view>

namespace market {

// A time as it is written: a wall clock and, where it is said, how far that clock is from UTC.
struct WrittenTime
{
    static constexpr int naive = 1'000'000; // no offset is said

    Millis local = 0; // the wall clock, counted as if it were UTC
    int offsetMinutes = naive; // east of UTC is positive
    bool hasTime = false; // false = only a date

    [[nodiscard]] bool isNaive() const { return offsetMinutes == naive; }
    [[nodiscard]] Millis utc() const { return local - offsetMinutes * minuteMillis; }

    friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};

// The order of 01/02/2025. Dates that begin with the year, and dates with dots (day first), speak
// for themselves.
enum class DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst
};

// How the times of one file are written.
struct TimeFormat
{
    qint64 epochUnits = 0; // numbers since 1970: how many are a second; 0 = calendar dates
    DateOrder order = DateOrder::Unknown;

    friend bool operator==(const TimeFormat&, const TimeFormat&) = default;
};

// 2025-01-27, 20250127, 27.01.2025, 01/27/2025; alone or followed by a time of day and by Z, UTC or
// an offset. Or a number since 1970. Nothing for dates and times that do not exist: 30 February,
// year 0 or 10000, 24:00, a leap second.
[[nodiscard]] std::optional<WrittenTime> parseTime(std::string_view text, const TimeFormat& format);

// 9:30, 09:30:15.250, 9:30 PM, 0930, 93000, 153000, 0: milliseconds since midnight.
[[nodiscard]] std::optional<Millis> parseTimeOfDay(std::string_view text);

// Tells from all times of a file how they are written.
class TimeSurvey
{
public:
    // The cell of that number in the current row of the reader.
    void add(const CsvReader& row, std::size_t cell);

    // No further time can change the answer.
    [[nodiscard]] bool isDecided() const { return m_speaking && !m_number && !m_slashed; }
    // `wanted` decides where the file does not; else that fails with the place of an example.
    [[nodiscard]] Result<TimeFormat> format(DateOrder wanted) const;

private:
    struct Example
    {
        CsvPlace place;
        QString text;
    };

    void addNumber(std::string_view digits);
    void addSlashed(const CsvReader& row, std::size_t cell);

    bool m_speaking = false; // a date that needs no survey was seen
    bool m_number = false;
    bool m_compact = true; // all numbers are dates such as 20250127
    double m_largest = 0;
    std::optional<Example> m_slashed; // the first 01/02/2025
    std::optional<Example> m_dayFirst;
    std::optional<Example> m_monthFirst;
};

} // namespace market
