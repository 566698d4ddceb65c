#include "market/eventjson.h"
#include "market/interval.h"
#include "market/jsonlines.h"
#include "tests/support/mutations.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

Millis instant(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

QByteArray element(const QByteArray& members)
{
    return QByteArray(R"([{"at":"2025-01-27","title":"A title")") + (members.isEmpty() ? "" : ",")
        + members + "}]";
}

Event onlyEvent(const QByteArray& json)
{
    const Result<EventFile> file = eventsFromJson(json);
    return file && file->events.size() == 1 ? file->events.front() : Event{};
}

QString onlyReason(const QByteArray& json)
{
    const Result<EventFile> file = eventsFromJson(json);
    return file && file->events.empty() && file->refused.size() == 1 ? file->refused.front().reason
                                                                     : QString();
}

const QByteArray fullElement = R"({"key":"2022-11-30-chatgpt","category":"product",
 "precision":"day","at":"2022-11-30","until":"2022-12-05","zone":"America/Los_Angeles",
 "published":"2022-11-30T18:02:00Z","importance":3,"global":true,"symbols":["MSFT","NVDA"],
 "tags":["openai","chat bot"],"title":{"en":"ChatGPT opens","de":"ChatGPT öffnet"},
 "summary":{"en":"One sentence.","de":"Ein Satz."},
 "source":{"name":"OpenAI","url":"https://openai.com/index/chatgpt/"}})";

} // namespace

// Reading and writing events as JSON, from friendly and hostile files.
class EventJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember();
    void readsBothContainers();
    void readsTimes_data();
    void readsTimes();
    void refusesRows_data();
    void refusesRows();
    void keepsTheRestAndTellsTheLine();
    void namesTheWrongPlace_data();
    void namesTheWrongPlace();
    void derivesKeys();
    void refusesTheSecondOfAKey();
    void dropsAddresses_data();
    void dropsAddresses();
    void cleansText_data();
    void cleansText();
    void roundTrips();
    void writesStably();
    void answersQueries();
    void findsLines();
    void survivesMutations();
};

void EventJsonTest::readsEveryMember()
{
    const Event event = onlyEvent("[" + fullElement + "]");
    QCOMPARE(event.key, u"2022-11-30-chatgpt"_s);
    QCOMPARE(event.category, EventCategory::Product);
    QCOMPARE(event.precision, Precision::Day);
    QCOMPARE(event.begin, dateKey({2022, 11, 30}));
    QCOMPARE(event.end, dateKey({2022, 12, 5}));
    QCOMPARE(event.zone, u"America/Los_Angeles"_s);
    QCOMPARE(event.published, std::optional(instant(u"2022-11-30T18:02:00Z"_s)));
    QCOMPARE(event.importance, 3);
    QVERIFY(event.global);
    QCOMPARE(event.symbols, (QStringList{u"MSFT"_s, u"NVDA"_s}));
    QCOMPARE(event.tags, (QStringList{u"openai"_s, u"chat bot"_s}));
    QCOMPARE(event.texts.size(), std::size_t{2});
    QCOMPARE(event.texts[0], (EventText{u"en"_s, u"ChatGPT opens"_s, u"One sentence."_s}));
    QCOMPARE(event.texts[1], (EventText{u"de"_s, u"ChatGPT öffnet"_s, u"Ein Satz."_s}));
    QCOMPARE(event.sourceName, u"OpenAI"_s);
    QCOMPARE(event.url, u"https://openai.com/index/chatgpt/"_s);
}

void EventJsonTest::readsBothContainers()
{
    const Event event = onlyEvent("[" + fullElement + "]");
    QVERIFY(!event.key.isEmpty());
    QCOMPARE(onlyEvent(R"({"list":[1],"events":[)" + fullElement + "]}"), event);
    QCOMPARE(onlyEvent("\xEF\xBB\xBF[" + fullElement + "]"), event);
}

void EventJsonTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Precision>("precision");
    QTest::addColumn<Millis>("begin");
    const Precision minute = Precision::Minute;
    const Millis open = instant(u"2025-01-27T14:30:00Z"_s);

    QTest::newRow("UTC") << QByteArray(R"("at":"2025-01-27T14:30:00Z")") << minute << open;
    QTest::newRow("an offset") << QByteArray(R"("at":"2025-01-27T15:30:00+01:00")") << minute
                               << open;
    QTest::newRow("an offset without colon")
        << QByteArray(R"("at":"2025-01-27T09:30-0500")") << minute << open;
    QTest::newRow("local time") << QByteArray(
        R"("at":"2025-01-27 09:30","zone":"America/New_York")")
                                << minute << open;
    QTest::newRow("milliseconds") << QByteArray(R"("at":"2025-01-27T14:30:00.250Z")") << minute
                                  << open + 250;
    QTest::newRow("German date") << QByteArray(R"("at":"27.1.2025")") << Precision::Day
                                 << dateKey({2025, 1, 27});
    QTest::newRow("the day of an instant")
        << QByteArray(R"("precision":"day","at":"2025-01-28T02:00:00Z","zone":"America/New_York")")
        << Precision::Day << dateKey({2025, 1, 27});
}

