#include "market/calendar.h"
#include "tests/support/sessionrow.h"
#include "tests/support/shared.h"

#include <QtTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

enum Field
{
    Day,
    OpenLocal,
    CloseLocal,
    LunchBegin,
    LunchEnd,
    OpenUtc,
    CloseUtc
};

// The reference models some hours of the past with later ones: there those fields say nothing.
QByteArray comparable(const QByteArray& row, const QString& mic)
{
    QByteArrayList fields = row.split(',');
    const QByteArray day = fields[Day];
    if ((mic == u"XTKS" && day < "2011-11-21") || (mic == u"XHKG" && day < "2012-03-05"))
        fields[LunchBegin] = fields[LunchEnd] = QByteArray();
    if (mic == u"XETR" && day < "2003-11")
        fields[CloseLocal] = fields[CloseUtc] = QByteArray();
    return fields.join(',');
}

QByteArrayList linesOf(const QString& path)
{
    QByteArrayList lines = support::readAll(path).trimmed().split('\n');
    lines.removeFirst(); // names of the columns
    return lines;
}

// Lines of one list only, with the side they are missing on.
QByteArrayList differences(const QByteArrayList& expected, const QByteArrayList& actual)
{
    const QSet<QByteArray> wanted(expected.begin(), expected.end());
    const QSet<QByteArray> found(actual.begin(), actual.end());
    QByteArrayList result;
    const QSet<QByteArray> missing = wanted - found;
    const QSet<QByteArray> unwanted = found - wanted;
    for (const auto& line : missing)
        result << "missing: " + line;
    for (const auto& line : unwanted)
        result << "unwanted: " + line;
    std::ranges::sort(result);
    return result;
}

void addExchangeRows()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<qsizetype>("sessions");
    QTest::newRow("New York") << u"XNYS"_s << qsizetype(6'790);
    QTest::newRow("Tokyo") << u"XTKS"_s << qsizetype(6'613);
    QTest::newRow("Hong Kong") << u"XHKG"_s << qsizetype(6'656);
    QTest::newRow("Xetra") << u"XETR"_s << qsizetype(6'859);
    QTest::newRow("London") << u"XLON"_s << qsizetype(6'822);
}

} // namespace

// Every session and every closed weekday of 27 years against an independent list.
class TestCalendarReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsEqualTheReference_data();
    void sessionsEqualTheReference();
    void closedWeekdaysEqualTheReference_data();
    void closedWeekdaysEqualTheReference();
};

void TestCalendarReference::sessionsEqualTheReference_data()
{
    addExchangeRows();
}

void TestCalendarReference::sessionsEqualTheReference()
{
    REQUIRE_SHARED(folder, "oracles/calendars");
    QFETCH(QString, mic);
    QFETCH(qsizetype, sessions);
    const auto calendar = Calendar::forExchange(mic);
    QByteArrayList expected;
    for (const auto& line : linesOf(folder + u"/sessions_2000_2026_"_s + mic.toLower() + u".csv"))
        expected << comparable(line, mic);
    QByteArrayList actual;
    for (const auto& session : calendar->sessions(calendar->firstDate(), calendar->lastDate()))
        actual << comparable(support::sessionRow(session, calendar->zone()), mic);
    QCOMPARE(expected.size(), sessions);
    QCOMPARE(differences(expected, actual), QByteArrayList());
    QCOMPARE(actual, expected);
}

void TestCalendarReference::closedWeekdaysEqualTheReference_data()
{
    addExchangeRows();
}

void TestCalendarReference::closedWeekdaysEqualTheReference()
{
    REQUIRE_SHARED(folder, "oracles/calendars");
    QFETCH(QString, mic);
    const auto calendar = Calendar::forExchange(mic);
    QByteArrayList actual;
    for (QDate day = calendar->firstDate(); day <= calendar->lastDate(); day = day.addDays(1))
        if (day.dayOfWeek() < Qt::Saturday && !calendar->session(day))
            actual << day.toString(Qt::ISODate).toLatin1();
    QCOMPARE(actual, linesOf(folder + u"/closed_weekdays_2000_2026_"_s + mic.toLower() + u".csv"));
}

QTEST_APPLESS_MAIN(TestCalendarReference)
#include "tst_calendarreference.moc"
