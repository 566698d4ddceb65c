#include "storage/cachereader.h"

#include "storage/barquery.h"
#include "storage/coveragestore.h"
#include "storage/eventstore.h"
#include "storage/instrumentstore.h"
#include "storage/quotequery.h"
#include "storage/sql.h"
#include "storage/tablesums.h"

#include <QThread>

using market::Result;

namespace storage {

CacheReader::CacheReader(const QString& path)
    : m_path(path)
{
}

Result<void> CacheReader::open()
{
    if (m_connection)
        return {};
    auto opened = Connection::openForReading(m_path);
    if (!opened)
        return tl::unexpected(opened.error());
    m_connection = *std::move(opened);
    return {};
}

template<typename Answer, typename Question>
Result<Answer> CacheReader::ask(Question question)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    return guarded(m_path, [&]() -> Result<Answer> {
        SQLite::Database& database = m_connection->database();
        const SQLite::Transaction transaction(database, SQLite::TransactionBehavior::DEFERRED);
        verify(database);
        return question(database);
    });
}

// The small tables are looked through once, and again when another connection changed the file.
void CacheReader::verify(SQLite::Database& database)
{
    const int version = database.execAndGet("PRAGMA data_version").getInt();
    if (version == m_verified)
        return;
    verifyTables(database, seriesTables);
    m_verified = version;
}

Result<market::BarAnswer> CacheReader::bars(const market::BarRequest& request)
{
    return ask<market::BarAnswer>(
        [&](SQLite::Database& database) { return BarQuery(database, request).run(); });
}

Result<market::Events> CacheReader::events(const market::EventQuery& query)
{
    return ask<market::Events>([&](SQLite::Database& database) {
        if (m_verifiedEvents != m_verified)
            verifyTables(database, eventTables);
        m_verifiedEvents = m_verified;
        return std::make_shared<const std::vector<market::Event>>(EventStore(database).find(query));
    });
}

Result<std::vector<market::Instrument>> CacheReader::instruments()
{
    return ask<std::vector<market::Instrument>>(
        [](SQLite::Database& database) { return loadInstruments(database); });
}

Result<std::vector<market::Quote>> CacheReader::quotes()
{
    return ask<std::vector<market::Quote>>(
        [](SQLite::Database& database) { return loadQuotes(database); });
}

Result<std::vector<market::Coverage>> CacheReader::coverage()
{
    return ask<std::vector<market::Coverage>>(
        [](SQLite::Database& database) { return loadCoverage(database); });
}

Result<std::vector<market::ShareCount>> CacheReader::shareCounts()
{
    return ask<std::vector<market::ShareCount>>(
        [](SQLite::Database& database) { return loadShareCounts(database); });
}

} // namespace storage
