#pragma once

#include "market/result.h"

#include <QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace storage {

inline constexpr int applicationId = 0x41667368; // "Afsh", written into every cache file

// One open cache file. Belongs to one thread. A process has at most one connection for writing:
// it alone checkpoints (SQLite 3.40 can corrupt a file that two checkpoint at once).
class Connection
{
public:
    // Makes the file and its folder when they are missing, and brings the schema up to date. A
    // folder, another program's file, a damaged file or one with a newer schema is refused and
    // left as it is.
    [[nodiscard]] static market::Result<Connection> openForWriting(const QString& path);
    // Works in a read-only folder too, and with a newer schema as far as its tables are known.
    [[nodiscard]] static market::Result<Connection> openForReading(const QString& path);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] int schemaVersion() const;
    // Opening brought an older schema up to date: who failed to read it before may try again.
    [[nodiscard]] bool wasMigrated() const { return m_wasMigrated; }
    // The file was deleted, moved or replaced since: what is written now would be lost.
    [[nodiscard]] bool hasMoved() const;
    // For the rest of this folder only: it throws.
    [[nodiscard]] SQLite::Database& database() const { return *m_database; }

private:
    Connection(QString path, std::unique_ptr<SQLite::Database> database, bool readOnly);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    bool m_readOnly = false;
    bool m_wasMigrated = false;
};

} // namespace storage
