#include "market/event.h"
#include "market/interval.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace market;
using namespace Qt::StringLiterals;

// An event's texts, categories and the instants it covers.
class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesText_data();
    void choosesText();
    void survivesWithoutText();
    void codesCategories();
    void coversItsTime_data();
    void coversItsTime();
};

void EventTest::choosesText_data()
{
    QTest::addColumn<QStringList>("languages");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("chosen");

    QTest::newRow("the language itself") << QStringList{u"en"_s, u"de"_s} << u"de"_s << u"de"_s;
    QTest::newRow("English in its place") << QStringList{u"ja"_s, u"en"_s} << u"de"_s << u"en"_s;
    QTest::newRow("else the first") << QStringList{u"ja"_s, u"fr"_s} << u"de"_s << u"ja"_s;
    QTest::newRow("no language said") << QStringList{QString()} << u"de"_s << QString();
    QTest::newRow("no language wanted")
        << QStringList{u"en"_s, QString()} << QString() << QString();
}

void EventTest::choosesText()
{
    QFETCH(const QStringList, languages);
    QFETCH(const QString, wanted);
    QFETCH(const QString, chosen);
    Event event;
    for (const QString& language : languages)
        event.texts.push_back({language, u"title in "_s + language, {}});
    QCOMPARE(textFor(event, wanted).language, chosen);
    QCOMPARE(textFor(event, wanted).title, QString(u"title in "_s + chosen));
}

void EventTest::survivesWithoutText()
{
    QCOMPARE(textFor(Event{}, u"en"_s), EventText{});
}

void EventTest::codesCategories()
{
    QCOMPARE(allCategories().size(), std::size_t{7});
    for (const EventCategory category : allCategories()) {
        QCOMPARE(categoryFromCode(toCode(category)), std::optional(category));
        QVERIFY(!categoryName(category).isEmpty());
    }
    QCOMPARE(categoryFromCode(u"Product"_s), std::nullopt);
    QCOMPARE(toCode(EventCategory::ModelRelease), u"model_release"_s);
}

void EventTest::coversItsTime_data()
{
    QTest::addColumn<Precision>("precision");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    const auto row = [](const char* name, Precision precision, const QStringList& cells) {
        QTest::newRow(name) << precision << cells[0] << cells[1] << cells[2] << cells[3]
                            << cells[4];
    };
    const Precision day = Precision::Day;
    row("a minute", Precision::Minute,
        {u"2025-01-27T14:30:00Z"_s,
         {},
         u"America/New_York"_s,
         u"2025-01-27T14:30:00Z"_s,
         u"2025-01-27T14:31:00Z"_s});
    row("minutes", Precision::Minute,
        {u"2025-01-27T14:30:00Z"_s,
         u"2025-01-27T21:00:00Z"_s,
         {},
         u"2025-01-27T14:30:00Z"_s,
         u"2025-01-27T21:01:00Z"_s});
    row("a day without a zone", day,
        {u"2025-01-27"_s, {}, {}, u"2025-01-27T00:00:00Z"_s, u"2025-01-28T00:00:00Z"_s});
    row("a day in an unknown zone", day,
        {u"2025-01-27"_s,
         {},
         u"Mars/Olympus"_s,
         u"2025-01-27T00:00:00Z"_s,
         u"2025-01-28T00:00:00Z"_s});
    row("a day in New York", day,
        {u"2025-01-27"_s,
         {},
         u"America/New_York"_s,
         u"2025-01-27T05:00:00Z"_s,
         u"2025-01-28T05:00:00Z"_s});
    row("the same day in Shanghai", day,
        {u"2025-01-27"_s,
         {},
         u"Asia/Shanghai"_s,
         u"2025-01-26T16:00:00Z"_s,
         u"2025-01-27T16:00:00Z"_s});
    row("23 hours: spring in New York", day,
        {u"2025-03-09"_s,
         {},
         u"America/New_York"_s,
         u"2025-03-09T05:00:00Z"_s,
         u"2025-03-10T04:00:00Z"_s});
    row("25 hours: autumn in Berlin", day,
        {u"2025-10-26"_s,
         {},
         u"Europe/Berlin"_s,
         u"2025-10-25T22:00:00Z"_s,
         u"2025-10-26T23:00:00Z"_s});
    row("two days over the spring change in Rome", day,
        {u"2025-03-29"_s, u"2025-03-30"_s, u"Europe/Rome"_s, u"2025-03-28T23:00:00Z"_s,
         u"2025-03-30T22:00:00Z"_s});
    row("an end before the begin counts as none", day,
        {u"2025-01-27"_s,
         u"2025-01-20"_s,
         {},
         u"2025-01-27T00:00:00Z"_s,
         u"2025-01-28T00:00:00Z"_s});
}

void EventTest::coversItsTime()
{
    QFETCH(const Precision, precision);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, zone);
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    const auto instant = [](const QString& text) {
        return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
    };
    const auto value = [&](const QString& text) {
        return precision == Precision::Day ? dateKey(QDate::fromString(text, Qt::ISODate))
                                           : instant(text);
    };
    Event event;
    event.precision = precision;
    event.begin = value(from);
    event.end = to.isEmpty() ? event.begin : value(to);
    event.zone = zone;
    QCOMPARE(extent(event).begin, instant(begin));
    QCOMPARE(extent(event).end, instant(end));
}

QTEST_GUILESS_MAIN(EventTest)
#include "tst_event.moc"
