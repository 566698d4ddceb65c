#include "market/interval.h"
#include "widgets/chart/overviewdates.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::Millis;
using widgets::OverviewScale;

class tst_OverviewScale : public QObject
{
    Q_OBJECT

    static OverviewScale days(QDate from, int count)
    {
        std::vector<Millis> begins;
        for (QDate date = from; static_cast<int>(begins.size()) < count; date = date.addDays(1))
            if (date.dayOfWeek() <= 5)
                begins.push_back(market::dateKey(date));
        return {begins, begins.back() + market::dayMillis};
    }

private Q_SLOTS:
    void everyBarIsAsWideAsTheOthers()
    {
        const OverviewScale scale = days(QDate(2025, 1, 23), 4); // Thu Fri Mon Tue
        QCOMPARE(scale.partOf(market::dateKey(QDate(2025, 1, 23))), 0.0);
        QCOMPARE(scale.partOf(market::dateKey(QDate(2025, 1, 24))), 0.25);
        QCOMPARE(scale.partOf(market::dateKey(QDate(2025, 1, 27))), 0.5);
        QCOMPARE(scale.partOf(scale.range().end), 1.0);
    }

    void keysLeadBack()
    {
        const OverviewScale scale = days(QDate(2020, 1, 1), 700);
        QRandomGenerator random(1);
        for (int i = 0; i < 500; ++i) {
            const double part = random.generateDouble() * 1.6 - 0.3;
            QVERIFY(std::abs(scale.partOf(scale.keyAt(part)) - part) < 1e-6);
        }
    }

    void beyondItsEndsTimeRunsOn()
    {
        const OverviewScale scale = days(QDate(2025, 1, 6), 5);
        QVERIFY(scale.keyAt(1.5) > scale.range().end);
        QVERIFY(scale.keyAt(-0.5) < scale.range().begin);
    }

    void noHistoryHasNoPlaces()
    {
        const OverviewScale scale;
        QVERIFY(scale.isEmpty());
        QCOMPARE(scale.partOf(5), 0.0);
        QCOMPARE(scale.keyAt(0.5), Millis{0});
        QVERIFY(widgets::overviewDates(scale, QTimeZone::utc(), market::Format(), 5).empty());
    }

    void datesAreRoundAndApart_data()
    {
        QTest::addColumn<int>("bars");
        QTest::addColumn<QString>("second");
        QTest::newRow("a week") << 5 << u"7 Jan"_s;
        QTest::newRow("a quarter") << 60 << u"Mar 2025"_s;
        QTest::newRow("five years") << 1300 << u"2027"_s;
        QTest::newRow("fifty years") << 13000 << u"2040"_s;
    }

    void datesAreRoundAndApart()
    {
        QFETCH(int, bars);
        QFETCH(QString, second);
        const OverviewScale scale = days(QDate(2025, 1, 6), bars);
        const auto dates
            = widgets::overviewDates(scale, QTimeZone::utc(), market::Format(u"en"_s), 6);
        QVERIFY(dates.size() >= 2 && dates.size() <= 6);
        QCOMPARE(dates[1].text, second);
        for (std::size_t i = 1; i < dates.size(); ++i)
            QVERIFY(dates[i].part - dates[i - 1].part >= 1.0 / 6);
    }

    // A weekend has no place of its own: Monday's must not carry Saturday's name.
    void closedDaysAreNotNamed()
    {
        const OverviewScale scale = days(QDate(2025, 1, 20), 10);
        for (const auto& date :
             widgets::overviewDates(scale, QTimeZone::utc(), market::Format(u"en"_s), 10))
            QVERIFY(date.text != u"25 Jan"_s && date.text != u"26 Jan"_s);
    }
};

QTEST_APPLESS_MAIN(tst_OverviewScale)
#include "tst_overviewscale.moc"
