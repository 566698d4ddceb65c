#include "app/chartcommands.h"

#include "market/viewlimits.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using market::ChartStyle;
using market::Interval;
using market::View;

constexpr std::array<std::pair<ActionId, Interval>, 6> intervalActions{{
    {ActionId::Interval5Minutes, Interval::Minute5},
    {ActionId::Interval15Minutes, Interval::Minute15},
    {ActionId::IntervalHour, Interval::Hour1},
    {ActionId::IntervalDay, Interval::Day1},
    {ActionId::IntervalWeek, Interval::Week1},
    {ActionId::IntervalMonth, Interval::Month1},
}};

constexpr std::array<std::pair<ActionId, ChartStyle>, 7> styleActions{{
    {ActionId::Candles, ChartStyle::Candles},
    {ActionId::OhlcBars, ChartStyle::OhlcBars},
    {ActionId::Line, ChartStyle::Line},
    {ActionId::Step, ChartStyle::Step},
    {ActionId::Area, ChartStyle::Area},
    {ActionId::Baseline, ChartStyle::Baseline},
    {ActionId::Compare, ChartStyle::Compare},
}};

constexpr std::array<std::pair<ActionId, Range>, 8> rangeActions{{
    {ActionId::Range1Day, Range::Day1},
    {ActionId::Range5Days, Range::Days5},
    {ActionId::Range1Month, Range::Month1},
    {ActionId::Range3Months, Range::Months3},
    {ActionId::Range6Months, Range::Months6},
    {ActionId::RangeYearToDate, Range::YearToDate},
    {ActionId::Range1Year, Range::Year1},
    {ActionId::RangeAll, Range::All},
}};

bool isVolume(const market::Pane& pane)
{
    return pane.kind == market::PaneKind::Volume;
}

bool showsVolume(const View& view)
{
    return std::ranges::any_of(view.panes, isVolume);
}

// Volume belongs right under the prices.
void toggleVolume(View& view)
{
    if (std::erase_if(view.panes, isVolume) == 0 && view.panes.size() < market::mostPanes)
        view.panes.insert(view.panes.begin(), market::Pane{});
}

} // namespace

ChartCommands::ChartCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_chart(chart)
{
    connectIntervals();
    connectStyles();
    connectRanges();
    connectLayers();
    connect(&m_chart, &widgets::ChartView::viewChanged, this, &ChartCommands::readView);
}

void ChartCommands::connectIntervals()
{
    for (const auto& [id, interval] : intervalActions)
        connect(m_actions[id], &QAction::triggered, this, [this, wanted = interval] {
            m_chart.edit(withInterval(m_chart.view(), wanted, m_cache), tr("interval"));
            readView();
        });
}

void ChartCommands::connectStyles()
{
    for (const auto& [id, style] : styleActions)
        connect(m_actions[id], &QAction::triggered, this,
                [this, wanted = style] { setStyle(wanted); });
}

void ChartCommands::connectRanges()
{
    for (const auto& [id, range] : rangeActions)
        connect(m_actions[id], &QAction::triggered, this, [this, wanted = range] {
            m_chart.edit(withRange(m_chart.view(), wanted, m_cache), tr("range"));
            readView();
        });
}

void ChartCommands::connectLayers()
{
    for (const ActionId id : {ActionId::Volume, ActionId::Events})
        connect(m_actions[id], &QAction::triggered, this, &ChartCommands::setLayers);
}

void ChartCommands::setCache(CacheContents cache)
{
    m_cache = std::move(cache);
    readCache();
}

void ChartCommands::setDrawings(DrawingBook drawings)
{
    m_drawings = std::move(drawings);
}

// Drawings go and come with the instrument whose prices they are at.
View ChartCommands::withInstruments(const View& view, const QStringList& symbols) const
{
    View next = withSymbols(view, symbols, m_cache);
    if (mainSymbol(next) != mainSymbol(view))
        next.drawings = m_drawings.of(mainSymbol(next));
    return next;
}

void ChartCommands::showSymbol(const QString& symbol)
{
    View view = m_chart.view();
    // A lone instrument is read in prices; comparing it with itself says little.
    if (view.style == ChartStyle::Compare && view.symbols.size() > 1)
        view.style = ChartStyle::Candles;
    m_chart.edit(withInstruments(view, {symbol}), tr("instrument"));
    readView();
}

void ChartCommands::compare(const QStringList& symbols)
{
    QStringList wanted = symbols;
    if (symbols.size() == 1) {
        wanted = m_chart.view().symbols;
        if (!wanted.removeOne(symbols.first()))
            wanted.append(symbols.first());
    }
    if (wanted.isEmpty())
        return;
    if (static_cast<std::size_t>(wanted.size()) > market::mostSymbols) {
        Q_EMIT m_chart.failed(tr("A comparison holds at most %1 instruments: choose fewer.")
                                  .arg(market::mostSymbols));
        return;
    }
    const View view = withStyle(m_chart.view(), ChartStyle::Compare);
    m_chart.edit(withInstruments(view, wanted), tr("comparison"));
    readView();
}

// Candles and lines in prices show one instrument; the others stay for the next comparison.
void ChartCommands::setStyle(ChartStyle style)
{
    m_chart.edit(withStyle(m_chart.view(), style), tr("style"));
    readView();
}

void ChartCommands::setLayers()
{
    using market::EventFilter;
    View view = m_chart.view();
    if (m_actions[ActionId::Volume]->isChecked() != showsVolume(view))
        toggleVolume(view);
    // A choice of categories stays as it is until events are switched.
    const bool showsEvents = view.events != EventFilter::None;
    if (m_actions[ActionId::Events]->isChecked() != showsEvents) {
        view.events = showsEvents ? EventFilter::None : EventFilter::All;
        view.categories.clear();
    }
    m_chart.edit(view, tr("layers"));
    readView();
}

void ChartCommands::readView()
{
    const View& view = m_chart.view();
    m_drawings.remember(mainSymbol(view), view.drawings);
    for (const auto& [id, interval] : intervalActions)
        m_actions[id]->setChecked(interval == view.interval);
    for (const auto& [id, style] : styleActions)
        m_actions[id]->setChecked(style == view.style);
    m_actions[ActionId::Volume]->setChecked(showsVolume(view));
    m_actions[ActionId::Events]->setChecked(view.events != market::EventFilter::None);
    readCache();
}

void ChartCommands::readCache()
{
    const QString symbol = mainSymbol(m_chart.view());
    const std::set<Interval> available = m_cache.intervals(symbol);
    for (const auto& [id, interval] : intervalActions)
        m_actions.setEnabled(
            id, available.contains(interval),
            tr("The cache has no bars of %1 short enough for this interval.").arg(symbol));
    for (const auto& [id, range] : rangeActions)
        m_actions.setEnabled(id, !available.empty(),
                             tr("The cache has no bars of %1.").arg(symbol));
}

} // namespace app
