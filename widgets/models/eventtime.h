#pragma once

#include "market/event.h"
#include "market/format.h"

namespace widgets {

// When an event happened, as finely as its source says and no finer: a Day reads as a date, a
// Minute as date and time with the city of `zone`.
[[nodiscard]] QString eventTimeText(const market::Event& event, const market::Format& format,
                                    const QTimeZone& zone);
// The same in the zone where it happened.
[[nodiscard]] QString eventTimeText(const market::Event& event, const market::Format& format);

// Importance 1 … 3 in a word.
[[nodiscard]] QString importanceName(int importance);

} // namespace widgets
