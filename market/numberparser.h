#pragma once

#include <optional>
#include <string_view>

namespace market {

enum class DecimalSign
{
    Point, // 1,234.56
    Comma // 1.234,56
};

// A finite number. Thousands may be grouped in threes by the other sign, a blank or an apostrophe.
// Refused: nan, inf, hexadecimal, and what a double cannot hold (1e400).
[[nodiscard]] std::optional<double> parseNumber(std::string_view text, DecimalSign sign);

// Tells from many numbers which sign their decimals stand behind.
class NumberSurvey
{
public:
    void add(std::string_view number);

    [[nodiscard]] bool isDecided() const { return m_points != m_commas; }
    // 1,234 alone proves nothing: then it counts as a decimal only where cells are not separated
    // by commas.
    [[nodiscard]] DecimalSign sign(char separator) const;

private:
    long long m_points = 0; // numbers that can only be read with a decimal point
    long long m_commas = 0;
    bool m_weakPoint = false; // 1.234
    bool m_weakComma = false; // 1,234
};

} // namespace market
