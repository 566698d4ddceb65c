#pragma once

#include "market/result.h"

#include <QByteArray>
#include <QString>

namespace app {

// Writes the file as a whole or leaves the old one as it was, also on a full disk.
[[nodiscard]] market::Result<void> saveFile(const QString& path, const QByteArray& bytes);

} // namespace app
