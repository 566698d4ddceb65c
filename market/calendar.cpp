#include "market/calendar.h"

#include "market/calendars/rules.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace market {

namespace {

QDate toQDate(calendars::Date date)
{
    return QDate::fromJulianDay(static_cast<qint64>(date.julian_day()));
}

calendars::Date fromQDate(QDate date)
{
    return calendars::day(date.year(), date.month(), date.day());
}

// Turns local times of a zone into instants. They are asked for in ascending order, so that the
// zone's rules are read once and not for each of thousands of sessions.
class LocalClock
{
public:
    LocalClock(const QTimeZone& zone, QDate first, QDate last)
        : m_transitions(zone.transitions(first.startOfDay(Qt::UTC), last.endOfDay(Qt::UTC)))
        , m_offset(zone.offsetFromUtc(first.startOfDay(Qt::UTC)) * Millis(1000))
    {
    }

    Millis toUtc(QDate date, int minute)
    {
        const Millis local = date.startOfDay(Qt::UTC).toMSecsSinceEpoch() + minute * minuteMillis;
        for (; m_next < m_transitions.size(); ++m_next) {
            const auto& transition = m_transitions.at(m_next);
            if (local < transition.atUtc.toMSecsSinceEpoch() + m_offset)
                break;
            m_offset = transition.offsetFromUtc * Millis(1000);
        }
        return local - m_offset;
    }

private:
    QTimeZone::OffsetDataList m_transitions;
    qsizetype m_next = 0;
    Millis m_offset = 0;
};

Session sessionOf(const calendars::Rules& rules, calendars::Date date, LocalClock& clock)
{
    const auto later = std::ranges::upper_bound(rules.hours, date, {}, &calendars::Hours::from);
    const calendars::Hours& hours = *std::prev(later);
    const auto early = rules.earlyCloses.find(date);
    const int close = early == rules.earlyCloses.end() ? hours.close : early->second;

    Session session;
    session.date = toQDate(date);
    session.earlyClose = close < hours.close;
    session.hours.begin = clock.toUtc(session.date, hours.open);
    if (hours.lunchEnd > 0 && hours.lunchEnd < close) {
        const Millis lunchBegin = clock.toUtc(session.date, hours.lunchBegin);
        session.lunch = {lunchBegin, clock.toUtc(session.date, hours.lunchEnd)};
    }
    session.hours.end = clock.toUtc(session.date, close);
    return session;
}

template<calendars::Rules (*rules)()>
std::shared_ptr<const Calendar> cached()
{
    static const auto calendar = [] {
        const auto made = std::make_shared<const Calendar>(rules());
        return made->zone().isValid() ? made : nullptr; // a system without time zone data
    }();
    return calendar;
}

struct Exchange
{
    QLatin1StringView mic;
    std::shared_ptr<const Calendar> (*calendar)();
};

constexpr Exchange exchanges[]{
    {"XNYS"_L1, cached<calendars::newYork>},  {"XNAS"_L1, cached<calendars::newYork>},
    {"ARCX"_L1, cached<calendars::newYork>},  {"XASE"_L1, cached<calendars::newYork>},
    {"BATS"_L1, cached<calendars::newYork>},  {"XCBO"_L1, cached<calendars::newYork>},
    {"XTKS"_L1, cached<calendars::tokyo>},    {"XHKG"_L1, cached<calendars::hongKong>},
    {"XETR"_L1, cached<calendars::xetra>},    {"XLON"_L1, cached<calendars::london>},
    {"XSHG"_L1, cached<calendars::shanghai>},
};

} // namespace

std::shared_ptr<const Calendar> Calendar::forExchange(const QString& mic)
{
    for (const Exchange& exchange : exchanges)
        if (mic == exchange.mic)
            return exchange.calendar();
    return nullptr;
}

Calendar::Calendar(const calendars::Rules& rules)
    : m_zone(rules.zone)
    , m_first(toQDate(rules.first))
    , m_last(toQDate(rules.last))
{
    if (!m_zone.isValid())
        return;
    LocalClock clock(m_zone, m_first, m_last);
    for (QDate date = m_first; date <= m_last; date = date.addDays(1)) {
        m_index.push_back(m_sessions.size());
        const calendars::Date day = fromQDate(date);
        if (rules.trades(day))
            m_sessions.push_back(sessionOf(rules, day, clock));
    }
}

std::size_t Calendar::indexAtOrAfter(QDate date) const
{
    if (date <= m_first)
        return 0;
    const auto day = static_cast<std::size_t>(m_first.daysTo(date));
    return day < m_index.size() ? m_index[day] : m_sessions.size();
}

std::optional<Session> Calendar::session(QDate date) const
{
    const std::size_t index = indexAtOrAfter(date);
    if (index >= m_sessions.size() || m_sessions[index].date != date)
        return std::nullopt;
    return m_sessions[index];
}

std::vector<Session> Calendar::sessions(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid() || from > to)
        return {};
    const auto at = [this](QDate date) {
        return m_sessions.begin() + static_cast<std::ptrdiff_t>(indexAtOrAfter(date));
    };
    return {at(from), at(to.addDays(1))};
}

std::optional<Session> Calendar::firstReacting(Millis instant) const
{
    if (!covers(localDate(instant)))
        return std::nullopt;
    const auto reacting = std::ranges::upper_bound(
        m_sessions, instant, {}, [](const Session& session) { return session.hours.end; });
    return reacting == m_sessions.end() ? std::nullopt : std::optional(*reacting);
}

QDate Calendar::localDate(Millis instant) const
{
    return QDateTime::fromMSecsSinceEpoch(instant, m_zone).date();
}

QDate closingDate(Interval interval, QDate first, const Calendar* calendar)
{
    if (interval != Interval::Week1 && interval != Interval::Month1)
        return first;
    const QDate last
        = interval == Interval::Week1 ? first.addDays(6) : first.addMonths(1).addDays(-1);
    if (!calendar || !calendar->covers(first) || !calendar->covers(last))
        return last;
    const std::vector<Session> sessions = calendar->sessions(first, last);
    return sessions.empty() ? last : sessions.back().date;
}

} // namespace market
