#include "market/eventfields.h"

#include "market/eventtext.h"
#include "market/eventtime.h"
#include "market/interval.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr qsizetype longestTitle = 500; // characters; more is no headline but a whole page
constexpr qsizetype longestSummary = 10'000;
constexpr qsizetype longestKey = 2'000;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestSymbol = 32;
constexpr qsizetype mostNames = 200; // symbols or tags of one event

QString say(const char* sentence)
{
    return QCoreApplication::translate("EventFile", sentence);
}

// Each step fills its part of the event and returns why it could not; empty = done.
using Step = QString (*)(const EventFields& fields, Event& event);

QString takeCategory(const EventFields& fields, Event& event)
{
    QString code = fields.category.left(longestName).trimmed().toLower();
    code.replace(u'-', u'_').replace(u' ', u'_');
    if (code.isEmpty())
        return {};
    if (const auto category = categoryFromCode(code)) {
        event.category = *category;
        return {};
    }
    QStringList known;
    for (const EventCategory category : allCategories())
        known += toCode(category);
    return say(QT_TRANSLATE_NOOP("EventFile", "The category %1 is unknown; use one of %2."))
        .arg(quoted(fields.category), known.join(u", "_s));
}

QString takeImportance(const EventFields& fields, Event& event)
{
    if (fields.importance.isEmpty())
        return {};
    bool isNumber = false;
    const double value = fields.importance.toDouble(&isNumber);
    if (!isNumber || (value != 1 && value != 2 && value != 3))
        return say(QT_TRANSLATE_NOOP("EventFile",
                                     "The importance %1 is not 1 (minor), 2 or 3 (major)."))
            .arg(quoted(fields.importance));
    event.importance = static_cast<int>(value);
    return {};
}

QString takeGlobal(const EventFields& fields, Event& event)
{
    const QString word = fields.global.left(longestName).trimmed().toLower();
    event.global = word == u"true" || word == u"yes" || word == u"1";
    if (event.global || word.isEmpty() || word == u"false" || word == u"no" || word == u"0")
        return {};
    return say(QT_TRANSLATE_NOOP("EventFile", "Write true or false for “global”, not %1."))
        .arg(quoted(fields.global));
}

QString takeZone(const EventFields& fields, Event& event)
{
    event.zone = fields.zone.left(longestName).trimmed();
    if (zoneOfName(event.zone))
        return {};
    return say(QT_TRANSLATE_NOOP(
                   "EventFile", "The time zone %1 is unknown; write a name like America/New_York."))
        .arg(quoted(fields.zone));
}

// Of local times; invalid where the event names none: nobody said that they were in UTC.
QTimeZone zoneOf(const Event& event)
{
    return event.zone.isEmpty() ? QTimeZone() : *zoneOfName(event.zone);
}

// A time in the event's own precision: the date of an instant, but no instant of a date.
Result<Millis> timeFor(const QString& text, const Event& event)
{
    const Result<WrittenTime> time = readTime(text, zoneOf(event));
    if (!time)
        return tl::unexpected(time.error());
    if (time->precision == event.precision)
        return time->value;
    if (event.precision == Precision::Day)
        return dateKey(QDateTime::fromMSecsSinceEpoch(time->value, *zoneOfName(event.zone)).date());
    return failure(say(QT_TRANSLATE_NOOP("EventFile",
                                         "An event that is precise to the minute needs the time of "
                                         "day, which %1 does not have."))
                       .arg(quoted(text)));
}

QString takePrecision(const EventFields& fields, Event& event)
{
    const QString word = fields.precision.left(longestName).trimmed().toLower();
    if (word == u"minute" || word == u"day") {
        event.precision = word == u"day" ? Precision::Day : Precision::Minute;
        return {};
    }
    if (!word.isEmpty())
        return say(QT_TRANSLATE_NOOP("EventFile", "The precision %1 is not minute or day."))
            .arg(quoted(fields.precision));
    const Result<WrittenTime> time = readTime(fields.at, zoneOf(event));
    if (!time)
        return time.error().message;
    event.precision = time->precision;
    return {};
}

QString takeTimes(const EventFields& fields, Event& event)
{
    const Result<Millis> begin = timeFor(fields.at, event);
    if (!begin)
        return begin.error().message;
    event.begin = *begin;
    event.end = *begin;
    if (fields.until.isEmpty())
        return {};
    const Result<Millis> end = timeFor(fields.until, event);
    if (!end)
        return end.error().message;
    event.end = *end;
    if (event.end >= event.begin)
        return {};
    return say(QT_TRANSLATE_NOOP("EventFile", "The event ends on %1, before it begins."))
        .arg(quoted(fields.until));
}

QString takePublished(const EventFields& fields, Event& event)
{
    if (fields.published.isEmpty())
        return {};
    const Result<WrittenTime> time = readTime(fields.published, zoneOf(event));
    if (!time)
        return time.error().message;
    if (time->precision == Precision::Day)
        return say(QT_TRANSLATE_NOOP(
                       "EventFile", "The time of publication needs a time of day, which %1 lacks."))
            .arg(quoted(fields.published));
    event.published = time->value;
    return {};
}

bool isLanguage(const QString& code)
{
    return code.size() <= 16 && std::ranges::all_of(code, [](QChar unit) {
               return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z')
                   || (unit >= u'0' && unit <= u'9') || unit == u'-' || unit == u'_';
           });
}

