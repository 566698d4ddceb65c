// JSON of a View: the other half of view.cpp.
#include "market/bar.h"
#include "market/view.h"
#include "market/viewlimits.h"
#include "market/viewreader.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace market {

namespace {

using Reader = ViewReader;

constexpr int mostZones = 2;
constexpr QLatin1StringView dateFormat("yyyy-MM-dd");
constexpr std::array<QLatin1StringView, 3> themes{"light"_L1, "dark"_L1, "contrast"_L1};
// In the order of EventFilter.
constexpr std::array<QLatin1StringView, 3> filterCodes{"all"_L1, "none"_L1, "categories"_L1};
constexpr std::array<QLatin1StringView, 2> languages{"en"_L1, "de"_L1};

bool isZoneName(const QString& name)
{
    // Qt also takes offsets ("UTC+09:00"), which do not know about daylight saving.
    const bool isOffset = name.startsWith(u"UTC"_s) && name.size() > 3;
    return !isOffset && QTimeZone::isTimeZoneIdAvailable(name.toUtf8());
}

void readEvents(Reader& reader, View& view)
{
    const QString filter = reader.oneOf(u"events"_s, filterCodes);
    if (filter == filterCodes[1])
        view.events = EventFilter::None;
    else if (filter == filterCodes[2])
        view.events = EventFilter::Categories;
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
        reader.complain(ViewSay::tr("A view shows at most two time zones."));
    for (const QString& zone : std::as_const(view.zones))
        if (!isZoneName(zone))
            reader.complain(
                ViewSay::tr("There is no time zone “%1”; write it like America/New_York.")
                    .arg(zone));
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
        reader.complain(ViewSay::tr(
            "“zoom” of the view must hold “from” and “to”, instants like 2025-01-27T14:30:00Z."));
    else if (*from >= *to)
        reader.complain(ViewSay::tr("“zoom” of the view must end after its begin."));
    else
        view.zoom = TimeRange{*from, *to};
}

void readScale(Reader& reader, View& view)
{
    view.scale = scaleFromCode(reader.oneOf(u"scale"_s, scaleCodes()));
    const QJsonValue value = reader.object(u"price_range"_s);
    if (!value.isObject())
        return;
    const QJsonObject range = value.toObject();
    const PriceRange read{range.value(u"low"_s).toDouble(unknown),
                          range.value(u"high"_s).toDouble(unknown)};
    if (range.size() == 2 && std::isfinite(read.high - read.low) && read.low < read.high)
        view.priceRange = read;
    else
        reader.complain(
            ViewSay::tr("“price_range” of the view must hold “low” and “high”, numbers of "
                        "which the first is smaller."));
}

// A date, or for one bar of a day the instant at which it begins.
void readBasis(Reader& reader, View& view)
{
    const QString text = reader.text(u"basis"_s);
    view.basisAt = instantOf(text);
    if (text.isEmpty() || view.basisAt)
        return;
    view.basis = QDate::fromString(text, dateFormat);
    if (!view.basis.isValid())
        reader.complain(ViewSay::tr("“%1” of the view must be a date like 2025-01-27, not “%2”.")
                            .arg(u"basis"_s, text));
}

void readOverlays(Reader& reader, View& view)
{
    const QStringList codes = reader.texts(u"overlays"_s);
    if (static_cast<std::size_t>(codes.size()) > mostOverlays)
        reader.complain(
            ViewSay::tr("A view draws at most %1 indicators over its prices.").arg(mostOverlays));
    for (const QString& code : codes) {
        const Result<Indicator> indicator = indicatorFromCode(code);
        if (!indicator)
            return reader.complain(indicator.error().message);
        if (!isOverlay(indicator->kind))
            return reader.complain(
                ViewSay::tr("“%1” has a unit of its own: it belongs into “panes”.").arg(code));
        view.overlays.push_back(*indicator);
    }
}

// "rsi:14", or with a height {"show": "rsi:14", "height": 0.3}.
std::optional<Pane> paneOf(Reader& reader, const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const Result<Pane> pane
        = paneFromCode(value.isObject() ? object.value(u"show"_s).toString() : value.toString());
    if (!pane) {
        reader.complain(pane.error().message);
        return std::nullopt;
    }
    Pane result = *pane;
    if (value.isObject())
        result.height = object.value(u"height"_s).toDouble(unknown);
    if (value.isObject()
        && !(result.height >= leastPaneHeight && result.height <= mostPaneHeight)) {
        reader.complain(ViewSay::tr("The height of a pane is a share from 0.05 to 0.8."));
        return std::nullopt;
    }
    return result;
}

void readPanes(Reader& reader, View& view)
{
    const QJsonArray values = reader.array(u"panes"_s);
    if (static_cast<std::size_t>(values.size()) > mostPanes)
        reader.complain(ViewSay::tr("A view has at most %1 panes.").arg(mostPanes));
    for (const QJsonValue& value : values)
        if (const std::optional<Pane> pane = paneOf(reader, value))
            view.panes.push_back(*pane);
}

std::optional<Anchor> anchorOf(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const std::optional<Millis> time = instantOf(object.value(u"time"_s));
    const double price = object.value(u"price"_s).toDouble(unknown);
    if (!time || !std::isfinite(price) || object.size() != 2)
        return std::nullopt;
    return Anchor{*time, price};
}

void readSymbols(Reader& reader, View& view)
{
    view.symbols = reader.texts(u"symbols"_s);
    if (static_cast<std::size_t>(view.symbols.size()) > mostSymbols)
        reader.complain(ViewSay::tr("A view shows at most %1 instruments.").arg(mostSymbols));
}

std::optional<Drawing> drawingOf(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const auto kind = drawingKindFromCode(object.value(u"kind"_s).toString());
    const auto from = anchorOf(object.value(u"from"_s));
    if (!kind || !from)
        return std::nullopt;
    const auto to = hasTwoAnchors(*kind) ? anchorOf(object.value(u"to"_s)) : from;
    if (!to)
        return std::nullopt;
    return Drawing{*kind, *from, *to, object.value(u"text"_s).toString()};
}

void readDrawings(Reader& reader, View& view)
{
    const QJsonArray values = reader.array(u"drawings"_s);
    if (static_cast<std::size_t>(values.size()) > mostDrawings)
        reader.complain(ViewSay::tr("A view has at most %1 drawings.").arg(mostDrawings));
    for (const QJsonValue& value : values) {
        const std::optional<Drawing> drawing = drawingOf(value);
        if (!drawing)
            return reader.complain(
                ViewSay::tr("A drawing needs a “kind” and anchors with “time” and “price”."));
        if (drawing->text.size() > longestDrawingText)
            return reader.complain(ViewSay::tr("The text of a drawing has at most %1 characters.")
                                       .arg(longestDrawingText));
        view.drawings.push_back(*drawing);
    }
}

QJsonValue paneValue(const Pane& pane)
{
    if (pane.height == 0)
        return toCode(pane);
    return QJsonObject{{u"show"_s, toCode(pane)}, {u"height"_s, pane.height}};
}

QJsonObject anchorValue(const Anchor& anchor)
{
    return {{u"time"_s, instantText(anchor.time)}, {u"price"_s, anchor.price}};
}

QJsonObject drawingValue(const Drawing& drawing)
{
    QJsonObject object{{u"kind"_s, toCode(drawing.kind)}, {u"from"_s, anchorValue(drawing.from)}};
    if (hasTwoAnchors(drawing.kind))
        object.insert(u"to"_s, anchorValue(drawing.to));
    if (!drawing.text.isEmpty())
        object.insert(u"text"_s, drawing.text);
    return object;
}

template<typename T, typename Convert>
void put(QJsonObject& object, const QString& key, const std::vector<T>& values, Convert convert)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(convert(value));
    if (!array.isEmpty())
        object.insert(key, array);
}

