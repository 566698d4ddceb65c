#pragma once

#include "storage/eventstore.h"
#include "storage/ingest.h"

namespace storage {

// Takes one batch of events into the cache, inside a transaction of the caller.
class EventIngest
{
public:
    EventIngest(SQLite::Database& database, const EventBatch& batch, market::Millis now);

    [[nodiscard]] IngestReport run();
    [[nodiscard]] bool changedAnything() const { return m_changed; }

private:
    void take(market::Event event);

    SQLite::Database& m_database;
    const EventBatch& m_batch;
    market::Millis m_now;
    EventStore m_store;
    qint64 m_import = 0;
    qint64 m_confirmed = 0;
    IngestReport m_report;
    bool m_changed = false;
};

} // namespace storage
