#pragma once

#include "storage/ingest.h"

#include <span>

namespace SQLite {
class Database;
}

namespace storage {

// A refused row as it is kept for the user to look at.
struct QuarantinedRow
{
    QString source;
    QString subject; // "NVDA 1d", "events"
    Refusal refusal;
    market::Millis refused = 0; // instant

    friend bool operator==(const QuarantinedRow&, const QuarantinedRow&) = default;
};

// Returns how many of the rows are new: the same row refused again is kept once.
qint64 quarantine(SQLite::Database& database, std::span<const QuarantinedRow> rows);
[[nodiscard]] std::vector<QuarantinedRow> loadQuarantine(SQLite::Database& database, qint64 limit);

} // namespace storage
