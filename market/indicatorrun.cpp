#include "market/indicatorrun.h"

#include "market/indicatorsteps.h"

#include <algorithm>
#include <cmath>

namespace market {

namespace {

constexpr double negligible = 1e-9; // weight of a seed that no longer matters
constexpr int wholeHistory = 250'000;
constexpr int longestSession = 24 * 60; // one-minute bars of a market that never closes

// Bars after which a seed that keeps 1 − weight of its influence each time is forgotten.
int barsToForget(double weight)
{
    return weight < 1 ? static_cast<int>(std::ceil(std::log(negligible) / std::log1p(-weight))) : 0;
}

int exponentialWarmUp(int length)
{
    return length - 1 + barsToForget(2.0 / (length + 1));
}

// Of changes from bar to bar, which need one bar more.
int wilderWarmUp(int length)
{
    return length + barsToForget(1.0 / length);
}

} // namespace

IndicatorRun::IndicatorRun(const Indicator& indicator, double barsPerYear)
    : m_step(indicatorStep(indicator, barsPerYear))
    , m_values(rowOf(indicator.kind).lines, unknown)
{
}

std::span<const double> IndicatorRun::append(const IndicatorBar& bar)
{
    std::ranges::fill(m_values, unknown);
    m_step(bar, m_values);
    return m_values;
}

int warmUp(const Indicator& indicator)
{
    const auto at = [&](std::size_t i) { return static_cast<int>(indicator.parameters[i]); };
    switch (indicator.kind) {
    case IndicatorKind::Sma:
    case IndicatorKind::Wma:
    case IndicatorKind::Bollinger:
        return at(0) - 1;
    case IndicatorKind::Ema:
        return exponentialWarmUp(at(0));
    case IndicatorKind::Rsi:
    case IndicatorKind::Atr:
        return wilderWarmUp(at(0));
    case IndicatorKind::Macd:
        return exponentialWarmUp(at(1)) + exponentialWarmUp(at(2));
    case IndicatorKind::Stochastic:
        return at(0) + at(1) + at(2) - 3;
    case IndicatorKind::Volatility:
    case IndicatorKind::Beta:
    case IndicatorKind::Correlation:
        return at(0);
    case IndicatorKind::Vwap:
        return longestSession;
    case IndicatorKind::Obv:
    case IndicatorKind::Drawdown:
        break;
    }
    return wholeHistory;
}

} // namespace market
