#include "market/resample.h"

#include "market/combine.h"
#include "market/levelofdetail.h"

#include <QDateTime>

#include <optional>

namespace market {

namespace {

QTimeZone zoneOf(const Resampling& how)
{
    if (how.calendar)
        return how.calendar->zone();
    return how.zone.isValid() ? how.zone : QTimeZone::utc();
}

// Tells which bucket a bar belongs to. Bars come in order, so the day is looked up once and kept.
class Buckets
{
public:
    explicit Buckets(const Resampling& how)
        : m_how(how)
        , m_zone(zoneOf(how))
    {
    }

    // Begin of the bucket; nothing for a bar that does not count.
    std::optional<Millis> beginFor(Millis begin)
    {
        if (!isIntraday(m_how.from))
            return keyFor(dateOfKey(begin));
        if (!m_day.contains(begin))
            enterDay(begin);
        if (isIntraday(m_how.to))
            return intradayBegin(begin);
        const bool counts = m_session ? m_session->hours.contains(begin) : !m_covered;
        return counts ? std::optional(keyFor(m_date)) : std::nullopt;
    }

private:
    void enterDay(Millis time)
    {
        m_date = QDateTime::fromMSecsSinceEpoch(time, m_zone).date();
        m_day = {m_date.startOfDay(m_zone).toMSecsSinceEpoch(),
                 m_date.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch()};
        m_covered = m_how.calendar && m_how.calendar->covers(m_date);
        m_session = m_covered ? m_how.calendar->session(m_date) : std::nullopt;
    }

    Millis intradayBegin(Millis time) const
    {
        const Millis anchor = anchorFor(time);
        const Millis begin = anchor + bucketBegin(time - anchor, nominalLength(m_how.to));
        return std::max(begin, m_day.begin);
    }

    // Where the buckets around the time count from.
    Millis anchorFor(Millis time) const
    {
        if (!m_session)
            return m_day.begin;
        if (time >= m_session->hours.end)
            return m_session->hours.end;
        if (m_session->lunch && time >= m_session->lunch->begin)
            return m_session->lunch->contains(time) ? m_session->lunch->begin
                                                    : m_session->lunch->end;
        return m_session->hours.begin;
    }

    Millis keyFor(QDate date) const
    {
        if (m_how.to == Interval::Week1)
            return dateKey(date.addDays(Qt::Monday - date.dayOfWeek()));
        if (m_how.to == Interval::Month1)
            return dateKey(QDate(date.year(), date.month(), 1));
        return dateKey(date);
    }

    const Resampling& m_how;
    QTimeZone m_zone;
    QDate m_date;
    TimeRange m_day; // midnight to midnight of m_date
    bool m_covered = false; // the calendar knows m_date
    std::optional<Session> m_session;
};

} // namespace

bool canResample(Interval from, Interval to)
{
    return from < to && from != Interval::Week1; // months do not consist of weeks
}

std::vector<Bar> resample(std::span<const Bar> bars, const Resampling& how)
{
    Q_ASSERT(canResample(how.from, how.to));
    std::vector<Bar> result;
    Buckets buckets(how);
    for (const Bar& bar : bars) {
        const auto begin = buckets.beginFor(bar.begin);
        if (!begin)
            continue;
        if (!result.empty() && result.back().begin == *begin) {
            extend(result.back(), bar);
        } else {
            result.push_back(bar);
            result.back().begin = *begin;
        }
    }
    return result;
}

} // namespace market
