#include "market/view.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr int mostZones = 2;
constexpr QLatin1StringView dateFormat("yyyy-MM-dd");

template<typename T>
using Codes = std::array<std::pair<T, QLatin1StringView>, 3>;

constexpr Codes<ChartStyle> styleCodes{{
    {ChartStyle::Candles, "candles"_L1},
    {ChartStyle::Line, "line"_L1},
    {ChartStyle::Compare, "compare"_L1},
}};

constexpr Codes<EventFilter> filterCodes{{
    {EventFilter::All, "all"_L1},
    {EventFilter::None, "none"_L1},
    {EventFilter::Categories, "categories"_L1},
}};

constexpr std::array<QLatin1StringView, 2> themes{"light"_L1, "dark"_L1};
constexpr std::array<QLatin1StringView, 2> languages{"en"_L1, "de"_L1};

template<typename T>
QString codeOf(const Codes<T>& codes, T value)
{
    for (const auto& [known, code] : codes)
        if (known == value)
            return code;
    return codes.front().second;
}

template<typename T>
std::optional<T> valueOf(const Codes<T>& codes, const QString& text)
{
    for (const auto& [value, code] : codes)
        if (code == text)
            return value;
    return std::nullopt;
}

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(View)
};

bool isZoneName(const QString& name)
{
    // Qt also takes offsets ("UTC+09:00"), which do not know about daylight saving.
    const bool isOffset = name.startsWith(u"UTC"_s) && name.size() > 3;
    return !isOffset && QTimeZone::isTimeZoneIdAvailable(name.toUtf8());
}

// Takes the members of a JSON object one by one and keeps the first complaint.
class Reader
{
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(const QString& key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            complain(Say::tr("“%1” of the view must be a text in quotes.").arg(key));
        return value.toString();
    }

    QStringList texts(const QString& key)
    {
        const QJsonValue value = take(key);
        const QString message
            = Say::tr("“%1” of the view must be a list of texts in quotes.").arg(key);
        if (!value.isUndefined() && !value.isArray())
            complain(message);
        QStringList result;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            if (!item.isString() || item.toString().isEmpty())
                complain(message);
            result.append(item.toString());
        }
        return result;
    }

    bool flag(const QString& key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(Say::tr("“%1” of the view must be true or false.").arg(key));
        return value.toBool();
    }

    QDate date(const QString& key)
    {
        const QString value = text(key);
        const QDate date = QDate::fromString(value, dateFormat);
        if (!value.isEmpty() && !date.isValid())
            complain(Say::tr("“%1” of the view must be a date like 2025-01-27, not “%2”.")
                         .arg(key, value));
        return date;
    }

    // Undefined where the member is absent.
    QJsonValue object(const QString& key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isObject())
            complain(Say::tr("“%1” of the view must be an object in braces.").arg(key));
        return value;
    }

    // The value of a code, `fallback` where the member is absent.
    template<typename T, typename Lookup>
    T code(const QString& key, T fallback, Lookup lookup)
    {
        const QString value = text(key);
        const std::optional<T> known = lookup(value);
        if (!value.isEmpty() && !known)
            complainUnknown(key, value);
        return known.value_or(fallback);
    }

    QString oneOf(const QString& key, std::span<const QLatin1StringView> known)
    {
        const QString value = text(key);
        if (!value.isEmpty() && std::ranges::find(known, value) == known.end())
            complainUnknown(key, value);
        return value;
    }

    void complainUnknown(const QString& key, const QString& value)
    {
        complain(Say::tr("“%1” of the view does not know “%2”.").arg(key, value));
    }

    void complain(const QString& message)
    {
        if (m_complaint.isEmpty())
            m_complaint = message;
    }

    // To be called last: what no one took is unknown.
    [[nodiscard]] QString complaint()
    {
        if (!m_object.isEmpty())
            complain(Say::tr("A view has no member “%1”.").arg(m_object.begin().key()));
        return m_complaint;
    }

private:
    QJsonValue take(const QString& key)
    {
        const QJsonValue value = m_object.value(key);
        m_object.remove(key);
        return value;
    }

    QJsonObject m_object;
    QString m_complaint;
};

void readEvents(Reader& reader, View& view)
{
    view.events = reader.code(u"events"_s, EventFilter::All,
                              [](const QString& code) { return valueOf(filterCodes, code); });
    const QStringList codes = reader.texts(u"categories"_s);
    for (const QString& code : codes) {
        const std::optional<EventCategory> category = categoryFromCode(code);
        if (category)
            view.categories.push_back(*category);
        else
            reader.complainUnknown(u"categories"_s, code);
    }
}

