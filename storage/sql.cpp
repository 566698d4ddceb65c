#include "storage/sql.h"

#include "storage/damage.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace storage {

namespace {

// A full disk is also reported as a failed write where a quota or a size limit is hit.
bool isFull(const SQLite::Exception& exception)
{
    return exception.getErrorCode() == SQLITE_FULL
        || exception.getExtendedErrorCode() == SQLITE_IOERR_WRITE;
}

} // namespace

market::Error sqlError(const QString& path, const SQLite::Exception& exception)
{
    if (const auto* damage = dynamic_cast<const Damage*>(&exception))
        return {damage->sentence()};
    const auto say = [&](const char* sentence) {
        return QCoreApplication::translate("Database", sentence).arg(path);
    };
    if (isFull(exception))
        return {say(QT_TRANSLATE_NOOP("Database",
                                      "There is no space left to write to \"%1\": free some space "
                                      "and try again. What was stored before is kept."))};
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {say(QT_TRANSLATE_NOOP("Database",
                                      "\"%1\" is in use by another program: close it there and try "
                                      "again."))};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {say(QT_TRANSLATE_NOOP("Database",
                                      "\"%1\" is damaged: move it away and import the data again, "
                                      "or choose another file."))};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {say(QT_TRANSLATE_NOOP("Database",
                                      "\"%1\" may not be written: change its permissions or choose "
                                      "another file."))};
    case SQLITE_CANTOPEN:
        return {
            say(QT_TRANSLATE_NOOP("Database",
                                  "\"%1\" cannot be opened: check the path and its permissions, "
                                  "or choose another file."))};
    default:
        return {QCoreApplication::translate("Database",
                                            "\"%1\" could not be used (%2): check the disk and try "
                                            "again.")
                    .arg(path, QString::fromUtf8(exception.what()))};
    }
}

} // namespace storage
