#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using support::Ran;

namespace {

QStringList words(const QString& line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QJsonArray arrayIn(const Ran& ran)
{
    return QJsonDocument::fromJson(ran.out).array();
}

} // namespace

// The command line end to end, as a child process: what it prints, its sentences and its status.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nvidiaOnTheDayOfTheShock();
    void numbersReadBackAsTheyAreStored();
    void eventsOfTheShock();
    void eventsAreFiltered_data();
    void eventsAreFiltered();
    void eventDatesAreThoseOfThePlace();
    void barsAsJsonSayWhereTheyComeFrom();
    void barsOfSeveralInstruments();
    void intradayBarsFollowTheExchangeDate();
    void weeksThatTouchTheDatesAreIn();
    void aHolidayIsNoFailure();
    void coverageAndInstruments();
    void helpAndVersion_data();
    void helpAndVersion();
    void helpStandsInColumns();
    void misuse_data();
    void misuse();
    void failure_data();
    void failure();
    void unknownSymbolsSuggestTheNearest();
    void germanOnRequestAndBySystem();
    void aPlainEnvironmentSaysNothingOnStderr();
    void aReaderThatLeavesIsNoFailure();
    void aFullOutputIsAFailure();

private:
    [[nodiscard]] Ran run(const QString& line) const
    {
        return m_program.run(words(line) + QStringList{u"--db"_s, m_cache});
    }

    support::Program m_program;
    QString m_cache;
};

void TestCommandLine::initTestCase()
{
    m_cache = m_program.cache();
    QVERIFY(QFile::exists(m_cache));
}

void TestCommandLine::nvidiaOnTheDayOfTheShock()
{
    const Ran ran = run(u"query bars --symbol NVDA --from 2025-01-27 --to 2025-01-27 --interval 1d "
                        "--format csv"_s);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 2);
    QCOMPARE(ran.lines().front(), u"symbol,date,open,high,low,close,volume"_s);
    const QStringList cells = ran.lines().back().split(u',');
    QCOMPARE(cells.size(), 7);
    QCOMPARE(cells.first(2), QStringList({u"NVDA"_s, u"2025-01-27"_s}));
    QStringList prices;
    for (const QString& cell : cells.sliced(2, 4))
        prices.append(QString::number(cell.toDouble(), 'f', 2));
    QCOMPARE(prices, QStringList({u"124.80"_s, u"128.40"_s, u"116.70"_s, u"118.42"_s}));
    QCOMPARE(cells.back(), u"818830900"_s);
}

void TestCommandLine::numbersReadBackAsTheyAreStored()
{
    const QString csv
        = m_program.write(u"numbers.csv"_s,
                          "time,open,high,low,close,volume\n"
                          "2025-01-27,124.80000305175781,128.4,0.1,0.30000000000000004,1e15\n"
                          "2025-01-28,,,,1234567.125,\n");
    const QString cache = m_program.cache();
    const Ran import
        = m_program.run({u"import"_s, u"bars"_s, csv, u"--symbol"_s, u"N"_s, u"--db"_s, cache});
    QCOMPARE(import.status, 0);
    const Ran ran = m_program.run({u"query"_s, u"bars"_s, u"--symbol"_s, u"N"_s, u"--db"_s, cache});
    QCOMPARE(ran.lines().value(1),
             u"N,2025-01-27,124.80000305175781,128.4,0.1,0.30000000000000004,1000000000000000"_s);
    QCOMPARE(ran.lines().value(2), u"N,2025-01-28,,,,1234567.125,"_s);
}

void TestCommandLine::eventsOfTheShock()
{
    const Ran ran = run(u"query events --from 2025-01-20 --to 2025-01-31 --format json"_s);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    const QJsonArray events = arrayIn(ran);
    QVERIFY(events.size() >= 20);
    static const QRegularExpression snakeCase(u"\\A[a-z]+(_[a-z]+)*\\z"_s);
    for (const QJsonValue& event : events)
        for (const QString& key : event.toObject().keys())
            QVERIFY2(snakeCase.match(key).hasMatch(), qPrintable(key));
    const Ran csv = run(u"query events --from 2025-01-20 --to 2025-01-31"_s);
    QCOMPARE(csv.lines().size(), events.size() + 1);
}

