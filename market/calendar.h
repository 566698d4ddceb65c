#pragma once

#include "market/interval.h"
#include "market/timerange.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace market {

namespace calendars {
struct Rules;
}

// One trading period of an exchange on one local date, with its real open and close.
struct Session
{
    QDate date; // exchange-local
    TimeRange hours; // open … close, UTC
    std::optional<TimeRange> lunch; // no trading in between
    bool earlyClose = false;
    bool lateOpen = false;

    friend bool operator==(const Session&, const Session&) = default;
};

// Sessions and holidays of an exchange. Immutable: may be used from any thread.
class Calendar
{
public:
    // MICs: XNYS and what follows its sessions (XNAS, ARCX, XCBO, XASE, BATS), XTKS, XHKG, XETR,
    // XLON, XSHG. Null for any other: then nothing is assumed about its sessions. Made at the first
    // call, which takes milliseconds, and kept.
    [[nodiscard]] static std::shared_ptr<const Calendar> forExchange(const QString& mic);

    explicit Calendar(const calendars::Rules& rules);

    [[nodiscard]] QTimeZone zone() const { return m_zone; }
    // First and last date the rules are known for; outside nothing is answered.
    [[nodiscard]] QDate firstDate() const { return m_first; }
    [[nodiscard]] QDate lastDate() const { return m_last; }
    [[nodiscard]] bool covers(QDate date) const { return m_first <= date && date <= m_last; }

    [[nodiscard]] std::optional<Session> session(QDate date) const;
    [[nodiscard]] std::vector<Session> sessions(QDate from, QDate to) const; // both inclusive
    // The session that is open at the instant, or else the next one to open: the first that could
    // react to news of that instant. News at the close is for the next session.
    [[nodiscard]] std::optional<Session> firstReacting(Millis instant) const;
    [[nodiscard]] QDate localDate(Millis instant) const;

private:
    [[nodiscard]] std::size_t indexAtOrAfter(QDate date) const;

    QTimeZone m_zone;
    QDate m_first;
    QDate m_last;
    std::vector<Session> m_sessions; // ascending
    std::vector<std::size_t> m_index; // day after m_first → first session at or after it
};

// The date of the close of the bar that begins then: of weeks and months the last session, or the
// last day where the calendar does not know them.
[[nodiscard]] QDate closingDate(Interval interval, QDate first, const Calendar* calendar);

} // namespace market
