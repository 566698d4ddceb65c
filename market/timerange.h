#pragma once

#include <QtGlobal>

#include <algorithm>

namespace market {

// Milliseconds since 1970-01-01T00:00Z. Stored time is always UTC.
using Millis = qint64;

inline constexpr Millis minuteMillis = 60'000;
inline constexpr Millis hourMillis = 60 * minuteMillis;
inline constexpr Millis dayMillis = 24 * hourMillis;

// Half-open, UTC.
struct TimeRange
{
    Millis begin = 0;
    Millis end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] Millis length() const { return std::max<Millis>(end - begin, 0); }
    [[nodiscard]] bool contains(Millis time) const { return begin <= time && time < end; }
    [[nodiscard]] bool contains(const TimeRange& other) const
    {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] bool intersects(const TimeRange& other) const
    {
        return begin < other.end && other.begin < end;
    }

    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

} // namespace market
