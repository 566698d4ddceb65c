#include "market/returns.h"

#include "market/bar.h"

namespace market {

namespace {

template<typename Return>
std::vector<double> returnsOf(std::span<const double> closes, Return between)
{
    std::vector<double> returns;
    if (closes.size() < 2)
        return returns;
    returns.reserve(closes.size() - 1);
    for (std::size_t i = 1; i < closes.size(); ++i) {
        const bool possible = closes[i - 1] > 0 && closes[i] > 0 && std::isfinite(closes[i - 1])
            && std::isfinite(closes[i]);
        returns.push_back(possible ? between(closes[i - 1], closes[i]) : unknown);
    }
    return returns;
}

} // namespace

std::vector<double> simpleReturns(std::span<const double> closes)
{
    return returnsOf(closes, [](double from, double to) { return to / from - 1; });
}

std::vector<double> logReturns(std::span<const double> closes)
{
    return returnsOf(closes, [](double from, double to) { return std::log(to / from); });
}

std::optional<double> change(double from, double to)
{
    if (!std::isfinite(from) || !std::isfinite(to))
        return std::nullopt;
    return to - from;
}

std::optional<double> ratio(double from, double to)
{
    const auto difference = change(from, to);
    if (!difference || from <= 0)
        return std::nullopt;
    return *difference / from;
}

} // namespace market
