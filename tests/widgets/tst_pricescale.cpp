#include "widgets/chart/pricescale.h"

#include <QRandomGenerator>
#include <QtTest>

#include <cmath>

using namespace widgets;

class tst_PriceScale : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pixelsLeadBackToValues()
    {
        const PriceScale scale = fitted({0, 1, 10, 510}, 100, 200);
        for (const double value : {100.0, 123.4, 200.0})
            QVERIFY(std::abs(scale.value(scale.y(value)) - value) < 1e-9);
        QVERIFY(scale.y(200) > 10); // air above
        QVERIFY(scale.y(100) < 510); // and below
        QVERIFY(scale.y(200) < scale.y(100));
    }

    void pixelsLeadBackToValuesOnBothMappings()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 2000; ++round) {
            const double low = std::pow(10.0, random.bounded(10.0) - 4);
            const double high = low * (1 + std::pow(10.0, random.bounded(8.0) - 4));
            for (const bool logarithmic : {false, true}) {
                const PriceScale scale{low, high, 20, 20 + random.bounded(4000.0), logarithmic};
                const double y = scale.top + random.generateDouble() * (scale.bottom - scale.top);
                QVERIFY(std::abs(scale.y(scale.value(y)) - y) < 1e-3);
            }
        }
    }

    // What the mouse holds stays under it.
    void stretchingAndMovingKeepWhatIsHeld()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 2000; ++round) {
            const double low = std::pow(10.0, random.bounded(10.0) - 4);
            const double high = low * (1 + std::pow(10.0, random.bounded(4.0) - 2));
            for (const bool logarithmic : {false, true}) {
                const PriceScale scale{low, high, 20, 520, logarithmic};
                const double y = 20 + random.bounded(500.0);
                const PriceScale wider = stretched(scale, std::exp(random.bounded(2.0) - 1), y);
                QVERIFY(std::abs(wider.y(scale.value(y)) - y) < 1e-3);
                const double pixels = random.bounded(200.0) - 100;
                const PriceScale other = moved(scale, pixels);
                QVERIFY(std::abs(other.y(scale.value(y)) - y - pixels) < 1e-3);
                QVERIFY(!logarithmic || (wider.low > 0 && other.low > 0));
            }
        }
    }

    void aScaleIsNotStretchedBeyondWhatNumbersTell()
    {
        for (const bool logarithmic : {false, true}) {
            PriceScale scale{100, 200, 0, 500, logarithmic};
            for (int i = 0; i < 300; ++i)
                scale = stretched(scale, 0.5, 250);
            QVERIFY(scale.high > scale.low);
            for (int i = 0; i < 3000; ++i)
                scale = stretched(scale, 2, 250);
            QVERIFY(std::isfinite(scale.high - scale.low));
            QVERIFY(!logarithmic || scale.low > 0);
        }
    }

    void logTicksAreRoundAndApart_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("a day") << 112.3 << 149.8;
        QTest::newRow("a year") << 38.0 << 149.8;
        QTest::newRow("a decade") << 1.2 << 14.0;
        QTest::newRow("thousandfold") << 1.0 << 1040.0;
        QTest::newRow("ten decades") << 0.0001 << 1e6;
        QTest::newRow("pennies") << 0.00013 << 0.00019;
        QTest::newRow("millions") << 9.1e5 << 1.1e6;
    }
    void logTicksAreRoundAndApart()
    {
        QFETCH(const double, low);
        QFETCH(const double, high);
        for (const double height : {200.0, 600.0, 2000.0}) {
            const PriceScale scale = fitted({0, 1, 0, height, true}, low, high);
            const PriceTicks ticks = priceTicks(scale, 40);
            QVERIFY(ticks.values.size() >= 2);
            for (std::size_t i = 0; i < ticks.values.size(); ++i) {
                const double value = ticks.values[i];
                QVERIFY(value >= scale.low * (1 - 1e-9) && value <= scale.high * (1 + 1e-9));
                const int decimals = ticks.decimalsOf(value);
                const double printed = QString::number(value, 'f', decimals).toDouble();
                QVERIFY(std::abs(printed - value) < value * 1e-6);
                if (i > 0)
                    QVERIFY(scale.y(ticks.values[i - 1]) - scale.y(value) >= 40 * (1 - 1e-9));
            }
        }
    }

    void equalValuesGetASpan_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("price") << 118.42;
        QTest::newRow("zero") << 0.0;
        QTest::newRow("negative") << -5.0;
        QTest::newRow("tiny") << 1e-4;
    }
    void equalValuesGetASpan()
    {
        QFETCH(const double, value);
        const PriceScale scale = fitted({0, 1, 0, 100}, value, value);
        QVERIFY(scale.high > scale.low);
        QVERIFY(std::abs(scale.y(value) - 50) < 1e-6);
    }

    void ticksAreRoundAndApart_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("prices") << 112.3 << 149.8;
        QTest::newRow("ratios") << -0.183 << 0.071;
        QTest::newRow("pennies") << 0.0001 << 0.0009;
        QTest::newRow("millions") << 1e6 << 9e6;
        QTest::newRow("thousandfold") << 1.0 << 1000.0;
    }
    void ticksAreRoundAndApart()
    {
        QFETCH(const double, low);
        QFETCH(const double, high);
        const PriceScale scale = fitted({0, 1, 0, 600}, low, high);
        const PriceTicks ticks = priceTicks(scale, 48);
        QVERIFY(ticks.values.size() >= 4);
        QVERIFY(ticks.values.size() <= 13);
        for (std::size_t i = 0; i < ticks.values.size(); ++i) {
            const double value = ticks.values[i];
            QVERIFY(value >= scale.low && value <= scale.high);
            // What is printed with these decimals is the value itself.
            const double printed = QString::number(value, 'f', ticks.decimals).toDouble();
            QVERIFY(std::abs(printed - value) < (high - low) * 1e-9);
            if (i > 0)
                QVERIFY(scale.y(ticks.values[i - 1]) - scale.y(value) >= 48 * (1 - 1e-9));
        }
    }

    void impossibleScalesHaveNoTicks()
    {
        QVERIFY(priceTicks({0, 1, 10, 10}, 20).values.empty());
        QVERIFY(priceTicks({1, 1, 0, 100}, 20).values.empty());
        QVERIFY(priceTicks({std::nan(""), 1, 0, 100}, 20).values.empty());
    }

    void spreadBoxesDoNotOverlap()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            std::vector<double> centres;
            const int count = random.bounded(1, 18);
            for (int i = 0; i < count; ++i)
                centres.push_back(random.bounded(400.0));
            std::vector<double> placed = spread(centres, 20, 0, 400);
            QCOMPARE(placed.size(), centres.size());
            for (std::size_t a = 0; a < placed.size(); ++a)
                for (std::size_t b = 0; b < placed.size(); ++b)
                    if (centres[a] < centres[b])
                        QVERIFY(placed[b] - placed[a] >= 20 - 1e-9);
            const auto [low, high] = std::ranges::minmax(placed);
            QVERIFY(low >= 10 - 1e-9 && high <= 390 + 1e-9);
        }
    }

    void boxesWithRoomStayWhereTheyAre()
    {
        const std::vector<double> centres{50, 300, 120};
        QCOMPARE(spread(centres, 20, 0, 400), centres);
    }

    void twoThatCollideShareTheMove()
    {
        const auto placed = spread({100, 110}, 20, 0, 400);
        QCOMPARE(placed[0], 95.0);
        QCOMPARE(placed[1], 115.0);
    }
};

QTEST_APPLESS_MAIN(tst_PriceScale)
#include "tst_pricescale.moc"
