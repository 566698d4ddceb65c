#include "storage/cachedsource.h"
#include "storage/check.h"
#include "storage/eventstore.h"
#include "storage/quarantine.h"
#include "tests/support/testcache.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::Event;
using market::EventCategory;
using market::EventQuery;
using market::Millis;
using storage::EventBatch;
using storage::Ingest;
using support::TestCache;

namespace {

Event eventOf(const QString& key, Millis begin)
{
    Event event;
    event.key = key;
    event.begin = event.end = begin;
    event.texts = {{u"en"_s, u"Title of "_s + key, u"Summary"_s}};
    return event;
}

EventBatch batchOf(std::vector<Event> events)
{
    return {std::move(events), u"test"_s, 1'000, {}};
}

// Three events around the sell-off: one of a day, one of a minute, one of some days.
std::vector<Event> sample()
{
    Event release = eventOf(u"r1"_s, market::dateKey(QDate(2025, 1, 20)));
    release.category = EventCategory::ModelRelease;
    release.zone = u"Asia/Shanghai"_s;
    release.symbols = {u"NVDA"_s, u"AVGO"_s};
    release.tags = {u"open weights"_s};
    release.texts = {{u"en"_s, u"DeepSeek releases R1"_s, u"Weights under the MIT licence."_s},
                     {u"de"_s, u"DeepSeek veröffentlicht R1"_s, u"Gewichte frei verfügbar."_s}};
    release.sourceName = u"DeepSeek"_s;
    release.url = u"https://api-docs.deepseek.com/news/news250120"_s;
    release.importance = 3;
    Event selloff = eventOf(
        u"selloff"_s, QDateTime(QDate(2025, 1, 27), QTime(14, 30), Qt::UTC).toMSecsSinceEpoch());
    selloff.precision = market::Precision::Minute;
    selloff.published = selloff.begin + market::minuteMillis;
    selloff.global = true;
    Event summit = eventOf(u"summit"_s, market::dateKey(QDate(2025, 2, 10)));
    summit.end = market::dateKey(QDate(2025, 2, 11));
    summit.zone = u"Europe/Paris"_s;
    summit.category = EventCategory::Policy;
    summit.symbols = {u"TSM"_s};
    summit.texts = {{u"en"_s, u"AI Action Summit in Paris"_s, u"\"Quoted\" NEAR(x) AND OR"_s}};
    return {release, selloff, summit};
}

QStringList keys(const std::vector<Event>& events)
{
    QStringList list;
    for (const Event& event : events)
        list.append(event.key);
    return list;
}

} // namespace

class TestEventStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatWasStored();
    void findsByRangeCategorySymbolAndText_data();
    void findsByRangeCategorySymbolAndText();
    void ingestingAgainChangesNothing();
    void replacesByKeyAndKeepsTheSearchInStep();
    void keepsTheNewerRevision();
    void refusesImpossibleEvents_data();
    void refusesImpossibleEvents();
    void keepsHostileTextAsItIs();
};

void TestEventStore::returnsWhatWasStored()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    const auto report = Ingest(connection, support::noon).events(batchOf(sample()));
    QVERIFY(report);
    QCOMPARE(report->added, 3);
    storage::CachedSource source(cache.path());
    const auto events = source.events({}).result();
    QVERIFY(events);
    std::vector<Event> found = **events;
    for (Event& event : found) {
        QVERIFY(event.id > 0);
        event.id = 0;
    }
    QCOMPARE(found, sample());
}

