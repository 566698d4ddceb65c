#include "market/resample.h"
#include "tests/support/shared.h"

#include <QtTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

Millis instant(const QByteArray& iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

QByteArray utc(Millis time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(u"yyyy-MM-ddTHH:mmZ").toLatin1();
}

// Bars in which everything is one and the volume counts the bars.
std::vector<Bar> minutes(const char* from, const char* to, Interval interval)
{
    std::vector<Bar> bars;
    for (Millis begin = instant(from); begin < instant(to); begin += nominalLength(interval))
        bars.push_back({begin, 1, 1, 1, 1, 1});
    return bars;
}

// "begin:count …" of the buckets.
QByteArray summary(const std::vector<Bar>& bars)
{
    QByteArrayList parts;
    for (const Bar& bar : bars)
        parts << utc(bar.begin) + '=' + QByteArray::number(bar.volume);
    return parts.join(' ');
}

std::vector<Bar> readCase(const QString& path, const QByteArray& symbol, const QByteArray& day)
{
    std::vector<Bar> bars;
    for (const QByteArray& line : support::readAll(path).split('\n')) {
        const QByteArrayList fields = line.split(',');
        if (fields.size() < 7 || fields[0] != symbol || !fields[1].startsWith(day))
            continue;
        bars.push_back({instant(fields[1]), fields[2].toDouble(), fields[3].toDouble(),
                        fields[4].toDouble(), fields[5].toDouble(), fields[6].toDouble()});
    }
    return bars;
}

} // namespace

class TestResample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatCanBeMadeOfWhat();
    void cutsIntradayBuckets_data();
    void cutsIntradayBuckets();
    void cutsBucketsWithoutCalendar_data();
    void cutsBucketsWithoutCalendar();
    void gathersDays_data();
    void gathersDays();
    void gathersWeeksAndMonths_data();
    void gathersWeeksAndMonths();
    void combinesValues_data();
    void combinesValues();
    void makesTheDayOfTheCaseStudy();
    void findsTheRegularHoursOfTheCaseStudy();
    void stepwiseEqualsAtOnce();
};

void TestResample::knowsWhatCanBeMadeOfWhat()
{
    QVERIFY(canResample(Interval::Minute1, Interval::Minute5));
    QVERIFY(canResample(Interval::Minute5, Interval::Minute15));
    QVERIFY(canResample(Interval::Hour1, Interval::Day1));
    QVERIFY(canResample(Interval::Minute5, Interval::Month1));
    QVERIFY(canResample(Interval::Day1, Interval::Week1));
    QVERIFY(canResample(Interval::Day1, Interval::Month1));
    QVERIFY(!canResample(Interval::Week1, Interval::Month1));
    QVERIFY(!canResample(Interval::Day1, Interval::Hour1));
    QVERIFY(!canResample(Interval::Minute5, Interval::Minute5));
    for (const Interval from : allIntervals())
        for (const Interval to : allIntervals())
            if (canResample(from, to))
                QVERIFY(nominalLength(from) < nominalLength(to));
}

void TestResample::cutsIntradayBuckets_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("hours");
    const auto add = [](const char* name, const QString& mic, const char* from, const char* to,
                        const char* hours) {
        QTest::newRow(name) << mic << QByteArray(from) << QByteArray(to) << QByteArray(hours);
    };
    const auto nyse = u"XNYS"_s;
    add("from the open, with a partial tail", nyse, "2025-01-27T14:30Z", "2025-01-27T18:00Z",
        "2025-01-27T14:30Z=12 2025-01-27T15:30Z=12 2025-01-27T16:30Z=12 2025-01-27T17:30Z=6");
    add("in summer time", nyse, "2025-03-10T13:30Z", "2025-03-10T15:00Z",
        "2025-03-10T13:30Z=12 2025-03-10T14:30Z=6");
    add("not over the open", nyse, "2025-01-27T13:00Z", "2025-01-27T15:00Z",
        "2025-01-27T12:30Z=6 2025-01-27T13:30Z=12 2025-01-27T14:30Z=6");
    add("not over the close", nyse, "2025-01-27T20:00Z", "2025-01-27T22:00Z",
        "2025-01-27T19:30Z=6 2025-01-27T20:30Z=6 2025-01-27T21:00Z=12");
    add("not over the close of a half day", nyse, "2024-11-29T17:00Z", "2024-11-29T19:00Z",
        "2024-11-29T16:30Z=6 2024-11-29T17:30Z=6 2024-11-29T18:00Z=12");
    add("not over midnight", nyse, "2025-01-28T04:30Z", "2025-01-28T05:30Z",
        "2025-01-28T04:00Z=6 2025-01-28T05:00Z=6");
    add("not over Tokyo's lunch", u"XTKS"_s, "2025-01-28T01:00Z", "2025-01-28T04:00Z",
        "2025-01-28T01:00Z=12 2025-01-28T02:00Z=6 2025-01-28T02:30Z=12 2025-01-28T03:30Z=6");
    add("not over Hong Kong's lunch", u"XHKG"_s, "2025-01-27T03:00Z", "2025-01-27T06:00Z",
        "2025-01-27T02:30Z=6 2025-01-27T03:30Z=6 2025-01-27T04:00Z=12 2025-01-27T05:00Z=12");
    add("from midnight on a day without trading", nyse, "2025-01-25T15:30Z", "2025-01-25T16:30Z",
        "2025-01-25T15:00Z=6 2025-01-25T16:00Z=6");
}

