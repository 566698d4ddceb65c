#include "app/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(SaveFile)
};

} // namespace

market::Result<void> saveFile(const QString& path, const QByteArray& bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return market::failure(Say::tr("\"%1\" is a folder: name a file in it.").arg(path));
    // A device would be replaced by a file.
    if (info.exists() && !info.isFile())
        return market::failure(
            Say::tr("\"%1\" is not a regular file: choose another one.").arg(path));
    if (!info.absoluteDir().exists())
        return market::failure(Say::tr("There is no folder \"%1\": make it or choose another one.")
                                   .arg(info.absolutePath()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return market::failure(
            Say::tr("\"%1\" cannot be written: check its permissions or choose another file.")
                .arg(path));
    // QSaveFile would commit a file that was cut short by a full disk.
    if (file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    file.cancelWriting();
    return market::failure(
        Say::tr("\"%1\" could not be written to its end: free some space and try again.")
            .arg(path));
}

} // namespace app
