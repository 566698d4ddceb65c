#pragma once

#include "market/bar.h"

#include <QString>

#include <sqlite3.h>

#include <memory>

namespace SQLite {
class Database;
}

namespace storage {

// A statement for the loops over bars: a SQLite::Column copies a shared pointer, which costs more
// than the value it fetches. Throws SQLite::Exception.
class RowStatement
{
public:
    RowStatement(SQLite::Database& database, const char* sql);

    void bind(int index, qint64 value);
    // NaN, "the source does not say", is NULL.
    void bind(int index, double value);
    void bind(int index, const QString& value);
    void bindNull(int index);
    // False at the end; then, and when the statement is bound anew, reset() is called for.
    [[nodiscard]] bool step();
    void reset() { sqlite3_reset(m_statement.get()); }
    // A whole run of a statement without rows.
    void run();

    [[nodiscard]] bool isNull(int column) const
    {
        return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
    }
    [[nodiscard]] qint64 integer(int column) const
    {
        return sqlite3_column_int64(m_statement.get(), column);
    }
    [[nodiscard]] double real(int column) const
    {
        return isNull(column) ? market::unknown : sqlite3_column_double(m_statement.get(), column);
    }

private:
    void check(int result) const;

    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    sqlite3* m_database = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace storage
