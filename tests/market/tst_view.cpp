#include "market/view.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::View;

namespace {

// A view in which every member differs from its default.
View fullView()
{
    View view;
    view.symbols = {u"NVDA"_s, u"^IXIC"_s, u"^SOX"_s};
    view.from = QDate(2025, 1, 21);
    view.to = QDate(2025, 1, 31);
    view.zoom = market::TimeRange{1'737'988'200'000, 1'738'011'600'001};
    view.interval = market::Interval::Minute5;
    view.style = market::ChartStyle::Compare;
    view.scale = market::Scale::Log;
    view.priceRange = market::PriceRange{100.5, 150};
    view.basisAt = 1'737'988'200'000;
    view.overlays
        = {*market::indicatorFromCode(u"sma:50"_s), *market::indicatorFromCode(u"bb:20:2"_s)};
    view.panes = {market::Pane{}, *market::paneFromCode(u"rsi:14"_s),
                  *market::paneFromCode(u"symbol:^VIX"_s)};
    view.panes.back().height = 0.25;
    view.drawings = {
        {market::DrawingKind::TrendLine, {1'737'988'200'000, 118.5}, {1'738'011'600'001, 121}, {}},
        {market::DrawingKind::Text, {0, -1.5}, {0, -1.5}, u"<b>low</b>"_s}};
    view.extendedHours = true;
    view.safeColours = true;
    view.events = market::EventFilter::Categories;
    view.categories = {market::EventCategory::Policy, market::EventCategory::Market};
    view.zones = {u"Asia/Tokyo"_s, u"America/New_York"_s};
    view.title = u"Der Schock — “DeepSeek” 深度求索 <b>\"\\"_s;
    view.subtitle = u"two\nlines"_s;
    view.note = u"a note"_s;
    view.theme = u"dark"_s;
    view.locale = u"de"_s;
    return view;
}

View smallView()
{
    View view;
    view.symbols = {u"NVDA"_s};
    view.from = QDate(2025, 1, 27);
    view.to = QDate(2025, 1, 27);
    return view;
}

const QByteArray smallJson = R"({"from":"2025-01-27","interval":"1d","style":"candles",)"
                             R"("symbols":["NVDA"],"to":"2025-01-27"})";

// The small view with one member replaced or added; an undefined value removes it.
QByteArray smallJsonWith(const QString& key, const QJsonValue& value)
{
    QJsonObject object = QJsonDocument::fromJson(smallJson).object();
    object.insert(key, value);
    return QJsonDocument(object).toJson();
}

} // namespace

Q_DECLARE_METATYPE(market::View)

class TestView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCanonicalJson();
    void roundTrips_data();
    void roundTrips();
    void doesNotCareAboutOrderAndSpace();
    void refuses_data();
    void refuses();
    void survivesMutations();
    void styleCodes();
};

void TestView::writesCanonicalJson()
{
    QCOMPARE(toJson(smallView()), smallJson);
    const QByteArray full = toJson(fullView());
    QVERIFY(!full.contains('\n'));
    const QJsonObject object = QJsonDocument::fromJson(full).object(); // sorts its keys
    QCOMPARE(object.keys().size(), 22);
    QCOMPARE(QJsonDocument(object).toJson(QJsonDocument::Compact), full);
}

void TestView::roundTrips_data()
{
    QTest::addColumn<View>("view");
    const View full = fullView();
    const View small = smallView();
    QTest::newRow("all members") << full;
    QTest::newRow("the least") << small;
    const auto add = [&](const char* name, auto member) {
        View view = small;
        view.*member = full.*member;
        QTest::newRow(name) << view;
    };
    add("symbols", &View::symbols);
    add("to", &View::to);
    add("zoom", &View::zoom);
    add("interval", &View::interval);
    add("style", &View::style);
    add("scale", &View::scale);
    add("price range", &View::priceRange);
    add("basis at a bar", &View::basisAt);
    add("overlays", &View::overlays);
    add("panes", &View::panes);
    add("drawings", &View::drawings);
    add("extended hours", &View::extendedHours);
    add("safe colours", &View::safeColours);
    add("events", &View::events);
    add("categories", &View::categories);
    add("zones", &View::zones);
    add("title", &View::title);
    add("subtitle", &View::subtitle);
    add("note", &View::note);
    add("theme", &View::theme);
    add("locale", &View::locale);
    View early = small;
    early.from = full.from;
    QTest::newRow("from") << early;
    View pinned = small;
    pinned.basis = QDate(2025, 1, 24);
    QTest::newRow("basis on a date") << pinned;
    View noEvents = small;
    noEvents.events = market::EventFilter::None;
    QTest::newRow("no events") << noEvents;
    View everyCategory = full;
    everyCategory.categories.assign(market::allCategories().begin(), market::allCategories().end());
    QTest::newRow("every category") << everyCategory;
    for (const market::Interval interval : market::allIntervals()) {
        View view = small;
        view.interval = interval;
        QTest::addRow("interval %s", qPrintable(toCode(interval))) << view;
    }
}

