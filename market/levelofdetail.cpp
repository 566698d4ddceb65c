#include "market/levelofdetail.h"

#include "market/combine.h"

namespace market {

namespace {

// A level is drawn, not read: the highest and lowest close of bars without extremes must not get
// lost in it, though no source calls them high and low.
void showReach(Bar& bar)
{
    bar.high = std::fmax(bar.high, bar.top());
    bar.low = std::fmin(bar.low, bar.bottom());
}

} // namespace

Millis bucketBegin(Millis time, Millis length)
{
    const Millis into = time % length; // negative before 1970
    return time - (into < 0 ? into + length : into);
}

std::vector<Bar> merged(std::span<const Bar> bars, Millis bucketLength)
{
    std::vector<Bar> buckets;
    for (const Bar& bar : bars) {
        const Millis begin = bucketBegin(bar.begin, bucketLength);
        if (!buckets.empty() && buckets.back().begin == begin) {
            showReach(buckets.back());
            extend(buckets.back(), bar);
        } else {
            buckets.push_back(bar);
            buckets.back().begin = begin;
        }
    }
    return buckets;
}

} // namespace market
