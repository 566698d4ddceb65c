#include "market/eventcsv.h"
#include "market/eventjson.h"
#include "market/interval.h"
#include "tests/support/mutations.h"
#include "tests/support/shared.h"

#include <QDateTime>
#include <QTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

Millis instant(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

Event onlyEvent(const QByteArray& csv)
{
    const Result<EventFile> file = eventsFromCsv(csv);
    return file && file->events.size() == 1 ? file->events.front() : Event{};
}

Event titled(const QString& title)
{
    Event event;
    event.key = title;
    event.begin = event.end = dateKey({2025, 1, 27});
    event.texts = {{QString(), title, QString()}};
    return event;
}

const QByteArray fullTable
    = "Key,Date,Until,Published,Zone,Category,Importance,Global,Symbols,Tags,"
      "Title_en,Title_de,Summary_en,Summary_de,Source,URL\n"
      "k1,2025-01-27 09:30,2025-01-27 16:00,2025-01-27T13:00:00Z,America/New_York,Market,3,yes,"
      "NVDA ^SOX|9984.T,chips|open weights,Chips fall,Chips fallen,\"One, sentence.\",Ein Satz.,"
      "Computed from cached bars,\n";

} // namespace

// Reading and writing events as CSV, from friendly and hostile files.
class EventCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryColumn();
    void readsBothSeparators();
    void readsTimes_data();
    void readsTimes();
    void keepsTheRestAndTellsTheLine();
    void refusesFiles_data();
    void refusesFiles();
    void saysWhichColumnsItDoesNotRead();
    void guardsFormulas_data();
    void guardsFormulas();
    void takesForeignGuardsOff();
    void roundTrips();
    void writesAHeaderForNothing();
    void refusesATimeWithoutAZone();
    void keepsItsColumnsWhateverTheEvents();
    void readsATimelineOfOthers();
    void survivesMutations();
};

void EventCsvTest::readsEveryColumn()
{
    const Event event = onlyEvent(fullTable);
    QCOMPARE(event.key, u"k1"_s);
    QCOMPARE(event.precision, Precision::Minute);
    QCOMPARE(event.begin, instant(u"2025-01-27T14:30:00Z"_s));
    QCOMPARE(event.end, instant(u"2025-01-27T21:00:00Z"_s));
    QCOMPARE(event.published, std::optional(instant(u"2025-01-27T13:00:00Z"_s)));
    QCOMPARE(event.zone, u"America/New_York"_s);
    QCOMPARE(event.category, EventCategory::Market);
    QCOMPARE(event.importance, 3);
    QVERIFY(event.global);
    QCOMPARE(event.symbols, (QStringList{u"NVDA"_s, u"^SOX"_s, u"9984.T"_s}));
    QCOMPARE(event.tags, (QStringList{u"chips"_s, u"open weights"_s}));
    QCOMPARE(event.texts.size(), std::size_t{2});
    QCOMPARE(event.texts[0], (EventText{u"en"_s, u"Chips fall"_s, u"One, sentence."_s}));
    QCOMPARE(event.texts[1], (EventText{u"de"_s, u"Chips fallen"_s, u"Ein Satz."_s}));
    QCOMPARE(event.sourceName, u"Computed from cached bars"_s);
    QCOMPARE(event.url, QString());
}

void EventCsvTest::readsBothSeparators()
{
    const Event event = onlyEvent("date,title,importance\n2025-01-27,A title,1\n");
    QCOMPARE(event.importance, 1);
    QCOMPARE(onlyEvent("date;title;importance\r\n2025-01-27;A title;1\r\n"), event);
    QCOMPARE(onlyEvent("\xEF\xBB\xBF"
                       "date;title;importance\n27.01.2025;A title;1"),
             event);
}

void EventCsvTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<Precision>("precision");
    QTest::addColumn<Millis>("begin");
    const Millis open = instant(u"2025-01-27T14:30:00Z"_s);

    QTest::newRow("a day") << QByteArray("at,title\n2025-01-27,T\n") << Precision::Day
                           << dateKey({2025, 1, 27});
    QTest::newRow("an instant") << QByteArray("time,title\n2025-01-27T14:30:00Z,T\n")
                                << Precision::Minute << open;
    QTest::newRow("date and time")
        << QByteArray("date,time,zone,title\n27.01.2025,09:30,America/New_York,T\n")
        << Precision::Minute << open;
    QTest::newRow("date and no time") << QByteArray("date,time,title\n2025-01-27,,T\n")
                                      << Precision::Day << dateKey({2025, 1, 27});
}

