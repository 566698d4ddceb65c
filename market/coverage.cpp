#include "market/coverage.h"

#include "market/format.h"
#include "market/resample.h"

#include <QDateTime>

namespace market {

DateSpan datesOf(const Coverage& coverage, const Instrument& of)
{
    const Millis last = coverage.range.end - 1;
    if (!isIntraday(coverage.interval))
        return {dateOfKey(coverage.range.begin), dateOfKey(last)};
    const QTimeZone zone = zoneOrUtc(of.zone);
    const auto dateOf
        = [&](Millis instant) { return QDateTime::fromMSecsSinceEpoch(instant, zone).date(); };
    return {dateOf(coverage.range.begin), dateOf(last)};
}

const Coverage* answering(std::span<const Coverage> cached, const QString& symbol,
                          Interval interval)
{
    const Coverage* best = nullptr;
    for (const Coverage& row : cached) {
        if (row.symbol != symbol)
            continue;
        if (row.interval == interval)
            return &row;
        const bool isLonger = best == nullptr || row.interval > best->interval;
        if (canResample(row.interval, interval) && isLonger)
            best = &row;
    }
    return best;
}

} // namespace market
