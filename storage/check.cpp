#include "storage/check.h"

#include "storage/coveragestore.h"
#include "storage/database.h"
#include "storage/levelstore.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using market::Coverage;
using market::Result;

namespace storage {

namespace {

constexpr int pageFindings = 20; // of one damage there may be thousands

QString nameOf(const Coverage& coverage)
{
    return coverage.symbol + u' ' + market::toCode(coverage.interval);
}

QStringList pageDamage(SQLite::Database& database)
{
    QStringList findings;
    SQLite::Statement rows(database,
                           "PRAGMA integrity_check(" + std::to_string(pageFindings) + ")");
    while (rows.executeStep())
        if (const QString finding = text(rows, 0); finding != "ok"_L1)
            findings.append(QCoreApplication::translate("Check", "Damage: %1.").arg(finding));
    return findings;
}

QStringList danglingKeys(SQLite::Database& database)
{
    QStringList findings;
    SQLite::Statement rows(database,
                           "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check "
                           "GROUP BY 1, 2");
    while (rows.executeStep())
        findings.append(
            QCoreApplication::translate("Check", "%1 rows of %2 name a row of %3 that is missing.")
                .arg(integer(rows, 2))
                .arg(text(rows, 0), text(rows, 1)));
    return findings;
}

// Compares what coverage says of each series with its bars.
QStringList wrongCoverage(SQLite::Database& database)
{
    QStringList findings;
    SQLite::Statement rows(
        database,
        "WITH counted AS (SELECT instrument, interval, count(*) AS bars, min(time) AS first, "
        "max(time) AS last FROM bar GROUP BY instrument, interval), "
        "keys AS (SELECT instrument, interval FROM counted "
        "UNION SELECT instrument, interval FROM coverage) "
        "SELECT symbol, keys.interval, counted.bars, coverage.bars FROM keys "
        "LEFT JOIN counted USING (instrument, interval) "
        "LEFT JOIN coverage USING (instrument, interval) "
        "LEFT JOIN instrument ON instrument.id = keys.instrument "
        "WHERE counted.bars IS NOT coverage.bars OR counted.first IS NOT coverage.first "
        "OR counted.last IS NOT coverage.last");
    while (rows.executeStep())
        findings.append(QCoreApplication::translate("Check",
                                                    "The coverage of %1 %2 does not match its "
                                                    "bars: it says %3, there are %4.")
                            .arg(text(rows, 0), text(rows, 1))
                            .arg(integer(rows, 3))
                            .arg(integer(rows, 2)));
    return findings;
}

QStringList wrongLevels(SQLite::Database& database)
{
    QStringList findings;
    for (const Coverage& series : loadCoverage(database))
        if (const auto level
            = LevelStore(database, {series.instrument, series.interval}).firstWrongLevel())
            findings.append(QCoreApplication::translate(
                                "Check", "Level %1 of %2 does not match the level below it.")
                                .arg(*level)
                                .arg(nameOf(series)));
    return findings;
}

QStringList missingFromSearch(SQLite::Database& database)
{
    SQLite::Statement row(database,
                          "SELECT (SELECT count(*) FROM event WHERE id NOT IN "
                          "(SELECT rowid FROM event_fts)) + (SELECT count(*) FROM event_fts "
                          "WHERE rowid NOT IN (SELECT id FROM event))");
    row.executeStep();
    if (integer(row, 0) == 0)
        return {};
    return {QCoreApplication::translate("Check", "The search index does not match %1 events.")
                .arg(integer(row, 0))};
}

} // namespace

Result<QStringList> check(const Connection& connection)
{
    return guarded(connection.path(), [&]() -> Result<QStringList> {
        SQLite::Database& database = connection.database();
        // On damaged pages nothing else can be told.
        QStringList findings = pageDamage(database);
        if (findings.isEmpty())
            findings = danglingKeys(database) + wrongCoverage(database) + wrongLevels(database)
                + missingFromSearch(database);
        return findings;
    });
}

Result<CacheFacts> facts(const Connection& connection)
{
    return guarded(connection.path(), [&]() -> Result<CacheFacts> {
        CacheFacts facts;
        facts.path = connection.path();
        facts.bytes
            = QFileInfo(connection.path()).size() + QFileInfo(connection.path() + u"-wal"_s).size();
        facts.schemaVersion = connection.schemaVersion();
        facts.readOnly = connection.isReadOnly();
        for (const char* table : {"instrument", "bar", "bar_level", "coverage", "event",
                                  "share_count", "import", "quarantine"})
            facts.tables.push_back({QString::fromUtf8(table),
                                    connection.database()
                                        .execAndGet(std::string("SELECT count(*) FROM ") + table)
                                        .getInt64()});
        return facts;
    });
}

} // namespace storage