void TestView::roundTrips()
{
    QFETCH(View, view);
    const QByteArray json = toJson(view);
    const auto read = market::viewFromJson(json);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QVERIFY(*read == view);
    QCOMPARE(toJson(*read), json);
}

void TestView::doesNotCareAboutOrderAndSpace()
{
    const auto read = market::viewFromJson(R"(
        { "to": "2025-01-27", "style": "candles", "symbols": [ "NVDA" ],
          "interval": "1d", "events": "all", "panes": [], "extended_hours": false, "title": "", "zones": [],
          "from": "2025-01-27" })");
    QVERIFY(read);
    QVERIFY(*read == smallView());
    const auto zoomed = market::viewFromJson(
        R"({"symbols":["NVDA"],"from":"2025-01-27","to":"2025-01-27",)"
        R"("zoom":{"to":"2025-01-27T15:00:00Z","from":"2025-01-27T14:30:00.000Z"}})");
    QVERIFY(zoomed);
    QCOMPARE(zoomed->zoom, (market::TimeRange{1'737'988'200'000, 1'737'990'000'000}));
    const auto defaults
        = market::viewFromJson(R"({"symbols":["NVDA"],"from":"2025-01-27","to":"2025-01-27"})");
    QVERIFY(defaults);
    QCOMPARE(toJson(*defaults), smallJson);
}