void EventCsvTest::readsTimes()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const Precision, precision);
    QFETCH(const Millis, begin);
    const Event event = onlyEvent(csv);
    QCOMPARE(event.precision, precision);
    QCOMPARE(event.begin, begin);
}

void EventCsvTest::keepsTheRestAndTellsTheLine()
{
    const Result<EventFile> file = eventsFromCsv("date,title,url\n"
                                                 "2025-01,month,\n"
                                                 "2025-01-27,\"two\nlines\",javascript:alert(1)\n"
                                                 "2025-01-28,\n"
                                                 "2025-01-29,a,b,c\n"
                                                 "2025-01-30\n");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{1});
    QCOMPARE(file->events[0].texts.front().title, u"two lines"_s);
    QCOMPARE(file->notes.size(), std::size_t{1});
    QCOMPARE(file->notes[0].line, 3);
    QCOMPARE(file->refused.size(), std::size_t{4});
    QCOMPARE(file->refused[0].line, 2);
    QCOMPARE(file->refused[1].line, 5);
    QCOMPARE(file->refused[1].reason, u"The event has no title."_s);
    QVERIFY(file->refused[2].reason.startsWith(u"The row has 4 cells"));
    QCOMPARE(file->refused[3].line, 7);
}

void EventCsvTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("no date") << QByteArray("title,url\na,b\n") << u"column “date”"_s;
    QTest::newRow("no title") << QByteArray("date,url\na,b\n") << u"column “title”"_s;
    QTest::newRow("JSON") << QByteArray("[{\"at\":1}]") << u"Line 1, column 1"_s;
    QTest::newRow("twice") << QByteArray("date,title,Title\na,b,c\n") << u"“Title” comes twice"_s;
    QTest::newRow("an open quote")
        << QByteArray("date,title\n2025-01-27,\"a\nb\n") << u"Line 2, column 12"_s;
    QTest::newRow("an open quote at once") << QByteArray("\"date,title\n") << u"never closed"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << u"binary"_s;
}

void EventCsvTest::refusesFiles()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, words);
    const Result<EventFile> file = eventsFromCsv(csv);
    QVERIFY(!file.has_value());
    QVERIFY2(file.error().message.contains(words), qPrintable(file.error().message));
}

void EventCsvTest::saysWhichColumnsItDoesNotRead()
{
    const Result<EventFile> file = eventsFromCsv("date,mood,title\n2025-01-27,calm,T\n");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{1});
    QCOMPARE(file->notes.size(), std::size_t{1});
    QCOMPARE(file->notes[0].reason, u"These columns are not read: “mood”."_s);
}

void EventCsvTest::guardsFormulas_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("cell");

    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+cmd"_s << QByteArray("'+cmd");
    QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("a wide equals sign") << u"\uFF1D1"_s
                                        << QByteArray("'\xEF\xBC\x9D"
                                                      "1");
    QTest::newRow("a number") << u"-16.97"_s << QByteArray("-16.97");
    QTest::newRow("guarded already") << u"'=1"_s << QByteArray("''=1");
    QTest::newRow("a number in quotes") << u"'-5"_s << QByteArray("''-5");
    QTest::newRow("an apostrophe") << u"'tis"_s << QByteArray("'tis");
    QTest::newRow("with a comma") << u"=A,\"B\""_s << QByteArray("\"'=A,\"\"B\"\"\"");
}

void EventCsvTest::guardsFormulas()
{
    QFETCH(const QString, title);
    QFETCH(const QByteArray, cell);
    const Event event = titled(title);
    const QByteArray csv = eventsToCsv({&event, 1});
    const QByteArray written = "false,,," + cell + ",";
    QVERIFY2(csv.contains(written), csv.constData());
    QCOMPARE(onlyEvent(csv), event);
}

