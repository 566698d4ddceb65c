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
// What is known after `newer` came: what is empty or Other in it does not replace what is known.
[[nodiscard]] market::Instrument mergedWith(const std::optional<market::Instrument>& known,
                                            const market::Instrument& newer);
// Adds the instrument and sets its id, or replaces the row of its id.
void saveInstrument(SQLite::Database& database, market::Instrument& instrument);

// Newest first within a symbol.
[[nodiscard]] std::vector<market::ShareCount> loadShareCounts(SQLite::Database& database);
void saveShareCount(SQLite::Database& database, const market::ShareCount& count);

} // namespace storage
