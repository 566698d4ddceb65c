#include "tests/support/program.h"
#include "tests/support/shared.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using support::Ran;

namespace {

// Everything a cache holds, for comparing before and after.
QByteArray contents(const support::Program& program, const QString& cache)
{
    QByteArray all;
    for (const QString& list : {u"coverage"_s, u"instruments"_s, u"events"_s})
        all += program.run({u"query"_s, list, u"--db"_s, cache}).out;
    return all;
}

} // namespace

// `import` end to end, as a child process: what goes in comes out, and what is wrong stays out.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayoutComesBack_data();
    void everyLayoutComesBack();
    void aQueryCanBeImportedAgain_data();
    void aQueryCanBeImportedAgain();
    void yahooFilesOfTheReferenceDataComeBack();
    void theUsersWordsDecide_data();
    void theUsersWordsDecide();
    void zoneOfAKnownInstrumentHolds();
    void importingTwiceChangesNothing();
    void refusedRowsAreTold();
    void eventsOfBothFormatsComeBack_data();
    void eventsOfBothFormatsComeBack();

private:
    [[nodiscard]] Ran import(const QString& kind, const QString& file, const QString& options,
                             const QString& cache) const
    {
        return m_program.run(QStringList{u"import"_s, kind, file, u"--db"_s, cache}
                             + options.split(u' ', Qt::SkipEmptyParts));
    }
    // The rows of an instrument without the symbol.
    [[nodiscard]] QStringList rows(const QString& symbol, const QString& interval,
                                   const QString& cache) const
    {
        const Ran ran = m_program.run({u"query"_s, u"bars"_s, u"--symbol"_s, symbol,
                                       u"--interval"_s, interval, u"--db"_s, cache});
        QStringList result;
        for (const QString& line : ran.lines().mid(1))
            result.append(line.section(u',', 1));
        return result;
    }

    support::Program m_program;
};

void TestImport::everyLayoutComesBack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("interval");
    QTest::addColumn<QStringList>("expected");
    const QStringList days{u"2025-01-27,124.8,128.4,116.7,118.42,818830900"_s,
                           u"2025-01-28,121.81,129,116.25,128.99,579666400"_s};
    const QStringList closes{u"2025-01-27,,,,118.42,"_s, u"2025-01-28,,,,128.99,"_s};
    const QStringList minutes{u"2025-01-27T14:30:00Z,124.8,125,124,124.5,100"_s,
                              u"2025-01-27T14:35:00Z,124.5,126,124,125.5,200"_s};
    QTest::newRow("own") << QByteArray("time,open,high,low,close,volume\n"
                                       "2025-01-27,124.8,128.4,116.7,118.42,818830900\n"
                                       "2025-01-28,121.81,129,116.25,128.99,579666400\n")
                         << QString() << u"1d"_s << days;
    QTest::newRow("Yahoo's old download")
        << QByteArray("Date,Open,High,Low,Close,Adj Close,Volume\n"
                      "2025-01-27,124.80,128.40,116.70,118.42,118.40,818830900\n"
                      "2025-01-28,121.81,129.00,116.25,128.99,128.97,579666400\n")
        << QString() << u"1d"_s << days;
    QTest::newRow("Yahoo's three header lines")
        << QByteArray("Price,Close,High,Low,Open,Volume\nTicker,NVDA,NVDA,NVDA,NVDA,NVDA\n"
                      "Date,,,,,\n2025-01-27,118.42,128.40,116.70,124.80,818830900\n"
                      "2025-01-28,128.99,129.00,116.25,121.81,579666400\n")
        << QString() << u"1d"_s << days;
    QTest::newRow("Stooq") << QByteArray("<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,"
                                         "<VOL>,<OPENINT>\n"
                                         "NVDA.US,D,20250127,000000,124.80,128.40,116.70,118.42,"
                                         "818830900,0\n"
                                         "NVDA.US,D,20250128,000000,121.81,129,116.25,128.99,"
                                         "579666400,0\n")
                           << QString() << u"1d"_s << days;
    QTest::newRow("FRED") << QByteArray("observation_date,NVDA\n2025-01-27,118.42\n"
                                        "2025-01-28,128.99\n2025-01-29,.\n")
                          << QString() << u"1d"_s << closes;
    QTest::newRow("FRED's old header")
        << QByteArray("DATE,NVDA\n2025-01-27,118.42\n2025-01-28,128.99\n") << QString() << u"1d"_s
        << closes;
    QTest::newRow("semicolons, decimal comma, quotes, BOM, CRLF")
        << QByteArray("\xEF\xBB\xBF"
                      "Datum;Er\xC3\xB6"
                      "ffnung;Hoch;Tief;Schluss;Volumen\r\n"
                      "27.01.2025;124,80;128,40;116,70;118,42;818830900\r\n"
                      "28.01.2025;\"121,81\";129,00;116,25;128,99;\"579666400\"\r\n")
        << QString() << u"1d"_s << days;
    QTest::newRow("close alone") << QByteArray("date,close\n2025-01-27,118.42\n"
                                               "2025-01-28,128.99\n")
                                 << QString() << u"1d"_s << closes;
    QTest::newRow("open and close alone")
        << QByteArray("date,open,close\n2025-01-27,124.8,118.42\n") << QString() << u"1d"_s
        << QStringList{u"2025-01-27,124.8,,,118.42,"_s};
    for (const char* unit : {"", "000", "000000"})
        QTest::addRow("epoch with %zu more digits", qstrlen(unit))
            << QByteArray("time,open,high,low,close,volume\n1737988200" + QByteArray(unit)
                          + ",124.8,125,124,124.5,100\n1737988500" + QByteArray(unit)
                          + ",124.5,126,124,125.5,200\n")
            << QString() << u"5m"_s << minutes;
    QTest::newRow("offsets") << QByteArray("time,open,high,low,close,volume\n"
                                           "2025-01-27T09:30:00-05:00,124.8,125,124,124.5,100\n"
                                           "2025-01-27T09:35:00-05:00,124.5,126,124,125.5,200\n")
                             << QString() << u"5m"_s << minutes;
    QTest::newRow("local times") << QByteArray("Datetime,Open,High,Low,Close,Volume\n"
                                               "2025-01-27 09:30:00,124.8,125,124,124.5,100\n"
                                               "2025-01-27 09:35:00,124.5,126,124,125.5,200\n")
                                 << u"--zone America/New_York"_s << u"5m"_s << minutes;
    QTest::newRow("local times of the exchange")
        << QByteArray("Datetime,Open,High,Low,Close,Volume\n"
                      "2025-01-27 09:30:00,124.8,125,124,124.5,100\n"
                      "2025-01-27 09:35:00,124.5,126,124,125.5,200\n")
        << u"--exchange XNAS"_s << u"5m"_s << minutes;
}

