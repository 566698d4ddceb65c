#include "market/combine.h"

namespace market {

namespace {

double highest(const Bar& bar)
{
    return std::fmax(bar.high, std::fmax(bar.open, bar.close));
}

double lowest(const Bar& bar)
{
    return std::fmin(bar.low, std::fmin(bar.open, bar.close));
}

} // namespace

void extend(Bar& bar, const Bar& next)
{
    // A bar without extremes still traded at its open and close: they count once any bar has some.
    const bool highKnown = !std::isnan(bar.high) || !std::isnan(next.high);
    const bool lowKnown = !std::isnan(bar.low) || !std::isnan(next.low);
    bar.high = highKnown ? std::fmax(highest(bar), highest(next)) : unknown;
    bar.low = lowKnown ? std::fmin(lowest(bar), lowest(next)) : unknown;
    bar.close = next.close;
    if (next.hasVolume())
        bar.volume = bar.hasVolume() ? bar.volume + next.volume : next.volume;
}

} // namespace market
