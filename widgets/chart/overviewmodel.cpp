#include "widgets/chart/overviewmodel.h"

#include "market/format.h"
#include "market/onanswer.h"

#include <algorithm>
#include <cmath>

using market::Millis;

namespace widgets {

OverviewModel::OverviewModel(const ChartSources& sources, QObject* parent)
    : QObject(parent)
    , m_sources(sources)
{
}

void OverviewModel::request(const OverviewRequest& request)
{
    if (request == m_wanted)
        return;
    m_wanted = request;
    ask();
}

void OverviewModel::refresh()
{
    if (m_generation > 0)
        ask();
}

void OverviewModel::ask()
{
    using Instruments = market::Result<std::vector<market::Instrument>>;
    using Coverages = market::Result<std::vector<market::Coverage>>;
    ++m_generation;
    if (m_wanted.symbols.isEmpty() || m_wanted.points <= 0)
        return;
    const auto instruments = m_sources.instruments.instruments();
    market::onAnswer(m_sources.instruments.coverage(), this,
                     [this, instruments, generation = m_generation](const Coverages& coverage) {
                         market::onAnswer(instruments, this, [=, this](const Instruments& list) {
                             if (generation == m_generation)
                                 receive(list.value_or(std::vector<market::Instrument>()),
                                         coverage.value_or(std::vector<market::Coverage>()));
                         });
                     });
}

void OverviewModel::receive(const std::vector<market::Instrument>& instruments,
                            const std::vector<market::Coverage>& coverage)
{
    const QString& symbol = m_wanted.symbols.front();
    m_next = {};
    m_next.symbol = symbol;
    m_next.dated = !market::isIntraday(m_wanted.interval);
    const auto found = std::ranges::find(instruments, symbol, &market::Instrument::symbol);
    // Shown as they are: what the pyramid thins costs the same for any length of history, what has
    // to be resampled first does not.
    const market::Coverage* history = market::answering(coverage, symbol, m_wanted.interval);
    if (found == instruments.end() || history == nullptr) {
        publish();
        return;
    }
    m_next.zone = market::zoneOrUtc(found->zone);
    askForBars(*history);
}

void OverviewModel::askForBars(const market::Coverage& history)
{
    // A source answers with at most four bars a column.
    const market::BarRequest request{
        history.instrument, history.interval, history.range, std::max(1, m_wanted.points / 4), {}};
    market::onAnswer(m_sources.bars.bars(request), this,
                     [this, history,
                      generation = m_generation](const market::Result<market::BarAnswer>& answer) {
                         if (generation != m_generation)
                             return;
                         addBars(answer.value_or(market::BarAnswer()), history);
                         askForEvents();
                     });
}

// An instant of a chart of daily bars counts by the clock of its exchange.
Millis OverviewModel::keyOf(Millis instant) const
{
    if (!m_next.dated)
        return instant;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant, m_next.zone);
    return instant + Millis{local.offsetFromUtc()} * 1000;
}

void OverviewModel::addBars(const market::BarAnswer& answer, const market::Coverage& history)
{
    const bool dates = !market::isIntraday(history.interval);
    for (const market::Bar& bar : answer.bars->bars())
        if (std::isfinite(bar.close))
            m_next.points.push_back({dates ? bar.begin : keyOf(bar.begin), bar.close});
    if (m_next.points.empty())
        return;
    // Coverage ends with the begin of its last bar; a date's key in a chart of instants is near
    // enough for an overview.
    const Millis last = history.range.end - 1 + market::nominalLength(history.interval);
    m_next.end = std::max(dates ? last : keyOf(last), m_next.points.back().key + 1);
}

void OverviewModel::askForEvents()
{
    if (!market::wantsEvents(m_wanted.events, m_wanted.categories) || m_next.points.empty()) {
        publish();
        return;
    }
    const bool all = m_wanted.events == market::EventFilter::All;
    const market::EventQuery query{{m_next.points.front().key - market::dayMillis, m_next.end},
                                   all ? std::vector<market::EventCategory>() : m_wanted.categories,
                                   m_wanted.symbols,
                                   {}};
    market::onAnswer(
        m_sources.events.events(query), this,
        [this, generation = m_generation](const market::Result<market::Events>& events) {
            if (generation != m_generation)
                return;
            if (events)
                addEvents(**events);
            publish();
        });
}

void OverviewModel::addEvents(const std::vector<market::Event>& events)
{
    for (const market::Event& event : events) {
        const bool day = event.precision == market::Precision::Day;
        const Millis key = day && m_next.dated ? event.begin : keyOf(market::extent(event).begin);
        if (key >= m_next.points.front().key && key < m_next.end)
            m_next.events.push_back({key, std::max(event.importance, 1)});
    }
}

void OverviewModel::publish()
{
    Q_EMIT dataChanged(std::make_shared<const OverviewData>(m_next));
}

} // namespace widgets
