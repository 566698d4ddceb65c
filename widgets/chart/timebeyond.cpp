#include "widgets/chart/timebeyond.h"

#include <algorithm>

using market::Millis;

namespace widgets {

namespace {

// What the scale covers, in instants or in keys.
struct Covered
{
    Millis begin = 0;
    Millis end = 0;
    double slots = 1;

    [[nodiscard]] double pace() const
    {
        return std::max(1.0, static_cast<double>(end - begin) / slots);
    }
    [[nodiscard]] Millis beyond(double index) const
    {
        const double from = static_cast<double>(index < 0 ? begin : end);
        const double slotsAway = index < 0 ? index : index - slots;
        return static_cast<Millis>(std::clamp(
            from + slotsAway * pace(), static_cast<double>(earliest), static_cast<double>(latest)));
    }
};

double slotsOf(const TimeScale& scale)
{
    return std::max(scale.slots(), 1.0);
}

Covered instantsOf(const TimeScale& scale)
{
    const double slots = slotsOf(scale);
    Covered covered{scale.instantAt(0), scale.instantAt(slots), slots};
    if (scale.gutters().empty())
        return covered;
    // News before the first and after the last open hours stands in a gutter at the edge.
    const Gutter& first = scale.gutters().front();
    const Gutter& last = scale.gutters().back();
    if (first.first <= 0)
        covered.begin = first.closed.begin;
    if (last.first + last.slots >= slots)
        covered.end = last.closed.end;
    return covered;
}

bool isBeyond(double index, const TimeScale& scale)
{
    return index < 0 || index > slotsOf(scale);
}

} // namespace

Millis keyBeyond(double index, const TimeScale& scale)
{
    const double slots = slotsOf(scale);
    return isBeyond(index, scale) ? Covered{scale.keyAt(0), scale.keyAt(slots), slots}.beyond(index)
                                  : scale.keyAt(index);
}

Millis instantBeyond(double index, const TimeScale& scale)
{
    return isBeyond(index, scale) ? instantsOf(scale).beyond(index) : scale.instantAt(index);
}

double indexBeyond(Millis instant, const TimeScale& scale)
{
    const Covered covered = instantsOf(scale);
    const Millis known = std::clamp(instant, earliest, latest);
    if (known < covered.begin)
        return static_cast<double>(known - covered.begin) / covered.pace();
    if (known > covered.end)
        return covered.slots + static_cast<double>(known - covered.end) / covered.pace();
    return scale.indexAt(known);
}

} // namespace widgets