void EventCsvTest::takesForeignGuardsOff()
{
    QCOMPARE(onlyEvent("date,title\n2025-01-27,'=SUM(A1)\n").texts.front().title, u"=SUM(A1)"_s);
}

void EventCsvTest::roundTrips()
{
    const Result<EventFile> file = eventsFromJson(R"([
{"at":"2025-01-27T14:30:00.5Z","until":"2025-01-27T21:00:00Z","published":"2025-01-27T15:00:00Z",
 "title":{"":"ohne","en":"a \"b\", c; d|e","pt-BR":"\u00e9"},"summary":{"en":"'=x","pt-BR":"-"},
 "zone":"Asia/Tokyo","importance":3,"global":true,"symbols":["^IXIC","9984.T"],
 "tags":["open weights","=tag"],"category":"policy","key":"-1",
 "source":{"name":"@name","url":"https://example.org/?a=1,2;3"}},
{"at":"2025-01-28","until":"2025-01-29","title":"<b>plain</b>"},
{"at":"2025-01-28","title":{"en":"English only"}}])");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{3});
    const Result<EventFile> again = eventsFromCsv(eventsToCsv(file->events));
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
    QVERIFY(again->refused.empty() && again->notes.empty());
    QVERIFY(again->events == file->events);
}

void EventCsvTest::writesAHeaderForNothing()
{
    const QByteArray csv = eventsToCsv({});
    QCOMPARE(csv.count('\n'), 1);
    const Result<EventFile> file = eventsFromCsv(csv);
    QVERIFY(file.has_value());
    QVERIFY(file->events.empty());
}

void EventCsvTest::refusesATimeWithoutAZone()
{
    const Result<EventFile> file
        = eventsFromCsv("date,time,zone,title\n2025-01-27,15:00,,A\n2025-01-27,15:00,UTC,B\n");
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size(), std::size_t{1});
    QCOMPARE(file->refused.size(), std::size_t{1});
    QCOMPARE(file->refused.front().line, 2);
    QVERIFY2(file->refused.front().reason.contains(u"or name the zone"_s),
             qPrintable(file->refused.front().reason));
}

void EventCsvTest::keepsItsColumnsWhateverTheEvents()
{
    const auto header = [](const QByteArray& json) {
        const Result<EventFile> file = eventsFromJson(json);
        return eventsToCsv(file ? file->events : std::vector<Event>()).split('\n').front();
    };
    const QByteArray fixed("at,until,published,zone,category,importance,global,symbols,tags,"
                           "title,summary,title_en,summary_en,title_de,summary_de,source,url,key");
    QCOMPARE(header("[]"), fixed);
    QCOMPARE(header(R"([{"at":"2025-01-27","title":"A"}])"), fixed);
    QCOMPARE(header(R"([{"at":"2025-01-27","title":{"de":"A"}}])"), fixed);
    QCOMPARE(header(R"([{"at":"2025-01-27","title":{"fr":"A"}}])"), fixed + ",title_fr,summary_fr");
}

// Some of its categories and its halves of importance are its own; nothing else is refused.
void EventCsvTest::readsATimelineOfOthers()
{
    REQUIRE_SHARED(path, "data/events/timeline_jam3scampbell.csv");
    const Result<EventFile> file = eventsFromCsv(support::readAll(path));
    QVERIFY(file.has_value());
    QCOMPARE(file->events.size() + file->refused.size(), std::size_t{106});
    QVERIFY(file->events.size() > 50);
    for (const RowError& refused : file->refused)
        QVERIFY2(refused.reason.startsWith(u"The category “")
                     || refused.reason.startsWith(u"The importance “"),
                 qPrintable(refused.reason));
}

void EventCsvTest::survivesMutations()
{
    support::forEachMutation(fullTable + fullTable, 4000, [](const QByteArray& csv) {
        const Result<EventFile> file = eventsFromCsv(csv);
        if (!file) {
            QVERIFY(!file.error().message.isEmpty());
            return;
        }
        for (const Event& event : file->events)
            QVERIFY(!event.key.isEmpty() && !event.texts.empty() && event.end >= event.begin);
    });
}

QTEST_GUILESS_MAIN(EventCsvTest)
#include "tst_eventcsv.moc"