void TestImport::everyLayoutComesBack()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, options);
    QFETCH(QString, interval);
    QFETCH(QStringList, expected);
    const QString cache = m_program.cache();
    const QString file = m_program.write(u"layout.csv"_s, content);
    const Ran ran = import(u"bars"_s, file, u"--symbol XTEST "_s + options, cache);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains(QByteArray::number(expected.size()).append(" added")),
             ran.out.constData());
    QCOMPARE(rows(u"XTEST"_s, interval, cache), expected);
}

void TestImport::aQueryCanBeImportedAgain_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("interval");
    QTest::newRow("days") << u"NVDA"_s << u"1d"_s;
    QTest::newRow("open and close only") << u"^HSI"_s << u"1d"_s;
    QTest::newRow("five minutes") << u"NVDA"_s << u"5m"_s;
}

void TestImport::aQueryCanBeImportedAgain()
{
    QFETCH(QString, symbol);
    QFETCH(QString, interval);
    const QString cache = m_program.cache();
    const Ran query = m_program.run({u"query"_s, u"bars"_s, u"--symbol"_s, symbol, u"--interval"_s,
                                     interval, u"--db"_s, cache});
    const Ran ran = import(u"bars"_s, m_program.write(u"again.csv"_s, query.out),
                           u"--symbol XTEST --interval "_s + interval, cache);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QCOMPARE(rows(u"XTEST"_s, interval, cache), rows(symbol, interval, cache));
    QVERIFY(rows(symbol, interval, cache).size() > 100);
}

void TestImport::yahooFilesOfTheReferenceDataComeBack()
{
    REQUIRE_SHARED(file, "data/daily/yahoo_hjyssg/qqq.csv");
    const QString cache = m_program.cache();
    const Ran ran = import(u"bars"_s, file, u"--symbol XTEST"_s, cache);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    const qsizetype lines = support::readAll(file).trimmed().count('\n') + 1;
    const qsizetype count = rows(u"XTEST"_s, u"1d"_s, cache).size();
    QVERIFY2(count > 200 && count >= lines - 4 && count < lines,
             qPrintable(QString::number(count)));
}

void TestImport::theUsersWordsDecide_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("interval");
    QTest::addColumn<QString>("expected");
    QTest::newRow("decimal comma") << QByteArray("date;close\n2025-01-27;1,234\n")
                                   << u"--decimal comma"_s << u"1d"_s << u"2025-01-27,,,,1.234,"_s;
    QTest::newRow("decimal point") << QByteArray("date;close\n2025-01-27;1,234\n")
                                   << u"--decimal point"_s << u"1d"_s << u"2025-01-27,,,,1234,"_s;
    QTest::newRow("interval") << QByteArray("time,close\n2025-01-27T14:30:00Z,5\n")
                              << u"--interval 15m"_s << u"15m"_s << u"2025-01-27T14:30:00Z,,,,5,"_s;
    QTest::newRow("rates may be negative")
        << QByteArray("DATE,T10Y2Y\n2025-01-27,-0.35\n") << u"--kind rate --format fred"_s
        << u"1d"_s << u"2025-01-27,,,,-0.35,"_s;
}

