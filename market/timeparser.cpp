#include "market/timeparser.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr Millis secondMillis = 1000;
constexpr int maxOffsetMinutes = 15 * 60; // zones reach from -12 to +14 hours

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Takes pieces off the front of a text.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    [[nodiscard]] std::size_t digits() const
    {
        return static_cast<std::size_t>(std::find_if_not(m_rest.begin(), m_rest.end(), isDigit)
                                        - m_rest.begin());
    }
    bool accept(char c)
    {
        if (peek() != c || m_rest.empty())
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    // Whatever the case of the letters.
    bool acceptWord(std::string_view upper)
    {
        const auto same = [](char a, char b) { return a == b || (a >= 'a' && a - 32 == b); };
        if (m_rest.size() < upper.size()
            || !std::equal(upper.begin(), upper.end(), m_rest.begin(),
                           [same](char a, char b) { return same(b, a); }))
            return false;
        m_rest.remove_prefix(upper.size());
        return true;
    }
    void skipBlanks() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), size())); }
    // Exactly `count` digits.
    std::optional<int> number(std::size_t count)
    {
        if (digits() < count || count == 0)
            return std::nullopt;
        int value = 0;
        for (const char c : m_rest.substr(0, count))
            value = value * 10 + (c - '0');
        m_rest.remove_prefix(count);
        return value;
    }
    // One or two digits, and no more.
    std::optional<int> shortNumber() { return digits() > 2 ? std::nullopt : number(digits()); }

private:
    [[nodiscard]] std::size_t size() const { return m_rest.size(); }

    std::string_view m_rest;
};

