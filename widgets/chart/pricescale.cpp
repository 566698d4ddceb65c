#include "widgets/chart/pricescale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace widgets {

namespace {

constexpr double air = 0.06; // of the span, above and below
constexpr std::size_t mostTicks = 100;

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

PriceTicks priceTicks(const PriceScale& scale, double spacing)
{
    const double pixels = scale.bottom - scale.top;
    const double span = scale.high - scale.low;
    if (!(pixels > 0) || !(span > 0) || !std::isfinite(span))
        return {};
    const Step step = roundStep(span * spacing / pixels);
    PriceTicks ticks{{}, step.decimals};
    for (double n = std::ceil(scale.low / step.size);
         n * step.size <= scale.high && ticks.values.size() < mostTicks; ++n)
        ticks.values.push_back(n * step.size);
    return ticks;
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
