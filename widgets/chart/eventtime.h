#pragma once

#include "market/event.h"
#include "market/format.h"
#include "market/view.h"

namespace widgets {

// "Mon 27 Jan 15:30" for a minute, in `zone`; "Mon 27 Jan" for a day, which belongs to the event's
// own zone and is never given a time it does not have; "20 – 24 Jan" for a range. The year is told
// where it is asked for.
[[nodiscard]] QString shortEventTime(const market::Event& event, const market::Format& format,
                                     const QTimeZone& zone, bool withYear);
// True where a date without its year could be of several.
[[nodiscard]] bool needsYear(const market::View& view);

} // namespace widgets
