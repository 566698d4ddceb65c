#include "market/numberparser.h"

#include "market/csvtable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace market {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<double> plainNumber(std::string_view text)
{
    const std::size_t first = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    // from_chars would take "nan" and "inf", and takes no plus.
    if (text.size() <= first || !(isDigit(text[first]) || text[first] == '.'))
        return std::nullopt;
    if (text[0] == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

// The sign between thousands at the start of the text; empty where there is none.
std::string_view groupSign(std::string_view text, DecimalSign sign)
{
    using namespace std::literals;
    const std::array signs{sign == DecimalSign::Point ? ","sv : "."sv,
                           "'"sv,
                           " "sv,
                           "\u00A0"sv,
                           "\u202F"sv,
                           "\u2019"sv};
    for (const std::string_view candidate : signs)
        if (text.substr(0, candidate.size()) == candidate)
            return candidate;
    return {};
}

std::size_t leadingDigits(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit)
                                    - text.begin());
}

// Copies the whole part without its group signs and leaves `text` behind it. False where the
// groups are not of three.
bool takeWholePart(std::string_view& text, DecimalSign sign, std::string& plain)
{
    std::size_t digits = leadingDigits(text);
    plain.append(text.substr(0, digits));
    text.remove_prefix(digits);
    const std::string_view group = groupSign(text, sign);
    if (group.empty())
        return true;
    if (digits < 1 || digits > 3)
        return false;
    while (text.substr(0, group.size()) == group) {
        text.remove_prefix(group.size());
        digits = leadingDigits(text);
        if (digits != 3)
            return false;
        plain.append(text.substr(0, digits));
        text.remove_prefix(digits);
    }
    return true;
}

std::optional<double> groupedNumber(std::string_view text, DecimalSign sign)
{
    std::string plain;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        plain.push_back(text.front());
        text.remove_prefix(1);
    }
    if (!takeWholePart(text, sign, plain))
        return std::nullopt;
    if (!text.empty() && text.front() == (sign == DecimalSign::Comma ? ',' : '.')) {
        plain.push_back('.');
        text.remove_prefix(1);
    } else if (!text.empty() && text.front() == '.') {
        return std::nullopt; // a point that is neither group nor decimal sign
    }
    plain.append(text);
    return plainNumber(plain);
}

} // namespace

std::optional<double> parseNumber(std::string_view text, DecimalSign sign)
{
    text = trimmed(text);
    if (sign == DecimalSign::Point)
        if (const std::optional<double> value = plainNumber(text))
            return value;
    return groupedNumber(text, sign);
}

void NumberSurvey::add(std::string_view number)
{
    number = trimmed(number);
    if (!number.empty() && (number.front() == '-' || number.front() == '+'))
        number.remove_prefix(1);
    const std::size_t at = number.find_last_of(".,");
    const auto ordinary = [](char c) { return isDigit(c) || c == '.' || c == ','; };
    if (at == std::string_view::npos || !std::all_of(number.begin(), number.end(), ordinary))
        return;
    const char last = number[at];
    const bool repeated = number.find(last) != at;
    const bool both = number.find(last == '.' ? ',' : '.') != std::string_view::npos;
    const bool couldGroup
        = number.size() - at == 4 && at >= 1 && at <= 3 && number.front() != '0' && !both;
    if (repeated && !both) { // 1.234.567: the sign can only group
        ++(last == '.' ? m_commas : m_points);
    } else if (couldGroup) {
        (last == '.' ? m_weakPoint : m_weakComma) = true;
    } else {
        ++(last == '.' ? m_points : m_commas);
    }
}

DecimalSign NumberSurvey::sign(char separator) const
{
    if (isDecided())
        return m_commas > m_points ? DecimalSign::Comma : DecimalSign::Point;
    const bool comma = m_weakComma && !m_weakPoint && separator != ',';
    return comma ? DecimalSign::Comma : DecimalSign::Point;
}

} // namespace market
