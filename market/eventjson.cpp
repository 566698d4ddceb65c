#include "market/eventjson.h"

#include "market/eventtext.h"
#include "market/eventtime.h"
#include "market/jsonlines.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// Takes values out of one element and remembers the first of a wrong type.
class ElementReader
{
public:
    explicit ElementReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    [[nodiscard]] const QString& wrongKey() const { return m_wrongKey; }
    [[nodiscard]] EventFields fields();

private:
    QString text(const QString& key) { return text(key, m_object.value(key)); }
    QString text(const QString& key, const QJsonValue& value);
    QString scalar(const QString& key);
    QStringList list(const QString& key);
    void takeSource(EventFields& fields);
    void takeText(const QString& key, QString EventText::*part, std::vector<EventText>& texts);
    void reject(const QString& key);

    QJsonObject m_object;
    QString m_wrongKey;
};

void ElementReader::reject(const QString& key)
{
    if (m_wrongKey.isEmpty())
        m_wrongKey = key;
}

QString ElementReader::text(const QString& key, const QJsonValue& value)
{
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        reject(key);
    return value.toString();
}

QString ElementReader::scalar(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toDouble()) : text(key, value);
}

QStringList ElementReader::list(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() && !value.isNull() && !value.isUndefined())
        reject(key);
    QStringList items;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue& element : elements)
        items += text(key, element);
    return items;
}

void ElementReader::takeSource(EventFields& fields)
{
    const QString key = u"source"_s;
    const QJsonValue source = m_object.value(key);
    if (!source.isObject()) {
        fields.sourceName = text(key, source);
        return;
    }
    fields.sourceName = text(key, source.toObject().value(u"name"));
    fields.url = text(key, source.toObject().value(u"url"));
}

// A plain string is text in no language that was said.
void ElementReader::takeText(const QString& key, QString EventText::*part,
                             std::vector<EventText>& texts)
{
    const auto put = [&](const QString& language, const QJsonValue& value) {
        auto at = std::ranges::find(texts, language, &EventText::language);
        if (at == texts.end())
            at = texts.insert(at, EventText{language, {}, {}});
        (*at).*part = text(key, value);
    };
    const QJsonValue value = m_object.value(key);
    if (!value.isObject()) {
        put({}, value);
        return;
    }
    const QJsonObject byLanguage = value.toObject();
    for (auto it = byLanguage.begin(); it != byLanguage.end(); ++it)
        put(it.key(), it.value());
}

EventFields ElementReader::fields()
{
    EventFields fields;
    fields.key = text(u"key"_s);
    fields.category = text(u"category"_s);
    fields.precision = text(u"precision"_s);
    fields.at = text(u"at"_s);
    fields.until = text(u"until"_s);
    fields.published = text(u"published"_s);
    fields.zone = text(u"zone"_s);
    fields.importance = scalar(u"importance"_s);
    fields.global = scalar(u"global"_s);
    fields.symbols = list(u"symbols"_s);
    fields.tags = list(u"tags"_s);
    takeSource(fields);
    takeText(u"title"_s, &EventText::title, fields.texts);
    takeText(u"summary"_s, &EventText::summary, fields.texts);
    return fields;
}

void readElement(const QJsonValue& element, qint64 line, EventFileBuilder& builder)
{
    if (!element.isObject()) {
        builder.refuse(
            line,
            QCoreApplication::translate(
                "EventFile", "An event was expected here: an object with “at” and “title”."));
        return;
    }
    ElementReader reader(element.toObject());
    const EventFields fields = reader.fields();
    if (reader.wrongKey().isEmpty())
        builder.add(line, fields);
    else
        builder.refuse(line,
                       QCoreApplication::translate("EventFile",
                                                   "The value of %1 has a type that does not fit.")
                           .arg(quoted(reader.wrongKey())));
}

tl::unexpected<Error> notJson(const QByteArray& json, const QJsonParseError& error)
{
    if (json.trimmed().isEmpty())
        return failure(QCoreApplication::translate("EventFile", "The file is empty."));
    const TextPlace place = placeOfOffset(json, error.offset);
    return failure(
        QCoreApplication::translate("EventFile", "Line %1, column %2: this is not JSON (%3).")
            .arg(place.line)
            .arg(place.column)
            .arg(error.errorString()));
}

QJsonValue textObject(const Event& event, QString EventText::*part)
{
    if (event.texts.size() == 1 && event.texts.front().language.isEmpty())
        return event.texts.front().*part;
    QJsonObject byLanguage;
    for (const EventText& text : event.texts)
        if (!(text.*part).isEmpty())
            byLanguage.insert(text.language, text.*part);
    return byLanguage;
}

} // namespace

Result<EventFile> eventsFromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return notJson(json, error);
    const QJsonValue found = document.object().value(u"events");
    if (!document.isArray() && !found.isArray())
        return failure(QCoreApplication::translate(
            "EventFile",
            "There is no list of events: write an array, or an object with “events”."));
    const QJsonArray array = document.isArray() ? document.array() : found.toArray();
    const std::vector<qint64> lines = linesOfElements(json, "events");
    EventFileBuilder builder;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        readElement(array.at(i), at < lines.size() ? lines[at] : 0, builder);
    }
    return builder.take();
}

QJsonObject toJsonObject(const Event& event)
{
    QJsonObject object{
        {u"key"_s, event.key},
        {u"category"_s, toCode(event.category)},
        {u"precision"_s, event.precision == Precision::Minute ? u"minute"_s : u"day"_s},
        {u"at"_s, writtenTime({event.precision, event.begin})},
        {u"zone"_s, event.zone},
        {u"importance"_s, event.importance},
        {u"global"_s, event.global},
        {u"symbols"_s, QJsonArray::fromStringList(event.symbols)},
        {u"tags"_s, QJsonArray::fromStringList(event.tags)},
        {u"title"_s, textObject(event, &EventText::title)},
        {u"summary"_s, textObject(event, &EventText::summary)},
        {u"source"_s, QJsonObject{{u"name"_s, event.sourceName}, {u"url"_s, event.url}}}};
    if (event.end > event.begin)
        object.insert(u"until"_s, writtenTime({event.precision, event.end}));
    if (event.published)
        object.insert(u"published"_s, writtenInstant(*event.published));
    return object;
}

QJsonObject toQueryObject(const Event& event)
{
    QJsonObject object = toJsonObject(event);
    const TimeRange range = extent(event);
    object.insert(u"id"_s, event.id);
    object.insert(u"begin"_s, writtenInstant(range.begin));
    object.insert(u"end"_s, writtenInstant(range.end));
    return object;
}

QByteArray eventsToJson(std::span<const Event> events)
{
    QJsonArray array;
    for (const Event& event : events)
        array.append(toJsonObject(event));
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace market
