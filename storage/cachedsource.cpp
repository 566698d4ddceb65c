#include "storage/cachedsource.h"

#include "storage/cachereader.h"

#include <QPromise>

using market::Result;

namespace storage {

CachedSource::CachedSource(const QString& path)
    : m_reader(std::make_unique<CacheReader>(path))
{
    m_thread.setObjectName(QStringLiteral("query"));
    m_reader->moveToThread(&m_thread);
    m_thread.start();
}

CachedSource::~CachedSource()
{
    m_thread.quit();
    m_thread.wait();
}

template<typename Answer, typename Question>
QFuture<Answer> CachedSource::ask(Question question)
{
    // Shared, because a posted functor has to be copyable; a promise that is never answered
    // cancels its future.
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_reader.get(),
        [promise, question, reader = m_reader.get()] {
            if (!promise->isCanceled())
                promise->addResult(question(*reader));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<market::BarAnswer>> CachedSource::bars(const market::BarRequest& request)
{
    return ask<Result<market::BarAnswer>>(
        [request](CacheReader& reader) { return reader.bars(request); });
}

QFuture<Result<market::Events>> CachedSource::events(const market::EventQuery& query)
{
    return ask<Result<market::Events>>(
        [query](CacheReader& reader) { return reader.events(query); });
}

QFuture<Result<std::vector<market::Instrument>>> CachedSource::instruments()
{
    return ask<Result<std::vector<market::Instrument>>>(
        [](CacheReader& reader) { return reader.instruments(); });
}

QFuture<Result<std::vector<market::Quote>>> CachedSource::quotes()
{
    return ask<Result<std::vector<market::Quote>>>(
        [](CacheReader& reader) { return reader.quotes(); });
}

QFuture<Result<std::vector<market::Coverage>>> CachedSource::coverage()
{
    return ask<Result<std::vector<market::Coverage>>>(
        [](CacheReader& reader) { return reader.coverage(); });
}

QFuture<Result<std::vector<market::ShareCount>>> CachedSource::shareCounts()
{
    return ask<Result<std::vector<market::ShareCount>>>(
        [](CacheReader& reader) { return reader.shareCounts(); });
}

} // namespace storage
