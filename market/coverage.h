#pragma once

#include "market/instrument.h"
#include "market/interval.h"

#include <QDate>
#include <QString>

#include <span>

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

struct DateSpan
{
    QDate first;
    QDate last; // inclusive

    friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

// First and last exchange-local date that is covered.
[[nodiscard]] DateSpan datesOf(const Coverage& coverage, const Instrument& of);

// Of all that is cached the bars that this interval of the instrument would be made from: its own,
// or the longest shorter ones that can be resampled; null without any.
[[nodiscard]] const Coverage* answering(std::span<const Coverage> cached, const QString& symbol,
                                        Interval interval);

} // namespace market
