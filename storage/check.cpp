#include "storage/check.h"

#include "storage/barstore.h"
#include "storage/damage.h"
#include "storage/database.h"
#include "storage/levelstore.h"
#include "storage/sql.h"
#include "storage/tablesums.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;
using market::Result;

namespace storage {

namespace {

constexpr int pageFindings = 20; // of one damage there may be thousands

// Names for people, and the tables that hold the rows.
constexpr std::array<std::pair<const char*, const char*>, 8> counted{
    {{"instrument", "instrument"},
     {"bar", "bar_row"},
     {"bar_level", "level_row"},
     {"coverage", "coverage"},
     {"event", "event"},
     {"share_count", "share_count"},
     {"import", "import"},
     {"quarantine", "quarantine"}}};

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

QStringList unknownImports(SQLite::Database& database)
{
    const qint64 rows
        = database
              .execAndGet(
                  "SELECT count(*) FROM bar_row WHERE import NOT IN (SELECT id FROM import)")
              .getInt64();
    if (rows == 0)
        return {};
    return {QCoreApplication::translate("Check", "%1 rows of %2 name a row of %3 that is missing.")
                .arg(rows)
                .arg(u"bar"_s, u"import"_s)};
}

// Compares what coverage says of each series with its bars.
QStringList wrongCoverage(SQLite::Database& database)
{
    QStringList findings;
    SQLite::Statement rows(
        database,
        "WITH counted AS (SELECT instrument, interval, (SELECT count(*) FROM bar_row "
        "WHERE key >= id << 44 AND key < (id + 1) << 44) AS bars FROM series), "
        "keys AS (SELECT instrument, interval FROM counted WHERE bars > 0 "
        "UNION SELECT instrument, interval FROM coverage) "
        "SELECT symbol, keys.interval, ifnull(counted.bars, 0), coverage.bars, keys.instrument, "
        "coverage.first, coverage.last FROM keys "
        "LEFT JOIN counted USING (instrument, interval) "
        "LEFT JOIN coverage USING (instrument, interval) "
        "LEFT JOIN instrument ON instrument.id = keys.instrument");
    while (rows.executeStep()) {
        const SeriesKey key{
            integer(rows, 4),
            market::intervalFromCode(text(rows, 1)).value_or(market::Interval::Day1)};
        const auto extent = BarStore(database, key).extent();
        const market::TimeRange said{integer(rows, 5), integer(rows, 6) + 1};
        if (integer(rows, 2) == integer(rows, 3) && extent == said)
            continue;
        findings.append(QCoreApplication::translate("Check",
                                                    "The coverage of %1 %2 does not match its "
                                                    "bars: it says %3, there are %4.")
                            .arg(text(rows, 0), text(rows, 1))
                            .arg(integer(rows, 3))
                            .arg(integer(rows, 2)));
    }
    return findings;
}

QStringList wrongTables(SQLite::Database& database)
{
    QStringList findings;
    for (const QString& table : damagedTables(database))
        findings.append(
            QCoreApplication::translate("Check", "The table %1 does not match its checksum.")
                .arg(table));
    return findings;
}

// Bars and levels against the checksums of their blocks.
QStringList wrongBlocks(SQLite::Database& database, const Series& series)
{
    QStringList findings;
    const QString name = nameOf(database, series);
    for (const market::TimeRange& block : BarRows(database, series, 0).damaged())
        findings.append(QCoreApplication::translate(
                            "Check", "The bars of %1 in %2 do not match their checksum.")
                            .arg(name, monthsOf(block)));
    for (int level = 1; level <= market::highestLevel; ++level)
        for (const market::TimeRange& block : BarRows(database, series, level).damaged())
            findings.append(QCoreApplication::translate(
                                "Check", "Level %1 of %2 in %3 does not match its checksum.")
                                .arg(level)
                                .arg(name, monthsOf(block)));
    return findings;
}

// Where the rows themselves are damaged there is nothing to compare.
QStringList wrongRows(SQLite::Database& database)
{
    QStringList findings;
    for (const Series& series : loadSeries(database)) {
        const QStringList blocks = wrongBlocks(database, series);
        findings += blocks;
        if (!blocks.isEmpty())
            continue;
        if (const auto level = LevelStore(database, series.key).firstWrongLevel())
            findings.append(QCoreApplication::translate(
                                "Check", "Level %1 of %2 does not match the level below it.")
                                .arg(*level)
                                .arg(nameOf(database, series)));
    }
    return findings;
}

// Rows and checksums that belong to no series.
QStringList strayRows(SQLite::Database& database)
{
    SQLite::Statement row(
        database,
        "SELECT (SELECT count(*) FROM bar_row) + (SELECT count(*) FROM level_row) - (SELECT "
        "ifnull(sum((SELECT count(*) FROM bar_row WHERE key >= id << 44 AND key < (id + 1) << 44) "
        "+ (SELECT count(*) FROM level_row WHERE key >= id << 48 AND key < (id + 1) << 48)), 0) "
        "FROM series)");
    row.executeStep();
    if (integer(row, 0) == 0)
        return {};
    return {QCoreApplication::translate("Check", "%1 rows of bars belong to no series.")
                .arg(integer(row, 0))};
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
            findings = danglingKeys(database) + unknownImports(database) + wrongTables(database)
                + wrongCoverage(database) + wrongRows(database) + strayRows(database)
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
        for (const auto& [name, table] : counted)
            facts.tables.push_back({QString::fromUtf8(name),
                                    connection.database()
                                        .execAndGet(std::string("SELECT count(*) FROM ") + table)
                                        .getInt64()});
        return facts;
    });
}

} // namespace storage
