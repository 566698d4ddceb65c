#include "market/coverage.h"

#include <QDateTime>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::Coverage;
using market::DateSpan;
using market::Interval;

class tst_Coverage : public QObject
{
    Q_OBJECT

private:
    static Coverage of(const QString& symbol, Interval interval)
    {
        Coverage coverage;
        coverage.symbol = symbol;
        coverage.interval = interval;
        return coverage;
    }

private Q_SLOTS:
    void datesAreThoseOfTheExchange_data()
    {
        QTest::addColumn<Interval>("interval");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("first"); // UTC
        QTest::addColumn<QString>("last");
        QTest::addColumn<QDate>("firstDate");
        QTest::addColumn<QDate>("lastDate");
        const auto row = [](const char* name, Interval interval, const QString& zone,
                            const QString& first, const QString& last, QDate from, QDate to) {
            QTest::newRow(name) << interval << zone << first << last << from << to;
        };
        row("days", Interval::Day1, u"Asia/Tokyo"_s, u"2025-01-27T00:00Z"_s, u"2025-01-29T00:00Z"_s,
            {2025, 1, 27}, {2025, 1, 29});
        row("an evening in New York", Interval::Minute1, u"America/New_York"_s,
            u"2025-01-27T09:00Z"_s, u"2025-01-28T00:59Z"_s, {2025, 1, 27}, {2025, 1, 27});
        row("a morning in Sydney", Interval::Minute5, u"Australia/Sydney"_s, u"2025-01-27T23:00Z"_s,
            u"2025-01-28T04:55Z"_s, {2025, 1, 28}, {2025, 1, 28});
        row("no zone", Interval::Minute5, {}, u"2025-01-27T23:00Z"_s, u"2025-01-28T04:55Z"_s,
            {2025, 1, 27}, {2025, 1, 28});
    }
    void datesAreThoseOfTheExchange()
    {
        QFETCH(const Interval, interval);
        QFETCH(const QString, zone);
        QFETCH(const QString, first);
        QFETCH(const QString, last);
        QFETCH(const QDate, firstDate);
        QFETCH(const QDate, lastDate);
        const auto instant = [](const QString& text) {
            return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
        };
        Coverage coverage = of(u"A"_s, interval);
        coverage.range = {instant(first), instant(last) + 1};
        market::Instrument instrument;
        instrument.zone = zone;
        QCOMPARE(market::datesOf(coverage, instrument), (DateSpan{firstDate, lastDate}));
    }

    void theOwnIntervalAnswersElseTheLongestThatCan()
    {
        const std::vector cached{of(u"A"_s, Interval::Minute1), of(u"A"_s, Interval::Minute15),
                                 of(u"A"_s, Interval::Week1), of(u"B"_s, Interval::Hour1)};
        const auto intervalOf = [&](const QString& symbol, Interval interval) {
            const Coverage* found = market::answering(cached, symbol, interval);
            return found ? std::optional(found->interval) : std::nullopt;
        };
        QCOMPARE(intervalOf(u"A"_s, Interval::Minute15), std::optional(Interval::Minute15));
        QCOMPARE(intervalOf(u"A"_s, Interval::Hour1), std::optional(Interval::Minute15));
        QCOMPARE(intervalOf(u"A"_s, Interval::Minute5), std::optional(Interval::Minute1));
        QCOMPARE(intervalOf(u"A"_s, Interval::Day1), std::optional(Interval::Minute15));
        QVERIFY(!intervalOf(u"B"_s, Interval::Minute5));
        QVERIFY(!intervalOf(u"C"_s, Interval::Day1));
    }
};

QTEST_APPLESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"
