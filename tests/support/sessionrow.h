#pragma once

#include "market/calendar.h"

#include <QByteArray>
#include <QDateTime>

namespace support {

inline QByteArray hourAndMinute(market::Millis time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time, zone).toString(QStringLiteral("HH:mm")).toLatin1();
}

inline QByteArray utcMinute(market::Millis time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"))
        .toLatin1();
}

// A session as the reference writes it: date, local open and close, lunch, UTC open and close,
// early close, late open.
inline QByteArray sessionRow(const market::Session& session, const QTimeZone& zone)
{
    QByteArrayList fields{session.date.toString(Qt::ISODate).toLatin1(),
                          hourAndMinute(session.hours.begin, zone),
                          hourAndMinute(session.hours.end, zone)};
    fields << (session.lunch ? hourAndMinute(session.lunch->begin, zone) : QByteArray())
           << (session.lunch ? hourAndMinute(session.lunch->end, zone) : QByteArray());
    fields << utcMinute(session.hours.begin) << utcMinute(session.hours.end);
    fields << (session.earlyClose ? "1" : "0") << (session.lateOpen ? "1" : "0");
    return fields.join(',');
}

} // namespace support
