#pragma once

#include "market/instrument.h"

#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

// Rows of instrument and share_count ↔ values. Like every store: called inside guarded().
namespace storage {

[[nodiscard]] std::vector<market::Instrument> loadInstruments(SQLite::Database& database);
[[nodiscard]] std::optional<market::Instrument> findInstrument(SQLite::Database& database,
                                                               const QString& symbol);
[[nodiscard]] std::optional<market::Instrument> findInstrument(SQLite::Database& database,
                                                               qint64 id);
// Stores what is known about the instrument of that symbol; what is empty or Other does not
// replace what is known. Returns the row as it is then.
market::Instrument mergeInstrument(SQLite::Database& database,
                                   const market::Instrument& instrument);

// Newest first within a symbol.
[[nodiscard]] std::vector<market::ShareCount> loadShareCounts(SQLite::Database& database);
void saveShareCount(SQLite::Database& database, const market::ShareCount& count);

} // namespace storage
