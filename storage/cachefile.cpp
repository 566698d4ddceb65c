#include "storage/cachefile.h"

#include "storage/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using market::failure;
using market::Result;

namespace storage {

namespace {

constexpr int headerSize = 100;
constexpr int applicationIdOffset = 68; // sqlite.org/fileformat.html, section 1.3

QString say(const char* sentence, const QString& path)
{
    return QCoreApplication::translate("Database", sentence).arg(path);
}

Result<FileState> inspectHeader(const QString& path, const QByteArray& header)
{
    if (header.isEmpty())
        return FileState::Empty;
    if (!header.startsWith("SQLite format 3"))
        return failure(say(QT_TRANSLATE_NOOP("Database",
                                             "\"%1\" is not an Aftershock cache: choose another "
                                             "file."),
                           path));
    if (header.size() < headerSize)
        return failure(say(QT_TRANSLATE_NOOP("Database",
                                             "\"%1\" is cut off: move it away and import the data "
                                             "again, or choose another file."),
                           path));
    // The id is written before the file turns to WAL, so it is in the file itself.
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != applicationId)
        return failure(say(QT_TRANSLATE_NOOP("Database",
                                             "\"%1\" belongs to another program: choose another "
                                             "file."),
                           path));
    return FileState::Ours;
}

} // namespace

Result<FileState> inspectFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(
            say(QT_TRANSLATE_NOOP("Database", "\"%1\" is a folder: name a file in it."), path));
    if (!info.exists() && info.isSymLink())
        return failure(say(
            QT_TRANSLATE_NOOP("Database",
                              "\"%1\" is a link that leads nowhere: remove it or choose another "
                              "file."),
            path));
    if (!info.exists())
        return FileState::Missing;
    if (!info.isFile())
        return failure(
            say(QT_TRANSLATE_NOOP("Database", "\"%1\" is not a regular file: choose another one."),
                path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(say(QT_TRANSLATE_NOOP("Database",
                                             "\"%1\" may not be read: change its permissions or "
                                             "choose another file."),
                           path));
    return inspectHeader(path, file.read(headerSize));
}

Result<void> createFile(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    QStringList missing;
    for (QFileInfo info(folder); !info.exists() && !info.isRoot(); info.setFile(info.path()))
        missing.prepend(info.filePath());
    for (const QString& one : std::as_const(missing))
        if (!QDir().mkdir(one, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failure(say(QT_TRANSLATE_NOOP("Database",
                                                 "The folder \"%1\" cannot be made: check its "
                                                 "permissions or choose another place."),
                               one));
    QFile file(path);
    if (!file.exists()
        && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                      QFile::ReadOwner | QFile::WriteOwner))
        return failure(say(QT_TRANSLATE_NOOP("Database",
                                             "\"%1\" cannot be made: check the permissions of its "
                                             "folder or choose another place."),
                           path));
    return {};
}

} // namespace storage
