#include "storage/rowstatement.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace storage {

RowStatement::RowStatement(SQLite::Database& database, const char* sql)
    : m_database(database.getHandle())
{
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    m_statement.reset(statement);
}

void RowStatement::check(int result) const
{
    if (result != SQLITE_OK)
        throw SQLite::Exception(m_database, result);
}

void RowStatement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement.get(), index, value));
}

void RowStatement::bind(int index, double value)
{
    check(sqlite3_bind_double(m_statement.get(), index, value)); // SQLite makes NaN a NULL
}

void RowStatement::bind(int index, const QString& value)
{
    const QByteArray text = value.toUtf8();
    check(sqlite3_bind_text64(m_statement.get(), index, text.constData(),
                              static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void RowStatement::bindNull(int index)
{
    check(sqlite3_bind_null(m_statement.get(), index));
}

bool RowStatement::step()
{
    const int result = sqlite3_step(m_statement.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        throw SQLite::Exception(m_database, result);
    return result == SQLITE_ROW;
}

void RowStatement::run()
{
    const bool row = step();
    Q_ASSERT(!row);
    Q_UNUSED(row)
    reset();
}

} // namespace storage
