#pragma once

#include "market/timerange.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace market {

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
    // XLON, XSHG. Null for any other: then nothing is assumed about its sessions.
    [[nodiscard]] static std::shared_ptr<const Calendar> forExchange(const QString& mic);

    virtual ~Calendar() = default;
    Calendar(const Calendar&) = delete;
    Calendar& operator=(const Calendar&) = delete;

    [[nodiscard]] virtual QTimeZone zone() const = 0;
    // First and last date the rules are known for; outside nothing is answered.
    [[nodiscard]] virtual QDate firstDate() const = 0;
    [[nodiscard]] virtual QDate lastDate() const = 0;
    [[nodiscard]] virtual std::optional<Session> session(QDate date) const = 0;

    [[nodiscard]] std::vector<Session> sessions(QDate from, QDate to) const; // both inclusive
    // The session that is open at the instant, or else the next one to open: the first that could
    // react to news of that instant.
    [[nodiscard]] std::optional<Session> firstReacting(Millis instant) const;
    [[nodiscard]] QDate localDate(Millis instant) const;

protected:
    Calendar() = default;
};

} // namespace market
