#include "app/dateinput.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Of a day and a month; the year stands at the end or is added there.
constexpr std::array withYear{"yyyy-M-d",    "yyyyMMdd",      "d.M.yyyy",    "d MMM yyyy",
                              "d MMMM yyyy", "d. MMMM yyyy",  "d. MMM yyyy", "MMM d yyyy",
                              "MMMM d yyyy", "ddd d MMM yyyy"};

// 25 is 2025: no market of this program is a century old in years of two digits.
QString withWholeYear(const QString& text)
{
    static const QRegularExpression shortYear(u"^(\\d{1,2}\\.\\d{1,2}\\.)(\\d{2})$"_s);
    const auto match = shortYear.match(text);
    return match.hasMatch() ? QString(match.captured(1) + u"20"_s + match.captured(2)) : text;
}

QDate dateOf(const QString& text, const QLocale& locale)
{
    for (const char* format : withYear)
        for (const QLocale& names : {locale, QLocale(QLocale::English)})
            if (const QDate date = names.toDate(text, QString::fromLatin1(format)); date.isValid())
                return date;
    return {};
}

// Locales end a short month with a dot or not, and a date with commas.
QString plain(QString text)
{
    static const QRegularExpression dotAfterName(u"(?<=\\p{L})\\."_s);
    return text.remove(u',').remove(dotAfterName).simplified();
}

// Month names of the locale may have a dot of their own: "Jan." is read as "Jan" is.
QDate anyDateOf(const QString& text, const QLocale& locale)
{
    if (const QDate date = dateOf(text, locale); date.isValid())
        return date;
    static const QRegularExpression name(u"(\\p{L}+)"_s);
    return dateOf(QString(text).replace(name, u"\\1."_s), locale);
}

} // namespace

std::optional<DateInput> readDate(const QString& text, const QLocale& locale, int year)
{
    static const QRegularExpression timed(u"^(.*?)[ T]+(\\d{1,2}:\\d{2})$"_s);
    QString day = plain(text);
    DateInput input;
    if (const auto match = timed.match(day); match.hasMatch()) {
        const QTime time = QTime::fromString(match.captured(2), u"H:mm"_s);
        if (!time.isValid())
            return std::nullopt;
        input.time = time;
        day = match.captured(1).trimmed();
    }
    day = withWholeYear(day);
    input.date = anyDateOf(day, locale);
    if (!input.date.isValid())
        input.date = anyDateOf(day + (day.endsWith(u'.') ? u""_s : u" "_s) + QString::number(year),
                               locale);
    if (!input.date.isValid())
        return std::nullopt;
    return input;
}

} // namespace app
