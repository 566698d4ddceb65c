#include "storage/cachereader.h"
#include "storage/check.h"
#include "storage/ingestworker.h"
#include "storage/migrations.h"
#include "tests/support/child.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <sqlite3.h>

#include <csignal>
#include <future>
#include <random>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Interval;
using market::unknown;
using storage::Connection;
using support::TestCache;

namespace {

// Two series of the first schema, as its program stored them: cents, odd numbers, unknown values,
// a time between two seconds.
std::vector<Bar> oldBars()
{
    std::vector<Bar> bars = support::batchOf(u"X"_s, Interval::Minute1, 0, 1'500).bars;
    bars[7] = {bars[7].begin + 123, 1.0 / 3, 0.5, 0.25, 1.0 / 3, 0.1};
    bars[8].open = bars[8].high = bars[8].low = unknown;
    bars[9].volume = unknown;
    return bars;
}

void insert(SQLite::Database& database, const char* interval, const std::vector<Bar>& bars)
{
    SQLite::Statement row(database, "INSERT INTO bar VALUES (1, ?, ?, ?, ?, ?, ?, ?, 1)");
    for (const Bar& bar : bars) {
        row.reset();
        row.bind(1, interval);
        row.bind(2, static_cast<int64_t>(bar.begin));
        int column = 3;
        for (const double value : {bar.open, bar.high, bar.low, bar.close, bar.volume})
            std::isnan(value) ? row.bind(column++) : row.bind(column++, value);
        row.exec();
    }
}

// A cache of the first schema.
void makeOld(const TestCache& cache)
{
    SQLite::Database database(cache.path().toStdString(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA application_id = " + std::to_string(storage::applicationId));
    database.exec("PRAGMA journal_mode = WAL; BEGIN");
    database.exec(storage::shippedMigrations().front().sql.toStdString());
    database.exec(
        "INSERT INTO source VALUES (1, 'old');"
        "INSERT INTO instrument VALUES (1, 'NVDA', 'Nvidia', 'stock', 'XNAS', 'USD', "
        "'America/New_York');"
        "INSERT INTO import VALUES (1, 'bars', 1, 1, '1m', 'split-only', 1000, 1000, 1560, 0, 0);");
    insert(database, "1m", oldBars());
    insert(database, "1d",
           support::batchOf(u"X"_s, Interval::Day1, -30 * market::dayMillis, 60).bars);
    database.exec(
        "INSERT INTO coverage SELECT 1, interval, min(time), max(time), count(*), 'old', "
        "'split-only', 1000 FROM bar GROUP BY interval;"
        "INSERT INTO share_count VALUES ('NVDA', 0, 24.5e9, 'report');"
        "INSERT INTO event VALUES (1, 'k', 'market', 'minute', 5, 5, 'UTC', NULL, 2, 1, 'old', '', "
        "1);"
        "INSERT INTO event_text VALUES (1, 0, 'en', 'Title', 'Summary');"
        "INSERT INTO event_fts (rowid, title) VALUES (1, 'Title');"
        "PRAGMA user_version = 1; COMMIT");
}

market::BarRequest allOf(Interval interval)
{
    market::BarRequest request;
    request.instrument = 1;
    request.interval = interval;
    request.range = {-40 * market::dayMillis, 100 * market::dayMillis};
    return request;
}

int countdown = 0;

int countDown(void*)
{
    if (--countdown == 0)
        raise(SIGKILL);
    return 0;
}

// Kills itself inside the migration after so many steps of SQLite's machine.
int migrateAsChild(const QString& path, int operations)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    countdown = operations;
    // Connections are made inside; every one gets the handler.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(
        +[](sqlite3* handle, char**, const sqlite3_api_routines*) -> int {
            sqlite3_progress_handler(handle, 100, countDown, nullptr);
            return SQLITE_OK;
        }));
    return Connection::openForWriting(path) ? 0 : 1;
}

} // namespace

class TestCompactRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesEveryBarOver();
    void keepsTheOldFileBeside();
    void takesNewRevisionsAfterwards();
    void asksForAMigrationWhereItMayOnlyRead();
    void migratesAllOrNothingWhenKilled();
    void migratesOnceWhenSeveralOpenItAtOnce();
    void tellsReadersWhenTheSchemaIsNew();
};

