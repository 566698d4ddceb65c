#pragma once

#include "market/result.h"

#include <QString>

namespace storage {

// What can be told about a cache file before SQLite touches it.
enum class FileState
{
    Missing,
    Empty,
    Ours
};

// Fails for anything that is neither missing, empty nor a cache of this program.
[[nodiscard]] market::Result<FileState> inspectFile(const QString& path);
// Makes the folder (0700) and the empty file (0600) where they are missing: prices and notes are
// nobody else's business.
[[nodiscard]] market::Result<void> createFile(const QString& path);

} // namespace storage
