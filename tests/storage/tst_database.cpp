#include "storage/backup.h"
#include "storage/cachedsource.h"
#include "storage/check.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "tests/support/child.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using storage::Connection;
using support::TestCache;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    Q_ASSERT(written);
}

// A closed cache of some megabytes.
void fill(const TestCache& cache)
{
    Connection connection = cache.open();
    const auto report
        = storage::Ingest(connection, support::noon)
              .bars(support::batchOf(u"NVDA"_s, market::Interval::Minute1, 0, 20'000));
    Q_ASSERT(report);
}

int pragma(const Connection& connection, const char* name)
{
    return connection.database().execAndGet(std::string("PRAGMA ") + name).getInt();
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFileAndFolderForTheOwnerOnly();
    void setsTheRulesOfTheHouse();
    void reopensWhatItMade();
    void startsOverInAnEmptyFile();
    void refusesWhatIsNoCache_data();
    void refusesWhatIsNoCache();
    void refusesAPlaceThatMayNotBeWritten();
    void refusesALinkLoop();
    void refusesTheFutureForWritingOnly();
    void noticesAZeroedPage();
    void noticesACutFile_data();
    void noticesACutFile();
    void recoversAWalLeftBehind();
    void readsInAReadOnlyFolder();
    void writesToNothingThatIsReadOnly();
    void noticesThatTheFileIsGone();
    void runsNothingOfAHostileSchema();
    void refusesTriggersAndViews_data();
    void refusesTriggersAndViews();
    void backsUpWhatIsOnlyInTheWal();
};

void TestDatabase::makesFileAndFolderForTheOwnerOnly()
{
    const TestCache cache;
    const QString path = cache.folder() + u"/deep/er/cache.db"_s;
    const auto connection = Connection::openForWriting(path);
    QVERIFY(connection);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path), owner);
    QCOMPARE(QFile::permissions(path + u"-wal"_s), owner);
    for (const QString& folder : {u"/deep"_s, u"/deep/er"_s})
        QCOMPARE(QFile::permissions(cache.folder() + folder),
                 owner | QFile::ExeOwner | QFile::ExeUser);
}

void TestDatabase::setsTheRulesOfTheHouse()
{
    const TestCache cache;
    const Connection writer = cache.open();
    QCOMPARE(pragma(writer, "application_id"), storage::applicationId);
    QCOMPARE(pragma(writer, "user_version"), storage::latestVersion(storage::shippedMigrations()));
    QCOMPARE(pragma(writer, "synchronous"), 2);
    QCOMPARE(pragma(writer, "foreign_keys"), 1);
    QCOMPARE(pragma(writer, "trusted_schema"), 0);
    QCOMPARE(pragma(writer, "cell_size_check"), 1);
    QCOMPARE(pragma(writer, "mmap_size"), 0);
    QCOMPARE(writer.database().execAndGet("PRAGMA journal_mode").getString(), "wal");
    const auto reader = Connection::openForReading(cache.path());
    QVERIFY(reader);
    QVERIFY(reader->isReadOnly());
    QCOMPARE(pragma(*reader, "wal_autocheckpoint"), 0);
    QCOMPARE(pragma(*reader, "trusted_schema"), 0);
    QVERIFY(reader->database().tryExec("DELETE FROM bar_row") != SQLITE_OK);
}

