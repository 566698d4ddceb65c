#include "widgets/chart/chartmodel.h"

#include "market/calendar.h"
#include "market/format.h"
#include "market/onanswer.h"
#include "widgets/chart/words.h"

#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qint64 leastMargin = 6; // days: reaches over a long weekend's news
constexpr double mostColumns = 16'384;
constexpr double columnStep = 512;
constexpr int indicatorColumns = 62'500; // at most 250,000 bars to compute indicators from

market::TimeRange keysOf(const ChartRequest& request, const QTimeZone& zone)
{
    if (!market::isIntraday(request.view.interval))
        return {market::dateKey(request.from), market::dateKey(request.to.addDays(1))};
    return {request.from.startOfDay(zone).toMSecsSinceEpoch(),
            request.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

// The date of a bar's close: of a week or month that is not over, the last one cached.
QDate closeOf(const market::BarAnswer& answer, market::Interval interval, QDate first,
              const market::Instrument& instrument)
{
    const auto calendar = market::Calendar::forExchange(instrument.exchange);
    const QDate date = market::closingDate(interval, first, calendar.get());
    const auto& coverage = answer.coverage;
    return coverage && coverage->interval == market::Interval::Day1
        ? std::min(date, market::dateOfKey(coverage->range.end - 1))
        : date;
}

std::optional<market::Basis> firstClose(const market::BarAnswer& answer, const market::View& view,
                                        const market::Instrument& instrument)
{
    const QTimeZone zone = market::zoneOrUtc(instrument.zone);
    const bool intraday = market::isIntraday(view.interval);
    const market::Millis begin
        = intraday ? view.from.startOfDay(zone).toMSecsSinceEpoch() : market::dateKey(view.from);
    const auto bars = answer.bars->bars();
    const auto first = std::ranges::lower_bound(bars, begin, {}, &market::Bar::begin);
    if (first == bars.end())
        return std::nullopt;
    const QDate date = intraday
        ? QDateTime::fromMSecsSinceEpoch(first->begin, zone).date()
        : closeOf(answer, view.interval, market::dateOfKey(first->begin), instrument);
    return market::Basis{date, first->close};
}

int warmUpOf(const std::vector<market::Indicator>& indicators)
{
    int most = 0;
    for (const market::Indicator& indicator : indicators)
        most = std::max(most, market::warmUp(indicator));
    return most;
}

// Why a pane of an instrument is empty.
QString faultOf(const ChartData& data, const QString& symbol, const Words& words)
{
    const Series* series = data.find(symbol);
    if (!series)
        return words
            .text(QT_TRANSLATE_NOOP("Picture", "%1 is not in the cache; import its bars first"))
            .arg(symbol);
    if (series->answer.bars->isEmpty())
        return words
            .text(
                QT_TRANSLATE_NOOP("Picture", "%1: no bars are cached for this range and interval"))
            .arg(symbol);
    return {};
}

void explainPanes(ChartData& data)
{
    data.panes.resize(data.view.panes.size());
    const Words words(data.view.locale);
    for (std::size_t i = 0; i < data.panes.size(); ++i)
        if (data.view.panes[i].kind == market::PaneKind::Instrument)
            data.panes[i].why = faultOf(data, data.view.panes[i].symbol, words);
}

} // namespace

ChartRequest requestFor(const market::View& view, double width)
{
    const qint64 days = std::max<qint64>(view.from.daysTo(view.to) + 1, 1);
    const qint64 margin = std::max(days, leastMargin);
    const double share = static_cast<double>(days + 2 * margin) / static_cast<double>(days);
    const double columns = std::clamp(width, 1.0, mostColumns) * share;
    // In steps, so that a window being resized does not ask anew at every pixel.
    const int step = static_cast<int>(std::ceil(columns / columnStep) * columnStep);
    return {view, std::max(view.from.addDays(-margin), QDate(1800, 1, 1)),
            std::min(view.to.addDays(margin), QDate(2199, 12, 31)), step};
}

ChartModel::ChartModel(const ChartSources& sources, QObject* parent)
    : QObject(parent)
    , m_sources(sources)
{
}

void ChartModel::request(const ChartRequest& request)
{
    if (request == m_wanted && m_generation > 0)
        return;
    m_wanted = request;
    ++m_generation;
    if (m_instruments)
        askForData();
    else
        askForInstruments();
}

void ChartModel::refresh()
{
    if (m_generation == 0)
        return;
    ++m_generation;
    m_instruments.reset(); // or a request before the answer would go on with the old ones
    askForInstruments();
}

void ChartModel::askForInstruments()
{
    market::onAnswer(m_sources.instruments.instruments(), this,
                     [this, generation = m_generation](
                         const market::Result<std::vector<market::Instrument>>& instruments) {
                         if (generation == m_generation)
                             receiveInstruments(instruments);
                     });
}

void ChartModel::receiveInstruments(
    const market::Result<std::vector<market::Instrument>>& instruments)
{
    if (!instruments) {
        fail(instruments.error().message);
        return;
    }
    m_instruments = *instruments;
    askForData();
}

void ChartModel::askForData()
{
    m_next = {};
    m_next.view = m_wanted.view;
    m_next.from = m_wanted.from;
    m_next.to = m_wanted.to;
    for (const QString& symbol : m_wanted.view.symbols) {
        const auto instrument = instrumentOf(symbol);
        if (!instrument) {
            fail(tr("There is no instrument \"%1\" in the cache; import its bars first.")
                     .arg(symbol));
            return;
        }
        m_next.series.push_back({*instrument, {}});
    }
    addReferences();
    addIndicatorInput();
    askForAll();
}

std::optional<market::Instrument> ChartModel::instrumentOf(const QString& symbol) const
{
    const auto found = std::ranges::find(*m_instruments, symbol, &market::Instrument::symbol);
    return found == m_instruments->end() ? std::nullopt : std::optional(*found);
}

// Instruments of panes that are in the cache; the others' panes say so.
void ChartModel::addReferences()
{
    for (const market::Pane& pane : m_wanted.view.panes) {
        if (pane.kind != market::PaneKind::Instrument || m_next.find(pane.symbol))
            continue;
        if (const auto instrument = instrumentOf(pane.symbol))
            m_next.references.push_back({*instrument, {}});
    }
}

void ChartModel::addIndicatorInput()
{
    m_input = {};
    if (m_next.series.empty())
        return;
    m_input.main.instrument = m_next.main()->instrument;
    for (const market::Indicator& indicator : indicatorsOf(m_wanted.view)) {
        const auto known
            = [&](const Series& one) { return one.instrument.symbol == indicator.benchmark; };
        if (!market::rowOf(indicator.kind).needsBenchmark
            || std::ranges::any_of(m_input.benchmarks, known))
            continue;
        if (const auto instrument = instrumentOf(indicator.benchmark))
            m_input.benchmarks.push_back({*instrument, {}});
    }
}

// An answer may come at once, and be a failure that ends this request.
void ChartModel::askForAll()
{
    const quint64 generation = m_generation;
    const bool computes = !indicatorsOf(m_wanted.view).empty() && m_next.main();
    m_open = static_cast<int>(m_next.series.size() + m_next.references.size())
        + (wantsEvents() ? 1 : 0);
    m_openInput = computes ? static_cast<int>(m_input.benchmarks.size()) + 1 : 0;
    for (std::vector<Series>* list : {&m_next.series, &m_next.references})
        for (std::size_t i = 0; i < list->size() && generation == m_generation; ++i)
            askForBars((*list)[i], m_open, requestOf((*list)[i].instrument));
    if (wantsEvents() && generation == m_generation)
        askForEvents();
    // Last, because they may be many: questions are answered in order.
    if (computes && generation == m_generation)
        askForInput();
}

void ChartModel::askForInput()
{
    const quint64 generation = m_generation;
    market::BarRequest request = requestOf(m_input.main.instrument);
    request.columns = std::max(request.columns, indicatorColumns);
    request.warmUp = warmUpOf(indicatorsOf(m_wanted.view));
    askForBars(m_input.main, m_openInput, request);
    for (std::size_t i = 0; i < m_input.benchmarks.size() && generation == m_generation; ++i) {
        request.instrument = m_input.benchmarks[i].instrument.id;
        askForBars(m_input.benchmarks[i], m_openInput, request);
    }
}

// Of no category the source would take for all of them.
bool ChartModel::wantsEvents() const
{
    return market::wantsEvents(m_wanted.view.events, m_wanted.view.categories);
}

market::BarRequest ChartModel::requestOf(const market::Instrument& instrument) const
{
    const QDate basis
        = m_wanted.view.basis.isValid() ? m_wanted.view.basis : m_wanted.view.from.addDays(-1);
    market::BarRequest request{instrument.id, m_wanted.view.interval,
                               keysOf(m_wanted, market::zoneOrUtc(instrument.zone)),
                               m_wanted.columns, basis};
    request.basisAt = m_wanted.view.basisAt;
    return request;
}

// `series` is part of what is being put together: it is there until the next request.
void ChartModel::askForBars(Series& series, int& open, const market::BarRequest& request)
{
    market::onAnswer(m_sources.bars.bars(request), this,
                     [this, target = &series, count = &open,
                      generation = m_generation](const market::Result<market::BarAnswer>& bars) {
                         if (generation == m_generation)
                             receiveBars(*target, *count, bars);
                     });
}

void ChartModel::askForEvents()
{
    const QTimeZone zone = market::zoneOrUtc(
        m_next.series.empty() ? QString() : m_next.series.front().instrument.zone);
    const market::EventQuery query{{m_wanted.from.startOfDay(zone).toMSecsSinceEpoch(),
                                    m_wanted.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()},
                                   m_wanted.view.events == market::EventFilter::Categories
                                       ? m_wanted.view.categories
                                       : std::vector<market::EventCategory>(),
                                   m_wanted.view.symbols,
                                   {}};
    market::onAnswer(
        m_sources.events.events(query), this,
        [this, generation = m_generation](const market::Result<market::Events>& events) {
            if (generation == m_generation)
                receiveEvents(events);
        });
}

void ChartModel::receiveBars(Series& series, int& open,
                             const market::Result<market::BarAnswer>& answer)
{
    if (!answer) {
        fail(answer.error().message);
        return;
    }
    series.answer = *answer;
    // Where nothing is cached before the range its first close is the basis; its date says so.
    auto& basis = series.answer.basis;
    if (!basis)
        basis = firstClose(*answer, m_wanted.view, series.instrument);
    finishOne(open);
}

void ChartModel::receiveEvents(const market::Result<market::Events>& events)
{
    if (!events) {
        fail(events.error().message);
        return;
    }
    m_next.events = *events;
    finishOne(m_open);
}

void ChartModel::finishOne(int& open)
{
    --open;
    if (m_open > 0)
        return;
    const bool computes = m_next.main() && !indicatorsOf(m_next.view).empty();
    const quint64 generation = m_generation;
    if (computes && &open == &m_open)
        tellBars();
    if (m_openInput > 0 || generation != m_generation)
        return;
    if (computes)
        computeIndicators();
    else
        finish();
}

// The names of the indicators stand there already, those of panes by the view: nothing moves when
// their values come.
void ChartModel::tellBars()
{
    ChartData data = m_next;
    for (const market::Indicator& indicator : data.view.overlays)
        data.overlays.emplace_back().indicator = indicator;
    explainPanes(data);
    Q_EMIT barsCame(std::make_shared<const ChartData>(std::move(data)));
}

void ChartModel::computeIndicators()
{
    const auto job = std::make_shared<const IndicatorJob>(
        IndicatorJob{std::make_shared<const ChartData>(m_next), m_input, m_memory});
    const auto work = [job] {
        return std::make_shared<const IndicatorAnswer>(widgets::computeIndicators(*job));
    };
    market::onAnswer(
        QtConcurrent::run(work), this,
        [this, generation = m_generation](const std::shared_ptr<const IndicatorAnswer>& answer) {
            if (generation == m_generation)
                receiveIndicators(answer);
        });
}

void ChartModel::receiveIndicators(const std::shared_ptr<const IndicatorAnswer>& answer)
{
    m_memory = answer->memory;
    m_next.overlays = answer->overlays;
    m_next.panes = answer->panes;
    for (Series benchmark : std::exchange(m_input, {}).benchmarks) {
        benchmark.answer.bars = std::make_shared<const market::BarSeries>();
        if (!m_next.find(benchmark.instrument.symbol))
            m_next.references.push_back(std::move(benchmark));
    }
    finish();
}

void ChartModel::finish()
{
    explainPanes(m_next);
    Q_EMIT dataChanged(std::make_shared<const ChartData>(m_next));
}

void ChartModel::fail(const QString& message)
{
    ++m_generation; // what is still on its way belongs to a request that has failed
    Q_EMIT failed(message);
}

} // namespace widgets
