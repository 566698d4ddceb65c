#pragma once

#include "market/timerange.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace market {

// The wall clock of a zone over a range of time, fast enough for a million times. Outside the
// range, and after 2100, the clock is not set again.
class ZoneClock
{
public:
    ZoneClock(const QTimeZone& zone, const TimeRange& range);

    // The instants at which the clock shows a local time: the same twice on most days, nothing in
    // the hour that is left out in spring, two in the hour that comes twice in autumn.
    struct Readings
    {
        Millis first = 0;
        Millis second = 0;
    };
    [[nodiscard]] std::optional<Readings> readings(Millis local) const;
    [[nodiscard]] Millis toLocal(Millis utc) const;

private:
    struct Span
    {
        TimeRange utc;
        Millis offset = 0;
    };

    [[nodiscard]] std::size_t indexOf(Millis utc) const;

    std::vector<Span> m_spans; // without gaps, for all time; never empty
};

} // namespace market
