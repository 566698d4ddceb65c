#pragma once

#include "storage/database.h"
#include "storage/ingest.h"

#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

namespace support {

// A cache in a folder of its own, gone with it.
class TestCache
{
public:
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("cache.db")); }
    [[nodiscard]] storage::Connection open() const
    {
        auto connection = storage::Connection::openForWriting(path());
        Q_ASSERT(connection);
        return *std::move(connection);
    }

private:
    QTemporaryDir m_folder;
};

// A fixed clock: tests do not look at the wall.
inline market::Millis noon()
{
    return 1'738'065'600'000; // 2025-01-28T12:00Z
}

// Every row of every table but `import` times, as text: equal dumps are equal caches.
inline QStringList dump(const storage::Connection& connection)
{
    QStringList lines;
    for (const char* table :
         {"source", "instrument", "import", "bar", "bar_level", "coverage", "share_count", "event",
          "event_text", "event_instrument", "event_tag", "event_fts", "quarantine"}) {
        SQLite::Statement rows(connection.database(), std::string("SELECT * FROM ") + table);
        while (rows.executeStep()) {
            QString line = QString::fromUtf8(table);
            for (int i = 0; i < rows.getColumnCount(); ++i)
                line += u'|' + QString::fromStdString(rows.getColumn(i).getString());
            lines.append(line);
        }
    }
    return lines;
}

inline qint64 rowsOf(const storage::Connection& connection, const char* table)
{
    return connection.database()
        .execAndGet(std::string("SELECT count(*) FROM ") + table)
        .getInt64();
}

inline market::Instrument stock(const QString& symbol)
{
    market::Instrument instrument;
    instrument.symbol = symbol;
    instrument.name = symbol;
    instrument.kind = market::InstrumentKind::Stock;
    instrument.exchange = QStringLiteral("XNAS");
    instrument.currency = QStringLiteral("USD");
    instrument.zone = QStringLiteral("America/New_York");
    return instrument;
}

// `count` bars that differ from each other, one every interval from `begin` on.
inline storage::BarBatch batchOf(const QString& symbol, market::Interval interval,
                                 market::Millis begin, int count)
{
    storage::BarBatch batch;
    batch.instrument = stock(symbol);
    batch.interval = interval;
    batch.source = QStringLiteral("test");
    batch.adjustment = QStringLiteral("split-only");
    batch.retrieved = 1'000;
    for (int i = 0; i < count; ++i) {
        const double open = 100.0 + (i * 7919) % 997 * 0.25;
        const double close = open + (i % 5 - 2);
        batch.bars.push_back({begin + i * market::nominalLength(interval), open,
                              std::fmax(open, close) + i % 3, std::fmin(open, close) - i % 4, close,
                              1'000.0 + i});
    }
    return batch;
}

} // namespace support
