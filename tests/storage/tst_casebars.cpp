#include "storage/casebars.h"
#include "tests/support/mutations.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestCaseBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void survivesMutations();
};

void TestCaseBars::reads()
{
    const auto read = storage::barsFromCaseText(
        "aftershock-bars 1\n# a comment\nseries A 1d 2 USD - 2025-02-01 a source, with spaces\n"
        "2025-01-24 10 12.5 9 11 1000\n3 11 - - 12.25 -\n"
        "series B 5m 2 pts index 2025-02-02 s\n2025-01-24T14:30Z 1 1 1 1 0\n4 2 2 2 2 0\n",
        u"f.txt"_s);
    QVERIFY(read);
    QCOMPARE(read->size(), 2U);
    const storage::BarBatch& daily = read->front();
    QCOMPARE(daily.instrument.symbol, u"A"_s);
    QCOMPARE(daily.instrument.currency, u"USD"_s);
    QCOMPARE(daily.interval, market::Interval::Day1);
    QCOMPARE(daily.source, u"a source, with spaces"_s);
    QCOMPARE(daily.adjustment, QString());
    QCOMPARE(daily.retrieved, market::dateKey(QDate(2025, 2, 1)));
    const std::vector<market::Bar> days{
        {market::dateKey(QDate(2025, 1, 24)), 10, 12.5, 9, 11, 1000},
        {market::dateKey(QDate(2025, 1, 27)), 11, market::unknown, market::unknown, 12.25}};
    QVERIFY(daily.bars == days);
    QCOMPARE(daily.lines, (std::vector<qint64>{4, 5}));
    const storage::BarBatch& intraday = read->back();
    QCOMPARE(intraday.adjustment, u"index"_s);
    const market::Millis open = 1'737'729'000'000; // 2025-01-24T14:30Z
    QVERIFY(
        intraday.bars
        == (std::vector<market::Bar>{{open, 1, 1, 1, 1, 0}, {open + 1'200'000, 2, 2, 2, 2, 0}}));
}

void TestCaseBars::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const QByteArray head = "aftershock-bars 1\nseries A 1d 2 USD - 2025-02-01 source\n";
    const QByteArray first = "2025-01-24 10 12 9 11 1000\n";
    const auto add = [](const char* name, const QByteArray& text, const QString& message) {
        QTest::newRow(name) << text << u"f.txt, line "_s + message;
    };
    add("nothing", "", u"0: the file is empty."_s);
    add("another file", "symbol,date\n", u"1: these are no bars of a case study."_s);
    add("a newer format", "aftershock-bars 2\n", u"1: these are no bars of a case study."_s);
    add("binary", QByteArray("\0\xff\n", 3), u"1: these are no bars of a case study."_s);
    add("a row without a head", "aftershock-bars 1\n" + first,
        u"2: the head of a series should stand here."_s);
    add("a short head", "aftershock-bars 1\nseries A 1d 2 USD - 2025-02-01\n",
        u"2: the head of a series should stand here."_s);
    add("no interval", QByteArray(head).replace(" 1d ", " 1y "), u"2: “1y” is no interval."_s);
    add("no number of rows", QByteArray(head).replace(" 2 USD", " two USD"),
        u"2: “two” is no number of rows."_s);
    add("too many rows", QByteArray(head).replace(" 2 USD", " 2000000000 USD"),
        u"2: “2000000000” is no number of rows."_s);
    add("no retrieval date", QByteArray(head).replace("2025-02-01", "2025-02-30"),
        u"2: “2025-02-30” is no date."_s);
    add("a row missing", head + first, u"3: rows are missing at the end: 1."_s);
    add("a row too many", head + first + "1 1 1 1 1 1\n1 1 1 1 1 1\n",
        u"5: the head of a series should stand here."_s);
    add("cut off in a number", head + first + "1 11 12 9 11 10", u"4: the line is cut off."_s);
    add("five columns", head + "2025-01-24 10 12 9 11\n",
        u"3: a row has six columns: time, open, high, low, close, volume."_s);
    add("seven columns", head + "2025-01-24 10 12 9 11 1000 1\n",
        u"3: a row has six columns: time, open, high, low, close, volume."_s);
    add("no date", head + "2025-01-32 10 12 9 11 1000\n", u"3: “2025-01-32” is no time."_s);
    add("a step first", head + "1 10 12 9 11 1000\n", u"3: “1” is no time."_s);
    add("a step of zero", head + first + "0 10 12 9 11 1000\n", u"4: “0” is no time."_s);
    add("a step back", head + first + "-1 10 12 9 11 1000\n", u"4: “-1” is no time."_s);
    add("a giant step", head + first + "100001 10 12 9 11 1000\n", u"4: “100001” is no time."_s);
    add("no price", head + "2025-01-24 10 x 9 11 1000\n", u"3: “x” is no number."_s);
    add("a comma", head + "2025-01-24 10,5 12 9 11 1000\n", u"3: “10,5” is no number."_s);
    add("nan", head + "2025-01-24 nan 12 9 11 1000\n", u"3: “nan” is no number."_s);
    add("infinite", head + "2025-01-24 10 inf 9 11 1000\n", u"3: “inf” is no number."_s);
    add("beyond a double", head + "2025-01-24 10 1e999 9 11 1000\n", u"3: “1e999” is no number."_s);
    add("no close", head + "2025-01-24 10 12 9 - 1000\n", u"3: “-” is no number."_s);
    add("two spaces", head + "2025-01-24 10  12 9 11 1000\n",
        u"3: a row has six columns: time, open, high, low, close, volume."_s);
    add("carriage returns", QByteArray(head + first).replace("\n", "\r\n"),
        u"1: these are no bars of a case study."_s);
    add("a day for an instant",
        "aftershock-bars 1\nseries A 5m 1 USD - 2025-02-01 s\n2025-01-24 1 1 1 1 1\n",
        u"3: “2025-01-24” is no time."_s);
}

void TestCaseBars::refuses()
{
    QFETCH(QByteArray, text);
    const auto read = storage::barsFromCaseText(text, u"f.txt"_s);
    QVERIFY(!read);
    QTEST(read.error().message, "message");
}

void TestCaseBars::survivesMutations()
{
    const QByteArray original = "aftershock-bars 1\n# c\nseries A 1d 2 USD - 2025-02-01 s\n"
                                "2025-01-24 10 12.5 9 11 1000\n3 11 - - 12.25 -\n"
                                "series B 5m 1 USD x 2025-02-01 s\n2025-01-24T14:30Z 1 1 1 1 1\n";
    QVERIFY(storage::barsFromCaseText(original, u"f"_s));
    int accepted = 0;
    support::forEachMutation(original, 20'000, [&](const QByteArray& text) {
        const auto read = storage::barsFromCaseText(text, u"f"_s);
        if (!read) {
            QVERIFY(read.error().message.startsWith(u"f, line "_s));
            return;
        }
        ++accepted;
        for (const storage::BarBatch& batch : *read)
            for (const market::Bar& bar : batch.bars)
                QVERIFY(std::isfinite(bar.close));
    });
    QVERIFY(accepted > 0 && accepted < 20'000);
}

QTEST_GUILESS_MAIN(TestCaseBars)
#include "tst_casebars.moc"