void EventJsonTest::readsTimes()
{
    QFETCH(const QByteArray, members);
    QFETCH(const Precision, precision);
    QFETCH(const Millis, begin);
    const Event event = onlyEvent(R"([{"title":"A title",)" + members + "}]");
    QCOMPARE(event.precision, precision);
    QCOMPARE(event.begin, begin);
    QCOMPARE(event.end, begin);
}

void EventJsonTest::refusesRows_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& members, const QString& words) {
        QTest::newRow(name) << QByteArray(R"([{"at":"2025-01-27","title":"T",)" + members + "}]")
                            << words;
    };
    row("only a month", R"("at":"2025-01")", u"“2025-01” names no day"_s);
    row("only a year", R"("at":"2025")", u"names no day"_s);
    row("precision of a month", R"("precision":"month")", u"“month” is not minute or day"_s);
    row("a day that is not", R"("at":"2025-02-30")", u"“2025-02-30” is not a date"_s);
    row("an American date", R"("at":"1/27/2025")", u"is not a date"_s);
    row("an hour that is not", R"("at":"2025-01-27T25:00:00Z")", u"is not a date"_s);
    row("an offset that is not", R"("at":"2025-01-27T10:00:00+99:00")", u"is not a date"_s);
    row("long ago", R"("at":"0027-01-01")", u"is not a date"_s);
    row("no date", R"("at":"")", u"has no date"_s);
    row("a time without a zone", R"("at":"2025-01-27T15:00")", u"with an offset or Z"_s);
    row("an end without a zone", R"("at":"2025-01-27T15:00Z","until":"2025-01-27 16:00")",
        u"or name the zone"_s);
    row("a publication without a zone", R"("at":"2025-01-27","published":"2025-01-27 16:00")",
        u"or name the zone"_s);
    row("a skipped hour", R"("at":"2025-03-09 02:30","zone":"America/New_York")",
        u"clocks were changed"_s);
    row("a repeated hour", R"("at":"2025-11-02 01:30","zone":"America/New_York")",
        u"clocks were changed"_s);
    row("a minute without a time", R"("precision":"minute")", u"needs the time of day"_s);
    row("publication without a time", R"("published":"2025-01-27")", u"time of publication"_s);
    row("an end before the begin", R"("until":"2025-01-26")", u"before it begins"_s);
    row("an unknown zone", R"("zone":"Mars/Olympus")", u"“Mars/Olympus” is unknown"_s);
    row("an offset as zone", R"("zone":"UTC+09:00")", u"is unknown"_s);
    row("a path as zone", R"("zone":"../../etc/passwd")", u"is unknown"_s);
    row("an unknown category", R"("category":"gossip")",
        u"“gossip” is unknown; use one of model_release"_s);
    row("importance 4", R"("importance":4)", u"“4” is not 1 (minor)"_s);
    row("importance 1.5", R"("importance":1.5)", u"is not 1 (minor)"_s);
    row("importance in words", R"("importance":"high")", u"is not 1 (minor)"_s);
    row("an empty title", R"("title":" \u200b\t")", u"has no title"_s);
    row("a summary without a title", R"("summary":{"fr":"Bonjour."})",
        u"“Bonjour.” has no title"_s);
    row("a language that is not", R"("title":{"e n":"x"})", u"not a language code"_s);
    row("a symbol with a blank", R"("symbols":["NV DA"])", u"not the symbol"_s);
    row("a number for a title", R"("title":5)", u"The value of “title”"_s);
    row("a number inside a title", R"("title":{"en":5})", u"The value of “title”"_s);
    row("a list for a date", R"("at":["2025-01-27"])", u"The value of “at”"_s);
    row("text for symbols", R"("symbols":"NVDA")", u"The value of “symbols”"_s);
    row("numbers among tags", R"("tags":["a",1])", u"The value of “tags”"_s);
    row("an object for importance", R"("importance":{})", u"The value of “importance”"_s);
    row("a list for a source", R"("source":[])", u"The value of “source”"_s);
    row("a word for global", R"("global":"maybe")", u"not “maybe”"_s);
    QTest::newRow("no object") << QByteArray("[42]") << u"An event was expected"_s;
    QTest::newRow("a list") << QByteArray("[[]]") << u"An event was expected"_s;
    QTest::newRow("a title of 1 MB")
        << QByteArray(R"([{"at":"2025-01-27","title":")" + QByteArray(1 << 20, 'x') + R"("}])")
        << u"more than 500 characters"_s;
}

