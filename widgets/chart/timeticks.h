#pragma once

#include "market/format.h"
#include "market/interval.h"
#include "widgets/chart/timescale.h"

#include <QString>

#include <functional>
#include <vector>

namespace widgets {

// Candidates for labels on the time axis, by what begins there. The heaviest that fit are shown.
enum class TickWeight
{
    Minute,
    FiveMinutes,
    QuarterHour,
    Hour,
    HalfSession,
    Day,
    Week,
    Month,
    Quarter,
    Year
};

struct TimeTick
{
    double index = 0;
    TickWeight weight = TickWeight::Minute;
    market::Millis key = 0;
};

// The ticks between the indices that can find room, ascending: some hundreds at most, however much
// time is in view.
[[nodiscard]] std::vector<TimeTick> timeTicks(const TimeScale& scale, double first, double last,
                                              const QTimeZone& zone);

// The ticks of which no two are nearer than `width` says, heaviest first; ascending. Width is in
// index units and holds for a label that begins at its tick.
[[nodiscard]] std::vector<TimeTick> heaviest(std::vector<TimeTick> ticks,
                                             const std::function<double(const TimeTick&)>& width);

// "Mon 27 Jan", "11:00", "Feb", "2025": what the tick reads, by its weight.
[[nodiscard]] QString tickText(const TimeTick& tick, bool dated, const market::Format& format,
                               const QTimeZone& zone);
// Ticks from which a reader takes the date are set in bold.
[[nodiscard]] bool isHeading(const TimeTick& tick, bool dated);

} // namespace widgets
