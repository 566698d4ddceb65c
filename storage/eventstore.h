#pragma once

#include "market/eventsource.h"

#include <SQLiteCpp/Statement.h>
#include <optional>
#include <vector>

namespace storage {

// An event and the instant it was retrieved.
struct StoredEvent
{
    market::Event event;
    market::Millis retrieved = 0;
};

// Rows of event and of what hangs on it ↔ values. The search index is kept in step.
class EventStore
{
public:
    explicit EventStore(SQLite::Database& database);

    // Sorted by begin, then key.
    [[nodiscard]] std::vector<market::Event> find(const market::EventQuery& query);
    [[nodiscard]] std::optional<StoredEvent> findKey(const QString& key);
    // Adds the event, or replaces the one with its id.
    void save(const market::Event& event, qint64 import);
    // The event's values are those of that import too.
    void confirm(qint64 id, qint64 import);

private:
    [[nodiscard]] qint64 saveRow(const market::Event& event, qint64 import);
    void saveParts(const market::Event& event, qint64 id);
    void saveSearchText(const market::Event& event, qint64 id);
    void loadParts(market::Event& event);
    SQLite::Statement& prepare(std::optional<SQLite::Statement>& statement, const char* sql);

    SQLite::Database& m_database;
    std::optional<SQLite::Statement> m_texts;
    std::optional<SQLite::Statement> m_symbols;
    std::optional<SQLite::Statement> m_tags;
};

// The words as an FTS5 expression: each one a prefix, all of them wanted. Empty when the text has
// nothing that could be searched for.
[[nodiscard]] QString searchExpression(const QString& text);

} // namespace storage