void EventJsonTest::refusesRows()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, words);
    const QString reason = onlyReason(json);
    QVERIFY2(reason.contains(words), qPrintable(reason));
    QVERIFY(reason.endsWith(u'.'));
    QVERIFY(reason.size() < 250);
}

void EventJsonTest::keepsTheRestAndTellsTheLine()
{
    const Result<EventFile> file = eventsFromJson(R"({
  "events": [
    {"at": "2025-01-20", "title": "first"},
    {"at": "2025-01", "title": "only a month"},
    {"at": "2025-01-21",
     "title": "second"}, 7
  ]
})");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{2});
    QCOMPARE(file->events[1].texts.front().title, u"second"_s);
    QCOMPARE(file->refused.size(), std::size_t{2});
    QCOMPARE(file->refused[0].line, 4);
    QCOMPARE(file->refused[1].line, 6);
}

void EventJsonTest::namesTheWrongPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing") << QByteArray() << u"The file is empty."_s;
    QTest::newRow("blanks") << QByteArray(" \n") << u"The file is empty."_s;
    QTest::newRow("a missing bracket") << QByteArray("[\n{\"at\": }]") << u"Line 2, column "_s;
    QTest::newRow("a truncated file") << QByteArray("[\n{\n\"at\":\"2025-01-27\"") << u"Line 3, "_s;
    QTest::newRow("CSV") << QByteArray("date,title\n2025-01-27,x\n") << u"Line 1, "_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"Line 1, "_s;
    QTest::newRow("broken UTF-8") << QByteArray("[{\"at\":\"\xff\xfe\"}]") << u"Line 1, "_s;
    QTest::newRow("too deep") << QByteArray(100'000, '[') << u"Line 1, column "_s;
    QTest::newRow("an object without events") << QByteArray("{\"a\":[]}") << u"no list of events"_s;
    QTest::newRow("events that are no list")
        << QByteArray("{\"events\":{}}") << u"no list of events"_s;
}

void EventJsonTest::namesTheWrongPlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, words);
    const Result<EventFile> file = eventsFromJson(json);
    QVERIFY(!file.has_value());
    QVERIFY2(file.error().message.contains(words), qPrintable(file.error().message));
}

void EventJsonTest::derivesKeys()
{
    const QByteArray source = R"("source":{"url":"https://example.org/a"})";
    QCOMPARE(onlyEvent(element(source)).key, u"https://example.org/a"_s);
    const QString hash = onlyEvent(element({})).key;
    QCOMPARE(hash.size(), 32);
    QCOMPARE(onlyEvent(element(R"("importance":3)")).key, hash);
    QVERIFY(onlyEvent(element(R"("at":"2025-01-28")")).key != hash);
    QVERIFY(onlyEvent(element(R"("title":"Another")")).key != hash);
}

void EventJsonTest::refusesTheSecondOfAKey()
{
    const Result<EventFile> file = eventsFromJson(R"([
{"at":"2025-01-27","title":"a","key":"k"},
{"at":"2025-01-28","title":"b","key":"k"},
{"at":"2025-01-27","title":"c","source":{"url":"https://example.org/a"}},
{"at":"2025-01-28","title":"d","source":{"url":"https://example.org/a"}},
{"at":"2025-01-28","title":"d","source":{"url":"https://example.org/a"}}])");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{3});
    QCOMPARE(file->refused.size(), std::size_t{2});
    QCOMPARE(file->refused[0].line, 3);
    QCOMPARE(file->refused[0].reason, u"The event “k” stands already in line 2."_s);
    QCOMPARE(file->refused[1].line, 6);
}

void EventJsonTest::dropsAddresses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("a script") << QByteArray("javascript:alert(1)");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << QByteArray("data:text/html,x");
    QTest::newRow("no scheme") << QByteArray("example.org/a");
    QTest::newRow("no host") << QByteArray("https://");
    QTest::newRow("a line break") << QByteArray("https://example.org/\\na");
    QTest::newRow("too long") << "https://example.org/" + QByteArray(5000, 'a');
}

void EventJsonTest::dropsAddresses()
{
    QFETCH(const QByteArray, url);
    const Result<EventFile> file
        = eventsFromJson(element(R"("source":{"name":"N","url":")" + url + R"("})"));
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{1});
    QCOMPARE(file->events[0].url, QString());
    QCOMPARE(file->events[0].sourceName, u"N"_s);
    QVERIFY(!file->events[0].key.contains(u':'));
    QVERIFY(file->refused.empty());
    QCOMPARE(file->notes.size(), std::size_t{1});
    QVERIFY(file->notes[0].reason.contains(u"was left out"));
}