std::optional<Millis> dateMillis(int year, int month, int day)
{
    using namespace std::chrono;
    if (year < 1 || year > 9999 || month < 1 || day < 1)
        return std::nullopt;
    const year_month_day date{std::chrono::year(year),
                              std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return sys_days(date).time_since_epoch().count() * dayMillis;
}

struct Triple
{
    int first = 0;
    int second = 0;
    int third = 0;
    char sign = '\0';
};

// 27.01.2025, 01/27/2025, 1-27-2025
std::optional<Triple> takeYearLast(Scanner& scanner)
{
    const auto first = scanner.shortNumber();
    const char sign = scanner.peek();
    if (!first || (sign != '.' && sign != '/' && sign != '-'))
        return std::nullopt;
    scanner.accept(sign);
    const auto second = scanner.shortNumber();
    if (!second || !scanner.accept(sign) || scanner.digits() != 4)
        return std::nullopt;
    return Triple{*first, *second, *scanner.number(4), sign};
}

std::optional<Millis> takeYearFirst(Scanner& scanner)
{
    const int year = *scanner.number(4);
    const char sign = scanner.peek();
    if (sign != '-' && sign != '/' && sign != '.')
        return std::nullopt;
    scanner.accept(sign);
    const auto month = scanner.shortNumber();
    if (!month || !scanner.accept(sign))
        return std::nullopt;
    const auto day = scanner.shortNumber();
    return day ? dateMillis(year, *month, *day) : std::nullopt;
}

std::optional<Millis> takeDate(Scanner& scanner, DateOrder order)
{
    const std::size_t digits = scanner.digits();
    if (digits == 4)
        return takeYearFirst(scanner);
    if (digits == 8 || digits == 12 || digits == 14) {
        const int year = *scanner.number(4);
        const int month = *scanner.number(2);
        return dateMillis(year, month, *scanner.number(2));
    }
    const auto triple = takeYearLast(scanner);
    if (!triple)
        return std::nullopt;
    if (triple->sign == '.' || order == DateOrder::DayFirst)
        return dateMillis(triple->third, triple->second, triple->first);
    if (order == DateOrder::MonthFirst)
        return dateMillis(triple->third, triple->first, triple->second);
    return std::nullopt;
}

// The digits behind the point of the seconds; finer than a millisecond is cut off.
std::optional<Millis> takeFraction(Scanner& scanner)
{
    const std::size_t digits = scanner.digits();
    if (digits < 1 || digits > 9)
        return std::nullopt;
    Millis value = *scanner.number(std::min<std::size_t>(digits, 3));
    for (std::size_t i = digits; i < 3; ++i)
        value *= 10;
    if (digits > 3)
        scanner.number(digits - 3);
    return value;
}

bool takeHalfOfDay(Scanner& scanner, int& hour)
{
    Scanner ahead = scanner;
    ahead.skipBlanks();
    const bool afternoon = ahead.acceptWord("PM");
    if (!afternoon && !ahead.acceptWord("AM"))
        return true;
    scanner = ahead;
    if (hour < 1 || hour > 12)
        return false;
    hour = hour % 12 + (afternoon ? 12 : 0);
    return true;
}

std::optional<Millis> takeClock(Scanner& scanner)
{
    const bool compact = scanner.digits() == 4 || scanner.digits() == 6;
    const bool seconds = scanner.digits() == 6;
    auto hour = compact ? scanner.number(2) : scanner.shortNumber();
    if (!hour || (!compact && !scanner.accept(':')) || scanner.digits() < 2)
        return std::nullopt;
    const int minute = *scanner.number(2);
    int second = 0;
    Millis fraction = 0;
    if (seconds || (!compact && scanner.accept(':'))) {
        if (scanner.digits() != 2)
            return std::nullopt;
        second = *scanner.number(2);
        if (scanner.accept('.')) {
            const auto taken = takeFraction(scanner);
            if (!taken)
                return std::nullopt;
            fraction = *taken;
        }
    }
    if (!takeHalfOfDay(scanner, *hour) || *hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return *hour * hourMillis + minute * minuteMillis + second * secondMillis + fraction;
}

// Z, UTC, GMT, +01:00, -0500, +09 or nothing.
std::optional<int> takeOffset(Scanner& scanner)
{
    scanner.skipBlanks();
    if (scanner.atEnd())
        return WrittenTime::naive;
    if (scanner.acceptWord("Z") || scanner.acceptWord("UTC") || scanner.acceptWord("GMT"))
        return 0;
    const bool west = scanner.accept('-');
    if (!west && !scanner.accept('+'))
        return std::nullopt;
    const auto hours = scanner.number(2);
    const bool colon = scanner.accept(':');
    const auto minutes = scanner.atEnd() && !colon ? std::optional(0) : scanner.number(2);
    if (!hours || !minutes || *minutes > 59)
        return std::nullopt;
    const int offset = *hours * 60 + *minutes;
    if (offset > maxOffsetMinutes)
        return std::nullopt;
    return west ? -offset : offset;
}

// Nothing where it lies outside the years 1 … 9999.
std::optional<WrittenTime> fromEpoch(std::string_view text, qint64 unitsPerSecond)
{
    qint64 whole = 0;
    const char* end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data(), end, whole);
    if (fault != std::errc())
        return std::nullopt;
    Scanner scanner({rest, static_cast<std::size_t>(end - rest)});
    Millis fraction = 0;
    if (scanner.accept('.')) {
        const auto taken = takeFraction(scanner);
        if (!taken || (text.front() == '-' && *taken != 0))
            return std::nullopt;
        fraction = unitsPerSecond == 1 ? *taken : 0;
    }
    if (!scanner.atEnd())
        return std::nullopt;
    const Millis first = *dateMillis(1, 1, 1);
    const Millis pastLast = *dateMillis(9999, 12, 31) + dayMillis;
    if (unitsPerSecond == 1 && (whole < first / 1000 || whole >= pastLast / 1000))
        return std::nullopt;
    const qint64 divisor = std::max<qint64>(unitsPerSecond / 1000, 1);
    const qint64 floored = whole / divisor - (whole % divisor < 0 ? 1 : 0);
    const Millis local = unitsPerSecond == 1 ? whole * 1000 + fraction : floored;
    if (local < first || local >= pastLast)
        return std::nullopt;
    return WrittenTime{local, 0, true};
}

bool looksLikeNumber(std::string_view cell)
{
    Scanner scanner(cell);
    scanner.accept('-');
    if (scanner.digits() == 0 || scanner.digits() > 20)
        return false;
    const std::string_view rest = cell.substr((cell.front() == '-' ? 1 : 0) + scanner.digits());
    return rest.empty()
        || (rest.front() == '.' && std::all_of(rest.begin() + 1, rest.end(), isDigit));
}

} // namespace

