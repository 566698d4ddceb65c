#pragma once

#include "market/bar.h"
#include "market/result.h"

#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>

// What the stores share. SQLite::Exception may fly between the stores, which are called inside
// guarded() only: there it ends as a Result.
namespace storage {

// One sentence for what SQLite reports about the file at `path`.
[[nodiscard]] market::Error sqlError(const QString& path, const SQLite::Exception& exception);

// Runs `work`, which returns a Result and may throw SQLite::Exception.
template<typename Work>
auto guarded(const QString& path, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected<market::Error>(sqlError(path, exception));
    }
}

inline void bind(SQLite::Statement& statement, int index, const QString& text)
{
    statement.bind(index, text.toStdString());
}

inline void bind(SQLite::Statement& statement, int index, qint64 value)
{
    statement.bind(index, static_cast<int64_t>(value));
}

inline void bind(SQLite::Statement& statement, int index, std::optional<qint64> value)
{
    value ? bind(statement, index, *value) : statement.bind(index);
}

// NaN, "the source does not say", is NULL.
inline void bind(SQLite::Statement& statement, int index, double value)
{
    std::isnan(value) ? statement.bind(index) : statement.bind(index, value);
}

[[nodiscard]] inline QString text(const SQLite::Statement& statement, int column)
{
    const SQLite::Column value = statement.getColumn(column);
    return QString::fromUtf8(value.getText(), value.getBytes());
}

[[nodiscard]] inline qint64 integer(const SQLite::Statement& statement, int column)
{
    return statement.getColumn(column).getInt64();
}

[[nodiscard]] inline double real(const SQLite::Statement& statement, int column)
{
    const SQLite::Column value = statement.getColumn(column);
    return value.isNull() ? market::unknown : value.getDouble();
}

} // namespace storage
