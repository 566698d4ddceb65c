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

// The scale with its range stretched around the value at pixel y; factors above 1 show more.
[[nodiscard]] PriceScale stretched(PriceScale scale, double factor, double y);
// The scale under which every value stands that many pixels further down.
[[nodiscard]] PriceScale moved(PriceScale scale, double pixels);

struct PriceTicks
{
    std::vector<double> values; // ascending: multiples of 1, 2, 2.5 or 5 × 10^n, or 1-2-5 …
    int decimals = 0; // needed to tell them apart
    bool overDecades = false; // then each needs its own decimals

    [[nodiscard]] int decimalsOf(double value) const;
};

// Round values inside the scale, at least `spacing` pixels apart.
[[nodiscard]] PriceTicks priceTicks(const PriceScale& scale, double spacing);

// Centres of boxes of `height` moved as little as possible so that none overlap and all stay
// between top and bottom. Keeps their order.
[[nodiscard]] std::vector<double> spread(std::vector<double> centres, double height, double top,
                                         double bottom);

} // namespace widgets