void TestCompactRows::carriesEveryBarOver()
{
    const TestCache cache;
    makeOld(cache);
    const Connection connection = cache.open();
    QCOMPARE(connection.schemaVersion(), storage::latestVersion(storage::shippedMigrations()));
    QCOMPARE(*storage::check(connection), QStringList());
    storage::CacheReader reader(cache.path());
    const auto minutes = reader.bars(allOf(Interval::Minute1));
    QVERIFY2(minutes, minutes ? "" : qPrintable(minutes.error().message));
    QVERIFY(std::ranges::equal(minutes->bars->bars(), oldBars()));
    QCOMPARE(minutes->coverage->source, u"old"_s);
    const auto days = reader.bars(allOf(Interval::Day1));
    QVERIFY(std::ranges::equal(
        days->bars->bars(),
        support::batchOf(u"X"_s, Interval::Day1, -30 * market::dayMillis, 60).bars));
    QCOMPARE((*reader.events({}))->size(), std::size_t(1));
    QCOMPARE(support::rowsOf(connection, "bar WHERE import = 1"), 1'560);
    QVERIFY(support::rowsOf(connection, "bar_level") > 0);
    QVERIFY(!connection.database().tableExists("old_bar"));
}

void TestCompactRows::keepsTheOldFileBeside()
{
    const TestCache cache;
    makeOld(cache);
    (void)cache.open();
    SQLite::Database old(storage::migrationBackupPath(cache.path(), 1).toStdString());
    QCOMPARE(old.execAndGet("SELECT count(*) FROM bar").getInt(), 1'560);
    QVERIFY(old.tableExists("bar"));
}

void TestCompactRows::takesNewRevisionsAfterwards()
{
    const TestCache cache;
    makeOld(cache);
    Connection connection = cache.open();
    storage::BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute1, 0, 1'600);
    storage::Ingest ingest(connection, support::noon);
    batch.retrieved = 999;
    batch.bars[101].close = batch.bars[101].low;
    const auto older = ingest.bars(batch);
    QVERIFY(older);
    QCOMPARE(older->added, 101); // behind the old ones, and the minute that had a fraction
    QCOMPARE(older->updated, 0);
    batch.retrieved = 1'001;
    const auto newer = ingest.bars(batch);
    QVERIFY(newer);
    QCOMPARE(newer->updated, 3);
    QCOMPARE(*storage::check(connection), QStringList());
}

void TestCompactRows::asksForAMigrationWhereItMayOnlyRead()
{
    const TestCache cache;
    makeOld(cache);
    const auto reader = Connection::openForReading(cache.path());
    QVERIFY(!reader);
    QVERIFY2(reader.error().message.contains(u"older Aftershock"_s),
             qPrintable(reader.error().message));
}

void TestCompactRows::migratesAllOrNothingWhenKilled()
{
    std::mt19937 random(20250127);
    int killed = 0;
    for (int kill = 0; kill < 30; ++kill) {
        const TestCache cache;
        makeOld(cache);
        const auto operations = QString::number(1 + random() % 4'000);
        killed += support::runChild({u"migrate"_s, cache.path(), operations}).killed ? 1 : 0;
        {
            SQLite::Database between(cache.path().toStdString());
            const bool old = between.execAndGet("PRAGMA user_version").getInt() == 1;
            QCOMPARE(between.tableExists("bar_row"), !old);
            QCOMPARE(between.execAndGet("SELECT count(*) FROM bar").getInt(), 1'560);
        }
        const Connection connection = cache.open();
        QCOMPARE(support::rowsOf(connection, "bar"), 1'560);
        QCOMPARE(*storage::check(connection), QStringList());
    }
    QVERIFY2(killed >= 10, qPrintable(u"only %1 children died"_s.arg(killed)));
}

// A window and a nightly report, say.
void TestCompactRows::migratesOnceWhenSeveralOpenItAtOnce()
{
    for (int round = 0; round < 6; ++round) {
        const TestCache cache;
        makeOld(cache);
        const auto open = [&] {
            const auto connection = Connection::openForWriting(cache.path());
            return connection ? QString() : connection.error().message;
        };
        std::vector<std::future<QString>> faults;
        for (int i = 0; i < 3; ++i)
            faults.push_back(std::async(std::launch::async, open));
        for (std::future<QString>& fault : faults)
            QCOMPARE(fault.get(), QString());
        SQLite::Database old(storage::migrationBackupPath(cache.path(), 1).toStdString());
        QCOMPARE(old.execAndGet("PRAGMA user_version").getInt(), 1);
        QCOMPARE(old.execAndGet("SELECT count(*) FROM bar").getInt(), 1'560);
        const Connection connection = cache.open();
        QCOMPARE(support::rowsOf(connection, "bar"), 1'560);
        QCOMPARE(*storage::check(connection), QStringList());
        QVERIFY(!QDir(cache.folder()).entryList(QDir::Files).join(u' ').contains(u".part"_s));
    }
}

// A window that looks at an old cache is told to look again.
void TestCompactRows::tellsReadersWhenTheSchemaIsNew()
{
    const TestCache cache;
    makeOld(cache);
    storage::IngestWorker worker(cache.path());
    QSignalSpy stored(&worker, &storage::IngestWorker::stored);
    const auto opened = worker.open();
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    QCOMPARE(stored.count(), 1);
}

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 3 && arguments[1] == u"migrate"_s)
        return migrateAsChild(arguments[2], arguments[3].toInt());
    TestCompactRows test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_compactrows.moc"
