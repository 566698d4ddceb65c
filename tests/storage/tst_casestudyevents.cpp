#include "market/eventjson.h"
#include "market/interval.h"
#include "tests/support/shared.h"

#include <QTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 60; // it is printed as a label on the chart
constexpr qsizetype longestSummary = 220;

const char* const instruments
    = "NVDA AVGO AMD MU TSM ASML ARM MSFT GOOGL META AMZN AAPL ORCL VRT SMCI PLTR TSLA ^IXIC ^NDX "
      "^SOX ^GSPC ^DJI ^VIX ^N225 9984.T ^HSI 000300.SS ^GDAXI QQQ SPY XLK";

QDir caseStudy()
{
    return QDir(QStringLiteral(AFTERSHOCK_TEST_DIR "/../resources/case-studies/deepseek-2025"));
}

QStringList eventFiles()
{
    return caseStudy().entryList({u"events-*.json"_s}, QDir::Files, QDir::Name);
}

std::vector<Event> allEvents()
{
    std::vector<Event> events;
    for (const QString& name : eventFiles())
        if (const auto file = eventsFromJson(support::readAll(caseStudy().filePath(name))))
            events.insert(events.end(), file->events.begin(), file->events.end());
    return events;
}

} // namespace

// The events that ship with the program: what a reader of the timeline may rely on.
class CaseStudyEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWithoutALoss_data();
    void readsWithoutALoss();
    void tellsTheDeepSeekDaysFinely();
    void coversTheYears();
    void namesEachEventOnce();
    void speaksBothLanguages();
    void fitsLabels();
    void namesKnownInstruments();
    void namesItsSources();
};

void CaseStudyEventsTest::readsWithoutALoss_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : eventFiles())
        QTest::newRow(qPrintable(name)) << name;
}

void CaseStudyEventsTest::readsWithoutALoss()
{
    QFETCH(const QString, name);
    const Result<EventFile> file = eventsFromJson(support::readAll(caseStudy().filePath(name)));
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
    QVERIFY(!file->events.empty());
    const QString reason = file->refused.empty() ? QString() : file->refused.front().reason;
    QVERIFY2(file->refused.empty(), qPrintable(reason));
    QVERIFY(file->notes.empty());
}

void CaseStudyEventsTest::tellsTheDeepSeekDaysFinely()
{
    const TimeRange days{dateKey({2025, 1, 20}), dateKey({2025, 2, 1})};
    const std::vector<Event> events = allEvents();
    const auto count = std::ranges::count_if(
        events, [&](const Event& event) { return days.contains(event.begin); });
    QVERIFY2(count >= 40, qPrintable(QString::number(count)));
    for (const char* key :
         {"2025-01-20-deepseek-r1", "2025-01-21-stargate", "2025-01-24-andreessen-praise",
          "2025-01-26-sputnik-moment", "2025-01-26-app-store", "2025-01-27-nvidia-close",
          "2025-01-27-altman-answer", "2025-01-27-trump-wake-up-call", "2025-01-28-tokyo-tuesday"})
        QVERIFY2(std::ranges::find(events, QLatin1StringView(key), &Event::key) != events.end(),
                 key);
}

void CaseStudyEventsTest::coversTheYears()
{
    const std::vector<Event> events = allEvents();
    QVERIFY2(events.size() >= 150, qPrintable(QString::number(events.size())));
    for (const Event& event : events)
        QVERIFY2(event.begin >= dateKey({2022, 1, 1}) && event.begin < dateKey({2025, 4, 1}),
                 qPrintable(event.key));
}

void CaseStudyEventsTest::namesEachEventOnce()
{
    QStringList keys;
    for (const Event& event : allEvents())
        keys += event.key;
    QStringList unique = keys;
    unique.removeDuplicates();
    QCOMPARE(unique, keys);
}

void CaseStudyEventsTest::speaksBothLanguages()
{
    for (const Event& event : allEvents())
        for (const QString& language : {u"en"_s, u"de"_s}) {
            QVERIFY2(textFor(event, language).language == language, qPrintable(event.key));
            QVERIFY2(!textFor(event, language).summary.isEmpty(), qPrintable(event.key));
        }
}

void CaseStudyEventsTest::fitsLabels()
{
    for (const Event& event : allEvents())
        for (const EventText& text : event.texts) {
            QVERIFY2(text.title.size() <= longestTitle, qPrintable(text.title));
            QVERIFY2(text.summary.size() <= longestSummary, qPrintable(text.summary));
            QVERIFY2(!text.title.contains(u'"') && !text.summary.contains(u'"'),
                     qPrintable(event.key));
        }
}

void CaseStudyEventsTest::namesKnownInstruments()
{
    const QStringList known = QString::fromLatin1(instruments).split(u' ');
    for (const Event& event : allEvents())
        for (const QString& symbol : event.symbols)
            QVERIFY2(known.contains(symbol), qPrintable(event.key + u' ' + symbol));
}

void CaseStudyEventsTest::namesItsSources()
{
    for (const Event& event : allEvents())
        QVERIFY2(!event.sourceName.isEmpty() && !event.zone.isEmpty(), qPrintable(event.key));
}

QTEST_GUILESS_MAIN(CaseStudyEventsTest)
#include "tst_casestudyevents.moc"
