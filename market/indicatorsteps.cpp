#include "market/indicatorsteps.h"

#include "market/averages.h"

#include <cmath>
#include <optional>
#include <utility>

namespace market {

namespace {

// Beyond these a figure is a fault of its source, and its square may not fit a double.
constexpr double largest = 1e50;
constexpr double smallest = 1e-50;
// Deviations of returns that are nothing but rounding: those of prices that grow evenly.
constexpr double noise = 1e-14;
// Averages of changes below this are none: they would end as denormal numbers, whose ratio is
// arbitrary.
constexpr double vanishing = 1e-280;
constexpr double percent = 100;
constexpr double neutral = 50;

bool isUsable(double value)
{
    return std::abs(value) <= largest; // false for NaN
}

bool isPositive(double price)
{
    return price >= smallest && price <= largest;
}

bool hasPrices(const Bar& bar)
{
    return isUsable(bar.high) && isUsable(bar.low) && isUsable(bar.close);
}

bool hasUsableVolume(const Bar& bar)
{
    return bar.volume >= 0 && bar.volume <= largest;
}

struct Sma
{
    WindowMean mean;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        mean.append(next.bar.close);
        if (mean.isDefined())
            values[0] = mean.moments().mean;
    }
};

struct Ema
{
    SeededAverage average;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        average.append(next.bar.close);
        values[0] = average.value();
    }
};

struct Wma
{
    SlidingWindow<WeightedMean> window;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        window.append(WeightedMean::of(next.bar.close));
        if (window.isFull())
            values[0] = window.total().weighted;
    }
};

struct Bollinger
{
    WindowMean mean;
    double deviations = 0;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        mean.append(next.bar.close);
        if (!mean.isDefined())
            return;
        const Moments moments = mean.moments();
        const double reach = deviations * std::sqrt(moments.squares / moments.count);
        values[0] = moments.mean;
        values[1] = moments.mean + reach;
        values[2] = moments.mean - reach;
    }
};

struct Vwap
{
    double mean = 0;
    double volume = 0;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (next.newSession)
            volume = 0;
        if (!hasPrices(next.bar) || !hasUsableVolume(next.bar))
            return;
        const double price = (next.bar.high + next.bar.low + next.bar.close) / 3;
        volume += next.bar.volume;
        if (volume <= 0)
            return;
        // The first trade of a session has all the weight: what was before it does not count.
        const double share = next.bar.volume / volume;
        mean = share < 1 ? mean + (price - mean) * share : price;
        values[0] = mean;
    }
};

struct Rsi
{
    SeededAverage gains;
    SeededAverage losses;
    std::optional<double> last;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        const double move = next.bar.close - last.value_or(next.bar.close);
        if (std::exchange(last, next.bar.close)) {
            gains.append(std::max(move, 0.0));
            losses.append(std::max(-move, 0.0));
        }
        if (!gains.isDefined())
            return;
        const double all = gains.value() + losses.value();
        values[0] = all > vanishing ? percent * gains.value() / all : neutral;
    }
};

struct Macd
{
    SeededAverage fast;
    SeededAverage slow;
    SeededAverage signal;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        fast.append(next.bar.close);
        slow.append(next.bar.close);
        if (!slow.isDefined())
            return;
        values[0] = fast.value() - slow.value();
        signal.append(values[0]);
        values[1] = signal.value();
        values[2] = values[0] - values[1];
    }
};

struct Atr
{
    SeededAverage average;
    std::optional<double> last;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        const Bar& bar = next.bar;
        if (!hasPrices(bar))
            return;
        if (last)
            average.append(std::max(bar.high, *last) - std::min(bar.low, *last));
        last = bar.close;
        values[0] = average.value();
    }
};

struct Stochastic
{
    SlidingWindow<Reach> range;
    WindowMean slowed;
    WindowMean signal;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!hasPrices(next.bar))
            return;
        range.append({next.bar.low, next.bar.high});
        if (!range.isFull())
            return;
        const Reach reach = range.total();
        const double height = reach.high - reach.low;
        slowed.append(height > 0 ? percent * (next.bar.close - reach.low) / height : neutral);
        if (!slowed.isDefined())
            return;
        values[0] = slowed.moments().mean;
        signal.append(values[0]);
        if (signal.isDefined())
            values[1] = signal.moments().mean;
    }
};