void TestDatabase::reopensWhatItMade()
{
    const TestCache cache;
    fill(cache);
    const Connection connection = cache.open();
    QCOMPARE(support::rowsOf(connection, "bar"), 20'000);
}

void TestDatabase::startsOverInAnEmptyFile()
{
    const TestCache cache;
    write(cache.path(), {});
    QVERIFY(!Connection::openForReading(cache.path()));
    SQLite::Database(cache.path().toStdString(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA application_id = " + std::to_string(storage::applicationId));
    QVERIFY(!Connection::openForReading(cache.path())); // no tables yet
    QVERIFY(Connection::openForWriting(cache.path()));
    QVERIFY(Connection::openForReading(cache.path()));
}

void TestDatabase::refusesWhatIsNoCache_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("date,open,high,low,close\n");
    QTest::newRow("binary") << QByteArray(5'000, '\xff');
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("a header and no more") << QByteArray("SQLite format 3\0", 16);
    const QTemporaryDir folder;
    const QString foreign = folder.filePath(u"foreign.db"_s);
    SQLite::Database(foreign.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("PRAGMA application_id = 7; CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
    QTest::newRow("another program's") << contents(foreign);
}

void TestDatabase::refusesWhatIsNoCache()
{
    QFETCH(const QByteArray, bytes);
    const TestCache cache;
    write(cache.path(), bytes);
    for (const auto& opened :
         {Connection::openForWriting(cache.path()), Connection::openForReading(cache.path())}) {
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(cache.path()), qPrintable(opened.error().message));
    }
    QCOMPARE(contents(cache.path()), bytes);
    QCOMPARE(QDir(cache.folder()).entryList(QDir::Files), QStringList{u"cache.db"_s});
}

void TestDatabase::refusesAPlaceThatMayNotBeWritten()
{
    const TestCache cache;
    QVERIFY(!Connection::openForWriting(cache.folder()));
    QVERIFY(!Connection::openForReading(cache.folder()));
    write(cache.path(), "text");
    QVERIFY(!Connection::openForWriting(cache.path() + u"/below/a/file.db"_s));
    QVERIFY(!Connection::openForReading(cache.folder() + u"/missing.db"_s));
    QVERIFY(!QFile::exists(cache.folder() + u"/missing.db"_s));
}

void TestDatabase::refusesALinkLoop()
{
    const TestCache cache;
    const QString other = cache.folder() + u"/other.db"_s;
    QVERIFY(QFile::link(other, cache.path()));
    QVERIFY(QFile::link(cache.path(), other));
    QVERIFY(!Connection::openForWriting(cache.path()));
    QVERIFY(!Connection::openForReading(cache.path()));
}

void TestDatabase::refusesTheFutureForWritingOnly()
{
    const TestCache cache;
    fill(cache);
    cache.open().database().exec("PRAGMA user_version = 9999");
    const QByteArray before = contents(cache.path());
    const auto writer = Connection::openForWriting(cache.path());
    QVERIFY(!writer);
    QVERIFY(writer.error().message.contains(u"9999"_s));
    QCOMPARE(contents(cache.path()), before);
    const auto reader = Connection::openForReading(cache.path());
    QVERIFY(reader);
    QCOMPARE(support::rowsOf(*reader, "bar"), 20'000);
}

void TestDatabase::noticesAZeroedPage()
{
    const TestCache cache;
    fill(cache);
    const QByteArray sound = contents(cache.path());
    const qsizetype page = 4'096;
    const qsizetype pages = sound.size() / page;
    QVERIFY(pages > 100);
    for (qsizetype i = 1; i < pages; i += 13) {
        QByteArray damaged = sound;
        damaged.replace(i * page, page, QByteArray(page, '\0'));
        write(cache.path(), damaged);
        const auto opened = Connection::openForWriting(cache.path());
        QVERIFY2(!opened, qPrintable(u"page %1"_s.arg(i)));
        QVERIFY2(opened.error().message.contains(u"damaged"_s), qPrintable(opened.error().message));
        QCOMPARE(contents(cache.path()), damaged);
    }
}

void TestDatabase::noticesACutFile_data()
{
    QTest::addColumn<double>("kept");
    for (const double kept : {0.001, 0.01, 0.1, 0.3, 0.5, 0.77, 0.9, 0.999})
        QTest::addRow("%g of it", kept) << kept;
}

void TestDatabase::noticesACutFile()
{
    QFETCH(const double, kept);
    const TestCache cache;
    fill(cache);
    const QByteArray sound = contents(cache.path());
    const QByteArray cut = sound.left(static_cast<qsizetype>(kept * double(sound.size())));
    write(cache.path(), cut);
    const auto opened = Connection::openForWriting(cache.path());
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(cache.path()), qPrintable(opened.error().message));
    QCOMPARE(contents(cache.path()), cut);
}

void TestDatabase::recoversAWalLeftBehind()
{
    const TestCache cache;
    const TestCache copy;
    storage::Connection writer = cache.open();
    QVERIFY(storage::Ingest(writer, support::noon)
                .bars(support::batchOf(u"NVDA"_s, market::Interval::Day1, 0, 500)));
    for (const QString& ending : {u""_s, u"-wal"_s})
        write(copy.path() + ending, contents(cache.path() + ending));
    const Connection recovered = copy.open();
    QCOMPARE(support::dump(recovered), support::dump(writer));
}

void TestDatabase::readsInAReadOnlyFolder()
{
    const TestCache cache;
    fill(cache);
    QFile::setPermissions(cache.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    QVERIFY(chmod(qPrintable(cache.folder()), 0555) == 0);
    const int status = support::withoutRoot([&] {
        const auto reader = Connection::openForReading(cache.path());
        if (!reader)
            return 1;
        return support::rowsOf(*reader, "bar") == 20'000 ? 0 : 2;
    });
    QVERIFY(chmod(qPrintable(cache.folder()), 0700) == 0);
    QCOMPARE(status, 0);
}

void TestDatabase::writesToNothingThatIsReadOnly()
{
    const TestCache cache;
    fill(cache);
    const QByteArray before = contents(cache.path());
    QFile::setPermissions(cache.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    QVERIFY(chmod(qPrintable(cache.folder()), 0777) == 0);
    const auto refused = [&] { return Connection::openForWriting(cache.path()) ? 1 : 0; };
    QCOMPARE(support::withoutRoot(refused), 0);
    QVERIFY(chmod(qPrintable(cache.folder()), 0555) == 0);
    QCOMPARE(support::withoutRoot(refused), 0);
    QCOMPARE(support::withoutRoot(
                 [&] { return Connection::openForWriting(cache.folder() + u"/new.db"_s) ? 1 : 0; }),
             0);
    QVERIFY(chmod(qPrintable(cache.folder()), 0700) == 0);
    QCOMPARE(contents(cache.path()), before);
}

void TestDatabase::noticesThatTheFileIsGone()
{
    const TestCache cache;
    Connection connection = cache.open();
    QVERIFY(!connection.hasMoved());
    QVERIFY(QFile::remove(cache.path()));
    QVERIFY(connection.hasMoved());
    const auto report = storage::Ingest(connection, support::noon)
                            .bars(support::batchOf(u"NVDA"_s, market::Interval::Day1, 0, 5));
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(cache.path()), qPrintable(report.error().message));
}

void TestDatabase::runsNothingOfAHostileSchema()
{
    const TestCache cache;
    fill(cache);
    const Connection connection = cache.open();
    connection.database().exec("CREATE VIEW spy AS SELECT touch() AS x");
    static bool touched = false;
    const auto touch = [](sqlite3_context*, int, sqlite3_value**) { touched = true; };
    connection.database().createFunction("touch", 0, false, nullptr, touch);
    QCOMPARE(connection.database().tryExec("SELECT touch()"), SQLITE_OK);
    QVERIFY(std::exchange(touched, false));
    QVERIFY(connection.database().tryExec("SELECT * FROM spy") != SQLITE_OK);
    QVERIFY(!touched);
    QVERIFY(storage::check(connection));
    QVERIFY(connection.database().tryExec("PRAGMA writable_schema = ON; "
                                          "UPDATE sqlite_schema SET sql = ''")
            != SQLITE_OK);
}

void TestDatabase::refusesTriggersAndViews_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a trigger that empties the cache")
        << QByteArray("CREATE TRIGGER spy AFTER INSERT ON bar_row BEGIN DELETE FROM bar_row; END");
    QTest::newRow("a trigger that does little")
        << QByteArray("CREATE TRIGGER spy BEFORE UPDATE ON coverage BEGIN SELECT 1; END");
    QTest::newRow("a trigger on a view of ours")
        << QByteArray("CREATE TRIGGER spy INSTEAD OF DELETE ON bar BEGIN DELETE FROM bar_row; END");
    QTest::newRow("a view of ours with other rows")
        << QByteArray("DROP VIEW bar; CREATE VIEW bar AS SELECT * FROM bar_row");
    QTest::newRow("a view") << QByteArray("CREATE VIEW spy AS SELECT 1");
    QTest::newRow("an endless view for a table")
        << QByteArray("DROP TABLE coverage; CREATE VIEW coverage AS WITH RECURSIVE spy(x) AS "
                      "(SELECT 1 UNION ALL SELECT x + 1 FROM spy) SELECT x FROM spy");
}

void TestDatabase::refusesTriggersAndViews()
{
    QFETCH(QByteArray, sql);
    const TestCache cache;
    fill(cache);
    cache.open().database().exec(sql.constData());
    const QByteArray before = contents(cache.path());
    for (const auto& open : {&Connection::openForWriting, &Connection::openForReading}) {
        const auto connection = open(cache.path());
        QVERIFY(!connection);
        QVERIFY2(connection.error().message.contains(u"has a trigger or a view"_s),
                 qPrintable(connection.error().message));
        QCOMPARE(contents(cache.path()), before);
    }
}

void TestDatabase::backsUpWhatIsOnlyInTheWal()
{
    const TestCache cache;
    const TestCache copy;
    Connection connection = cache.open();
    QVERIFY(storage::Ingest(connection, support::noon)
                .bars(support::batchOf(u"NVDA"_s, market::Interval::Day1, 0, 500)));
    write(copy.path(), "an older backup");
    QVERIFY(storage::backup(connection, copy.path()));
    QCOMPARE(QFile::permissions(copy.path()) & (QFile::ReadOther | QFile::ReadGroup),
             QFile::Permissions());
    QCOMPARE(QDir(copy.folder()).entryList(QDir::Files), QStringList{u"cache.db"_s});
    const Connection restored = copy.open();
    QCOMPARE(support::dump(restored), support::dump(connection));
    QVERIFY(!storage::backup(connection, copy.path() + u"/below"_s));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
