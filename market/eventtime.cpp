#include "market/eventtime.h"

#include "market/eventtext.h"
#include "market/interval.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr qsizetype longestTime = 64;
constexpr int firstYear = 1900;
constexpr int lastYear = 2100;
constexpr int utcMinutes = 0;

// Groups: 1 year 2 month 3 day, or 4 day 5 month 6 year; 7 hour 8 minute 9 second 10 fraction
// 11 offset.
const QRegularExpression& timeForm()
{
    static const QRegularExpression form(
        uR"(^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4})))"
        uR"((?:[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$)"_s);
    return form;
}

bool isOnlyMonth(const QString& text)
{
    static const QRegularExpression form(u"^\\d{4}(?:-\\d{2})?$"_s);
    return form.match(text).hasMatch();
}

tl::unexpected<Error> noTime(const QString& text)
{
    if (text.isEmpty())
        return failure(QCoreApplication::translate("EventFile", "The event has no date."));
    if (isOnlyMonth(text))
        return failure(
            QCoreApplication::translate(
                "EventFile", "%1 names no day, and an event is not put on a day that nobody named.")
                .arg(quoted(text)));
    return failure(
        QCoreApplication::translate(
            "EventFile", "%1 is not a date; write it like 2025-01-27 or 2025-01-27T14:30:00Z.")
            .arg(quoted(text)));
}

QDate dateOf(const QRegularExpressionMatch& match)
{
    const int first = match.hasCaptured(1) ? 1 : 6;
    const int step = match.hasCaptured(1) ? 1 : -1;
    const auto number = [&](int place) { return match.capturedView(first + place * step).toInt(); };
    const QDate date(number(0), number(1), number(2));
    return date.year() >= firstYear && date.year() < lastYear ? date : QDate();
}

QTime timeOf(const QRegularExpressionMatch& match)
{
    const int milliseconds = match.captured(10).leftJustified(3, u'0', true).toInt();
    return {match.capturedView(7).toInt(), match.capturedView(8).toInt(),
            match.capturedView(9).toInt(), milliseconds};
}

// Minutes east of Greenwich of "+01:00", "+0100", "+01"; nothing where no offset has that size.
std::optional<int> offsetMinutes(QStringView text)
{
    if (text.size() == 1)
        return utcMinutes;
    const int hours = text.mid(1, 2).toInt();
    const int minutes = text.size() > 3 ? text.last(2).toInt() : 0;
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    return (text.front() == u'-' ? -1 : 1) * (hours * 60 + minutes);
}

// Clocks skip an hour in spring and repeat one in autumn: a local time in there is no instant.
std::optional<Millis> instantOfLocal(QDate date, QTime time, const QTimeZone& zone)
{
    const Millis instant = QDateTime(date, time, zone).toMSecsSinceEpoch();
    const auto reads = [&](Millis candidate) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(candidate, zone);
        return local.date() == date && local.time() == time;
    };
    if (!reads(instant) || reads(instant - hourMillis) || reads(instant + hourMillis))
        return std::nullopt;
    return instant;
}

Result<Millis> instantOf(const QRegularExpressionMatch& match, const QTimeZone& zone)
{
    const QDate date = dateOf(match);
    const QTime time = timeOf(match);
    if (!time.isValid())
        return noTime(match.captured(0));
    if (match.hasCaptured(11)) {
        const std::optional<int> offset = offsetMinutes(match.capturedView(11));
        if (!offset)
            return noTime(match.captured(0));
        return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - *offset * minuteMillis;
    }
    if (!zone.isValid())
        return failure(QCoreApplication::translate("EventFile",
                                                   "%1 has no time zone; write it with an "
                                                   "offset or Z, or name the zone of the event.")
                           .arg(quoted(match.captured(0))));
    const std::optional<Millis> instant = instantOfLocal(date, time, zone);
    if (!instant)
        return failure(QCoreApplication::translate("EventFile",
                                                   "The clocks were changed at %1; write the time "
                                                   "with its offset or in UTC.")
                           .arg(quoted(match.captured(0))));
    return *instant;
}

} // namespace

Result<WrittenTime> readTime(const QString& text, const QTimeZone& zone)
{
    const QString trimmed = text.size() > longestTime ? QString() : text.trimmed();
    const QRegularExpressionMatch match = timeForm().match(trimmed);
    if (!match.hasMatch() || !dateOf(match).isValid())
        return noTime(text.trimmed());
    if (!match.hasCaptured(7))
        return WrittenTime{Precision::Day, dateKey(dateOf(match))};
    return instantOf(match, zone).map([](Millis instant) {
        return WrittenTime{Precision::Minute, instant};
    });
}

std::optional<QTimeZone> zoneOfName(const QString& name)
{
    if (name.isEmpty())
        return QTimeZone::utc();
    const QByteArray id = name.toUtf8();
    const bool isOffset = id.startsWith("UTC") && id.size() > 3;
    if (id.size() > longestTime || isOffset || !QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    return QTimeZone(id);
}

QString writtenTime(const WrittenTime& time)
{
    return time.precision == Precision::Minute ? writtenInstant(time.value)
                                               : dateOfKey(time.value).toString(Qt::ISODate);
}

QString writtenInstant(Millis time)
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    return instant.toString(time % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace market
