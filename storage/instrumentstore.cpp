#include "storage/instrumentstore.h"

#include "market/interval.h"
#include "storage/sql.h"

using market::Instrument;
using market::InstrumentKind;
using market::ShareCount;

namespace storage {

namespace {

#define INSTRUMENT_COLUMNS "id, symbol, name, kind, exchange, currency, zone FROM instrument"

Instrument instrumentOf(const SQLite::Statement& row)
{
    return {
        integer(row, 0), text(row, 1), text(row, 2), market::instrumentKindFromCode(text(row, 3)),
        text(row, 4),    text(row, 5), text(row, 6)};
}

void insertInstrument(SQLite::Database& database, const Instrument& instrument)
{
    SQLite::Statement insert(
        database,
        "INSERT INTO instrument (symbol, name, kind, exchange, currency, zone) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    bind(insert, 1, instrument.symbol);
    bind(insert, 2, instrument.name);
    bind(insert, 3, market::toCode(instrument.kind));
    bind(insert, 4, instrument.exchange);
    bind(insert, 5, instrument.currency);
    bind(insert, 6, instrument.zone);
    insert.exec();
}

void updateInstrument(SQLite::Database& database, const Instrument& instrument)
{
    SQLite::Statement update(
        database,
        "UPDATE instrument SET name = ?, kind = ?, exchange = ?, currency = ?, "
        "zone = ? WHERE id = ?");
    bind(update, 1, instrument.name);
    bind(update, 2, market::toCode(instrument.kind));
    bind(update, 3, instrument.exchange);
    bind(update, 4, instrument.currency);
    bind(update, 5, instrument.zone);
    bind(update, 6, instrument.id);
    update.exec();
}

} // namespace

std::vector<Instrument> loadInstruments(SQLite::Database& database)
{
    std::vector<Instrument> instruments;
    SQLite::Statement query(database, "SELECT " INSTRUMENT_COLUMNS " ORDER BY id");
    while (query.executeStep())
        instruments.push_back(instrumentOf(query));
    return instruments;
}

std::optional<Instrument> findInstrument(SQLite::Database& database, const QString& symbol)
{
    // Past the index: the checksum of the table does not cover it.
    SQLite::Statement query(database, "SELECT " INSTRUMENT_COLUMNS " NOT INDEXED WHERE symbol = ?");
    bind(query, 1, symbol);
    return query.executeStep() ? std::optional(instrumentOf(query)) : std::nullopt;
}

std::optional<Instrument> findInstrument(SQLite::Database& database, qint64 id)
{
    SQLite::Statement query(database, "SELECT " INSTRUMENT_COLUMNS " WHERE id = ?");
    bind(query, 1, id);
    return query.executeStep() ? std::optional(instrumentOf(query)) : std::nullopt;
}

Instrument mergedWith(const std::optional<Instrument>& known, const Instrument& newer)
{
    Instrument merged = newer;
    merged.id = known ? known->id : 0;
    if (!known)
        return merged;
    for (const auto field :
         {&Instrument::name, &Instrument::exchange, &Instrument::currency, &Instrument::zone})
        if ((merged.*field).isEmpty())
            merged.*field = (*known).*field;
    if (merged.kind == InstrumentKind::Other)
        merged.kind = known->kind;
    return merged;
}

void saveInstrument(SQLite::Database& database, Instrument& instrument)
{
    if (instrument.id != 0) {
        updateInstrument(database, instrument);
        return;
    }
    insertInstrument(database, instrument);
    instrument.id = database.getLastInsertRowid();
}

std::vector<ShareCount> loadShareCounts(SQLite::Database& database)
{
    std::vector<ShareCount> counts;
    SQLite::Statement query(database,
                            "SELECT symbol, as_of, shares, source FROM share_count "
                            "ORDER BY symbol, as_of DESC");
    while (query.executeStep())
        counts.push_back(
            {text(query, 0), market::dateOfKey(integer(query, 1)), real(query, 2), text(query, 3)});
    return counts;
}

void saveShareCount(SQLite::Database& database, const ShareCount& count)
{
    SQLite::Statement upsert(database,
                             "INSERT INTO share_count (symbol, as_of, shares, source) "
                             "VALUES (?, ?, ?, ?) ON CONFLICT (symbol, as_of) DO UPDATE "
                             "SET shares = excluded.shares, source = excluded.source");
    bind(upsert, 1, count.symbol);
    bind(upsert, 2, market::dateKey(count.asOf));
    bind(upsert, 3, count.shares);
    bind(upsert, 4, count.source);
    upsert.exec();
}

} // namespace storage
