#pragma once

#include "market/barsource.h"
#include "market/eventsource.h"
#include "market/instrumentsource.h"

#include <QThread>

#include <memory>

namespace storage {

class CacheReader;

// Answers the ports from the cache file, on a thread and a read-only connection of its own. The
// file is opened at the first question, and again while that fails. Questions are answered in
// order; one whose future was cancelled meanwhile is skipped.
class CachedSource : public market::BarSource,
                     public market::EventSource,
                     public market::InstrumentSource
{
public:
    explicit CachedSource(const QString& path);
    ~CachedSource() override; // questions still waiting are cancelled

    [[nodiscard]] QFuture<market::Result<market::BarAnswer>>
    bars(const market::BarRequest& request) override;
    [[nodiscard]] QFuture<market::Result<market::Events>>
    events(const market::EventQuery& query) override;
    [[nodiscard]] QFuture<market::Result<std::vector<market::Instrument>>> instruments() override;
    [[nodiscard]] QFuture<market::Result<std::vector<market::Quote>>> quotes() override;
    [[nodiscard]] QFuture<market::Result<std::vector<market::Coverage>>> coverage() override;
    [[nodiscard]] QFuture<market::Result<std::vector<market::ShareCount>>> shareCounts() override;

private:
    template<typename Answer, typename Question>
    QFuture<Answer> ask(Question question);

    QThread m_thread;
    std::unique_ptr<CacheReader> m_reader; // lives on m_thread
};

} // namespace storage
