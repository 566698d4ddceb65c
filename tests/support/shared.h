#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace support {

// Path of a file in the reference data beside the checkout; empty where that folder is missing.
inline QString sharedPath(const QString& relative)
{
    const QString path = QDir(QStringLiteral(AFTERSHOCK_SHARED_DIR)).filePath(relative);
    return QFile::exists(path) ? path : QString();
}

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace support

// Skips the running test where the reference data is not there.
#define REQUIRE_SHARED(variable, relative)                                                         \
    const QString variable = support::sharedPath(QStringLiteral(relative));                        \
    if (variable.isEmpty())                                                                        \
    QSKIP("The reference data beside the checkout is missing: " relative)
