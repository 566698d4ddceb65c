#pragma once

#include "market/indicatorrun.h"

#include <QRandomGenerator>

#include <cmath>

namespace support {

// A random walk with sessions of 50 bars; the benchmark walks along.
inline std::vector<market::IndicatorBar> walk(std::size_t count)
{
    QRandomGenerator random(2025);
    const auto step = [&random] { return std::exp(0.02 * (random.generateDouble() - 0.5)); };
    std::vector<market::IndicatorBar> bars(count);
    double close = 100;
    double benchmark = 4'000;
    for (std::size_t i = 0; i < count; ++i) {
        const double open = close;
        const double common = step();
        close *= common * step();
        benchmark *= common;
        bars[i].bar = {static_cast<market::Millis>(i) * market::minuteMillis,
                       open,
                       std::max(open, close) * (1 + 0.01 * random.generateDouble()),
                       std::min(open, close) * (1 - 0.01 * random.generateDouble()),
                       close,
                       std::floor(1'000 * random.generateDouble())};
        bars[i].benchmark = benchmark;
        bars[i].newSession = i % 50 == 0;
    }
    return bars;
}

} // namespace support
