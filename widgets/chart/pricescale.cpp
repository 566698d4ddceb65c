#include "widgets/chart/pricescale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace widgets {

namespace {

constexpr double air = 0.06; // of the span, above and below
constexpr std::size_t mostTicks = 100;
constexpr double finest = 1e-12; // of a value: steps below that are lost in its digits
constexpr double leastSpan = 1e-9; // of a value: no range is stretched to less
constexpr double mostRatio = 1e12; // of a logarithmic range's ends

struct Step
{
    double size = 1;
    int decimals = 0;
};

// The smallest round step that is not below `least`.
Step roundStep(double least)
{
    const double exponent = std::floor(std::log10(least));
    const double power = std::pow(10.0, exponent);
    constexpr std::array<double, 5> factors{1, 2, 2.5, 5, 10};
    for (const double factor : factors) {
        if (factor * power < least * (1 - 1e-9))
            continue;
        const int extra = factor == 2.5 ? 1 : 0; // 2.5 needs one digit more than its power
        const int carried = factor == 10.0 ? 1 : 0;
        return {factor * power, std::max(0, static_cast<int>(-exponent) + extra - carried)};
    }
    return {10 * power, 0};
}

PriceTicks multiples(const PriceScale& scale, const Step& step)
{
    PriceTicks ticks{{}, step.decimals};
    if (step.size < finest * std::max(std::abs(scale.low), std::abs(scale.high)))
        return ticks;
    for (double n = std::ceil(scale.low / step.size);
         n * step.size <= scale.high && ticks.values.size() < mostTicks; ++n)
        ticks.values.push_back(n * step.size);
    return ticks;
}

// Round values of each decade, as many as are apart, or powers of ten only, some decades apart.
PriceTicks decades(const PriceScale& scale, double spacing, double pixelsPerDecade)
{
    static constexpr std::array<double, 6> many{1, 1.5, 2, 3, 5, 7};
    static constexpr std::array<double, 3> some{1, 2, 5};
    static constexpr std::array<double, 1> one{1};
    std::span<const double> factors = one;
    if (std::log10(2 / 1.5) * pixelsPerDecade >= spacing)
        factors = many;
    else if (std::log10(2.0) * pixelsPerDecade >= spacing)
        factors = some;
    PriceTicks ticks{{}, 0, true};
    const double every = std::max(1.0, std::ceil(spacing / pixelsPerDecade - 1e-9));
    const double first = std::floor(std::log10(scale.low) / every) * every;
    for (double exponent = first; exponent <= std::log10(scale.high); exponent += every)
        for (const double factor : factors) {
            const double value = factor * std::pow(10.0, exponent);
            if (value >= scale.low && value <= scale.high && ticks.values.size() < mostTicks)
                ticks.values.push_back(value);
        }
    return ticks;
}

PriceTicks logTicks(const PriceScale& scale, double spacing)
{
    if (!(scale.low > 0))
        return {};
    const double perDecade = (scale.bottom - scale.top) / std::log10(scale.high / scale.low);
    PriceTicks wide = decades(scale, spacing, perDecade);
    // Equal steps are nearest to each other at the top.
    const double least = scale.high * (1 - std::pow(10.0, -spacing / perDecade));
    const Step step = roundStep(least);
    PriceTicks even = multiples(scale, step);
    return scale.high / scale.low < 10 && even.values.size() >= wide.values.size() ? even : wide;
}

// Boxes pushed together: they share one offset.
struct Block
{
    double sum = 0; // of wanted centres, each less its place in the block
    std::size_t count = 0;

    [[nodiscard]] double first() const { return sum / static_cast<double>(count); }
};

} // namespace

PriceScale fitted(PriceScale scale, double low, double high)
{
    if (!(high > low)) {
        const double span = low == 0 ? 1 : std::abs(low) * 0.02;
        low -= span;
        high += span;
    }
    if (scale.logarithmic) {
        const double pad = std::pow(high / low, air);
        scale.low = low / pad;
        scale.high = high * pad;
        return scale;
    }
    const double pad = (high - low) * air;
    scale.low = low - pad;
    scale.high = high + pad;
    return scale;
}

PriceScale stretched(PriceScale scale, double factor, double y)
{
    const double fixed = scale.value(y);
    PriceScale result = scale;
    if (scale.logarithmic) {
        result.low = fixed * std::pow(scale.low / fixed, factor);
        result.high = fixed * std::pow(scale.high / fixed, factor);
        const bool possible = result.low > 0 && result.high / result.low < mostRatio
            && result.high / result.low > 1 + leastSpan;
        return possible ? result : scale;
    }
    result.low = fixed + (scale.low - fixed) * factor;
    result.high = fixed + (scale.high - fixed) * factor;
    const double size = std::max(std::abs(result.low), std::abs(result.high));
    const bool possible
        = std::isfinite(result.high - result.low) && result.high - result.low > size * leastSpan;
    return possible ? result : scale;
}

PriceScale moved(PriceScale scale, double pixels)
{
    PriceScale result = scale;
    result.low = scale.value(scale.bottom - pixels);
    result.high = scale.value(scale.top - pixels);
    const bool possible = std::isfinite(result.low) && std::isfinite(result.high)
        && (!scale.logarithmic || (result.low > 0 && std::isnormal(result.low)));
    return possible ? result : scale;
}

int PriceTicks::decimalsOf(double value) const
{
    if (!overDecades || !(value > 0))
        return decimals;
    const int exponent = static_cast<int>(std::floor(std::log10(value) + 1e-9));
    const double leading = value / std::pow(10.0, exponent);
    const int more = std::abs(leading - std::round(leading)) < 1e-6 ? 0 : 1; // 1.5
    return std::max(0, more - exponent);
}

PriceTicks priceTicks(const PriceScale& scale, double spacing)
{
    const double pixels = scale.bottom - scale.top;
    const double span = scale.high - scale.low;
    if (!(pixels > 0) || !(span > 0) || !std::isfinite(span))
        return {};
    return scale.logarithmic ? logTicks(scale, spacing)
                             : multiples(scale, roundStep(span * spacing / pixels));
}

std::vector<double> spread(std::vector<double> centres, double height, double top, double bottom)
{
    std::vector<std::size_t> order(centres.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return centres[i]; });

    // Pool adjacent violators: each block sits at the mean of what its boxes want.
    std::vector<Block> blocks;
    for (const std::size_t i : order) {
        blocks.push_back({centres[i], 1});
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            const double reach = before.first() + height * static_cast<double>(before.count);
            if (reach <= last.first())
                break;
            const double shift = height * static_cast<double>(before.count * last.count);
            before = {before.sum + last.sum - shift, before.count + last.count};
            blocks.pop_back();
        }
    }
    std::size_t next = 0;
    const double half = height / 2;
    double free = top + half;
    double room
        = bottom - half - height * static_cast<double>(centres.empty() ? 0 : centres.size() - 1);
    for (const Block& block : blocks) {
        for (std::size_t k = 0; k < block.count; ++k, ++next, room += height) {
            const double wanted = block.first() + height * static_cast<double>(k);
            const double centre = std::max(free, std::min(wanted, room));
            centres[order[next]] = centre;
            free = centre + height;
        }
    }
    return centres;
}

} // namespace widgets
