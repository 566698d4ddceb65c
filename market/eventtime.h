#pragma once

#include "market/event.h"
#include "market/result.h"

#include <QTimeZone>

namespace market {

// A time as a file writes it: an instant, or a local date.
struct WrittenTime
{
    Precision precision = Precision::Day;
    Millis value = 0; // as in Event::begin

    friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};

// Reads "2025-01-27", "27.01.2025" and both with a time of day, "2025-01-27T14:30:00Z" or
// "2025-01-27 09:30" in that zone; without a valid zone such a local time is refused. A month is
// refused: it is never put on one of its days.
[[nodiscard]] Result<WrittenTime> readTime(const QString& text, const QTimeZone& zone);

// The IANA zone of that name, UTC for an empty one; nothing for an offset or an unknown name.
[[nodiscard]] std::optional<QTimeZone> zoneOfName(const QString& name);

[[nodiscard]] QString writtenTime(const WrittenTime& time); // what readTime() reads back
[[nodiscard]] QString writtenInstant(Millis time); // "2025-01-27T14:30:00Z"

} // namespace market
