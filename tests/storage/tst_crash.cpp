#include "storage/check.h"
#include "storage/migrations.h"
#include "tests/support/child.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <sqlite3.h>

#include <csignal>
#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using market::Interval;
using storage::BarBatch;
using storage::Connection;
using storage::Delivery;
using storage::Ingest;
using support::TestCache;

// The children that are killed are this executable again, with one of these as first argument.
namespace {

constexpr int batchRows = 700;
constexpr int endlessBatches = 100'000;
constexpr rlim_t fileLimit = 1 << 20;

// Batch n: all its bars have volume n, and none of its times is another batch's.
BarBatch numbered(int n)
{
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1,
                                      qint64{n} * batchRows * market::minuteMillis, batchRows);
    for (market::Bar& bar : batch.bars)
        bar.volume = n;
    return batch;
}

Delivery bundle()
{
    Delivery delivery;
    for (const QString& symbol : {u"NVDA"_s, u"AMD"_s, u"MU"_s, u"TSM"_s})
        delivery.series.push_back(support::batchOf(symbol, Interval::Minute5, 0, 4'000));
    market::Event event;
    event.key = u"k"_s;
    event.texts = {{u"en"_s, u"Title"_s, u"Summary"_s}};
    delivery.events.push_back({{event}, u"test"_s, 1'000, {}});
    return delivery;
}

std::vector<storage::Migration> nextSteps()
{
    auto steps = storage::shippedMigrations();
    const int next = storage::latestVersion(steps) + 1;
    steps.push_back({next, u"copy"_s,
                     "CREATE TABLE wide (time INTEGER PRIMARY KEY, close REAL NOT NULL) STRICT;"
                     "INSERT INTO wide SELECT time, close FROM bar;"
                     "CREATE INDEX wide_close ON wide (close);"
                     "DROP VIEW bar; ALTER TABLE bar_row RENAME TO old_row;"
                     "CREATE TABLE marker (x INTEGER) STRICT;"});
    steps.push_back({next + 1, u"drop"_s, "DROP TABLE old_row; INSERT INTO marker VALUES (1);"});
    return steps;
}

void tell(const char* word, int number)
{
    std::printf("%s %d\n", word, number);
    std::fflush(stdout);
}

int countdown = 0;

// Kills this process when the countdown ends.
int countDown(void*)
{
    if (--countdown == 0)
        raise(SIGKILL);
    return 0;
}

int countStatements(unsigned, void*, void*, void*)
{
    return countDown(nullptr);
}

int ingestForEver(Connection& connection)
{
    Ingest ingest(connection, support::noon);
    const auto first = static_cast<int>(support::rowsOf(connection, "bar") / batchRows);
    for (int n = first + 1; n < endlessBatches; ++n) {
        if (!ingest.bars(numbered(n)))
            return 1;
        tell("stored", n);
    }
    return 0;
}

int importOnce(Connection& connection, int operations)
{
    countdown = operations;
    if (operations > 0)
        sqlite3_progress_handler(connection.database().getHandle(), 100, countDown, nullptr);
    const bool stored = Ingest(connection, support::noon).deliver(bundle()).has_value();
    tell("stored", 1);
    return stored ? 0 : 1;
}

int migrateOnce(Connection& connection, int statements)
{
    countdown = statements;
    if (statements > 0)
        sqlite3_trace_v2(connection.database().getHandle(), SQLITE_TRACE_STMT, countStatements,
                         nullptr);
    return storage::migrate(connection, nextSteps()) ? 0 : 1;
}

void limitFileSize(rlim_t bytes)
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

// Stores until the disk is full, then goes on when there is space again.
int fillDisk(Connection& connection)
{
    std::signal(SIGXFSZ, SIG_IGN);
    limitFileSize(fileLimit);
    Ingest ingest(connection, support::noon);
    int stored = 0;
    auto report = ingest.bars(numbered(1));
    while (report && stored < endlessBatches) {
        tell("stored", ++stored);
        report = ingest.bars(numbered(stored + 1));
    }
    if (!report && report.error().message.contains(u"no space left"_s))
        tell("full", stored);
    limitFileSize(RLIM_INFINITY);
    if (ingest.bars(numbered(stored + 1)))
        tell("stored", stored + 1);
    return 0;
}

int runAsChild(const QStringList& arguments)
{
    auto connection = Connection::openForWriting(arguments[2]);
    if (!connection)
        return 1;
    const int number = arguments.value(3).toInt();
    if (arguments[1] == u"ingest"_s)
        return ingestForEver(*connection);
    if (arguments[1] == u"import"_s)
        return importOnce(*connection, number);
    if (arguments[1] == u"migrate"_s)
        return migrateOnce(*connection, number);
    return fillDisk(*connection);
}

QStringList findings(const Connection& connection)
{
    return storage::check(connection).value_or(QStringList{u"check failed"_s});
}

int lastNumber(const QList<QByteArray>& lines)
{
    return lines.isEmpty() ? 0 : lines.last().split(' ').last().toInt();
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryReportedBatchWhenKilled();
    void importsAllOrNothingWhenKilled();
    void migratesAllOrNothingWhenKilled();
    void survivesAFullDisk();
};

void TestCrash::keepsEveryReportedBatchWhenKilled()
{
    const TestCache cache; // one file through all 20 kills
    std::mt19937 random(20250127);
    int reported = 0;
    for (int kill = 0; kill < 20; ++kill) {
        const auto after = static_cast<qsizetype>(random() % 12);
        const auto end = support::runChild({u"ingest"_s, cache.path()},
                                           [&](const auto& lines) { return lines.size() > after; });
        QVERIFY(end.killed);
        reported = std::max(reported, lastNumber(end.lines));
        const Connection connection = cache.open();
        const qint64 rows = support::rowsOf(connection, "bar");
        QVERIFY2(rows >= qint64{reported} * batchRows, "a reported batch is lost");
        QCOMPARE(rows % batchRows, 0);
        QCOMPARE(support::rowsOf(connection,
                                 "(SELECT volume FROM bar GROUP BY volume "
                                 "HAVING count(*) <> 700)"),
                 0);
        QCOMPARE(findings(connection), QStringList());
    }
    QVERIFY(reported >= 20);
}

void TestCrash::importsAllOrNothingWhenKilled()
{
    QStringList whole;
    {
        const TestCache cache;
        QCOMPARE(support::runChild({u"import"_s, cache.path(), u"0"_s}).exitCode, 0);
        whole = support::dump(cache.open());
    }
    std::mt19937 random(20250128);
    int killed = 0;
    for (int kill = 0; kill < 20; ++kill) {
        const TestCache cache;
        const QStringList empty = support::dump(cache.open());
        const auto operations = QString::number(1 + random() % 4'000);
        const auto end = support::runChild({u"import"_s, cache.path(), operations});
        killed += end.killed ? 1 : 0;
        Connection connection = cache.open();
        QCOMPARE(support::dump(connection), end.lines.isEmpty() ? empty : whole);
        QCOMPARE(findings(connection), QStringList());
        QVERIFY(Ingest(connection, support::noon).deliver(bundle()));
        QCOMPARE(support::dump(connection), whole);
    }
    QVERIFY2(killed >= 10, qPrintable(u"only %1 children died while importing"_s.arg(killed)));
}

void TestCrash::migratesAllOrNothingWhenKilled()
{
    int boundary = 0;
    for (bool killed = true; killed;) {
        const TestCache cache;
        QStringList before;
        {
            Connection connection = cache.open();
            QVERIFY(Ingest(connection, support::noon).bars(numbered(1)));
            before = support::dump(connection);
        }
        const auto end
            = support::runChild({u"migrate"_s, cache.path(), QString::number(++boundary)});
        killed = end.killed;
        const auto old = Connection::openForReading(cache.path());
        QVERIFY(old);
        const int version = old->schemaVersion();
        const int shipped = storage::latestVersion(storage::shippedMigrations());
        const bool copied = old->database().tableExists("wide");
        QCOMPARE(copied, version > shipped);
        QCOMPARE(old->database().tableExists("bar_row"), !copied);
        QCOMPARE(old->database().tableExists("old_row"), version == shipped + 1);
        QCOMPARE(support::rowsOf(*old, copied ? "wide" : "bar"), batchRows);
        if (!copied)
            QCOMPARE(support::dump(*old), before);
    }
    QVERIFY2(boundary > 10, qPrintable(QString::number(boundary)));
}

void TestCrash::survivesAFullDisk()
{
    const TestCache cache;
    const auto end = support::runChild({u"full"_s, cache.path()});
    QVERIFY2(!end.killed, "the process died of the limit");
    QVERIFY(end.lines.size() > 3);
    QVERIFY2(end.lines[end.lines.size() - 2].startsWith("full"), end.lines.last().constData());
    const int stored = lastNumber(end.lines);
    QCOMPARE(end.lines.last(), "stored " + QByteArray::number(stored));
    const Connection connection = cache.open();
    QCOMPARE(support::rowsOf(connection, "bar"), qint64{stored} * batchRows);
    QCOMPARE(findings(connection), QStringList());
}

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 2
        && QStringList{u"ingest"_s, u"import"_s, u"migrate"_s, u"full"_s}.contains(arguments[1]))
        return runAsChild(arguments);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
