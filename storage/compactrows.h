#pragma once

namespace SQLite {
class Database;
}

namespace storage {

// The part of schema step 2 that SQL cannot say: carries the bars of step 1 over into compact rows,
// builds their levels and all checksums, and drops the old tables.
void compactRows(SQLite::Database& database);

} // namespace storage
