#pragma once

#include <optional>
#include <span>
#include <vector>

namespace market {

// Returns between neighbouring closes, one fewer than there are closes. Unknown (NaN) where one of
// the two is unknown, or not positive. Simple: P/P' − 1. Logarithmic: ln(P/P'). Never mix the two.
[[nodiscard]] std::vector<double> simpleReturns(std::span<const double> closes);
[[nodiscard]] std::vector<double> logReturns(std::span<const double> closes);

// Difference of two prices; nothing where one is unknown.
[[nodiscard]] std::optional<double> change(double from, double to);
// Difference as a share of `from`: 0.05 is five per cent up. Nothing where one is unknown, or where
// `from` is not positive: a percentage of zero or of a negative rate says nothing.
[[nodiscard]] std::optional<double> ratio(double from, double to);

} // namespace market
