#pragma once

#include "market/bar.h"
#include "market/indicator.h"

#include <functional>
#include <span>
#include <vector>

namespace market {

struct IndicatorBar
{
    Bar bar;
    double benchmark = unknown; // close of the benchmark at the same time
    bool newSession = false; // first bar of its session: VWAP starts anew
};

inline constexpr double tradingDaysPerYear = 252;

// An indicator, bar by bar: batch and live are the same computation, in constant time a bar.
// A copy goes on from where the original is.
//
// A bar that lacks what the indicator needs (high and low, volume, the benchmark's close, for
// returns a positive close) has no value and does not count: the next one follows the last bar that
// did. Until enough bars have come, and where it says nothing (correlation with prices that stand
// still, VWAP before the first trade), a value is NaN; it is never infinite.
//
// Conventions: EMA and MACD are seeded with the mean of their first values, k = 2/(n+1). RSI and
// ATR after Wilder; RSI is 100 without losses, 50 without any change; true range begins at the
// second bar. Bollinger: population deviation. Stochastic: 50 while high and low are the same. VWAP
// of (high + low + close)/3. OBV begins at 0. Volatility: sample deviation of log returns times
// √barsPerYear. Beta and correlation: simple returns. Drawdown: close/highest close so far − 1.
class IndicatorRun
{
public:
    // barsPerYear of the interval, for volatility alone.
    explicit IndicatorRun(const Indicator& indicator, double barsPerYear = tradingDaysPerYear);

    // One value a line: Bollinger middle, upper, lower; MACD macd, signal, histogram; stochastic
    // %K, %D; all others one. Valid until the next call.
    [[nodiscard]] std::span<const double> append(const IndicatorBar& bar);
    [[nodiscard]] std::size_t lines() const { return m_values.size(); }

private:
    std::function<void(const IndicatorBar&, std::span<double>)> m_step; // holds the state
    std::vector<double> m_values;
};

// Bars needed before a range so that values in it do not depend on where the history was cut: all
// of the window; of the recursive ones so many that their seed weighs less than 10^-9; a session of
// one-minute bars for VWAP; 250,000 for OBV and drawdown, which never forget.
[[nodiscard]] int warmUp(const Indicator& indicator);

} // namespace market
