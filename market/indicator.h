#pragma once

#include "market/result.h"

#include <QString>

#include <span>
#include <vector>

namespace market {

enum class IndicatorKind
{
    Sma,
    Ema,
    Wma,
    Bollinger,
    Vwap,
    Rsi,
    Macd,
    Atr,
    Stochastic,
    Obv,
    Volatility,
    Drawdown,
    Beta,
    Correlation
};

// An indicator and its parameters, written "sma:50", "bb:20:2", "macd:12:26:9", "beta:60:^GSPC".
struct Indicator
{
    IndicatorKind kind = IndicatorKind::Sma;
    std::vector<double> parameters; // complete: defaults are filled in by indicatorFromCode
    QString benchmark; // symbol, for beta and correlation

    friend bool operator==(const Indicator&, const Indicator&) = default;
};

// What its values are.
enum class IndicatorUnit
{
    Price, // of the instrument
    Hundred, // 0 … 100
    Share, // 0.05 is shown as 5 %
    Volume,
    Number
};

// A parameter as a dialog offers it. `name` is English, context "Indicator".
struct IndicatorParameter
{
    const char* name = nullptr;
    double usual = 0; // the default
    double least = 1; // limits, both inclusive
    double most = 0;
    bool isWhole = true; // a number of bars; else any number in the limits
};

// What is fixed about a kind.
struct IndicatorRow
{
    IndicatorKind kind = IndicatorKind::Sma;
    const char* code = nullptr; // "sma"
    const char* abbreviation = nullptr; // "SMA": the same in every language
    const char* title = nullptr; // "Simple moving average": English, context "Indicator"
    std::span<const IndicatorParameter> parameters;
    std::size_t lines = 1; // curves it draws
    IndicatorUnit unit = IndicatorUnit::Price;
    bool isOverlay = false;
    bool needsBenchmark = false;
    bool needsRange = false; // undefined for bars without high and low
    bool needsVolume = false; // undefined for bars without volume
};

[[nodiscard]] std::span<const IndicatorRow> indicatorRows(); // in the order of IndicatorKind
[[nodiscard]] const IndicatorRow& rowOf(IndicatorKind kind);
[[nodiscard]] Indicator usualIndicator(IndicatorKind kind); // with its default parameters

[[nodiscard]] QString toCode(const Indicator& indicator); // "rsi:14", parameters always written
// Parameters that are left out at the end take their defaults. The benchmark is all that follows
// the last parameter's colon, so it may hold colons itself.
[[nodiscard]] Result<Indicator> indicatorFromCode(const QString& code);
// "SMA 50", "BB 20 2", "MACD 12 26 9": the field's abbreviations, the same in every language.
[[nodiscard]] QString indicatorName(const Indicator& indicator);
// Drawn over the prices, in their unit.
[[nodiscard]] bool isOverlay(IndicatorKind kind);

} // namespace market