void TestImport::theUsersWordsDecide()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, options);
    QFETCH(QString, interval);
    QFETCH(QString, expected);
    const QString cache = m_program.cache();
    const QString file = m_program.write(u"words.csv"_s, content);
    const Ran ran = import(u"bars"_s, file, u"--symbol XTEST --name Test "_s + options, cache);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QCOMPARE(rows(u"XTEST"_s, interval, cache), QStringList{expected});
    QVERIFY(m_program.run({u"query"_s, u"instruments"_s, u"--db"_s, cache})
                .out.contains("\nXTEST,Test,"));
}

void TestImport::zoneOfAKnownInstrumentHolds()
{
    const QString cache = m_program.cache();
    const QString file = m_program.write(u"local.csv"_s,
                                         "Datetime,Close\n2025-02-03 09:30,117\n"
                                         "2025-02-03 09:35,116.5\n");
    QCOMPARE(import(u"bars"_s, file, u"--symbol NVDA"_s, cache).status, 0);
    QCOMPARE(rows(u"NVDA"_s, u"5m"_s, cache).last(2),
             QStringList({u"2025-02-03T14:30:00Z,,,,117,"_s, u"2025-02-03T14:35:00Z,,,,116.5,"_s}));
    QVERIFY(m_program.run({u"query"_s, u"instruments"_s, u"--db"_s, cache})
                .out.contains("\nNVDA,NVIDIA,stock,XNAS,USD,America/New_York\n"));
}

void TestImport::importingTwiceChangesNothing()
{
    const QString cache = m_program.cache();
    const QString file
        = m_program.write(u"twice.csv"_s, "date,close\n2025-01-27,1\n2025-01-28,2\n");
    QCOMPARE(import(u"bars"_s, file, u"--symbol XTEST"_s, cache).status, 0);
    const QByteArray before = contents(m_program, cache);
    const Ran ran = import(u"bars"_s, file, u"--symbol XTEST"_s, cache);
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("0 added, 0 updated, 2 unchanged, 0 refused"));
    QCOMPARE(contents(m_program, cache), before);
}

void TestImport::refusedRowsAreTold()
{
    const QString cache = m_program.cache();
    QByteArray content("date,open,high,low,close\n2025-01-27,10,11,9,10\n"
                       "2025-01-28,10,9,11,10\n2025-01-29,10,11,9,abc\n");
    for (int day = 1; day <= 20; ++day)
        content += "2025-02-" + QByteArray::number(day).rightJustified(2, '0') + ",1,1,1,nan\n";
    const QString file = m_program.write(u"half.csv"_s, content);
    const Ran ran = import(u"bars"_s, file, u"--symbol XTEST"_s, cache);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("1 added, 0 updated, 0 unchanged, 22 refused"), ran.out.constData());
    QVERIFY2(ran.out.contains("Line 3: "), ran.out.constData());
    QVERIFY2(ran.out.contains("Line 4: "), ran.out.constData());
    QVERIFY2(ran.out.contains("and 17 more"), ran.out.constData());
    QCOMPARE(rows(u"XTEST"_s, u"1d"_s, cache), QStringList{u"2025-01-27,10,11,9,10,"_s});
}

void TestImport::eventsOfBothFormatsComeBack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("json") << QByteArray(
        R"([{"key": "k1", "title": {"en": "Zzyzx speaks"}, "at": "2025-01-27T14:30:00Z"},
            {"key": "k2", "title": "Zzyzx =1+1", "at": "2025-01-28"}])");
    QTest::newRow("csv") << QByteArray("key,title,date\nk1,Zzyzx speaks,2025-01-27T14:30:00Z\n"
                                       "k2,Zzyzx =1+1,2025-01-28\n");
    QTest::newRow("half of it") << QByteArray("key,title,date\nk1,Zzyzx speaks,2025-01-27\n"
                                              "k2,Zzyzx,2025-01-28\nk3,,2025-01-29\n"
                                              "k4,Zzyzx,the other day\n");
}

void TestImport::eventsOfBothFormatsComeBack()
{
    QFETCH(QByteArray, content);
    const QString cache = m_program.cache();
    const Ran ran = import(u"events"_s, m_program.write(u"events"_s, content), QString(), cache);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QVERIFY2(ran.out.contains("events: 2 added"), ran.out.constData());
    const Ran json = m_program.run({u"query"_s, u"events"_s, u"--text"_s, u"Zzyzx"_s, u"--format"_s,
                                    u"json"_s, u"--db"_s, cache});
    QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), 2);
    // What the query prints is a file to import, and nothing new.
    for (const QString& format : {u"json"_s, u"csv"_s}) {
        const Ran again = m_program.run({u"query"_s, u"events"_s, u"--text"_s, u"Zzyzx"_s,
                                         u"--format"_s, format, u"--db"_s, cache});
        const Ran reimport
            = import(u"events"_s, m_program.write(u"again"_s, again.out), QString(), cache);
        QVERIFY2(reimport.out.contains("0 added, 0 updated, 2 unchanged"),
                 reimport.text().constData());
    }
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
