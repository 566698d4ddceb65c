#include "market/zoneclock.h"

#include <QDateTime>

#include <limits>

namespace market {

namespace {

QDateTime utcTime(Millis utc)
{
    return QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC);
}

Millis offsetAt(const QTimeZone& zone, Millis utc)
{
    return zone.offsetFromUtc(utcTime(utc)) * Millis(1000);
}

Millis startOf(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

// The second in which the offset changes, which it does once between the two.
Millis changeBetween(const QTimeZone& zone, Millis before, Millis after)
{
    const Millis old = offsetAt(zone, before);
    while (after - before > 1000) {
        const Millis middle = before + (after - before) / 2000 * 1000;
        (offsetAt(zone, middle) == old ? before : after) = middle;
    }
    return after;
}

} // namespace

ZoneClock::ZoneClock(const QTimeZone& zone, const TimeRange& range)
{
    constexpr Millis always = std::numeric_limits<Millis>::max();
    const auto change = [this](Millis at, Millis offset) {
        m_spans.back().utc.end = at;
        m_spans.push_back({{at, always}, offset});
    };
    // Qt knows the offsets of all years, but lists no changes behind those of the zone's table.
    const Millis tableEnd = startOf(2037);
    const Millis from = std::max(range.begin - dayMillis, startOf(1800));
    const Millis to = std::min(range.end + dayMillis, startOf(2100));
    m_spans.push_back({{std::numeric_limits<Millis>::min(), always}, offsetAt(zone, from)});
    if (from < std::min(to, tableEnd))
        for (const QTimeZone::OffsetData& data :
             zone.transitions(utcTime(from), utcTime(std::min(to, tableEnd))))
            change(data.atUtc.toMSecsSinceEpoch(), data.offsetFromUtc * Millis(1000));
    constexpr Millis week = 7 * dayMillis;
    for (Millis at = std::max(from, tableEnd); at < to; at += week)
        if (const Millis offset = offsetAt(zone, at + week); offset != m_spans.back().offset)
            change(changeBetween(zone, at, at + week), offset);
}

std::size_t ZoneClock::indexOf(Millis utc) const
{
    const auto next
        = std::upper_bound(m_spans.begin(), m_spans.end(), utc,
                           [](Millis value, const Span& span) { return value < span.utc.begin; });
    return static_cast<std::size_t>(next - m_spans.begin()) - 1;
}

std::optional<ZoneClock::Readings> ZoneClock::readings(Millis local) const
{
    std::optional<Readings> found;
    // No offset is longer than a day.
    for (std::size_t i = indexOf(local - dayMillis);
         i < m_spans.size() && m_spans[i].utc.begin <= local + dayMillis; ++i) {
        const Millis utc = local - m_spans[i].offset;
        if (!m_spans[i].utc.contains(utc))
            continue;
        if (!found)
            found = Readings{utc, utc};
        found->second = utc;
    }
    return found;
}

Millis ZoneClock::toLocal(Millis utc) const
{
    return utc + m_spans[indexOf(utc)].offset;
}

} // namespace market
