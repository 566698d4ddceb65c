#pragma once

#include "market/instrumentsource.h"

namespace SQLite {
class Database;
}

namespace storage {

// What a watchlist shows of each instrument, from its daily bars, or else from its longest run of
// others: weekly, monthly, or the sessions of intraday bars.
[[nodiscard]] std::vector<market::Quote> loadQuotes(SQLite::Database& database);

} // namespace storage
