#pragma once

#include <cmath>
#include <vector>

namespace widgets {

// Values ↔ vertical pixels. `top` and `bottom` are pixels; y grows downwards. On a logarithmic
// scale equal ratios are equally far apart; what is not above zero has no place on it (NaN).
struct PriceScale
{
    double low = 0;
    double high = 1;
    double top = 0;
    double bottom = 1;
    bool logarithmic = false;

    [[nodiscard]] double y(double value) const
    {
        const double share = logarithmic ? std::log(value / low) / std::log(high / low)
                                         : (value - low) / (high - low);
        return bottom - share * (bottom - top);
    }
    [[nodiscard]] double value(double y) const
    {
        const double share = (bottom - y) / (bottom - top);
        return logarithmic ? low * std::pow(high / low, share) : low + share * (high - low);
    }
};

// The scale with low … high shown with air above and below. Equal values get a span of their own.
// `scale` gives the pixels and whether it is logarithmic, for which both must be above zero.
[[nodiscard]] PriceScale fitted(PriceScale scale, double low, double high);

struct PriceTicks
{
    std::vector<double> values; // ascending multiples of 1, 2, 2.5 or 5 × 10^n
    int decimals = 0; // needed to tell them apart
};

// Round values inside the scale, at least `spacing` pixels apart.
[[nodiscard]] PriceTicks priceTicks(const PriceScale& scale, double spacing);

// Centres of boxes of `height` moved as little as possible so that none overlap and all stay
// between top and bottom. Keeps their order.
[[nodiscard]] std::vector<double> spread(std::vector<double> centres, double height, double top,
                                         double bottom);

} // namespace widgets
