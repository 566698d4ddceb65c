#pragma once

#include "market/indicatorrun.h"

namespace support {

// The lines of the indicator over all bars at once, each as long as `bars`.
inline std::vector<std::vector<double>>
computeIndicator(const market::Indicator& indicator, std::span<const market::IndicatorBar> bars,
                 double barsPerYear = market::tradingDaysPerYear)
{
    market::IndicatorRun run(indicator, barsPerYear);
    std::vector<std::vector<double>> lines(run.lines());
    for (const market::IndicatorBar& bar : bars) {
        const std::span<const double> values = run.append(bar);
        for (std::size_t i = 0; i < values.size(); ++i)
            lines[i].push_back(values[i]);
    }
    return lines;
}

} // namespace support
