#include "widgets/chart/eventtime.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace widgets {

QString shortEventTime(const market::Event& event, const market::Format& format,
                       const QTimeZone& zone)
{
    const auto part = [&](market::Millis at) -> QString {
        if (event.precision == market::Precision::Day)
            return format.shortDate(market::dateOfKey(at));
        return format.shortDate(QDateTime::fromMSecsSinceEpoch(at, zone).date()) + u' '
            + format.time(at, zone);
    };
    if (event.end <= event.begin)
        return part(event.begin);
    return part(event.begin) + u" – "_s + part(event.end);
}

} // namespace widgets
