#include "storage/eventstore.h"

#include "storage/plausible.h"
#include "storage/sql.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using market::Event;
using market::EventQuery;
using market::Millis;

namespace storage {

namespace {

#define EVENT_COLUMNS                                                                              \
    "SELECT event.id, key, category, precision, first, last, zone, published, importance, "        \
    "global, event.source, url "

// An event may stand for a whole local day, a few hours off its key: look that much wider.
constexpr Millis margin = 2 * market::dayMillis;

Event eventOf(const SQLite::Statement& row)
{
    Event event;
    event.id = integer(row, 0);
    event.key = text(row, 1);
    event.category = market::categoryFromCode(text(row, 2)).value_or(market::EventCategory::Market);
    event.precision
        = text(row, 3) == "minute"_L1 ? market::Precision::Minute : market::Precision::Day;
    event.begin = integer(row, 4);
    event.end = integer(row, 5);
    event.zone = text(row, 6);
    if (!row.getColumn(7).isNull())
        event.published = integer(row, 7);
    event.importance = static_cast<int>(integer(row, 8));
    event.global = integer(row, 9) != 0;
    event.sourceName = text(row, 10);
    event.url = text(row, 11);
    return event;
}

QString jsonList(const QStringList& values)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

QStringList codes(const std::vector<market::EventCategory>& categories)
{
    QStringList list;
    for (const market::EventCategory category : categories)
        list.append(market::toCode(category));
    return list;
}

bool hasWordCharacter(const QString& word)
{
    return std::ranges::any_of(word.toUcs4(), [](uint character) {
        return QChar::isLetterOrNumber(static_cast<char32_t>(character));
    });
}

void bindRange(SQLite::Statement& statement, const market::TimeRange& range)
{
    if (range.isEmpty())
        return;
    const market::TimeRange cut = common(range, plausibleTimes);
    bind(statement, 1, cut.begin - margin);
    bind(statement, 2, cut.end + margin);
}

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

QString searchExpression(const QString& text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return !hasWordCharacter(word); });
    for (QString& word : words)
        word = u"\"%1\"*"_s.arg(word.replace(u'"', u"\"\""_s));
    return words.join(u' ');
}

EventStore::EventStore(SQLite::Database& database)
    : m_database(database)
{
}

SQLite::Statement& EventStore::prepare(std::optional<SQLite::Statement>& statement, const char* sql)
{
    if (statement)
        statement->reset();
    else
        statement.emplace(m_database, sql);
    return *statement;
}

std::vector<Event> EventStore::find(const EventQuery& query)
{
    const bool searching = !query.text.trimmed().isEmpty();
    const QString expression = searchExpression(query.text);
    if (searching && expression.isEmpty())
        return {};
    SQLite::Statement rows(
        m_database,
        EVENT_COLUMNS "FROM event WHERE (?1 IS NULL OR last >= ?1) AND (?2 IS NULL OR first < ?2) "
                      "AND (?3 IS NULL OR category IN (SELECT value FROM json_each(?3))) "
                      "AND (?4 IS NULL OR global OR id IN (SELECT event FROM event_instrument "
                      "WHERE symbol IN (SELECT value FROM json_each(?4)))) "
                      "AND (?5 IS NULL OR id IN (SELECT rowid FROM event_fts(?5))) "
                      "ORDER BY first, key");
    bindRange(rows, query.range);
    if (!query.categories.empty())
        bind(rows, 3, jsonList(codes(query.categories)));
    if (!query.symbols.isEmpty())
        bind(rows, 4, jsonList(query.symbols));
    if (searching)
        bind(rows, 5, expression);
    std::vector<Event> events;
    while (rows.executeStep()) {
        Event event = eventOf(rows);
        if (!query.range.isEmpty() && !market::extent(event).intersects(query.range))
            continue;
        loadParts(event);
        events.push_back(std::move(event));
    }
    return events;
}

std::optional<StoredEvent> EventStore::findKey(const QString& key)
{
    SQLite::Statement row(m_database,
                          EVENT_COLUMNS ", retrieved FROM event "
                                        "JOIN import ON import.id = event.import WHERE key = ?");
    bind(row, 1, key);
    if (!row.executeStep())
        return std::nullopt;
    StoredEvent stored{eventOf(row), integer(row, 12)};
    loadParts(stored.event);
    return stored;
}

void EventStore::loadParts(Event& event)
{
    SQLite::Statement& texts = prepare(m_texts,
                                       "SELECT language, title, summary FROM event_text "
                                       "WHERE event = ? ORDER BY position");
    bind(texts, 1, event.id);
    while (texts.executeStep())
        event.texts.push_back({text(texts, 0), text(texts, 1), text(texts, 2)});
    SQLite::Statement& symbols = prepare(
        m_symbols, "SELECT symbol FROM event_instrument WHERE event = ? ORDER BY position");
    bind(symbols, 1, event.id);
    while (symbols.executeStep())
        event.symbols.append(text(symbols, 0));
    SQLite::Statement& tags
        = prepare(m_tags, "SELECT tag FROM event_tag WHERE event = ? ORDER BY position");
    bind(tags, 1, event.id);
    while (tags.executeStep())
        event.tags.append(text(tags, 0));
}

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
