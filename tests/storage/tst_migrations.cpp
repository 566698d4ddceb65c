#include "storage/check.h"
#include "storage/migrations.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using storage::Connection;
using storage::Migration;
using support::TestCache;

namespace {

std::vector<Migration> withNextStep(const QByteArray& sql)
{
    std::vector<Migration> steps = storage::shippedMigrations();
    const int version = storage::latestVersion(steps) + 1;
    steps.push_back({version, u"next"_s, sql});
    return steps;
}

Connection filled(const TestCache& cache)
{
    Connection connection = cache.open();
    const auto report = storage::Ingest(connection, support::noon)
                            .bars(support::batchOf(u"NVDA"_s, market::Interval::Day1, 0, 300));
    Q_ASSERT(report);
    return connection;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsStepsNumberedFromOne();
    void takesEachStepOnce();
    void copiesTheFileBeforeItChangesIt();
    void undoesAStepThatFails();
    void refusesTheFuture();
};

void TestMigrations::shipsStepsNumberedFromOne()
{
    const std::vector<Migration> steps = storage::shippedMigrations();
    QVERIFY(!steps.empty());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps[i].version, static_cast<int>(i) + 1);
        QVERIFY(!steps[i].sql.isEmpty());
        QVERIFY2(!steps[i].sql.contains("COMMIT"), "migrate() makes the transaction");
    }
}

void TestMigrations::takesEachStepOnce()
{
    const TestCache cache;
    Connection connection = filled(cache);
    const auto steps = withNextStep("CREATE TABLE added (x INTEGER) STRICT;");
    QVERIFY(storage::migrate(connection, steps));
    QCOMPARE(connection.schemaVersion(), storage::latestVersion(steps));
    QVERIFY(connection.database().tableExists("added"));
    QVERIFY(storage::migrate(connection, steps)); // would fail: the table is there
    QCOMPARE(support::rowsOf(connection, "bar"), 300);
}

void TestMigrations::copiesTheFileBeforeItChangesIt()
{
    const TestCache cache;
    Connection connection = filled(cache);
    const int version = connection.schemaVersion();
    const QStringList before = support::dump(connection);
    QVERIFY(
        storage::migrate(connection, withNextStep("DELETE FROM level_row; DELETE FROM bar_row;")));
    const auto copy
        = Connection::openForReading(storage::migrationBackupPath(cache.path(), version));
    QVERIFY(copy);
    QCOMPARE(copy->schemaVersion(), version);
    QCOMPARE(support::dump(*copy), before);
    const TestCache fresh;
    (void)fresh.open();
    QVERIFY(!QDir(fresh.folder()).entryList(QDir::Files).join(u' ').contains(u"bak"_s));
}

void TestMigrations::undoesAStepThatFails()
{
    const TestCache cache;
    Connection connection = filled(cache);
    const int version = connection.schemaVersion();
    const QStringList before = support::dump(connection);
    const auto migrated = storage::migrate(
        connection,
        withNextStep("CREATE TABLE added (x INTEGER) STRICT; DELETE FROM bar_row; "
                     "CREATE TRIGGER stop BEFORE INSERT ON added BEGIN SELECT RAISE(ABORT, 'no'); "
                     "END; INSERT INTO added VALUES (1);"));
    QVERIFY(!migrated);
    QVERIFY2(migrated.error().message.contains(cache.path()), qPrintable(migrated.error().message));
    QCOMPARE(connection.schemaVersion(), version);
    QVERIFY(!connection.database().tableExists("added"));
    QCOMPARE(support::dump(connection), before);
}

void TestMigrations::refusesTheFuture()
{
    const TestCache cache;
    Connection connection = filled(cache);
    connection.database().exec("PRAGMA user_version = 9999");
    QVERIFY(!storage::migrate(connection, storage::shippedMigrations()));
    QCOMPARE(connection.schemaVersion(), 9999);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