void EventJsonTest::cleansText_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QString>("kept");
    QTest::newRow("mark-up") << QByteArray("<b>Bold</b> &amp; <script>x</script>")
                             << u"<b>Bold</b> &amp; <script>x</script>"_s;
    QTest::newRow("line breaks") << QByteArray(" a\\n\\tb  c\\r\\n ") << u"a b c"_s;
    QTest::newRow("zero bytes") << QByteArray("a\\u0000b") << u"a b"_s;
    QTest::newRow("direction overrides") << QByteArray("a\\u202Eb\\u2066c") << u"abc"_s;
    QTest::newRow("half a pair") << QByteArray("a\\uD83Db\\uDE00") << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("a whole pair") << QByteArray("a\\uD83D\\uDE00") << u"a\U0001F600"_s;
    QTest::newRow("a narrow blank stays") << QByteArray("17\\u202F%") << u"17\u202F%"_s;
    QTest::newRow("Hebrew") << QByteArray("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D") << u"שלום"_s;
}

void EventJsonTest::cleansText()
{
    QFETCH(const QByteArray, title);
    QFETCH(const QString, kept);
    const Event event = onlyEvent(element("\"title\":\"" + title + '"'));
    QVERIFY(!event.texts.empty());
    QCOMPARE(event.texts.front().title, kept);
    QCOMPARE(event.texts.front().language, QString());
}

void EventJsonTest::roundTrips()
{
    const Result<EventFile> file = eventsFromJson("[" + fullElement + R"(,
{"at":"2025-01-27T14:30:00.5Z","until":"2025-01-27T21:00:00Z","title":"=1+1 \"quoted\", <i>"},
{"at":"2025-01-28","title":{"":"ohne","en":"with","ja":"\u682a"},"summary":{"ja":"\u682a"}}])");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{3});
    const Result<EventFile> again = eventsFromJson(eventsToJson(file->events));
    QVERIFY(again.has_value());
    QVERIFY(again->refused.empty());
    QVERIFY(again->events == file->events);
}

void EventJsonTest::writesStably()
{
    Event event = onlyEvent("[" + fullElement + "]");
    const QByteArray written = eventsToJson({&event, 1});
    event.id = 17;
    QCOMPARE(eventsToJson({&event, 1}), written);
    QVERIFY(written.startsWith("[\n    {\n        \"at\": \"2022-11-30\",\n"));
    QCOMPARE(eventsToJson({}), QByteArray("[\n]\n"));
}

void EventJsonTest::answersQueries()
{
    Event event = onlyEvent("[" + fullElement + "]");
    event.id = 17;
    const QJsonObject object = toQueryObject(event);
    QCOMPARE(object.value(u"id").toInteger(), 17);
    QCOMPARE(object.value(u"begin").toString(), u"2022-11-30T08:00:00Z"_s);
    QCOMPARE(object.value(u"end").toString(), u"2022-12-06T08:00:00Z"_s);
    QCOMPARE(object.value(u"category").toString(), u"product"_s);
    const QByteArray json = QJsonDocument(QJsonArray{object}).toJson();
    event.id = 0;
    QCOMPARE(onlyEvent(json), event);
}

void EventJsonTest::findsLines()
{
    const QByteArray json = "{\"a\":[1,\n2],\"events\":[{\"b\":[1,\n\"],\\\"\"]},\n\n{}\n,[]]}";
    QCOMPARE(linesOfElements(json, "events"), (std::vector<qint64>{2, 5, 6}));
    QCOMPARE(linesOfElements("[]", "events"), std::vector<qint64>{});
    QCOMPARE(placeOfOffset("ab\nöx", 6), (TextPlace{2, 3}));
    QCOMPARE(placeOfOffset("ab", 99), (TextPlace{1, 3}));
}

void EventJsonTest::survivesMutations()
{
    const QByteArray seed = "[" + fullElement + "," + fullElement + "]";
    support::forEachMutation(seed, 4000, [](const QByteArray& json) {
        const Result<EventFile> file = eventsFromJson(json);
        if (!file) {
            QVERIFY(!file.error().message.isEmpty());
            return;
        }
        QVERIFY(file->events.size() + file->refused.size() <= 3);
        for (const Event& event : file->events)
            QVERIFY(!event.key.isEmpty() && !event.texts.empty() && event.end >= event.begin);
    });
}

QTEST_GUILESS_MAIN(EventJsonTest)
#include "tst_eventjson.moc"
