#include "widgets/chart/chartmodel.h"

#include "market/format.h"
#include "market/onanswer.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qint64 leastMargin = 6; // days: reaches over a long weekend's news
constexpr double mostColumns = 16'384;
constexpr double columnStep = 512;

market::TimeRange keysOf(const ChartRequest& request, const QTimeZone& zone)
{
    if (!market::isIntraday(request.view.interval))
        return {market::dateKey(request.from), market::dateKey(request.to.addDays(1))};
    return {request.from.startOfDay(zone).toMSecsSinceEpoch(),
            request.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

std::optional<market::Basis> firstClose(const market::BarAnswer& answer, const market::View& view,
                                        const QTimeZone& zone)
{
    const bool intraday = market::isIntraday(view.interval);
    const market::Millis begin
        = intraday ? view.from.startOfDay(zone).toMSecsSinceEpoch() : market::dateKey(view.from);
    const auto bars = answer.bars->bars();
    const auto first = std::ranges::lower_bound(bars, begin, {}, &market::Bar::begin);
    if (first == bars.end())
        return std::nullopt;
    const QDate date = intraday ? QDateTime::fromMSecsSinceEpoch(first->begin, zone).date()
                                : market::dateOfKey(first->begin);
    return market::Basis{date, first->close};
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
        const auto found = std::ranges::find(*m_instruments, symbol, &market::Instrument::symbol);
        if (found == m_instruments->end()) {
            fail(tr("There is no instrument \"%1\" in the cache; import its bars first.")
                     .arg(symbol));
            return;
        }
        m_next.series.push_back({*found, {}});
    }
    const quint64 generation = m_generation;
    m_open = static_cast<int>(m_next.series.size()) + (wantsEvents() ? 1 : 0);
    // An answer may come at once, and be a failure that ends this request.
    for (std::size_t i = 0; i < m_next.series.size() && generation == m_generation; ++i)
        askForBars(i);
    if (wantsEvents() && generation == m_generation)
        askForEvents();
}

// A choice of no category is no event; the source would take it for all of them.
bool ChartModel::wantsEvents() const
{
    const market::View& view = m_wanted.view;
    return view.events == market::EventFilter::All
        || (view.events == market::EventFilter::Categories && !view.categories.empty());
}

void ChartModel::askForBars(std::size_t place)
{
    const market::Instrument& instrument = m_next.series[place].instrument;
    const QDate basis
        = m_wanted.view.basis.isValid() ? m_wanted.view.basis : m_wanted.view.from.addDays(-1);
    const market::BarRequest request{instrument.id, m_wanted.view.interval,
                                     keysOf(m_wanted, market::zoneOrUtc(instrument.zone)),
                                     m_wanted.columns, basis};
    market::onAnswer(
        m_sources.bars.bars(request), this,
        [this, place, generation = m_generation](const market::Result<market::BarAnswer>& bars) {
            if (generation == m_generation)
                receiveBars(place, bars);
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

void ChartModel::receiveBars(std::size_t place, const market::Result<market::BarAnswer>& answer)
{
    if (!answer) {
        fail(answer.error().message);
        return;
    }
    m_next.series[place].answer = *answer;
    // Where nothing is cached before the range its first close is the basis; its date says so.
    auto& basis = m_next.series[place].answer.basis;
    const QTimeZone zone = market::zoneOrUtc(m_next.series[place].instrument.zone);
    if (!basis)
        basis = firstClose(*answer, m_wanted.view, zone);
    finishOne();
}

void ChartModel::receiveEvents(const market::Result<market::Events>& events)
{
    if (!events) {
        fail(events.error().message);
        return;
    }
    m_next.events = *events;
    finishOne();
}

void ChartModel::finishOne()
{
    if (--m_open == 0)
        Q_EMIT dataChanged(std::make_shared<const ChartData>(m_next));
}

void ChartModel::fail(const QString& message)
{
    ++m_generation; // what is still on its way belongs to a request that has failed
    Q_EMIT failed(message);
}

} // namespace widgets
