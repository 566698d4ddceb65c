#pragma once

#include <vector>

namespace widgets {

// Values ↔ vertical pixels, linear. `top` and `bottom` are pixels; y grows downwards.
struct PriceScale
{
    double low = 0;
    double high = 1;
    double top = 0;
    double bottom = 1;

    [[nodiscard]] double y(double value) const
    {
        return bottom - (value - low) / (high - low) * (bottom - top);
    }
    [[nodiscard]] double value(double y) const
    {
        return low + (bottom - y) / (bottom - top) * (high - low);
    }
};

// A scale that shows low … high with air above and below. Equal values get a span of their own.
[[nodiscard]] PriceScale fittedScale(double low, double high, double top, double bottom);

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
