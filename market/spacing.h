#pragma once

#include "market/interval.h"

#include <optional>
#include <span>

namespace market {

// How far the bars of a file are apart, and the interval that says so.
struct Spacing
{
    Millis step = 0; // the smallest common distance; 0 = there is none
    std::optional<Interval> interval; // nothing where no interval has this length

    friend bool operator==(const Spacing&, const Spacing&) = default;
};

// From local times in any order; distances rarer than one in twenty do not count. `datesOnly`: the
// times are midnights that stand for dates.
[[nodiscard]] Spacing spacingOf(std::span<const Millis> local, bool datesOnly);

} // namespace market
