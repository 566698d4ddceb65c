#include "storage/migrations.h"

#include "storage/backup.h"
#include "storage/compactrows.h"
#include "storage/database.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using market::failure;
using market::Result;

namespace storage {

namespace {

constexpr std::size_t compactVersion = 2;
// How long another program may take for its migration, and how long for anything else.
constexpr int patientMillis = 60'000;
constexpr int usualMillis = 5'000;

// What a step dropped is still part of the file. Without the space for it the file just stays
// larger than it could be.
void giveBackSpace(SQLite::Database& database)
{
    database.tryExec("VACUUM");
}

Result<void> keepOld(const Connection& connection, int version)
{
    if (version == 0)
        return {};
    return backup(connection, migrationBackupPath(connection.path(), version));
}

// Several programs may find the same old file at the same time: whoever gets the lock takes the
// step, and the others see that it was taken. False = nothing was left to do.
Result<bool> apply(Connection& connection, const Migration& step, bool first)
{
    return guarded(connection.path(), [&]() -> Result<bool> {
        SQLite::Database& database = connection.database();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const int version = connection.schemaVersion();
        if (version >= step.version)
            return false;
        if (auto kept = first ? keepOld(connection, version) : Result<void>(); !kept)
            return tl::unexpected(kept.error());
        database.exec(step.sql.toStdString());
        if (step.carryOver)
            step.carryOver(database);
        database.exec("PRAGMA user_version = " + std::to_string(step.version));
        transaction.commit();
        return true;
    });
}

} // namespace

std::vector<Migration> shippedMigrations()
{
    std::vector<Migration> steps;
    const QDir folder(u":/sql"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        steps.push_back({name.left(4).toInt(), name, file.readAll()});
        Q_ASSERT(steps.back().version == static_cast<int>(steps.size()));
    }
    steps[compactVersion - 1].carryOver = &compactRows;
    return steps;
}

int latestVersion(const std::vector<Migration>& steps)
{
    return steps.empty() ? 0 : steps.back().version;
}

QString migrationBackupPath(const QString& path, int version)
{
    return path + u".schema%1.bak"_s.arg(version);
}

Result<void> migrate(Connection& connection, const std::vector<Migration>& steps)
{
    const int version = connection.schemaVersion();
    const int latest = latestVersion(steps);
    if (version > latest)
        return failure(
            QCoreApplication::translate(
                "Database",
                "\"%1\" was written by a newer Aftershock (schema %2, this one knows %3) "
                "and can only be read: update the program or choose another file.")
                .arg(connection.path())
                .arg(version)
                .arg(latest));
    bool changed = false;
    connection.database().setBusyTimeout(patientMillis);
    for (const Migration& step : steps) {
        if (step.version <= version)
            continue;
        const Result<bool> applied = apply(connection, step, step.version == version + 1);
        if (!applied)
            return tl::unexpected(applied.error());
        changed = changed || *applied;
    }
    connection.database().setBusyTimeout(usualMillis);
    if (version > 0 && changed)
        giveBackSpace(connection.database());
    return {};
}

} // namespace storage