void TestCommandLine::eventsAreFiltered_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("some");
    QTest::newRow("by category") << u"--category policy,statement"_s << true;
    QTest::newRow("by words") << u"--text stargate"_s << true;
    QTest::newRow("by instrument") << u"--symbols NVDA"_s << true;
    QTest::newRow("by words nobody said") << u"--text rhubarb"_s << false;
    QTest::newRow("by days without any") << u"--to 1990-01-01"_s << false;
}

void TestCommandLine::eventsAreFiltered()
{
    QFETCH(QString, filter);
    QFETCH(bool, some);
    const auto all = arrayIn(run(u"query events --format json"_s)).size();
    const Ran ran = run(u"query events --format json "_s + filter);
    QCOMPARE(ran.status, 0);
    const auto found = arrayIn(ran).size();
    QVERIFY(found < all);
    QCOMPARE(found > 0, some);
}

void TestCommandLine::eventDatesAreThoseOfThePlace()
{
    const QString cache = m_program.cache();
    // 20:00 on the 27th in New York is the 28th in UTC.
    const QString json = m_program.write(
        u"late.json"_s,
        R"([{"key": "late", "title": "Zzyzx", "at": "2025-01-28T01:00:00Z", "zone": "America/New_York"}])");
    QCOMPARE(m_program.run({u"import"_s, u"events"_s, json, u"--db"_s, cache}).status, 0);
    const auto found = [&](const QString& date) {
        const Ran ran
            = m_program.run({u"query"_s, u"events"_s, u"--from"_s, date, u"--to"_s, date,
                             u"--text"_s, u"Zzyzx"_s, u"--format"_s, u"json"_s, u"--db"_s, cache});
        return arrayIn(ran).size();
    };
    QCOMPARE(found(u"2025-01-27"_s), 1);
    QCOMPARE(found(u"2025-01-28"_s), 0);
}

void TestCommandLine::barsAsJsonSayWhereTheyComeFrom()
{
    const Ran ran
        = run(u"query bars --symbol ^IXIC --from 2025-01-27 --to 2025-01-28 --format json"_s);
    QCOMPARE(ran.status, 0);
    QCOMPARE(arrayIn(ran).size(), 1);
    const QJsonObject series = arrayIn(ran).first().toObject();
    QCOMPARE(series["symbol"_L1].toString(), u"^IXIC"_s);
    QCOMPARE(series["interval"_L1].toString(), u"1d"_s);
    QCOMPARE(series["made_from"_L1].toString(), u"1d"_s);
    for (const char* key : {"source", "adjustment", "retrieved", "zone"})
        QVERIFY2(!series[QLatin1StringView(key)].toString().isEmpty(), key);
    const QJsonArray bars = series["bars"_L1].toArray();
    QCOMPARE(bars.size(), 2);
    QCOMPARE(bars.first()["date"_L1].toString(), u"2025-01-27"_s);
    QCOMPARE(QString::number(bars.first()["close"_L1].toDouble(), 'f', 2), u"19341.83"_s);
}

void TestCommandLine::barsOfSeveralInstruments()
{
    const Ran ran = run(u"query bars --symbols NVDA,^SOX --from 2025-01-24 --to 2025-01-27"_s);
    QCOMPARE(ran.status, 0);
    QStringList keys;
    for (const QString& line : ran.lines().sliced(1))
        keys.append(line.section(u',', 0, 1));
    QCOMPARE(keys,
             QStringList({u"NVDA,2025-01-24"_s, u"NVDA,2025-01-27"_s, u"^SOX,2025-01-24"_s,
                          u"^SOX,2025-01-27"_s}));
}

