#pragma once

#include "market/result.h"

#include <QString>

namespace storage {

class Connection;

// Writes a complete copy of the cache, also while it is being written to. A file of that name is
// replaced, but only by a finished copy. Copying the file itself would miss what is in the WAL.
[[nodiscard]] market::Result<void> backup(const Connection& connection, const QString& path);

} // namespace storage
