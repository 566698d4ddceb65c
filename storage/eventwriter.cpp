#include "storage/eventstore.h"
#include "storage/sql.h"

using namespace Qt::StringLiterals;
using market::Event;

namespace storage {

namespace {

constexpr const char* insertEvent
    = "INSERT INTO event (key, category, precision, first, last, zone, published, importance, "
      "global, source, url, import) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
constexpr const char* updateEvent
    = "UPDATE event SET key = ?1, category = ?2, precision = ?3, first = ?4, last = ?5, zone = ?6, "
      "published = ?7, importance = ?8, global = ?9, source = ?10, url = ?11, import = ?12 "
      "WHERE id = ?13";

void removeParts(SQLite::Database& database, qint64 id)
{
    for (const char* sql :
         {"DELETE FROM event_text WHERE event = ?", "DELETE FROM event_instrument WHERE event = ?",
          "DELETE FROM event_tag WHERE event = ?", "DELETE FROM event_fts WHERE rowid = ?"}) {
        SQLite::Statement remove(database, sql);
        bind(remove, 1, id);
        remove.exec();
    }
}

void saveList(SQLite::Database& database, const char* sql, qint64 id, const QStringList& values)
{
    SQLite::Statement insert(database, sql);
    for (qint64 position = 0; position < values.size(); ++position) {
        insert.reset();
        bind(insert, 1, id);
        bind(insert, 2, position);
        bind(insert, 3, values[position]);
        insert.exec();
    }
}

} // namespace

void EventStore::save(const Event& event, qint64 import)
{
    if (event.id != 0)
        removeParts(m_database, event.id);
    const qint64 id = saveRow(event, import);
    saveParts(event, id);
    saveSearchText(event, id);
}

void EventStore::confirm(qint64 id, qint64 import)
{
    SQLite::Statement update(m_database, "UPDATE event SET import = ? WHERE id = ?");
    bind(update, 1, import);
    bind(update, 2, id);
    update.exec();
}

qint64 EventStore::saveRow(const Event& event, qint64 import)
{
    SQLite::Statement row(m_database, event.id == 0 ? insertEvent : updateEvent);
    bind(row, 1, event.key);
    bind(row, 2, market::toCode(event.category));
    row.bind(3, event.precision == market::Precision::Minute ? "minute" : "day");
    bind(row, 4, event.begin);
    bind(row, 5, event.end);
    bind(row, 6, event.zone);
    bind(row, 7, event.published);
    bind(row, 8, qint64{event.importance});
    bind(row, 9, qint64{event.global ? 1 : 0});
    bind(row, 10, event.sourceName);
    bind(row, 11, event.url);
    bind(row, 12, import);
    if (event.id != 0)
        bind(row, 13, event.id);
    row.exec();
    return event.id != 0 ? event.id : m_database.getLastInsertRowid();
}

void EventStore::saveParts(const Event& event, qint64 id)
{
    SQLite::Statement insert(m_database,
                             "INSERT INTO event_text (event, position, language, title, summary) "
                             "VALUES (?, ?, ?, ?, ?)");
    qint64 position = 0;
    for (const market::EventText& text : event.texts) {
        insert.reset();
        bind(insert, 1, id);
        bind(insert, 2, position++);
        bind(insert, 3, text.language);
        bind(insert, 4, text.title);
        bind(insert, 5, text.summary);
        insert.exec();
    }
    saveList(m_database, "INSERT INTO event_instrument (event, position, symbol) VALUES (?, ?, ?)",
             id, event.symbols);
    saveList(m_database, "INSERT INTO event_tag (event, position, tag) VALUES (?, ?, ?)", id,
             event.tags);
}

void EventStore::saveSearchText(const Event& event, qint64 id)
{
    QStringList titles;
    QStringList summaries;
    for (const market::EventText& text : event.texts) {
        titles.append(text.title);
        summaries.append(text.summary);
    }
    SQLite::Statement insert(m_database,
                             "INSERT INTO event_fts (rowid, title, summary, tags, source) "
                             "VALUES (?, ?, ?, ?, ?)");
    bind(insert, 1, id);
    bind(insert, 2, titles.join(u'\n'));
    bind(insert, 3, summaries.join(u'\n'));
    bind(insert, 4, event.tags.join(u'\n'));
    bind(insert, 5, event.sourceName);
    insert.exec();
}

} // namespace storage
