#include "widgets/chart/indicatorbars.h"

#include "market/calendar.h"
#include "market/format.h"
#include "market/levelofdetail.h"

#include <algorithm>
#include <cmath>

using market::Millis;

namespace widgets {

namespace {

// Tells of ascending instants in which session, or else on which local date, they lie.
class SessionWalk
{
public:
    SessionWalk(const Series& series, std::span<const market::Bar> bars)
        : m_zone(market::zoneOrUtc(series.instrument.zone))
    {
        const auto calendar = market::Calendar::forExchange(series.instrument.exchange);
        m_hasCalendar = calendar != nullptr;
        if (calendar && !bars.empty())
            m_sessions = calendar->sessions(dateOf(bars.front().begin),
                                            dateOf(bars.back().begin).addDays(1));
    }

    void moveTo(Millis instant)
    {
        while (m_next < m_sessions.size() && m_sessions[m_next].hours.end <= instant)
            ++m_next;
        m_isOpen = !m_hasCalendar;
        if (m_next < m_sessions.size()) {
            const market::Session& session = m_sessions[m_next];
            const bool lunch = session.lunch && session.lunch->contains(instant);
            m_isOpen = session.hours.contains(instant) && !lunch;
            if (m_isOpen) {
                m_date = session.date;
                return;
            }
        }
        m_date = localDate(instant);
    }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QDate date() const { return m_date; }

private:
    [[nodiscard]] QDate dateOf(Millis instant) const
    {
        return QDateTime::fromMSecsSinceEpoch(instant, m_zone).date();
    }
    // Zones are slow: asked once a day.
    QDate localDate(Millis instant)
    {
        if (!m_day.contains(instant)) {
            m_dayDate = dateOf(instant);
            m_day = {m_dayDate.startOfDay(m_zone).toMSecsSinceEpoch(),
                     m_dayDate.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch()};
        }
        return m_dayDate;
    }

    QTimeZone m_zone;
    std::vector<market::Session> m_sessions;
    std::size_t m_next = 0;
    market::TimeRange m_day;
    QDate m_dayDate;
    QDate m_date;
    bool m_hasCalendar = false;
    bool m_isOpen = false;
};

// Closes of ascending instants.
class CloseWalk
{
public:
    explicit CloseWalk(const Series* series)
        : m_bars(series ? series->answer.bars->bars() : std::span<const market::Bar>())
    {
    }
    [[nodiscard]] double at(Millis begin)
    {
        while (m_next < m_bars.size() && m_bars[m_next].begin < begin)
            ++m_next;
        const bool found = m_next < m_bars.size() && m_bars[m_next].begin == begin;
        return found ? m_bars[m_next].close : market::unknown;
    }

private:
    std::span<const market::Bar> m_bars;
    std::size_t m_next = 0;
};

} // namespace

std::vector<market::IndicatorBar> indicatorBars(const Series& series, const Series* benchmark,
                                                const market::View& view)
{
    const auto bars = series.answer.bars->bars();
    CloseWalk closes(benchmark);
    std::vector<market::IndicatorBar> result;
    result.reserve(bars.size());
    if (!market::isIntraday(view.interval)) {
        for (const market::Bar& bar : bars)
            result.push_back({bar, closes.at(bar.begin), true});
        return result;
    }
    SessionWalk sessions(series, bars);
    // A bucket may reach over the edge of a session.
    const bool regularOnly = series.answer.level == 0 && !view.extendedHours;
    QDate before;
    for (const market::Bar& bar : bars) {
        sessions.moveTo(bar.begin);
        if (regularOnly && !sessions.isOpen())
            continue;
        result.push_back({bar, closes.at(bar.begin), sessions.date() != before});
        before = sessions.date();
    }
    return result;
}

double ownBarsPerBucket(const Series& series, market::Interval interval)
{
    const market::BarAnswer& answer = series.answer;
    const auto bars = answer.bars->bars();
    if (answer.level == 0 || bars.empty())
        return 1;
    const Millis slot = market::nominalLength(interval);
    const auto most = static_cast<double>(market::bucketLength(1, answer.level));
    if (!answer.coverage || answer.coverage->range.length() <= 0)
        return most;
    const market::Coverage& coverage = *answer.coverage;
    const Millis span
        = bars.back().begin - bars.front().begin + market::bucketLength(slot, answer.level);
    const double share
        = std::min(1.0, static_cast<double>(span) / static_cast<double>(coverage.range.length()));
    const double own = static_cast<double>(coverage.bars)
        * static_cast<double>(market::nominalLength(coverage.interval)) / static_cast<double>(slot);
    return std::clamp(own * share / static_cast<double>(bars.size()), 1.0, most);
}

} // namespace widgets
