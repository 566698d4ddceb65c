#include "market/spacing.h"

#include <QTest>

#include <vector>

using namespace market;

Q_DECLARE_METATYPE(std::optional<market::Interval>)

namespace {

using Times = QList<Millis>;

Times every(Millis step, int count, Millis first = 0)
{
    Times times;
    for (int i = 0; i < count; ++i)
        times.append(first + i * step);
    return times;
}

Times dates(const QByteArrayList& iso)
{
    Times times;
    for (const QByteArray& date : iso)
        times.append(dateKey(QDate::fromString(QString::fromLatin1(date), Qt::ISODate)));
    return times;
}

} // namespace

class SpacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheInterval_data();
    void findsTheInterval();
};

void SpacingTest::findsTheInterval_data()
{
    using enum Interval;
    QTest::addColumn<Times>("times");
    QTest::addColumn<bool>("datesOnly");
    QTest::addColumn<std::optional<Interval>>("interval");
    const auto row = [](const char* name, const Times& times, bool datesOnly,
                        std::optional<Interval> interval) {
        QTest::newRow(name) << times << datesOnly << interval;
    };

    row("1m", every(minuteMillis, 50), false, Minute1);
    row("5m", every(5 * minuteMillis, 50), false, Minute5);
    row("15m", every(15 * minuteMillis, 3), false, Minute15);
    row("30m", every(30 * minuteMillis, 3), false, Minute30);
    row("1h over nights", every(hourMillis, 7) + every(hourMillis, 7, dayMillis), false, Hour1);
    row("newest first", {3 * hourMillis, 2 * hourMillis, hourMillis}, false, Hour1);
    row("one odd bar in many",
        every(hourMillis, 100) + Times{200 * hourMillis, 200 * hourMillis + 1}, false, Hour1);
    row("2m is none", every(2 * minuteMillis, 50), false, std::nullopt);
    row("4h is none", every(4 * hourMillis, 50), false, std::nullopt);
    row("one instant tells nothing", {hourMillis}, false, std::nullopt);
    row("one midnight is a day", {dayMillis}, false, Day1);
    row("one date is a day", {dayMillis}, true, Day1);
    row("doubled dates", {dayMillis, dayMillis}, true, Day1);
    row("opening times of a week", every(dayMillis, 5, 9 * hourMillis), false, Day1);
    row("an early close among days",
        {16 * hourMillis, dayMillis + 16 * hourMillis, 2 * dayMillis + 13 * hourMillis,
         3 * dayMillis + 16 * hourMillis},
        false, Day1);
    row("weekdays", dates({"2025-01-23", "2025-01-24", "2025-01-27"}), true, Day1);
    row("weeks", dates({"2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27"}), true, Week1);
    row("months", dates({"2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"}), true, Month1);
    row("ends of months", dates({"2024-12-31", "2025-01-31", "2025-02-28"}), true, Month1);
    row("quarters", dates({"2024-10-01", "2025-01-01", "2025-04-01"}), true, Month1);
    row("two dates a week apart", dates({"2025-01-20", "2025-01-27"}), true, Day1);
    row("two dates far apart", dates({"2025-01-20", "2025-06-27"}), true, Day1);
}

void SpacingTest::findsTheInterval()
{
    QFETCH(Times, times);
    QFETCH(bool, datesOnly);
    QFETCH(std::optional<Interval>, interval);

    const Spacing spacing = spacingOf(std::vector<Millis>(times.begin(), times.end()), datesOnly);

    QCOMPARE(spacing.interval, interval);
}

QTEST_GUILESS_MAIN(SpacingTest)
#include "tst_spacing.moc"
