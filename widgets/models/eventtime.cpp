#include "widgets/models/eventtime.h"

#include "market/interval.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

using market::Event;
using market::Format;

QString dayText(const Event& event, const Format& format)
{
    const QDate first = market::dateOfKey(event.begin);
    const QDate last = market::dateOfKey(event.end);
    if (last <= first)
        return format.date(first);
    return QCoreApplication::translate("EventTime", "%1 – %2")
        .arg(format.date(first), format.date(last));
}

QString instantText(const Event& event, const Format& format, const QTimeZone& zone)
{
    const QString begin = format.dateTime(event.begin, zone);
    const QString city = format.zoneName(zone);
    if (event.end <= event.begin)
        return QCoreApplication::translate("EventTime", "%1 %2").arg(begin, city);
    return QCoreApplication::translate("EventTime", "%1 – %2 %3")
        .arg(begin, format.dateTime(event.end, zone), city);
}

} // namespace

QString eventTimeText(const Event& event, const Format& format, const QTimeZone& zone)
{
    return event.precision == market::Precision::Day ? dayText(event, format)
                                                     : instantText(event, format, zone);
}

QString eventTimeText(const Event& event, const Format& format)
{
    return eventTimeText(event, format, market::zoneOrUtc(event.zone));
}

QString importanceName(int importance)
{
    if (importance <= 1)
        return QCoreApplication::translate("EventImportance", "minor");
    if (importance == 2)
        return QCoreApplication::translate("EventImportance", "notable");
    return QCoreApplication::translate("EventImportance", "major");
}

} // namespace widgets
