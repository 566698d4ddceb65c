#pragma once

#include "market/bar.h"

#include <random>
#include <span>
#include <vector>

namespace bench {

// Made-up prices with a fixed seed: every run draws and stores the very same bars. Prices have two
// decimals and volumes are whole, as exchanges write them.
class Walk
{
public:
    Walk(double price, double step, unsigned seed);

    [[nodiscard]] market::Bar next(market::Millis begin);

private:
    [[nodiscard]] double chance(); // from -1 to 1

    std::mt19937 m_random;
    double m_home = 0; // prices are drawn back there, so that they stay readable for decades
    double m_price = 0;
    double m_step = 0; // of the price, at most, in one bar
};

// The next `count` one-minute bars, around the clock, from that time on.
[[nodiscard]] std::vector<market::Bar> minuteBars(Walk& walk, market::Millis begin, int count);

// One bar for each of the last `count` sessions of New York until the end of 2024.
[[nodiscard]] std::vector<market::Bar> dailyBars(Walk& walk, int count);

} // namespace bench