// Sums with Neumaier's compensation: volumes of many years cancel each other.
struct Obv
{
    double sum = 0;
    double lost = 0; // what rounding took from the sum
    std::optional<double> last;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close) || !hasUsableVolume(next.bar))
            return;
        const double before = std::exchange(last, next.bar.close).value_or(next.bar.close);
        if (next.bar.close > before)
            add(next.bar.volume);
        else if (next.bar.close < before)
            add(-next.bar.volume);
        values[0] = sum + lost;
    }
    void add(double volume)
    {
        const double total = sum + volume;
        lost += std::abs(sum) >= std::abs(volume) ? (sum - total) + volume : (volume - total) + sum;
        sum = total;
    }
};

struct Volatility
{
    WindowMean returns;
    double factor = 0; // from a bar's deviation to a year's
    std::optional<double> last;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isPositive(next.bar.close))
            return;
        const auto before = std::exchange(last, next.bar.close);
        if (before)
            returns.append(std::log(next.bar.close / *before));
        if (!returns.isDefined())
            return;
        const Moments moments = returns.moments();
        values[0] = factor * std::sqrt(moments.squares / (moments.count - 1));
    }
};

struct Drawdown
{
    double peak = 0;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        if (!isUsable(next.bar.close))
            return;
        peak = std::max(peak, next.bar.close);
        if (peak >= smallest)
            values[0] = next.bar.close / peak - 1;
    }
};

// Is there more to the squared deviations than rounding?
bool varies(double squares, double mean, double count)
{
    return std::sqrt(squares / count) > noise * (1 + std::abs(mean));
}

double betaOf(const PairMoments& pairs)
{
    return varies(pairs.squaresY, pairs.meanY, pairs.count) ? pairs.products / pairs.squaresY
                                                            : unknown;
}

double correlationOf(const PairMoments& pairs)
{
    if (!varies(pairs.squaresX, pairs.meanX, pairs.count)
        || !varies(pairs.squaresY, pairs.meanY, pairs.count))
        return unknown;
    const double value = pairs.products / (std::sqrt(pairs.squaresX) * std::sqrt(pairs.squaresY));
    return std::clamp(value, -1.0, 1.0);
}

// The returns x of the instrument and y of the benchmark between bars that have both.
struct Comoving
{
    SlidingWindow<PairMoments> window;
    double (*result)(const PairMoments&) = nullptr;
    std::optional<std::pair<double, double>> last;

    void operator()(const IndicatorBar& next, std::span<double> values)
    {
        const double close = next.bar.close;
        if (!isPositive(close) || !isPositive(next.benchmark))
            return;
        if (last)
            window.append(
                PairMoments::of(close / last->first - 1, next.benchmark / last->second - 1));
        last = std::pair(close, next.benchmark);
        if (window.isFull())
            values[0] = result(window.total());
    }
};

} // namespace

IndicatorStep indicatorStep(const Indicator& indicator, double barsPerYear)
{
    const auto& at = indicator.parameters;
    const auto exponential = SeededAverage::exponential;
    switch (indicator.kind) {
    case IndicatorKind::Sma:
        return Sma{WindowMean(at[0])};
    case IndicatorKind::Ema:
        return Ema{exponential(at[0])};
    case IndicatorKind::Wma:
        return Wma{SlidingWindow<WeightedMean>(at[0])};
    case IndicatorKind::Bollinger:
        return Bollinger{WindowMean(at[0]), at[1]};
    case IndicatorKind::Vwap:
        return Vwap{};
    case IndicatorKind::Rsi:
        return Rsi{SeededAverage::wilder(at[0]), SeededAverage::wilder(at[0]), {}};
    case IndicatorKind::Macd:
        return Macd{exponential(at[0]), exponential(at[1]), exponential(at[2])};
    case IndicatorKind::Atr:
        return Atr{SeededAverage::wilder(at[0]), {}};
    case IndicatorKind::Stochastic:
        return Stochastic{SlidingWindow<Reach>(at[0]), WindowMean(at[1]), WindowMean(at[2])};
    case IndicatorKind::Obv:
        return Obv{};
    case IndicatorKind::Volatility:
        return Volatility{WindowMean(at[0]), std::sqrt(barsPerYear), {}};
    case IndicatorKind::Beta:
        return Comoving{SlidingWindow<PairMoments>(at[0]), betaOf, {}};
    case IndicatorKind::Correlation:
        return Comoving{SlidingWindow<PairMoments>(at[0]), correlationOf, {}};
    case IndicatorKind::Drawdown:
        break;
    }
    return Drawdown{};
}

} // namespace market
