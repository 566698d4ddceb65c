#pragma once

#include "market/barsource.h"
#include "market/eventsource.h"
#include "market/instrumentsource.h"

#include <QPromise>

#include <algorithm>
#include <functional>
#include <utility>

namespace support {

// The three ports in memory. Answers at once, or after hold() only when release() is called, in the
// order asked: so a test decides when an answer arrives.
class FakeSource : public market::BarSource,
                   public market::EventSource,
                   public market::InstrumentSource
{
public:
    // Adds the instrument (its id is made when 0) and returns the id.
    qint64 add(market::Instrument instrument)
    {
        if (instrument.id == 0)
            instrument.id = static_cast<qint64>(m_instruments.size()) + 1;
        m_instruments.push_back(instrument);
        return instrument.id;
    }
    void addBars(qint64 instrument, market::Interval interval, std::vector<market::Bar> bars)
    {
        m_series.push_back(
            {instrument, interval, std::make_shared<const market::BarSeries>(std::move(bars))});
    }
    void addEvent(market::Event event)
    {
        if (event.id == 0)
            event.id = static_cast<qint64>(m_events.size()) + 1;
        m_events.push_back(std::move(event));
        std::ranges::stable_sort(m_events, {}, &market::Event::begin);
    }
    void setShareCounts(std::vector<market::ShareCount> counts) { m_counts = std::move(counts); }
    // From now on every question is answered with this error; an empty one ends that.
    void fail(const QString& message) { m_error = message; }
    void hold() { m_held = true; }
    void release()
    {
        m_held = false;
        for (const auto& answer : std::exchange(m_waiting, {}))
            answer();
    }

    [[nodiscard]] const std::vector<market::BarRequest>& barRequests() const { return m_asked; }
    [[nodiscard]] const std::vector<market::Instrument>& list() const { return m_instruments; }

    [[nodiscard]] QFuture<market::Result<market::BarAnswer>>
    bars(const market::BarRequest& request) override
    {
        m_asked.push_back(request);
        return answer(answerTo(request));
    }
    [[nodiscard]] QFuture<market::Result<market::Events>>
    events(const market::EventQuery& query) override
    {
        std::vector<market::Event> found;
        std::ranges::copy_if(m_events, std::back_inserter(found),
                             [&](const market::Event& event) { return matches(event, query); });
        return answer<market::Events>(
            std::make_shared<const std::vector<market::Event>>(std::move(found)));
    }
    [[nodiscard]] QFuture<market::Result<std::vector<market::Instrument>>> instruments() override
    {
        return answer(m_instruments);
    }
    [[nodiscard]] QFuture<market::Result<std::vector<market::Quote>>> quotes() override
    {
        std::vector<market::Quote> result;
        for (const market::Instrument& instrument : m_instruments)
            result.push_back(quoteOf(instrument));
        return answer(std::move(result));
    }
    [[nodiscard]] QFuture<market::Result<std::vector<market::Coverage>>> coverage() override
    {
        std::vector<market::Coverage> result;
        for (const Series& series : m_series)
            if (!series.bars->isEmpty())
                result.push_back(coverageOf(series));
        return answer(std::move(result));
    }
    [[nodiscard]] QFuture<market::Result<std::vector<market::ShareCount>>> shareCounts() override
    {
        return answer(m_counts);
    }

private:
    struct Series
    {
        qint64 instrument = 0;
        market::Interval interval = market::Interval::Day1;
        market::Bars bars;
    };

    template<typename T>
    QFuture<market::Result<T>> answer(T value)
    {
        auto promise = std::make_shared<QPromise<market::Result<T>>>();
        promise->start();
        auto give = [promise, value = std::move(value), error = m_error] {
            promise->addResult(error.isEmpty() ? market::Result<T>(value) : market::failure(error));
            promise->finish();
        };
        if (m_held)
            m_waiting.push_back(give);
        else
            give();
        return promise->future();
    }
    [[nodiscard]] const Series* find(qint64 instrument, market::Interval interval) const
    {
        const auto found = std::ranges::find_if(m_series, [&](const Series& series) {
            return series.instrument == instrument && series.interval == interval;
        });
        return found == m_series.end() ? nullptr : &*found;
    }
    // The interval's own bars of the range, whatever the columns.
    [[nodiscard]] market::BarAnswer answerTo(const market::BarRequest& request) const;
    [[nodiscard]] market::Quote quoteOf(const market::Instrument& instrument) const;
    [[nodiscard]] market::Coverage coverageOf(const Series& series) const;
    [[nodiscard]] static bool matches(const market::Event& event, const market::EventQuery& query);

    std::vector<market::Instrument> m_instruments;
    std::vector<Series> m_series;
    std::vector<market::Event> m_events;
    std::vector<market::ShareCount> m_counts;
    std::vector<market::BarRequest> m_asked;
    std::vector<std::function<void()>> m_waiting;
    QString m_error;
    bool m_held = false;
};

} // namespace support

#include "tests/support/fakesource_answers.h"