std::optional<Millis> parseTimeOfDay(std::string_view text)
{
    text = trimmed(text);
    if (text.find_first_not_of('0') == std::string_view::npos && !text.empty() && text.size() <= 6)
        return 0;
    std::array<char, 6> padded{'0'};
    if (text.size() == 5 && std::all_of(text.begin(), text.end(), isDigit)) { // 93000
        std::copy(text.begin(), text.end(), padded.begin() + 1);
        text = {padded.data(), padded.size()};
    }
    Scanner scanner(text);
    const auto clock = takeClock(scanner);
    return scanner.atEnd() ? clock : std::nullopt;
}

std::optional<WrittenTime> parseTime(std::string_view text, const TimeFormat& format)
{
    text = trimmed(text);
    if (format.epochUnits != 0)
        return fromEpoch(text, format.epochUnits);
    Scanner scanner(text);
    const bool joined = scanner.digits() > 8; // 202501271530
    const auto date = takeDate(scanner, format.order);
    if (!date)
        return std::nullopt;
    if (scanner.atEnd())
        return WrittenTime{*date};
    scanner.accept(',');
    const bool parted = scanner.accept('T') || scanner.accept('t') || scanner.peek() == ' ';
    if (!parted && !joined)
        return std::nullopt;
    scanner.skipBlanks();
    const auto clock = takeClock(scanner);
    if (!clock)
        return std::nullopt;
    const auto offset = takeOffset(scanner);
    if (!offset || !scanner.atEnd())
        return std::nullopt;
    return WrittenTime{*date + *clock, *offset, true};
}

void TimeSurvey::add(const CsvReader& row, std::size_t cell)
{
    const std::string_view text = trimmed(row.cells()[cell]);
    if (text.empty())
        return;
    if (looksLikeNumber(text)) {
        addNumber(text);
        return;
    }
    const std::size_t sign = text.find_first_of("/-");
    if (sign == 1 || sign == 2)
        addSlashed(row, cell);
    else
        m_speaking = true;
}

void TimeSurvey::addNumber(std::string_view digits)
{
    m_number = true;
    m_compact = m_compact && parseTime(digits, {}).has_value();
    double value = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc())
        m_largest = std::max(m_largest, std::abs(value));
}

void TimeSurvey::addSlashed(const CsvReader& row, std::size_t cell)
{
    Scanner scanner(trimmed(row.cells()[cell]));
    const auto triple = takeYearLast(scanner);
    if (!triple)
        return;
    const auto keepFirst = [&](std::optional<Example>& example) {
        if (!example)
            example = Example{row.placeOf(cell), quotable(row.cells()[cell])};
    };
    keepFirst(m_slashed);
    if (triple->first > 12 && triple->second <= 12)
        keepFirst(m_dayFirst);
    if (triple->second > 12 && triple->first <= 12)
        keepFirst(m_monthFirst);
}

Result<TimeFormat> TimeSurvey::format(DateOrder wanted) const
{
    TimeFormat format{0, wanted};
    if (m_number && !m_compact && !m_speaking && !m_slashed) {
        // Seconds stay below 1e11 until the year 5138; milliseconds are above it from 1973 on.
        format.epochUnits = m_largest < 1e11 ? 1
            : m_largest < 1e14               ? 1'000
            : m_largest < 1e17               ? 1'000'000
                                             : 1'000'000'000;
    }
    if (!m_slashed || wanted != DateOrder::Unknown)
        return format;
    if (m_dayFirst && m_monthFirst)
        return tl::unexpected(
            errorAt(m_monthFirst->place,
                    QCoreApplication::translate(
                        "TimeParser",
                        "The date “%1” has the month first, but “%2” in line %3 has the day first: "
                        "choose one with --date-order mdy or --date-order dmy.")
                        .arg(m_monthFirst->text, m_dayFirst->text)
                        .arg(m_dayFirst->place.line)));
    if (!m_dayFirst && !m_monthFirst)
        return tl::unexpected(errorAt(
            m_slashed->place,
            QCoreApplication::translate(
                "TimeParser",
                "Nothing in the file tells whether the date “%1” has the day or the month first: "
                "choose with --date-order dmy or --date-order mdy.")
                .arg(m_slashed->text)));
    format.order = m_dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return format;
}

} // namespace market