QString whyNot(const EventText& text)
{
    if (!isLanguage(text.language))
        return say(QT_TRANSLATE_NOOP("EventFile", "%1 is not a language code like en or de."))
            .arg(quoted(text.language));
    if (!isVisible(text.title))
        return say(QT_TRANSLATE_NOOP("EventFile", "The summary %1 has no title."))
            .arg(quoted(text.summary));
    if (text.title.size() > longestTitle)
        return say(QT_TRANSLATE_NOOP("EventFile", "The title %1 has more than %2 characters."))
            .arg(quoted(text.title))
            .arg(longestTitle);
    if (text.summary.size() > longestSummary)
        return say(QT_TRANSLATE_NOOP("EventFile", "The summary of %1 has more than %2 characters."))
            .arg(quoted(text.title))
            .arg(longestSummary);
    return {};
}

// Without a language first, then English, then by code: files that say the same compare equal.
QString takeTexts(const EventFields& fields, Event& event)
{
    for (const EventText& raw : fields.texts) {
        EventText text{raw.language, plainLine(raw.title), plainLine(raw.summary)};
        if (!isVisible(text.title) && !isVisible(text.summary))
            continue;
        if (const QString reason = whyNot(text); !reason.isEmpty())
            return reason;
        event.texts.push_back(std::move(text));
    }
    if (event.texts.empty())
        return say(QT_TRANSLATE_NOOP("EventFile", "The event has no title."));
    const auto place
        = [](const EventText& text) { return text.language == u"en" ? u"!"_s : text.language; };
    std::ranges::stable_sort(event.texts, {}, place);
    return {};
}

QString takeSymbols(const EventFields& fields, Event& event)
{
    for (const QString& raw : fields.symbols) {
        const QString symbol = raw.trimmed();
        if (symbol.isEmpty() || event.symbols.contains(symbol))
            continue;
        const bool plain = std::ranges::all_of(symbol, [](QChar unit) {
            return unit > u' ' && unit < u'\x7F' && unit != u'|' && unit != u'"';
        });
        if (!plain || symbol.size() > longestSymbol || event.symbols.size() >= mostNames)
            return say(QT_TRANSLATE_NOOP("EventFile", "%1 is not the symbol of an instrument."))
                .arg(quoted(raw));
        event.symbols += symbol;
    }
    return {};
}

QString takeTags(const EventFields& fields, Event& event)
{
    for (const QString& raw : fields.tags) {
        const QString tag = plainLine(raw);
        if (tag.isEmpty() || event.tags.contains(tag))
            continue;
        if (tag.size() > longestName || tag.contains(u'|') || event.tags.size() >= mostNames)
            return say(QT_TRANSLATE_NOOP("EventFile",
                                         "%1 is not a tag: it is too long, one too "
                                         "many, or has the sign | in it."))
                .arg(quoted(raw));
        event.tags += tag;
    }
    return {};
}

QString takeSource(const EventFields& fields, Event& event)
{
    event.sourceName = plainLine(fields.sourceName);
    event.key = plainLine(fields.key);
    if (event.key.size() > longestKey || event.sourceName.size() > longestName)
        return say(QT_TRANSLATE_NOOP("EventFile",
                                     "The key or the source of the event is longer "
                                     "than %1 characters."))
            .arg(event.key.size() > longestKey ? longestKey : longestName);
    const QString address = fields.url.trimmed();
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (isWeb && url.isValid() && !url.host().isEmpty() && address.size() <= longestKey)
        event.url = address;
    return {};
}

QString hashKey(const Event& event)
{
    const QString content
        = writtenTime({event.precision, event.begin}) + u'\n' + event.texts.front().title;
    return QString::fromLatin1(
        QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

Result<Event> eventFromFields(const EventFields& fields)
{
    constexpr std::array<Step, 11> steps{takeCategory,  takeImportance, takeGlobal,    takeZone,
                                         takePrecision, takeTimes,      takePublished, takeTexts,
                                         takeSymbols,   takeTags,       takeSource};
    Event event;
    for (const Step step : steps)
        if (const QString reason = step(fields, event); !reason.isEmpty())
            return failure(reason);
    return event;
}

// Several events may stand on one page: only the first gets the address for its key.
QString EventFileBuilder::freeKey(const Event& event) const
{
    if (!event.key.isEmpty())
        return event.key;
    const bool isFree = !event.url.isEmpty() && !m_lineOfKey.contains(event.url);
    return isFree ? event.url : hashKey(event);
}

void EventFileBuilder::add(qint64 line, const EventFields& fields)
{
    Result<Event> event = eventFromFields(fields);
    if (!event) {
        refuse(line, event.error().message);
        return;
    }
    event->key = freeKey(*event);
    if (const auto first = m_lineOfKey.constFind(event->key); first != m_lineOfKey.constEnd()) {
        refuse(line,
               say(QT_TRANSLATE_NOOP("EventFile", "The event %1 stands already in line %2."))
                   .arg(quoted(event->key))
                   .arg(*first));
        return;
    }
    if (event->url.isEmpty() && !fields.url.trimmed().isEmpty())
        note(line,
             say(QT_TRANSLATE_NOOP(
                     "EventFile",
                     "The address %1 was left out because it is not a web address (http, https)."))
                 .arg(quoted(fields.url)));
    m_lineOfKey.insert(event->key, line);
    m_file.events.push_back(*std::move(event));
}

void EventFileBuilder::refuse(qint64 line, const QString& reason)
{
    m_file.refused.push_back({line, 0, reason});
}

void EventFileBuilder::note(qint64 line, const QString& reason)
{
    m_file.notes.push_back({line, 0, reason});
}

} // namespace market