void TestView::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const QString& key, const QJsonValue& value,
                        const QString& message) {
        QTest::newRow(name) << smallJsonWith(key, value) << message;
    };
    add("style", u"style"_s, u"ohlc"_s, u"“style” of the view does not know “ohlc”."_s);
    add("interval", u"interval"_s, u"2d"_s, u"“interval” of the view does not know “2d”."_s);
    add("theme", u"theme"_s, u"pink"_s, u"“theme” of the view does not know “pink”."_s);
    add("theme path", u"theme"_s, u"../dark"_s, u"“theme” of the view does not know “../dark”."_s);
    add("locale", u"locale"_s, u"fr"_s, u"“locale” of the view does not know “fr”."_s);
    add("events", u"events"_s, u"some"_s, u"“events” of the view does not know “some”."_s);
    add("category", u"categories"_s, QJsonArray{u"gossip"_s},
        u"“categories” of the view does not know “gossip”."_s);
    add("zone", u"zones"_s, QJsonArray{u"No/Where"_s},
        u"There is no time zone “No/Where”; write it like America/New_York."_s);
    add("offset for a zone", u"zones"_s, QJsonArray{u"UTC+09:00"_s},
        u"There is no time zone “UTC+09:00”; write it like America/New_York."_s);
    add("three zones", u"zones"_s, QJsonArray{u"UTC"_s, u"Asia/Tokyo"_s, u"Europe/Berlin"_s},
        u"A view shows at most two time zones."_s);
    add("inverted range", u"from"_s, u"2025-01-28"_s,
        u"The view begins on 2025-01-28, after its end on 2025-01-27."_s);
    const QString zoomShape
        = u"“zoom” of the view must hold “from” and “to”, instants like 2025-01-27T14:30:00Z."_s;
    add("a text for the zoom", u"zoom"_s, u"all"_s,
        u"“zoom” of the view must be an object in braces."_s);
    add("half a zoom", u"zoom"_s, QJsonObject{{u"from"_s, u"2025-01-27T14:30:00Z"_s}}, zoomShape);
    add("a zoom in local time", u"zoom"_s,
        QJsonObject{{u"from"_s, u"2025-01-27T14:30:00"_s}, {u"to"_s, u"2025-01-27T15:30:00"_s}},
        zoomShape);
    add("a zoom with more", u"zoom"_s,
        QJsonObject{{u"from"_s, u"2025-01-27T14:30:00Z"_s},
                    {u"to"_s, u"2025-01-27T15:30:00Z"_s},
                    {u"by"_s, 2}},
        zoomShape);
    add("an empty zoom", u"zoom"_s,
        QJsonObject{{u"from"_s, u"2025-01-27T14:30:00Z"_s}, {u"to"_s, u"2025-01-27T14:30:00Z"_s}},
        u"“zoom” of the view must end after its begin."_s);
    add("no such day", u"to"_s, u"2025-02-30"_s,
        u"“to” of the view must be a date like 2025-01-27, not “2025-02-30”."_s);
    add("an instant for a day", u"basis"_s, u"2025-01-27T00:00"_s,
        u"“basis” of the view must be a date like 2025-01-27, not “2025-01-27T00:00”."_s);
    add("no from", u"from"_s, QJsonValue::Undefined,
        u"The view needs a first and a last date, “from” and “to”."_s);
    add("no symbols", u"symbols"_s, QJsonValue::Undefined,
        u"The view names no symbol; “symbols” must hold at least one."_s);
    add("an empty list", u"symbols"_s, QJsonArray(),
        u"The view names no symbol; “symbols” must hold at least one."_s);
    add("an empty symbol", u"symbols"_s, QJsonArray{u""_s},
        u"“symbols” of the view must be a list of texts in quotes."_s);
    add("a text for a list", u"symbols"_s, u"NVDA"_s,
        u"“symbols” of the view must be a list of texts in quotes."_s);
    add("numbers in a list", u"zones"_s, QJsonArray{1},
        u"“zones” of the view must be a list of texts in quotes."_s);
    add("a number for a text", u"title"_s, 5, u"“title” of the view must be a text in quotes."_s);
    add("null for a text", u"title"_s, QJsonValue::Null,
        u"“title” of the view must be a text in quotes."_s);
    add("a text for a flag", u"extended_hours"_s, u"yes"_s,
        u"“extended_hours” of the view must be true or false."_s);
    add("scale", u"scale"_s, u"cubic"_s, u"“scale” of the view does not know “cubic”."_s);
    add("an inverted price range", u"price_range"_s, QJsonObject{{u"low"_s, 2}, {u"high"_s, 1}},
        u"“price_range” of the view must hold “low” and “high”, numbers of which the first is "
        u"smaller."_s);
    add("an oscillator over prices", u"overlays"_s, QJsonArray{u"rsi:14"_s},
        u"“rsi:14” has a unit of its own: it belongs into “panes”."_s);
    add("a pane of nothing", u"panes"_s, QJsonArray{u"symbol:"_s},
        u"A pane of an instrument names its symbol, like symbol:^VIX."_s);
    add("a pane too high", u"panes"_s,
        QJsonArray{QJsonObject{{u"show"_s, u"volume"_s}, {u"height"_s, 3}}},
        u"The height of a pane is a share from 0.05 to 0.8."_s);
    QJsonArray tooMany;
    for (int period = 2; period < 19; ++period)
        tooMany.append(u"rsi:%1"_s.arg(period));
    add("seventeen panes", u"panes"_s, tooMany, u"A view has at most 16 panes."_s);
    QJsonArray many;
    for (int i = 0; i < 101; ++i)
        many.append(u"X%1"_s.arg(i));
    add("too many instruments", u"symbols"_s, many, u"A view shows at most 100 instruments."_s);
    const QJsonObject anchor{{u"time"_s, u"2025-01-27T14:30:00Z"_s}, {u"price"_s, 120}};
    add("a drawing with a book for a text", u"drawings"_s,
        QJsonArray{QJsonObject{
            {u"kind"_s, u"text"_s}, {u"from"_s, anchor}, {u"text"_s, QString(2'001, u'x')}}},
        u"The text of a drawing has at most 2000 characters."_s);
    add("a drawing without a price", u"drawings"_s,
        QJsonArray{QJsonObject{{u"kind"_s, u"trend"_s},
                               {u"from"_s, QJsonObject{{u"time"_s, u"2025-01-27T14:30:00Z"_s}}}}},
        u"A drawing needs a “kind” and anchors with “time” and “price”."_s);
    add("unknown member", u"colour"_s, u"red"_s, u"A view has no member “colour”."_s);
    QTest::newRow("a list") << "[]"_ba << u"The view must be one JSON object."_s;
    QTest::newRow("half an object")
        << smallJson.chopped(1) << u"The view is not valid JSON: it breaks at character 92."_s;
    QTest::newRow("nothing") << ""_ba << u"The view is not valid JSON: it breaks at character 1."_s;
}

void TestView::refuses()
{
    QFETCH(QByteArray, json);
    const auto read = market::viewFromJson(json);
    QVERIFY(!read);
    QTEST(read.error().message, "message");
}

// Whatever a file holds: either a sentence, or a view that writes and reads as itself.
void TestView::survivesMutations()
{
    QRandomGenerator random(20250127);
    const QByteArray original = toJson(fullView());
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray json = original;
        for (int edits = random.bounded(1, 4); edits > 0; --edits) {
            const int at = random.bounded(static_cast<int>(json.size()));
            switch (random.bounded(4)) {
            case 0:
                json[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                json.remove(at, random.bounded(1, 8));
                break;
            case 2:
                json.insert(at, json.mid(random.bounded(static_cast<int>(json.size())), 6));
                break;
            default:
                json[at] = "{}[]\",:0a"[random.bounded(9)];
            }
            if (json.isEmpty())
                json = " ";
        }
        const auto read = market::viewFromJson(json);
        if (!read) {
            QVERIFY(!read.error().message.isEmpty());
            continue;
        }
        ++accepted;
        const auto again = market::viewFromJson(toJson(*read));
        QVERIFY2(again && *again == *read, json.constData());
    }
    QVERIFY(accepted > 0); // else this test does not reach past the JSON parser
}

void TestView::styleCodes()
{
    for (const auto style :
         {market::ChartStyle::Candles, market::ChartStyle::Line, market::ChartStyle::Compare})
        QCOMPARE(market::styleFromCode(toCode(style)), style);
    QVERIFY(!market::styleFromCode(u"Candles"_s));
    QVERIFY(!market::styleFromCode(u""_s));
}

QTEST_GUILESS_MAIN(TestView)
#include "tst_view.moc"
