#pragma once

#include <QStringList>

#include <initializer_list>

namespace SQLite {
class Database;
}

namespace storage {

// The tables that are checked as a whole, because they are small and a wrong value in them would
// make a wrong picture just as one in a bar does.
inline constexpr std::initializer_list<const char*> seriesTables{"instrument", "series", "coverage",
                                                                 "share_count"};
inline constexpr std::initializer_list<const char*> eventTables{"event", "event_text",
                                                                "event_instrument", "event_tag"};

// Throws Damage that names the first table which does not match its checksum.
void verifyTables(SQLite::Database& database, std::initializer_list<const char*> tables);
// Of all of them, those that do not.
[[nodiscard]] QStringList damagedTables(SQLite::Database& database);
// Belongs into the transaction that changed them.
void saveTableSums(SQLite::Database& database, std::initializer_list<const char*> tables);

} // namespace storage