void TestResample::cutsIntradayBuckets()
{
    QFETCH(QString, mic);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, hours);
    const auto calendar = Calendar::forExchange(mic);
    const auto bars = minutes(from.constData(), to.constData(), Interval::Minute5);
    QCOMPARE(summary(resample(bars, {Interval::Minute5, Interval::Hour1, calendar.get(), {}})),
             hours);
}

void TestResample::cutsBucketsWithoutCalendar_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("buckets");
    const auto text = [](const char* value) { return QByteArray(value); };
    QTest::newRow("hours in no zone")
        << text("") << Interval::Hour1 << text("2025-01-27T14:30Z") << text("2025-01-27T15:30Z")
        << text("2025-01-27T14:00Z=6 2025-01-27T15:00Z=6");
    QTest::newRow("hours of a zone half an hour off")
        << text("Asia/Kolkata") << Interval::Hour1 << text("2025-01-27T14:00Z")
        << text("2025-01-27T15:00Z") << text("2025-01-27T13:30Z=6 2025-01-27T14:30Z=6");
    QTest::newRow("a day of 23 hours")
        << text("Europe/Berlin") << Interval::Day1 << text("2025-03-29T23:00Z")
        << text("2025-03-30T23:00Z") << text("2025-03-30T00:00Z=276 2025-03-31T00:00Z=12");
    QTest::newRow("a day of 25 hours")
        << text("America/New_York") << Interval::Day1 << text("2025-11-02T04:00Z")
        << text("2025-11-03T06:00Z") << text("2025-11-02T00:00Z=300 2025-11-03T00:00Z=12");
    QTest::newRow("days of no zone")
        << text("") << Interval::Day1 << text("2025-01-27T22:00Z") << text("2025-01-28T03:00Z")
        << text("2025-01-27T00:00Z=24 2025-01-28T00:00Z=36");
}

void TestResample::cutsBucketsWithoutCalendar()
{
    QFETCH(QByteArray, zone);
    QFETCH(Interval, interval);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, buckets);
    const auto bars = minutes(from.constData(), to.constData(), Interval::Minute5);
    const auto made = resample(bars, {Interval::Minute5, interval, nullptr, QTimeZone(zone)});
    QCOMPARE(summary(made), buckets);
}

void TestResample::gathersDays_data()
{
    QTest::addColumn<QString>("mic");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("days");
    const auto add = [](const char* name, const QString& mic, const char* from, const char* to,
                        const char* days) {
        QTest::newRow(name) << mic << QByteArray(from) << QByteArray(to) << QByteArray(days);
    };
    add("without hours before and after", u"XNYS"_s, "2025-01-24T09:00Z", "2025-01-28T15:00Z",
        "2025-01-24T00:00Z=390 2025-01-27T00:00Z=390 2025-01-28T00:00Z=30");
    add("a half day and a holiday", u"XNYS"_s, "2025-07-03T00:00Z", "2025-07-05T00:00Z",
        "2025-07-03T00:00Z=210");
    add("a zone ahead of UTC", u"XTKS"_s, "2025-01-27T23:00Z", "2025-01-28T09:00Z",
        "2025-01-28T00:00Z=390");
    add("before the calendar begins", u"XSHG"_s, "2022-12-30T01:30Z", "2022-12-30T07:00Z",
        "2022-12-30T00:00Z=330");
    add("no bars", u"XNYS"_s, "2025-01-24T09:00Z", "2025-01-24T09:00Z", "");
}

void TestResample::gathersDays()
{
    QFETCH(QString, mic);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, days);
    const auto calendar = Calendar::forExchange(mic);
    const auto bars = minutes(from.constData(), to.constData(), Interval::Minute1);
    QCOMPARE(summary(resample(bars, {Interval::Minute1, Interval::Day1, calendar.get(), {}})),
             days);
}

void TestResample::gathersWeeksAndMonths_data()
{
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QByteArray>("buckets");
    QTest::newRow("weeks") << Interval::Week1
                           << QByteArray("2024-12-30T00:00Z=4 2025-01-06T00:00Z=4 "
                                         "2025-01-13T00:00Z=5 2025-01-20T00:00Z=4 "
                                         "2025-01-27T00:00Z=5");
    QTest::newRow("months") << Interval::Month1
                            << QByteArray("2024-12-01T00:00Z=2 2025-01-01T00:00Z=20");
}

