#include "market/interval.h"

#include <QtTest>

using namespace market;
using namespace Qt::StringLiterals;

class TestInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesNameIntervals_data();
    void codesNameIntervals();
    void unknownCodesNameNothing_data();
    void unknownCodesNameNothing();
    void intervalsAreListedShortestFirst();
    void keysNameDates_data();
    void keysNameDates();
};

void TestInterval::codesNameIntervals_data()
{
    QTest::addColumn<Interval>("interval");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Millis>("minutes");
    QTest::addColumn<bool>("intraday");
    QTest::newRow("minute") << Interval::Minute1 << u"1m"_s << Millis(1) << true;
    QTest::newRow("5 minutes") << Interval::Minute5 << u"5m"_s << Millis(5) << true;
    QTest::newRow("15 minutes") << Interval::Minute15 << u"15m"_s << Millis(15) << true;
    QTest::newRow("30 minutes") << Interval::Minute30 << u"30m"_s << Millis(30) << true;
    QTest::newRow("hour") << Interval::Hour1 << u"1h"_s << Millis(60) << true;
    QTest::newRow("day") << Interval::Day1 << u"1d"_s << Millis(1'440) << false;
    QTest::newRow("week") << Interval::Week1 << u"1w"_s << Millis(10'080) << false;
    QTest::newRow("month") << Interval::Month1 << u"1mo"_s << Millis(44'640) << false;
}

void TestInterval::codesNameIntervals()
{
    QFETCH(Interval, interval);
    QFETCH(QString, code);
    QFETCH(Millis, minutes);
    QFETCH(bool, intraday);
    QCOMPARE(toCode(interval), code);
    QVERIFY(intervalFromCode(code) == interval);
    QCOMPARE(nominalLength(interval), minutes * minuteMillis);
    QCOMPARE(isIntraday(interval), intraday);
}

void TestInterval::unknownCodesNameNothing_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("upper case") << u"1D"_s;
    QTest::newRow("not offered") << u"2m"_s;
    QTest::newRow("blank around") << u" 1d"_s;
    QTest::newRow("longer") << u"1month"_s;
}

void TestInterval::unknownCodesNameNothing()
{
    QFETCH(QString, code);
    QVERIFY(!intervalFromCode(code));
}

void TestInterval::intervalsAreListedShortestFirst()
{
    const auto intervals = allIntervals();
    QCOMPARE(intervals.size(), std::size_t(8));
    QVERIFY(std::ranges::is_sorted(intervals, {}, nominalLength));
    QVERIFY(intervals.front() == Interval::Minute1 && intervals.back() == Interval::Month1);
}

void TestInterval::keysNameDates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<Millis>("key");
    QTest::newRow("the first") << QDate(1970, 1, 1) << Millis(0);
    QTest::newRow("the day before") << QDate(1969, 12, 31) << Millis(-dayMillis);
    QTest::newRow("27 January 2025") << QDate(2025, 1, 27) << Millis(1'737'936'000'000);
    QTest::newRow("a leap day") << QDate(2024, 2, 29) << Millis(1'709'164'800'000);
}

void TestInterval::keysNameDates()
{
    QFETCH(QDate, date);
    QFETCH(Millis, key);
    QCOMPARE(dateKey(date), key);
    QCOMPARE(dateOfKey(key), date);
}

QTEST_APPLESS_MAIN(TestInterval)
#include "tst_interval.moc"
