#include "storage/tablesums.h"

#include "storage/damage.h"
#include "storage/rowhash.h"
#include "storage/sql.h"

#include <QCoreApplication>

#include <bit>

namespace storage {

namespace {

void mix(quint64& hash, const SQLite::Column& value)
{
    mixBits(hash, static_cast<quint64>(value.getType()));
    if (value.isInteger())
        return mixBits(hash, static_cast<quint64>(value.getInt64()));
    if (value.isFloat())
        return mixBits(hash, std::bit_cast<quint64>(value.getDouble()));
    for (const char character : value.getString())
        mixBits(hash, static_cast<unsigned char>(character));
    mixBits(hash, static_cast<quint64>(value.getBytes()));
}

// The hashes of the rows added up, so that their order does not matter.
quint64 sumOf(SQLite::Database& database, const std::string& table)
{
    // Not from an index that has all columns: what is shown is read from the table.
    SQLite::Statement rows(database, "SELECT * FROM " + table + " NOT INDEXED");
    quint64 sum = 0;
    while (rows.executeStep()) {
        quint64 hash = 0;
        for (int column = 0; column < rows.getColumnCount(); ++column)
            mix(hash, rows.getColumn(column));
        sum += hash;
    }
    return sum;
}

// A wrong entry of an index hides rows from those who look for them with it. Only events are looked
// for with one; the other tables are read as they are.
bool indexesMatch(SQLite::Database& database, const std::string& table)
{
    if (table != "event" && table != "event_instrument")
        return true;
    return database.execAndGet("PRAGMA integrity_check(" + table + ")").getString() == "ok";
}

bool isSound(SQLite::Database& database, const char* table)
{
    SQLite::Statement stored(database, "SELECT checksum FROM table_checksum WHERE name = ?");
    stored.bind(1, table);
    const quint64 expected = stored.executeStep() ? static_cast<quint64>(integer(stored, 0)) : 0;
    return sumOf(database, table) == expected && indexesMatch(database, table);
}

} // namespace

void verifyTables(SQLite::Database& database, std::initializer_list<const char*> tables)
{
    for (const char* table : tables)
        if (!isSound(database, table))
            throw Damage(QCoreApplication::translate(
                             "Database",
                             "The table \"%1\" of the cache is damaged: move the file away and "
                             "import the data again. \"aftershock db check\" lists all damage.")
                             .arg(QString::fromUtf8(table)));
}

QStringList damagedTables(SQLite::Database& database)
{
    QStringList damaged;
    for (const auto& tables : {seriesTables, eventTables})
        for (const char* table : tables)
            if (!isSound(database, table))
                damaged.append(QString::fromUtf8(table));
    return damaged;
}

void saveTableSums(SQLite::Database& database, std::initializer_list<const char*> tables)
{
    SQLite::Statement save(database,
                           "INSERT OR REPLACE INTO table_checksum (name, checksum) VALUES (?, ?)");
    for (const char* table : tables) {
        save.reset();
        save.bind(1, table);
        bind(save, 2, static_cast<qint64>(sumOf(database, table)));
        save.exec();
    }
}

} // namespace storage