void TestResample::gathersWeeksAndMonths()
{
    QFETCH(Interval, interval);
    QFETCH(QByteArray, buckets);
    const auto calendar = Calendar::forExchange(u"XNAS"_s);
    std::vector<Bar> days;
    std::vector<Bar> hours;
    for (const Session& session : calendar->sessions(QDate(2024, 12, 30), QDate(2025, 1, 31))) {
        days.push_back({dateKey(session.date), 1, 1, 1, 1, 1});
        hours.push_back({session.hours.begin, 1, 1, 1, 1, 1});
    }
    QCOMPARE(summary(resample(days, {Interval::Day1, interval, calendar.get(), {}})), buckets);
    QCOMPARE(summary(resample(days, {Interval::Day1, interval, nullptr, {}})), buckets);
    QCOMPARE(summary(resample(hours, {Interval::Hour1, interval, calendar.get(), {}})), buckets);
}

void TestResample::combinesValues_data()
{
    using Days = std::vector<Bar>;
    QTest::addColumn<Days>("days");
    QTest::addColumn<Bar>("week");
    const auto on = [](int day) { return dateKey(QDate(2025, 1, day)); };
    const Millis monday = on(27);
    QTest::newRow("all known") << Days{{on(27), 10, 14, 9, 11, 100}, {on(28), 11, 12, 7, 8, 50}}
                               << Bar{monday, 10, 14, 7, 8, 150};
    QTest::newRow("closes alone") << Days{{.begin = on(27), .close = 5},
                                          {.begin = on(28), .close = 9}}
                                  << Bar{.begin = monday, .close = 9};
    QTest::newRow("a close above the highs known")
        << Days{{on(27), 10, 14, 9, 11, 100}, {.begin = on(28), .close = 15}}
        << Bar{monday, 10, 15, 9, 15, 100};
    QTest::newRow("an open below the lows known")
        << Days{{on(27), 3, unknown, unknown, 4, unknown}, {on(28), 11, 12, 7, 8, 50}}
        << Bar{monday, 3, 12, 3, 8, 50};
    QTest::newRow("the first open unknown")
        << Days{{on(27), unknown, 14, 9, 11, 100}, {on(28), 11, 12, 7, 8, unknown}}
        << Bar{monday, unknown, 14, 7, 8, 100};
    QTest::newRow("high known, low not")
        << Days{{on(27), 10, 14, unknown, 11, 0}, {on(28), 11, unknown, unknown, 8, unknown}}
        << Bar{monday, 10, 14, unknown, 8, 0};
    QTest::newRow("one day") << Days{{on(30), 3, unknown, unknown, 4, unknown}}
                             << Bar{monday, 3, unknown, unknown, 4, unknown};
}

void TestResample::combinesValues()
{
    QFETCH(std::vector<Bar>, days);
    QFETCH(Bar, week);
    const auto weeks = resample(days, {Interval::Day1, Interval::Week1, nullptr, {}});
    QCOMPARE(weeks.size(), std::size_t(1));
    QVERIFY(weeks.front() == week);
}

void TestResample::makesTheDayOfTheCaseStudy()
{
    REQUIRE_SHARED(path, "data/intraday/case_5min_utc.csv");
    const auto calendar = Calendar::forExchange(u"XNAS"_s);
    const auto bars = readCase(path, "NVDA", "2025-01-27");
    const auto days = resample(bars, {Interval::Minute5, Interval::Day1, calendar.get(), {}});
    QCOMPARE(days.size(), std::size_t(1));
    const Bar expected{dateKey(QDate(2025, 1, 27)), 124.79, 128.4, 116.7, 118.51, 744'854'037};
    QVERIFY(days.front() == expected);
}

void TestResample::findsTheRegularHoursOfTheCaseStudy()
{
    REQUIRE_SHARED(path, "data/intraday/case_5min_utc.csv");
    const auto calendar = Calendar::forExchange(u"XNAS"_s);
    const auto bars = readCase(path, "QQQ", "2025-01-27");
    QCOMPARE(bars.size(), std::size_t(180));
    const auto session = calendar->session(QDate(2025, 1, 27));
    QVERIFY(session);
    const BarSeries series(bars);
    const auto regular = series.slice(session->hours);
    QCOMPARE(regular.size(), std::size_t(78));
    const auto whole = resample(bars, {Interval::Minute5, Interval::Day1, calendar.get(), {}});
    const auto cut = resample(regular, {Interval::Minute5, Interval::Day1, calendar.get(), {}});
    QVERIFY(whole == cut);
    QCOMPARE(resample(regular, {Interval::Minute5, Interval::Hour1, calendar.get(), {}}).size(),
             std::size_t(7));
}

void TestResample::stepwiseEqualsAtOnce()
{
    const auto calendar = Calendar::forExchange(u"XHKG"_s);
    const auto bars = minutes("2025-01-26T00:00Z", "2025-02-05T00:00Z", Interval::Minute1);
    const Interval steps[]{Interval::Minute5, Interval::Minute15, Interval::Minute30,
                           Interval::Hour1,   Interval::Day1,     Interval::Week1};
    std::vector<Bar> stepwise = bars;
    Interval from = Interval::Minute1;
    for (const Interval to : steps) {
        stepwise = resample(stepwise, {from, to, calendar.get(), {}});
        QVERIFY(stepwise == resample(bars, {Interval::Minute1, to, calendar.get(), {}}));
        from = to;
    }
}

QTEST_APPLESS_MAIN(TestResample)
#include "tst_resample.moc"
