#include "market/bar.h"
#include "market/returns.h"

#include <QtTest>

using namespace market;

using Numbers = std::vector<double>;
using Maybe = std::optional<double>;

class TestReturns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsHaveOneFewerThanCloses_data();
    void returnsHaveOneFewerThanCloses();
    void logarithmsOfGrowthAreTheLogReturns();
    void comparesTwoPrices_data();
    void comparesTwoPrices();
};

void TestReturns::returnsHaveOneFewerThanCloses_data()
{
    QTest::addColumn<Numbers>("closes");
    QTest::addColumn<Numbers>("simple");
    QTest::newRow("none") << Numbers{} << Numbers{};
    QTest::newRow("one") << Numbers{5} << Numbers{};
    QTest::newRow("up and down") << Numbers{100, 110, 99} << Numbers{0.1, -0.1};
    QTest::newRow("unknown close")
        << Numbers{100, unknown, 99, 198} << Numbers{unknown, unknown, 1};
    QTest::newRow("zero") << Numbers{1, 0, 1} << Numbers{unknown, unknown};
    QTest::newRow("negative") << Numbers{10, -37, -38} << Numbers{unknown, unknown};
}

void TestReturns::returnsHaveOneFewerThanCloses()
{
    QFETCH(Numbers, closes);
    QFETCH(Numbers, simple);
    const Numbers returns = simpleReturns(closes);
    QCOMPARE(returns.size(), simple.size());
    for (std::size_t i = 0; i < simple.size(); ++i) {
        QCOMPARE(std::isnan(returns[i]), std::isnan(simple[i]));
        if (!std::isnan(simple[i]))
            QVERIFY(std::abs(returns[i] - simple[i]) < 1e-15);
    }
}

void TestReturns::logarithmsOfGrowthAreTheLogReturns()
{
    const Numbers closes{142.62, 118.42, unknown, 128.99, 123.7};
    const Numbers simple = simpleReturns(closes);
    const Numbers logarithmic = logReturns(closes);
    QCOMPARE(logarithmic.size(), simple.size());
    for (std::size_t i = 0; i < simple.size(); ++i) {
        QCOMPARE(std::isnan(logarithmic[i]), std::isnan(simple[i]));
        if (!std::isnan(simple[i]))
            QVERIFY(std::abs(logarithmic[i] - std::log1p(simple[i])) < 1e-15);
    }
}

void TestReturns::comparesTwoPrices_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<Maybe>("difference");
    QTest::addColumn<Maybe>("share");
    QTest::newRow("up") << 80.0 << 100.0 << Maybe(20) << Maybe(0.25);
    QTest::newRow("down") << 80.0 << 60.0 << Maybe(-20) << Maybe(-0.25);
    QTest::newRow("to zero") << 80.0 << 0.0 << Maybe(-80) << Maybe(-1);
    QTest::newRow("below zero") << 20.0 << -20.0 << Maybe(-40) << Maybe(-2);
    QTest::newRow("from zero") << 0.0 << 5.0 << Maybe(5) << Maybe();
    QTest::newRow("from a negative rate") << -0.5 << 0.5 << Maybe(1) << Maybe();
    QTest::newRow("from unknown") << unknown << 5.0 << Maybe() << Maybe();
    QTest::newRow("to unknown") << 5.0 << unknown << Maybe() << Maybe();
    QTest::newRow("to infinity") << 5.0 << HUGE_VAL << Maybe() << Maybe();
}

void TestReturns::comparesTwoPrices()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(Maybe, difference);
    QFETCH(Maybe, share);
    QVERIFY(change(from, to) == difference);
    QVERIFY(ratio(from, to) == share);
}

QTEST_APPLESS_MAIN(TestReturns)
#include "tst_returns.moc"
