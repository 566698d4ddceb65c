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

Result<void> copyInto(const Connection& connection, const QString& path)
{
    return guarded(path, [&]() -> Result<void> {
        SQLite::Database target(path.toStdString(), SQLite::OPEN_READWRITE);
        SQLite::Backup copy(target, connection.database());
        if (copy.executeStep() != SQLITE_DONE)
            return failure(
                QCoreApplication::translate(
                    "Database", "\"%1\" is being written by another program: try again later.")
                    .arg(connection.path()));
        return {};
    });
}

} // namespace

Result<void> backup(const Connection& connection, const QString& path)
{
    const QString part = path + u".part"_s;
    QFile::remove(part);
    if (auto made = createFile(part); !made)
        return made;
    if (auto copied = copyInto(connection, part); !copied) {
        QFile::remove(part);
        return copied;
    }
    // rename(2) replaces in one step; QFile::rename would not replace at all.
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData())
        != 0) {
        QFile::remove(part);
        return failure(QCoreApplication::translate("Database",
                                                   "The copy \"%1\" cannot be written: check the "
                                                   "permissions or choose another place.")
                           .arg(path));
    }
    return {};
}

} // namespace storage
