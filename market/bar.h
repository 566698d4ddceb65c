#pragma once

#include "market/timerange.h"

#include <cmath>
#include <limits>

namespace market {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// First, highest, lowest, last price and volume of an interval. Prices are in the listing currency.
// `begin` is the opening instant in UTC, or for daily and longer bars the dateKey() of their date.
// NaN means "the source does not say": close is always known, open, high, low and volume may not
// be.
struct Bar
{
    Millis begin = 0;
    double open = unknown;
    double high = unknown;
    double low = unknown;
    double close = unknown;
    double volume = unknown;

    [[nodiscard]] bool hasOpen() const { return !std::isnan(open); }
    [[nodiscard]] bool hasRange() const { return !std::isnan(high) && !std::isnan(low); }
    [[nodiscard]] bool hasVolume() const { return !std::isnan(volume); }
    // Extremes that are known: high and low, or else the reach of open and close.
    [[nodiscard]] double top() const { return hasRange() ? high : std::fmax(open, close); }
    [[nodiscard]] double bottom() const { return hasRange() ? low : std::fmin(open, close); }
};

// Equal where both know the same: NaN equals NaN.
inline bool operator==(const Bar& a, const Bar& b)
{
    const auto same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    return a.begin == b.begin && same(a.open, b.open) && same(a.high, b.high) && same(a.low, b.low)
        && same(a.close, b.close) && same(a.volume, b.volume);
}

} // namespace market