void readZones(Reader& reader, View& view)
{
    view.zones = reader.texts(u"zones"_s);
    if (view.zones.size() > mostZones)
        reader.complain(Say::tr("A view shows at most two time zones."));
    for (const QString& zone : std::as_const(view.zones))
        if (!isZoneName(zone))
            reader.complain(
                Say::tr("There is no time zone “%1”; write it like America/New_York.").arg(zone));
}

std::optional<Millis> instantOf(const QJsonValue& value)
{
    const QString text = value.toString();
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!instant.isValid() || !text.endsWith(u'Z'))
        return std::nullopt;
    return instant.toMSecsSinceEpoch();
}

QString instantText(Millis instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC).toString(Qt::ISODateWithMs);
}

void readZoom(Reader& reader, View& view)
{
    const QJsonValue value = reader.object(u"zoom"_s);
    if (!value.isObject())
        return;
    const QJsonObject zoom = value.toObject();
    const std::optional<Millis> from = instantOf(zoom.value(u"from"_s));
    const std::optional<Millis> to = instantOf(zoom.value(u"to"_s));
    if (!from || !to || zoom.size() != 2)
        reader.complain(Say::tr(
            "“zoom” of the view must hold “from” and “to”, instants like 2025-01-27T14:30:00Z."));
    else if (*from >= *to)
        reader.complain(Say::tr("“zoom” of the view must end after its begin."));
    else
        view.zoom = TimeRange{*from, *to};
}

void checkWhole(Reader& reader, const View& view)
{
    if (view.symbols.isEmpty())
        reader.complain(Say::tr("The view names no symbol; “symbols” must hold at least one."));
    if (!view.from.isValid() || !view.to.isValid())
        reader.complain(Say::tr("The view needs a first and a last date, “from” and “to”."));
    else if (view.from > view.to)
        reader.complain(Say::tr("The view begins on %1, after its end on %2.")
                            .arg(view.from.toString(dateFormat), view.to.toString(dateFormat)));
}

void put(QJsonObject& object, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject& object, const QString& key, const QStringList& values)
{
    if (!values.isEmpty())
        object.insert(key, QJsonArray::fromStringList(values));
}

} // namespace

QString toCode(ChartStyle style)
{
    return codeOf(styleCodes, style);
}

std::optional<ChartStyle> styleFromCode(const QString& code)
{
    return valueOf(styleCodes, code);
}

QByteArray toJson(const View& view)
{
    QStringList categories;
    for (const EventCategory category : view.categories)
        categories.append(toCode(category));
    QJsonObject object; // keeps its keys sorted
    put(object, u"symbols"_s, view.symbols);
    put(object, u"from"_s, view.from.toString(dateFormat));
    put(object, u"to"_s, view.to.toString(dateFormat));
    if (view.zoom)
        object.insert(u"zoom"_s,
                      QJsonObject{{u"from"_s, instantText(view.zoom->begin)},
                                  {u"to"_s, instantText(view.zoom->end)}});
    put(object, u"interval"_s, toCode(view.interval));
    put(object, u"style"_s, toCode(view.style));
    put(object, u"basis"_s, view.basis.toString(dateFormat));
    if (view.volume)
        object.insert(u"volume"_s, true);
    if (view.events != EventFilter::All)
        object.insert(u"events"_s, codeOf(filterCodes, view.events));
    put(object, u"categories"_s, categories);
    put(object, u"zones"_s, view.zones);
    put(object, u"title"_s, view.title);
    put(object, u"subtitle"_s, view.subtitle);
    put(object, u"note"_s, view.note);
    put(object, u"theme"_s, view.theme);
    put(object, u"locale"_s, view.locale);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<View> viewFromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Say::tr("The view is not valid JSON: it breaks at character %1.")
                           .arg(error.offset + 1));
    if (!document.isObject())
        return failure(Say::tr("The view must be one JSON object."));
    Reader reader(document.object());
    View view;
    view.symbols = reader.texts(u"symbols"_s);
    view.from = reader.date(u"from"_s);
    view.to = reader.date(u"to"_s);
    readZoom(reader, view);
    view.interval = reader.code(u"interval"_s, view.interval, intervalFromCode);
    view.style = reader.code(u"style"_s, view.style, styleFromCode);
    view.basis = reader.date(u"basis"_s);
    view.volume = reader.flag(u"volume"_s);
    readEvents(reader, view);
    readZones(reader, view);
    view.title = reader.text(u"title"_s);
    view.subtitle = reader.text(u"subtitle"_s);
    view.note = reader.text(u"note"_s);
    view.theme = reader.oneOf(u"theme"_s, themes);
    view.locale = reader.oneOf(u"locale"_s, languages);
    checkWhole(reader, view);
    if (const QString complaint = reader.complaint(); !complaint.isEmpty())
        return failure(complaint);
    return view;
}

} // namespace market