void checkWhole(Reader& reader, const View& view)
{
    if (view.symbols.isEmpty())
        reader.complain(ViewSay::tr("The view names no symbol; “symbols” must hold at least one."));
    if (!view.from.isValid() || !view.to.isValid())
        reader.complain(ViewSay::tr("The view needs a first and a last date, “from” and “to”."));
    else if (view.from > view.to)
        reader.complain(ViewSay::tr("The view begins on %1, after its end on %2.")
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
    if (view.scale)
        object.insert(u"scale"_s, toCode(*view.scale));
    if (view.priceRange)
        object.insert(
            u"price_range"_s,
            QJsonObject{{u"low"_s, view.priceRange->low}, {u"high"_s, view.priceRange->high}});
    put(object, u"basis"_s,
        view.basisAt ? instantText(*view.basisAt) : view.basis.toString(dateFormat));
    put(object, u"overlays"_s, view.overlays, [](const Indicator& one) { return toCode(one); });
    put(object, u"panes"_s, view.panes, paneValue);
    put(object, u"drawings"_s, view.drawings, drawingValue);
    if (view.extendedHours)
        object.insert(u"extended_hours"_s, true);
    if (view.events != EventFilter::All)
        object.insert(u"events"_s, QString(filterCodes[static_cast<std::size_t>(view.events)]));
    put(object, u"categories"_s, categories);
    put(object, u"zones"_s, view.zones);
    put(object, u"title"_s, view.title);
    put(object, u"subtitle"_s, view.subtitle);
    put(object, u"note"_s, view.note);
    put(object, u"theme"_s, view.theme);
    if (view.safeColours)
        object.insert(u"safe_colours"_s, true);
    put(object, u"locale"_s, view.locale);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<View> viewFromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ViewSay::tr("The view is not valid JSON: it breaks at character %1.")
                           .arg(error.offset + 1));
    if (!document.isObject())
        return failure(ViewSay::tr("The view must be one JSON object."));
    Reader reader(document.object());
    View view;
    readSymbols(reader, view);
    view.from = reader.date(u"from"_s);
    view.to = reader.date(u"to"_s);
    readZoom(reader, view);
    view.interval = reader.code(u"interval"_s, view.interval, intervalFromCode);
    view.style = reader.code(u"style"_s, view.style, styleFromCode);
    readScale(reader, view);
    readBasis(reader, view);
    readOverlays(reader, view);
    readPanes(reader, view);
    readDrawings(reader, view);
    view.extendedHours = reader.flag(u"extended_hours"_s);
    readEvents(reader, view);
    readZones(reader, view);
    view.title = reader.text(u"title"_s);
    view.subtitle = reader.text(u"subtitle"_s);
    view.note = reader.text(u"note"_s);
    view.theme = reader.oneOf(u"theme"_s, themes);
    view.safeColours = reader.flag(u"safe_colours"_s);
    view.locale = reader.oneOf(u"locale"_s, languages);
    checkWhole(reader, view);
    if (const QString complaint = reader.complaint(); !complaint.isEmpty())
        return failure(complaint);
    return view;
}

} // namespace market
