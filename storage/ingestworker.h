#pragma once

#include "storage/database.h"
#include "storage/ingest.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>

namespace storage {

// Owns the only connection that writes. Lives on the ingest thread; its orders may be given from
// any thread and are carried out there one after the other.
class IngestWorker : public QObject
{
    Q_OBJECT

public:
    explicit IngestWorker(const QString& path, Clock clock = systemClock);

    // Makes the cache or brings it up to date. Every order does that first, so this one is needed
    // only to know that the file can be read from now on.
    [[nodiscard]] QFuture<market::Result<void>> open();
    // The future tells its progress in per mille; cancelling it stops the ingest, and nothing of
    // the delivery is kept.
    [[nodiscard]] QFuture<market::Result<std::vector<IngestReport>>>
    ingest(std::shared_ptr<const Delivery> delivery);
    // Brings everything that the program ships into the cache, unless it is there already.
    [[nodiscard]] QFuture<market::Result<std::vector<IngestReport>>> importCaseStudies();
    [[nodiscard]] QFuture<market::Result<void>> backup(const QString& path);

Q_SIGNALS:
    void stored(); // the cache holds something new or changed

private:
    using Reports = market::Result<std::vector<IngestReport>>;

    template<typename Answer, typename Order>
    QFuture<Answer> post(Order order);
    [[nodiscard]] market::Result<void> ensureOpen();
    [[nodiscard]] Reports importShipped();
    [[nodiscard]] Reports deliver(const Delivery& delivery, QPromise<Reports>& promise);

    QString m_path;
    Clock m_clock;
    std::optional<Connection> m_connection;
};

} // namespace storage