void TestEventStore::findsByRangeCategorySymbolAndText_data()
{
    QTest::addColumn<EventQuery>("query");
    QTest::addColumn<QStringList>("found");
    const auto range = [](const QDateTime& begin, const QDateTime& end) {
        EventQuery query;
        query.range = {begin.toMSecsSinceEpoch(), end.toMSecsSinceEpoch()};
        return query;
    };
    const auto words = [](const QString& text) {
        EventQuery query;
        query.text = text;
        return query;
    };
    const QTimeZone shanghai("Asia/Shanghai");
    const QTimeZone paris("Europe/Paris");
    const QDate day(2025, 1, 20);
    const QStringList all{u"r1"_s, u"selloff"_s, u"summit"_s};
    QTest::newRow("everything") << EventQuery{} << all;
    QTest::newRow("the day in its zone")
        << range(day.startOfDay(shanghai), day.startOfDay(shanghai).addMSecs(1))
        << QStringList{u"r1"_s};
    QTest::newRow("before the day")
        << range(QDate(2025, 1, 1).startOfDay(Qt::UTC), day.startOfDay(shanghai)) << QStringList{};
    QTest::newRow("after the day")
        << range(day.addDays(1).startOfDay(shanghai), day.addDays(2).startOfDay(Qt::UTC))
        << QStringList{};
    QTest::newRow("the second day of a range")
        << range(QDate(2025, 2, 11).startOfDay(paris), QDate(2025, 2, 12).startOfDay(paris))
        << QStringList{u"summit"_s};
    QTest::newRow("the last millisecond of a range") << range(
        QDate(2025, 2, 12).startOfDay(paris).addMSecs(-1), QDate(2025, 2, 20).startOfDay(paris))
                                                     << QStringList{u"summit"_s};
    EventQuery query;
    query.range = {std::numeric_limits<Millis>::min(), std::numeric_limits<Millis>::max()};
    QTest::newRow("for ever") << query << all;
    query = {};
    query.categories = {EventCategory::Policy, EventCategory::ModelRelease};
    QTest::newRow("categories") << query << QStringList{u"r1"_s, u"summit"_s};
    query = {};
    query.symbols = {u"AVGO"_s};
    QTest::newRow("a symbol, and global ones") << query << QStringList{u"r1"_s, u"selloff"_s};
    query.text = u"deepseek"_s;
    QTest::newRow("a symbol and a word") << query << QStringList{u"r1"_s};
    query.symbols = {u"') OR 1=1 --"_s};
    query.text.clear();
    QTest::newRow("SQL as a symbol") << query << QStringList{u"selloff"_s};
    QTest::newRow("a word, any case") << words(u"DEEPSEEK"_s) << QStringList{u"r1"_s};
    QTest::newRow("the start of a word") << words(u"deeps"_s) << QStringList{u"r1"_s};
    QTest::newRow("without the umlaut") << words(u"veroffentlicht"_s) << QStringList{u"r1"_s};
    QTest::newRow("with the umlaut") << words(u"Veröffentlicht"_s) << QStringList{u"r1"_s};
    QTest::newRow("all words") << words(u"summit paris"_s) << QStringList{u"summit"_s};
    QTest::newRow("not all words") << words(u"summit tokyo"_s) << QStringList{};
    QTest::newRow("a tag") << words(u"weights"_s) << QStringList{u"r1"_s};
    QTest::newRow("quotes") << words(u"\"quoted\" \""_s) << QStringList{u"summit"_s};
    QTest::newRow("operators") << words(u"near(x) and or"_s) << QStringList{u"summit"_s};
    QTest::newRow("no NOT") << words(u"summit NOT paris"_s) << QStringList{};
    QTest::newRow("a column filter") << words(u"title:summit"_s) << QStringList{};
    QTest::newRow("nothing but signs") << words(u"* - ^ ? \""_s) << QStringList{};
    QTest::newRow("spaces") << words(u"   "_s) << all;
}

void TestEventStore::findsByRangeCategorySymbolAndText()
{
    QFETCH(const EventQuery, query);
    QFETCH(const QStringList, found);
    const TestCache cache;
    storage::Connection connection = cache.open();
    QVERIFY(Ingest(connection, support::noon).events(batchOf(sample())));
    QCOMPARE(keys(storage::EventStore(connection.database()).find(query)), found);
}

void TestEventStore::ingestingAgainChangesNothing()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    EventBatch batch = batchOf(sample());
    batch.refused = {{12, 3, u"The date cannot be read."_s}};
    QVERIFY(ingest.events(batch));
    const QStringList before = support::dump(connection);
    const auto again = ingest.events(batch);
    QVERIFY(again);
    QCOMPARE(again->unchanged, 3);
    QCOMPARE(again->added + again->updated, 0);
    QCOMPARE(again->refused, 1);
    QCOMPARE(support::dump(connection), before);
}

void TestEventStore::replacesByKeyAndKeepsTheSearchInStep()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    QVERIFY(ingest.events(batchOf(sample())));
    Event changed = sample().front();
    changed.texts = {{u"en"_s, u"Reworded"_s, {}}};
    changed.symbols = {u"MU"_s};
    changed.tags.clear();
    const auto report = ingest.events(batchOf({sample().front(), changed}));
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->duplicates, 1);
    storage::EventStore store(connection.database());
    EventQuery query;
    query.text = u"reworded"_s;
    QCOMPARE(keys(store.find(query)), QStringList{u"r1"_s});
    query.text = u"deepseek releases"_s;
    QCOMPARE(keys(store.find(query)), QStringList{});
    query = {};
    query.symbols = {u"AVGO"_s};
    QCOMPARE(keys(store.find(query)), QStringList{u"selloff"_s});
    QCOMPARE(support::rowsOf(connection, "event"), 3);
    QCOMPARE(*storage::check(connection), QStringList());
}

