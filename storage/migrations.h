#pragma once

#include "market/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace SQLite {
class Database;
}

namespace storage {

class Connection;

// One numbered step of the schema. `sql`, and then `carryOver` for what SQL cannot say, run inside
// a transaction of migrate().
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
    std::function<void(SQLite::Database&)> carryOver = {};
};

// The steps in :/sql, in order; their versions are 1, 2, 3 …
[[nodiscard]] std::vector<Migration> shippedMigrations();
[[nodiscard]] int latestVersion(const std::vector<Migration>& steps);

// Brings the file to the last step. Each step is one transaction together with user_version; a
// file that holds data is copied beside itself first. A newer file is refused.
[[nodiscard]] market::Result<void> migrate(Connection& connection,
                                           const std::vector<Migration>& steps);

// Where migrate() keeps the copy of the file as it was at `version`.
[[nodiscard]] QString migrationBackupPath(const QString& path, int version);

} // namespace storage
