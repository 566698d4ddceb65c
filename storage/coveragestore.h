#pragma once

#include "market/coverage.h"
#include "storage/series.h"

#include <optional>
#include <vector>

// Rows of coverage ↔ values.
namespace storage {

[[nodiscard]] std::vector<market::Coverage> loadCoverage(SQLite::Database& database);
[[nodiscard]] std::vector<market::Coverage> loadCoverage(SQLite::Database& database,
                                                         qint64 instrument);
[[nodiscard]] std::optional<market::Coverage> findCoverage(SQLite::Database& database,
                                                           const SeriesKey& key);
void saveCoverage(SQLite::Database& database, const market::Coverage& coverage);

} // namespace storage
