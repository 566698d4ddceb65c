#pragma once

#include "market/event.h"
#include "widgets/chart/chartdata.h"
#include "widgets/chart/timescale.h"

#include <QTimeZone>

namespace widgets {

// The scale of a picture: the union of the sessions of all exchanges in it, and of the bars of
// instruments whose exchange has no known calendar; with extended hours, also of all bars before
// and after sessions.
[[nodiscard]] TimeScale buildTimeScale(const ChartData& data);

// Hours in which the series' own exchange trades on the loaded dates, ascending, with those before
// and after where the view shows them; without a calendar those of its bars.
[[nodiscard]] std::vector<market::TimeRange> tradingHours(const Series& series,
                                                          const ChartData& data);

// Zone of the main instrument's exchange; UTC without one.
[[nodiscard]] QTimeZone mainZone(const ChartData& data);

// Where an event stands on the scale. A day is known no finer than its whole width; the flag of a
// range stands where it begins.
struct EventSpan
{
    double index = 0; // of the flag
    double first = 0; // reach of what is known, or of a range; equals index for an instant
    double last = 0;
};
[[nodiscard]] EventSpan spanOf(const market::Event& event, const TimeScale& scale,
                               const QTimeZone& zone);
// Of all events, in their order.
[[nodiscard]] std::vector<EventSpan> spansOf(const ChartData& data, const TimeScale& scale);

} // namespace widgets