void TestCommandLine::intradayBarsFollowTheExchangeDate()
{
    const Ran ran
        = run(u"query bars --symbol NVDA --interval 5m --from 2025-01-27 --to 2025-01-27"_s);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().front(), u"symbol,time,open,high,low,close,volume"_s);
    QCOMPARE(ran.lines().size(), 1 + 78); // 6.5 hours
    QVERIFY(ran.lines()[1].startsWith(u"NVDA,2025-01-27T14:30:00Z,"_s));
    QVERIFY(ran.lines().back().startsWith(u"NVDA,2025-01-27T20:55:00Z,"_s));
}

void TestCommandLine::weeksThatTouchTheDatesAreIn()
{
    const Ran ran = run(
        u"query bars --symbol NVDA --interval 1w --from 2025-01-29 --to 2025-01-30 --format json"_s);
    QCOMPARE(ran.status, 0);
    const QJsonObject series = arrayIn(ran).first().toObject();
    QCOMPARE(series["made_from"_L1].toString(), u"1d"_s);
    QCOMPARE(series["bars"_L1].toArray().size(), 1);
    QCOMPARE(series["bars"_L1].toArray().first()["date"_L1].toString(), u"2025-01-27"_s);
}

void TestCommandLine::aHolidayIsNoFailure()
{
    const Ran ran = run(u"query bars --symbol NVDA --from 2024-12-25 --to 2024-12-25"_s);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 1);
}

void TestCommandLine::coverageAndInstruments()
{
    const Ran coverage = run(u"query coverage"_s);
    QCOMPARE(coverage.status, 0);
    QVERIFY(coverage.out.contains("\nNVDA,1d,2024-06-03,2025-03-31,"));
    QVERIFY(coverage.out.contains("\nNVDA,5m,2025-01-21T14:30:00Z,2025-01-31T"));
    QCOMPARE(arrayIn(run(u"query coverage --format json"_s)).size(), coverage.lines().size() - 1);
    const Ran instruments = run(u"query instruments"_s);
    QVERIFY(instruments.out.contains("\nNVDA,"));
    const QJsonArray list = arrayIn(run(u"query instruments --format json"_s));
    QCOMPARE(list.size(), instruments.lines().size() - 1);
    QVERIFY(list.size() >= 25);
    QCOMPARE(list.first()["kind"_L1].isString(), true);
}

void TestCommandLine::helpAndVersion_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("version") << u"--version"_s << QByteArray("aftershock 0.1.0\n");
    QTest::newRow("help") << u"--help"_s << QByteArray("report");
    QTest::newRow("help of a group") << u"query --help"_s << QByteArray("coverage");
    QTest::newRow("help of a command") << u"query bars -h"_s << QByteArray("--interval");
    QTest::newRow("help beside a mistake") << u"report --help --nonsense"_s << QByteArray("--out");
    QTest::newRow("German help") << u"import bars --help --locale de"_s << QByteArray("--decimal");
}

void TestCommandLine::helpAndVersion()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, part);
    const Ran ran = m_program.run(words(line));
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains(part), ran.out.constData());
}

void TestCommandLine::helpStandsInColumns()
{
    for (const char* language : {"en", "de"}) {
        const Ran ran
            = m_program.run(words(u"report --help --locale "_s + QLatin1String(language)));
        int described = 0;
        for (const QString& line : QString::fromUtf8(ran.out).split(u'\n')) {
            if (!line.startsWith(u"  -"_s) || line.size() <= 30)
                continue;
            ++described;
            QVERIFY2(line.at(29) == u' ' && line.at(30) != u' ', qPrintable(line));
        }
        QVERIFY(described > 10);
    }
}

