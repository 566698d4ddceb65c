#include "storage/database.h"

#include "storage/cachefile.h"
#include "storage/migrations.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using market::failure;
using market::Result;

namespace storage {

namespace {

constexpr int busyMillis = 5'000;
constexpr qsizetype longestName = 64;

// A connection belongs to one thread: SQLite's lock around each call would be in vain.
std::unique_ptr<SQLite::Database> openFile(const QString& path, int flags)
{
    // Nobody asks how much memory SQLite has in use, and counting takes a lock each time. Possible
    // only before it is used for the first time.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(uncounted)
    return std::make_unique<SQLite::Database>(path.toStdString(), flags | SQLite::OPEN_NOMUTEX,
                                              busyMillis);
}

// A cache may come from anybody: its schema is not trusted to run anything.
void harden(SQLite::Database& database)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database.exec("PRAGMA trusted_schema = OFF;"
                  "PRAGMA cell_size_check = ON;"
                  "PRAGMA mmap_size = 0;");
}

// A view that a step of ours made, word for word.
bool isOurs(const SQLite::Statement& entry, const std::vector<Migration>& steps)
{
    const QByteArray sql = text(entry, 1).toUtf8().append(';');
    return text(entry, 2) == "view"_L1 && std::ranges::any_of(steps, [&](const Migration& step) {
               return step.sql.contains(sql);
           });
}

// Our schema has no triggers, and views for people only. Those of a stranger would run with every
// import, or stand where a table should be.
Result<void> checkSchema(SQLite::Database& database, const QString& path)
{
    const std::vector<Migration> steps = shippedMigrations();
    SQLite::Statement foreign(database,
                              "SELECT name, sql, type FROM sqlite_schema "
                              "WHERE type NOT IN ('table', 'index')");
    while (foreign.executeStep())
        if (!isOurs(foreign, steps))
            return failure(QCoreApplication::translate(
                               "Database",
                               "\"%1\" has a trigger or a view (\"%2\"), which no Aftershock "
                               "cache has: choose another file.")
                               .arg(path, text(foreign, 0).left(longestName)));
    return {};
}

// Nothing may reach a file that is not known to be sound, not even the checkpoint at closing.
void setCheckpointAtClose(SQLite::Database& database, bool on)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on ? 0 : 1, nullptr);
}

int userVersion(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

Result<void> checkSound(SQLite::Database& database, const QString& path)
{
    // Takes about 0.5 s for 5 million bars: cheap enough for every start.
    const std::string verdict = database.execAndGet("PRAGMA quick_check(1)").getString();
    if (verdict == "ok")
        return {};
    return tl::unexpected(sqlError(path, SQLite::Exception(verdict, SQLITE_CORRUPT)));
}

// The application id goes in before WAL is switched on, so that it is always in the file itself.
void prepareNew(SQLite::Database& database)
{
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
}

// FULL and not NORMAL: a commit that was reported must survive a power cut, and imports commit so
// rarely that the extra sync is not felt.
void enableWriting(SQLite::Database& database)
{
    database.exec("PRAGMA journal_mode = WAL;"
                  "PRAGMA synchronous = FULL;"
                  "PRAGMA foreign_keys = ON;"
                  "PRAGMA journal_size_limit = 67108864;"); // a large import's WAL shrinks again
}

// In a folder that may not be written SQLite cannot keep the WAL's index. Without a WAL there is
// nothing in it to miss, and the file can be read as it is.
std::unique_ptr<SQLite::Database> openImmutable(const QString& path)
{
    const QString uri
        = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded)
        + u"?immutable=1"_s;
    auto database = openFile(uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    harden(*database);
    return database;
}

std::unique_ptr<SQLite::Database> openReadable(const QString& path)
{
    try {
        auto database = openFile(path, SQLite::OPEN_READONLY);
        harden(*database);
        database->exec("PRAGMA wal_autocheckpoint = 0");
        userVersion(*database); // the first read shows whether the WAL can be used here
        return database;
    } catch (const SQLite::Exception& exception) {
        const bool walUnusable = exception.getErrorCode() == SQLITE_READONLY
            || exception.getErrorCode() == SQLITE_CANTOPEN;
        if (!walUnusable || QFileInfo(path + u"-wal"_s).size() > 0)
            throw;
        return openImmutable(path);
    }
}

tl::unexpected<market::Error> noCacheYet(const QString& path)
{
    return failure(QCoreApplication::translate(
                       "Database", "There is no cache in \"%1\" yet: import something first.")
                       .arg(path));
}

tl::unexpected<market::Error> olderSchema(const QString& path)
{
    return failure(QCoreApplication::translate(
                       "Database",
                       "\"%1\" was written by an older Aftershock: open it once where it may be "
                       "written, so that it can be brought up to date.")
                       .arg(path));
}

} // namespace

Connection::Connection(QString path, std::unique_ptr<SQLite::Database> database, bool readOnly)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_readOnly(readOnly)
{
}

Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

int Connection::schemaVersion() const
{
    return userVersion(*m_database);
}

bool Connection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_database->getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Result<Connection> Connection::openForWriting(const QString& path)
{
    const Result<FileState> state = inspectFile(path);
    if (!state)
        return tl::unexpected(state.error());
    if (*state == FileState::Missing)
        if (auto created = createFile(path); !created)
            return tl::unexpected(created.error());
    return guarded(path, [&]() -> Result<Connection> {
        auto database = openFile(path, SQLite::OPEN_READWRITE);
        setCheckpointAtClose(*database, false);
        // SQLite opens a file that may not be written for reading, without a word.
        if (sqlite3_db_readonly(database->getHandle(), "main") != 0)
            throw SQLite::Exception("read-only", SQLITE_READONLY);
        harden(*database);
        if (auto schema = checkSchema(*database, path); !schema)
            return tl::unexpected(schema.error());
        if (*state == FileState::Ours)
            if (auto sound = checkSound(*database, path); !sound)
                return tl::unexpected(sound.error());
        Connection connection(path, std::move(database), false);
        const std::vector<Migration> steps = shippedMigrations();
        if (connection.schemaVersion() <= latestVersion(steps)) {
            if (*state != FileState::Ours)
                prepareNew(connection.database());
            enableWriting(connection.database());
            setCheckpointAtClose(connection.database(), true);
        }
        const int before = connection.schemaVersion();
        if (auto migrated = migrate(connection, steps); !migrated)
            return tl::unexpected(migrated.error());
        connection.m_wasMigrated = before > 0 && connection.schemaVersion() > before;
        return connection;
    });
}

Result<Connection> Connection::openForReading(const QString& path)
{
    const Result<FileState> state = inspectFile(path);
    if (!state)
        return tl::unexpected(state.error());
    if (*state != FileState::Ours)
        return noCacheYet(path);
    return guarded(path, [&]() -> Result<Connection> {
        Connection connection(path, openReadable(path), true);
        if (auto schema = checkSchema(connection.database(), path); !schema)
            return tl::unexpected(schema.error());
        // Between its making and its first step a file has no tables.
        if (connection.schemaVersion() == 0)
            return noCacheYet(path);
        if (connection.schemaVersion() < latestVersion(shippedMigrations()))
            return olderSchema(path);
        return connection;
    });
}

} // namespace storage
