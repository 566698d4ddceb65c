#pragma once

#include "market/bar.h"

#include <span>
#include <vector>

namespace market {

// Level n groups 4^n slots of an interval, counted from 1970-01-01T00:00Z; level 0 are the bars.
inline constexpr int levelFactor = 4;
inline constexpr int highestLevel = 12;

// Time span of one bucket of a level. `slot` is the nominal length of the interval.
[[nodiscard]] constexpr Millis bucketLength(Millis slot, int level)
{
    for (; level > 0; --level)
        slot *= levelFactor;
    return slot;
}
// Begin of the bucket that holds the time.
[[nodiscard]] Millis bucketBegin(Millis time, Millis length);

// One bar for each bucket that holds any: first open, highest, lowest, last close, sum of volume.
// `begin` is the bucket's begin. What no bar of the bucket knows stays unknown, but where several
// bars meet, high and low are at least the reach of their closes: no extreme is lost in drawing.
// Merging level by level gives the same bars as merging at once.
[[nodiscard]] std::vector<Bar> merged(std::span<const Bar> bars, Millis bucketLength);

} // namespace market
