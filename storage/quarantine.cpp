#include "storage/quarantine.h"

#include "storage/sql.h"

namespace storage {

namespace {

constexpr qsizetype contentKept = 1'000; // characters of a refused row

} // namespace

qint64 quarantine(SQLite::Database& database, std::span<const QuarantinedRow> rows)
{
    SQLite::Statement insert(database,
                             "INSERT OR IGNORE INTO quarantine (source, subject, line, cell, "
                             "content, reason, refused) VALUES (?, ?, ?, ?, ?, ?, ?)");
    qint64 added = 0;
    for (const QuarantinedRow& row : rows) {
        insert.reset();
        bind(insert, 1, row.source);
        bind(insert, 2, row.subject);
        bind(insert, 3, row.refusal.error.line);
        bind(insert, 4, qint64{row.refusal.error.column});
        bind(insert, 5, row.refusal.row.left(contentKept));
        bind(insert, 6, row.refusal.error.reason);
        bind(insert, 7, row.refused);
        added += insert.exec();
    }
    return added;
}

std::vector<QuarantinedRow> loadQuarantine(SQLite::Database& database, qint64 limit)
{
    SQLite::Statement query(database,
                            "SELECT source, subject, line, cell, reason, content, refused "
                            "FROM quarantine ORDER BY id LIMIT ?");
    bind(query, 1, limit);
    std::vector<QuarantinedRow> rows;
    while (query.executeStep())
        rows.push_back({text(query, 0),
                        text(query, 1),
                        {{integer(query, 2), static_cast<int>(integer(query, 3)), text(query, 4)},
                         text(query, 5)},
                        integer(query, 6)});
    return rows;
}

} // namespace storage