void TestEventStore::keepsTheNewerRevision()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    EventBatch batch = batchOf({eventOf(u"a"_s, 0)});
    batch.retrieved = 2'000;
    QVERIFY(ingest.events(batch));
    batch.retrieved = 1'500;
    batch.events.front().importance = 1;
    QCOMPARE(ingest.events(batch)->outdated, 1);
    batch.retrieved = 2'500;
    QCOMPARE(ingest.events(batch)->updated, 1);
}

void TestEventStore::refusesImpossibleEvents_data()
{
    QTest::addColumn<Event>("event");
    Event event = eventOf({}, 0);
    QTest::newRow("no key") << event;
    event = eventOf(u"a"_s, 0);
    event.texts.clear();
    QTest::newRow("no text") << event;
    event = eventOf(u"a"_s, 0);
    event.texts.front().title.clear();
    QTest::newRow("no title") << event;
    event = eventOf(u"a"_s, 0);
    event.end = -market::dayMillis;
    QTest::newRow("ends before it begins") << event;
    QTest::newRow("a day with a time") << eventOf(u"a"_s, 1);
    QTest::newRow("1799") << eventOf(u"a"_s, market::dateKey(QDate(1799, 12, 31)));
    QTest::newRow("year 10000") << eventOf(u"a"_s, market::dateKey(QDate(10'000, 1, 1)));
    event = eventOf(u"a"_s, 0);
    event.importance = 4;
    QTest::newRow("importance") << event;
    event = eventOf(u"a"_s, 0);
    event.url = u"javascript:alert(1)"_s;
    QTest::newRow("a script") << event;
    event.url = u"file:///etc/passwd"_s;
    QTest::newRow("a file") << event;
    event = eventOf(u"a"_s, 0);
    event.zone = u"Mars/Olympus"_s;
    QTest::newRow("a zone that is none") << event;
    event = eventOf(u"a"_s, 0);
    event.published = std::numeric_limits<Millis>::max();
    QTest::newRow("published never") << event;
    event = eventOf(u"a"_s, 0);
    event.symbols = {QString()};
    QTest::newRow("an empty symbol") << event;
}

void TestEventStore::refusesImpossibleEvents()
{
    QFETCH(const Event, event);
    const TestCache cache;
    storage::Connection connection = cache.open();
    const auto report
        = Ingest(connection, support::noon).events(batchOf({event, eventOf(u"sound"_s, 0)}));
    QVERIFY(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->refused, 1);
    QCOMPARE(storage::loadQuarantine(connection.database(), 10).front().subject, u"events"_s);
}

void TestEventStore::keepsHostileTextAsItIs()
{
    const TestCache cache;
    storage::Connection connection = cache.open();
    Ingest ingest(connection, support::noon);
    std::vector<Event> events;
    for (const QString& text : {u"<table><tr><td><img src=file:///x>"_s, u"\u202eevil\u202c"_s,
                                u"nul\0l"_s, QString(1'000'000, u'x'), u"'; DROP TABLE event; --"_s,
                                u"\U0001F600 emoji"_s, QString(QChar(0xd800))}) {
        events.push_back(eventOf(QString::number(events.size()), 0));
        events.back().texts.front() = {u"en"_s, text, text};
        events.back().tags = {text.left(100)};
    }
    QVERIFY(ingest.events(batchOf(events)));
    const auto stored = storage::EventStore(connection.database()).find({});
    QCOMPARE(stored.size(), events.size());
    for (std::size_t i = 0; i + 1 < stored.size(); ++i)
        QCOMPARE(stored[i].texts, events[i].texts);
    // A lone surrogate is no text: it is replaced once, and not found changed ever after.
    QCOMPARE(stored.back().texts.front().title, u"?"_s);
    QCOMPARE(ingest.events(batchOf(events))->unchanged, qint64(events.size()));
}

QTEST_GUILESS_MAIN(TestEventStore)
#include "tst_eventstore.moc"
