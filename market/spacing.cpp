#include "market/spacing.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace market {

namespace {

// From here on bars are one a day, whatever clocks and half days do.
constexpr Millis shortestDailyStep = 20 * hourMillis;

Millis startOfDay(Millis local)
{
    const Millis rest = local % dayMillis;
    return local - rest - (rest < 0 ? dayMillis : 0);
}

Millis smallestCommonStep(std::span<const Millis> sorted)
{
    constexpr std::size_t commonShare = 20;
    std::unordered_map<Millis, std::size_t> counts;
    std::size_t steps = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i] == sorted[i - 1])
            continue;
        ++counts[sorted[i] - sorted[i - 1]];
        ++steps;
    }
    Millis smallest = 0;
    for (const auto& [step, count] : counts)
        if (count * commonShare >= steps && (smallest == 0 || step < smallest))
            smallest = step;
    return smallest;
}

bool allOnFirstOfMonth(std::span<const Millis> days)
{
    return std::ranges::all_of(days, [](Millis day) { return dateOfKey(day).day() == 1; });
}

// Two dates far apart are no proof of weeks or months.
Interval intervalOfDates(Millis step, std::span<const Millis> days)
{
    const bool several = days.size() > 2;
    if (several && step >= 6 * dayMillis && step <= 8 * dayMillis)
        return Interval::Week1;
    if (several && step >= 28 * dayMillis && step <= 31 * dayMillis)
        return Interval::Month1;
    if (several && step > 31 * dayMillis && allOnFirstOfMonth(days))
        return Interval::Month1; // quarters and years are sparse months
    return Interval::Day1;
}

} // namespace

Spacing spacingOf(std::span<const Millis> local, bool datesOnly)
{
    std::vector<Millis> sorted(local.begin(), local.end());
    if (!std::ranges::is_sorted(sorted))
        std::ranges::sort(sorted);
    const Millis step = smallestCommonStep(sorted);
    const bool midnights
        = std::ranges::all_of(sorted, [](Millis time) { return startOfDay(time) == time; });
    if (!datesOnly && step < shortestDailyStep && !(step == 0 && midnights)) {
        const auto exact = std::ranges::find_if(allIntervals(), [step](Interval interval) {
            return isIntraday(interval) && nominalLength(interval) == step;
        });
        return {step,
                exact == allIntervals().end() ? std::nullopt : std::optional<Interval>(*exact)};
    }
    std::ranges::transform(sorted, sorted.begin(), startOfDay);
    const Millis days = smallestCommonStep(sorted);
    return {days, intervalOfDates(days, sorted)};
}

} // namespace market
