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
    Year,
    FiveYears,
    Decade
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

// Room that a label takes with the gap around it, in any unit that grows with time.
struct TickRoom
{
    double left = 0;
    double right = 0;
};

// The ticks of which no two rooms overlap, heaviest first; ascending.
[[nodiscard]] std::vector<TimeTick> heaviest(std::vector<TimeTick> ticks,
                                             const std::function<TickRoom(const TimeTick&)>& room);

// "Mon 27 Jan", "11:00", "Feb", "Jan 2025": what the tick reads, by its weight.
[[nodiscard]] QString tickText(const TimeTick& tick, bool dated, const market::Format& format,
                               const QTimeZone& zone);
// Among years alone the tick reads as one; nothing where it is no new year.
[[nodiscard]] QString yearText(const TimeTick& tick);
// Ticks from which a reader takes the date are set in bold.
[[nodiscard]] bool isHeading(const TimeTick& tick, bool dated);

} // namespace widgets
