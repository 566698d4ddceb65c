#include "market/zoneclock.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace market;

namespace {

Millis millis(const QString& iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class ZoneClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheClock_data();
    void readsTheClock();
    void agreesWithQtAllOver_data();
    void agreesWithQtAllOver();
};

void ZoneClockTest::readsTheClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QStringList>("utc"); // none in a gap, two in the hour that comes twice
    const auto row = [](const char* zone, const char* local, const QStringList& utc) {
        QTest::addRow("%s %s", zone, local)
            << QByteArray(zone) << QString::fromLatin1(local) << utc;
    };

    row("America/New_York", "2025-01-27T09:30:00", {u"2025-01-27T14:30:00"_s});
    row("America/New_York", "2025-07-01T09:30:00", {u"2025-07-01T13:30:00"_s});
    row("America/New_York", "2025-03-09T01:59:59", {u"2025-03-09T06:59:59"_s});
    row("America/New_York", "2025-03-09T02:00:00", {});
    row("America/New_York", "2025-03-09T02:59:59", {});
    row("America/New_York", "2025-03-09T03:00:00", {u"2025-03-09T07:00:00"_s});
    row("America/New_York", "2025-11-02T00:59:59", {u"2025-11-02T04:59:59"_s});
    row("America/New_York", "2025-11-02T01:30:00",
        {u"2025-11-02T05:30:00"_s, u"2025-11-02T06:30:00"_s});
    row("America/New_York", "2025-11-02T02:00:00", {u"2025-11-02T07:00:00"_s});
    row("Europe/Berlin", "2025-03-30T02:30:00", {});
    row("Europe/Berlin", "2025-10-26T02:30:00",
        {u"2025-10-26T00:30:00"_s, u"2025-10-26T01:30:00"_s});
    row("Europe/London", "2025-03-30T01:30:00", {});
    row("Asia/Tokyo", "2025-01-27T09:00:00", {u"2025-01-27T00:00:00"_s});
    row("Asia/Jerusalem", "2024-11-04T16:30:00", {u"2024-11-04T14:30:00"_s});
    row("UTC", "2025-01-27T09:00:00", {u"2025-01-27T09:00:00"_s});
    row("America/New_York", "2040-07-01T09:30:00", {u"2040-07-01T13:30:00"_s});
}

void ZoneClockTest::readsTheClock()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, local);
    QFETCH(QStringList, utc);
    const ZoneClock clock(QTimeZone(zone), {millis(local) - dayMillis, millis(local) + dayMillis});

    const auto readings = clock.readings(millis(local));

    QCOMPARE(readings.has_value(), !utc.isEmpty());
    if (!readings)
        return;
    QCOMPARE(readings->first, millis(utc.front()));
    QCOMPARE(readings->second, millis(utc.back()));
    QCOMPARE(clock.toLocal(readings->first), millis(local));
    QCOMPARE(clock.toLocal(readings->second), millis(local));
}

void ZoneClockTest::agreesWithQtAllOver_data()
{
    QTest::addColumn<QByteArray>("zone");

    for (const char* zone : {"America/New_York", "Europe/Berlin", "Europe/London", "Asia/Tokyo",
                             "Asia/Hong_Kong", "Australia/Sydney", "Asia/Kolkata"})
        QTest::newRow(zone) << QByteArray(zone);
}

void ZoneClockTest::agreesWithQtAllOver()
{
    QFETCH(QByteArray, zone);
    const QTimeZone qt(zone);
    const TimeRange range{millis(u"1950-01-01T00:00:00"_s), millis(u"2060-01-01T00:00:00"_s)};
    const ZoneClock clock(qt, range);

    // An odd step comes by every hour of the day and every season.
    for (Millis utc = range.begin; utc < range.end; utc += 101 * hourMillis + 7 * minuteMillis) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC);
        QCOMPARE(clock.toLocal(utc), utc + qt.offsetFromUtc(time) * 1000);
        const auto readings = clock.readings(clock.toLocal(utc));
        QVERIFY(readings && (readings->first == utc || readings->second == utc));
    }
}

QTEST_GUILESS_MAIN(ZoneClockTest)
#include "tst_zoneclock.moc"
