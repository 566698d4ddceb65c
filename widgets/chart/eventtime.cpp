#include "widgets/chart/eventtime.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace widgets {

QString shortEventTime(const market::Event& event, const market::Format& format,
                       const QTimeZone& zone, bool withYear)
{
    const auto day
        = [&](QDate date) { return withYear ? format.date(date) : format.shortDate(date); };
    const auto part = [&](market::Millis at) -> QString {
        if (event.precision == market::Precision::Day)
            return day(market::dateOfKey(at));
        return day(QDateTime::fromMSecsSinceEpoch(at, zone).date()) + u' ' + format.time(at, zone);
    };
    if (event.end <= event.begin)
        return part(event.begin);
    return part(event.begin) + u" – "_s + part(event.end);
}

bool needsYear(const market::View& view)
{
    return view.from.daysTo(view.to) >= view.from.daysInYear();
}

} // namespace widgets
