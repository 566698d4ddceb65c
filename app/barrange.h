#pragma once

#include "app/arguments.h"
#include "app/cacheaccess.h"
#include "market/barsource.h"

// Dates of the command line against bars of the cache.
namespace app {

// The bars of the dates: instants in the instrument's zone, for daily and longer bars date keys. A
// week or month is in when it touches the dates.
[[nodiscard]] market::TimeRange barRange(const Dates& dates, market::Interval interval,
                                         const market::Instrument& instrument);

struct AnsweredRange
{
    market::Interval interval = market::Interval::Day1;
    market::TimeRange range;
    const market::BarAnswer& answer;
};

// Fails where the cache knows nothing of the range, which is not the same as a range in which there
// was no trading.
[[nodiscard]] Outcome checkHeld(const Catalogue& catalogue, const market::Instrument& instrument,
                                const AnsweredRange& answered);

} // namespace app
