#include "widgets/chart/indicatoralign.h"

#include <cmath>
#include <limits>

namespace widgets {

namespace {

// First of the bars that belongs to each drawn bar, and one more for the end.
std::vector<std::size_t> firsts(std::span<const market::IndicatorBar> bars,
                                std::span<const market::Bar> drawn)
{
    std::vector<std::size_t> result;
    result.reserve(drawn.size() + 1);
    std::size_t next = 0;
    for (const market::Bar& bar : drawn) {
        while (next < bars.size() && bars[next].bar.begin < bar.begin)
            ++next;
        result.push_back(next);
    }
    result.push_back(bars.size());
    return result;
}

} // namespace

void align(const IndicatorValues& values, std::span<const market::Bar> drawn, bool reaches,
           IndicatorData& data)
{
    const std::vector<std::size_t> first = firsts(values.bars, drawn);
    const std::vector<double> undefined(drawn.size(), market::unknown);
    data.lines.assign(values.lines.size(), undefined);
    if (reaches)
        data.lows = data.highs = data.lines;
    for (std::size_t line = 0; line < values.lines.size(); ++line) {
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            double low = market::unknown;
            double high = market::unknown;
            for (std::size_t k = first[i]; k < first[i + 1]; ++k) {
                const double value = values.lines[line][k];
                low = std::fmin(low, value);
                high = std::fmax(high, value);
            }
            if (first[i] < first[i + 1])
                data.lines[line][i] = values.lines[line][first[i + 1] - 1];
            if (reaches) {
                data.lows[line][i] = low;
                data.highs[line][i] = high;
            }
        }
    }
}

} // namespace widgets
