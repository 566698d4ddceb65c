#include "storage/backup.h"

#include "storage/cachefile.h"
#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <SQLiteCpp/Backup.h>
#include <cstdio>

using namespace Qt::StringLiterals;
using market::failure;
using market::Result;

namespace storage {

namespace {

constexpr int busyMillis = 5'000;

// A quota or a size limit is a full disk, too; SQLite::Backup tells no more than "I/O error".
bool copyPages(SQLite::Database& target, SQLite::Database& source)
{
    try {
        SQLite::Backup copy(target, source);
        return copy.executeStep() == SQLITE_DONE;
    } catch (const SQLite::Exception&) {
        if (target.getExtendedErrorCode() == SQLITE_IOERR_WRITE)
            throw SQLite::Exception("full", SQLITE_FULL);
        throw;
    }
}

// Through a connection of its own: a migration holds the other one's lock for writing.
Result<void> copyInto(const Connection& connection, const QString& path)
{
    return guarded(path, [&]() -> Result<void> {
        SQLite::Database source(connection.path().toStdString(), SQLite::OPEN_READONLY, busyMillis);
        SQLite::Database target(path.toStdString(), SQLite::OPEN_READWRITE);
        if (!copyPages(target, source))
            return failure(
                QCoreApplication::translate(
                    "Database", "\"%1\" is being written by another program: try again later.")
                    .arg(connection.path()));
        return {};
    });
}

void removePart(const QString& part)
{
    QFile::remove(part);
    QFile::remove(part + u"-journal"_s);
}

} // namespace

Result<void> backup(const Connection& connection, const QString& path)
{
    const QString part = path + u".part"_s;
    removePart(part);
    if (auto made = createFile(part); !made)
        return made;
    if (auto copied = copyInto(connection, part); !copied) {
        removePart(part);
        return copied;
    }
    // rename(2) replaces in one step; QFile::rename would not replace at all.
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData())
        != 0) {
        removePart(part);
        return failure(QCoreApplication::translate("Database",
                                                   "The copy \"%1\" cannot be written: check the "
                                                   "permissions or choose another place.")
                           .arg(path));
    }
    return {};
}

} // namespace storage
