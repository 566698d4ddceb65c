#pragma once

#include "market/interval.h"

#include <QString>

namespace market {

// Which bars of an instrument are cached, from whom, as of when.
struct Coverage
{
    qint64 instrument = 0;
    QString symbol;
    Interval interval = Interval::Day1;
    TimeRange range; // begin of the first bar … begin of the last bar plus one millisecond
    qint64 bars = 0;
    QString source; // who supplied the values
    QString adjustment; // "split-only", "split+dividend", "index", "none"; empty = unknown
    Millis retrieved = 0; // instant the values were fetched or exported at the source

    friend bool operator==(const Coverage&, const Coverage&) = default;
};

} // namespace market