void TestCommandLine::misuse_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"--nonsense",
                             "query",
                             "query nothing",
                             "db",
                             "import",
                             "frobnicate",
                             "query bars --symbol NVDA --nonsense 1",
                             "query bars --symbol NVDA more",
                             "query bars",
                             "query bars --symbol",
                             "query bars --symbol NVDA --symbol AMD",
                             "--db a query coverage --db b",
                             "query bars --symbol --from 2025-01-27",
                             "query bars --symbols NVDA,,AMD",
                             "query bars --symbols NVDA,NVDA",
                             "query bars --symbol NVDA --from 2025-02-30",
                             "query bars --symbol NVDA --from 27.01.2025",
                             "query bars --symbol NVDA --from 2025-01-28 --to 2025-01-27",
                             "query bars --symbol NVDA --interval 2d",
                             "query bars --symbol NVDA --format xml",
                             "query events --from yesterday",
                             "query events --from 2025-02-01 --to 2025-01-01",
                             "query events --category gossip",
                             "query coverage --format pdf",
                             "query coverage --symbols NVDA",
                             "db info --format csv",
                             "db vacuum",
                             "query coverage --locale fr",
                             "query coverage --log-level loud",
                             "query coverage --db="})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCommandLine::misuse()
{
    QFETCH(QString, line);
    const QString untouched = m_program.path(u"never.db"_s);
    QStringList arguments = words(line);
    if (!line.contains(u"--db"_s))
        arguments += QStringList{u"--db"_s, untouched};
    const Ran ran = m_program.run(arguments);
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 2);
    QVERIFY(!QFile::exists(untouched));
}

void TestCommandLine::failure_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown symbol") << u"query bars --symbol NOPE17"_s << u"no instrument"_s;
    QTest::newRow("one of them unknown") << u"query bars --symbols NVDA,NOPE17"_s << u"NOPE17"_s;
    QTest::newRow("events of an unknown symbol")
        << u"query events --symbols NOPE17"_s << u"NOPE17"_s;
    QTest::newRow("an interval too fine")
        << u"query bars --symbol NVDA --interval 1m"_s << u"5m, 1d"_s;
    QTest::newRow("dates that are not cached")
        << u"query bars --symbol NVDA --from 1999-01-01 --to 1999-12-31"_s << u"2024-06-03"_s;
}

void TestCommandLine::failure()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    const Ran ran = run(line);
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QVERIFY2(QString::fromUtf8(ran.err).contains(reason), ran.err.constData());
    QCOMPARE(ran.status, 1);
}

void TestCommandLine::unknownSymbolsSuggestTheNearest()
{
    QVERIFY(run(u"query bars --symbol NVD"_s).err.contains("\"NVDA\""));
    QVERIFY(run(u"query bars --symbol nvda"_s).err.contains("\"NVDA\""));
    QVERIFY(run(u"query bars --symbol IXIC"_s).err.contains("\"^IXIC\""));
    QVERIFY(!run(u"query bars --symbol QQQQQQQQ"_s).err.contains("mean"));
}

void TestCommandLine::germanOnRequestAndBySystem()
{
    const QByteArray english = run(u"query bars --symbol NOPE17 --locale en"_s).err;
    const QByteArray german = run(u"query bars --symbol NOPE17 --locale de"_s).err;
    QVERIFY(english.contains("There is no instrument"));
    if (!QFile::exists(u":/i18n/aftershock_de.qm"_s))
        QSKIP("This build has no German texts.");
    QVERIFY2(german != english, german.constData());
    support::Program program;
    program.set("LC_ALL", u"de_DE.UTF-8"_s);
    const QByteArray bySystem
        = program.run({u"query"_s, u"bars"_s, u"--symbol"_s, u"NOPE17"_s, u"--db"_s, m_cache}).err;
    QCOMPARE(bySystem, german);
}

// A nightly job has next to no environment.
void TestCommandLine::aPlainEnvironmentSaysNothingOnStderr()
{
    const Ran ran
        = m_program.runIn(u"exec env -i \"$@\""_s, words(u"query coverage --db "_s + m_cache));
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.lines().size() > 10);
}

void TestCommandLine::aReaderThatLeavesIsNoFailure()
{
    const Ran ran = m_program.runIn(
        u"{ \"$@\"; echo $? >&2; } | true"_s,
        words(u"query bars --symbol NVDA --interval 5m --format json --db "_s + m_cache));
    QCOMPARE(ran.err, QByteArray("0\n"));
}

void TestCommandLine::aFullOutputIsAFailure()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    const Ran ran
        = m_program.runIn(u"\"$@\" > /dev/full"_s, words(u"query coverage --db "_s + m_cache));
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 1);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
