#pragma once

#include "market/timerange.h"

namespace storage {

// Times outside 1800 … 2199 are mistakes of a file; questions are cut to them, which also keeps
// the arithmetic on "for ever" inside its type.
inline constexpr market::TimeRange plausibleTimes{-5'364'662'400'000, 7'258'118'400'000};

[[nodiscard]] inline market::TimeRange common(const market::TimeRange& a,
                                              const market::TimeRange& b)
{
    return {std::max(a.begin, b.begin), std::min(a.end, b.end)};
}

} // namespace storage
