#pragma once

#include "market/barsource.h"
#include "market/eventsource.h"
#include "market/instrumentsource.h"
#include "storage/database.h"

#include <QObject>

#include <optional>

namespace storage {

// Answers questions from the cache file, one at a time, on the thread it lives on. The read-only
// connection is opened at the first question, and tried again while that fails.
class CacheReader : public QObject
{
    Q_OBJECT

public:
    explicit CacheReader(const QString& path);

    [[nodiscard]] market::Result<market::BarAnswer> bars(const market::BarRequest& request);
    [[nodiscard]] market::Result<market::Events> events(const market::EventQuery& query);
    [[nodiscard]] market::Result<std::vector<market::Instrument>> instruments();
    [[nodiscard]] market::Result<std::vector<market::Quote>> quotes();
    [[nodiscard]] market::Result<std::vector<market::Coverage>> coverage();
    [[nodiscard]] market::Result<std::vector<market::ShareCount>> shareCounts();

private:
    // Runs the question in one read transaction: all it reads belongs together.
    template<typename Answer, typename Question>
    market::Result<Answer> ask(Question question);
    [[nodiscard]] market::Result<void> open();
    void verify(SQLite::Database& database);

    QString m_path;
    std::optional<Connection> m_connection;
    // The version of the file whose small tables were found sound; 0 = none yet.
    int m_verified = 0;
    int m_verifiedEvents = 0;
};

} // namespace storage
