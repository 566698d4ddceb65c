#include "app/movecommands.h"

#include "app/chartcommands.h"
#include "app/gotodate.h"
#include "widgets/chart/chartview.h"

namespace app {

namespace {

constexpr double zoomStep = 1.25;
constexpr double panStep = 0.1; // of the width in view
constexpr double centre = 0.5; // places in the window
constexpr double nearRight = 0.95;

} // namespace

MoveCommands::MoveCommands(const Actions& actions, widgets::ChartView& chart,
                           const ChartCommands& commands, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_chart(chart)
    , m_commands(commands)
    , m_window(window)
{
    connectSteps();
    connectKeys();
}

void MoveCommands::connectSteps()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::ZoomIn, [this] { m_chart.zoom(zoomStep); });
    on(ActionId::ZoomOut, [this] { m_chart.zoom(1 / zoomStep); });
    on(ActionId::PanLeft, [this] { m_chart.pan(-panStep); });
    on(ActionId::PanRight, [this] { m_chart.pan(panStep); });
    on(ActionId::PageLeft, [this] { m_chart.pan(-1); });
    on(ActionId::PageRight, [this] { m_chart.pan(1); });
    on(ActionId::GoToFirst, [this] { goToEnd(false); });
    on(ActionId::GoToLast, [this] { goToEnd(true); });
    on(ActionId::GoToDate, &MoveCommands::askForDate);
    on(ActionId::ResetView, &MoveCommands::reset);
    on(ActionId::ExtendedHours, &MoveCommands::showHours);
    connect(&m_chart, &widgets::ChartView::viewChanged, this, [this](const market::View& view) {
        m_actions[ActionId::ExtendedHours]->setChecked(view.extendedHours);
    });
    connect(m_actions[ActionId::Fit], &QAction::triggered, &m_chart, &widgets::ChartView::fit);
}

void MoveCommands::connectKeys()
{
    for (const ActionRow& row : actionRows())
        for (const QKeySequence& key : chartKeysOf(row))
            m_chart.addKey(key, m_actions[row.id]);
}

market::Format MoveCommands::format() const
{
    return market::Format(m_chart.view().locale);
}

void MoveCommands::goToEnd(bool last)
{
    const market::View& view = m_chart.view();
    const CacheContents& cache = m_commands.cache();
    const QString symbol = mainSymbol(view);
    const market::Coverage* coverage = cache.answering(symbol, view.interval);
    const market::Instrument* instrument = cache.instrument(symbol);
    if (coverage == nullptr || instrument == nullptr)
        return;
    market::TimeRange keys{coverage->range.begin,
                           coverage->range.end - 1 + market::nominalLength(coverage->interval)};
    if (!market::isIntraday(view.interval)) {
        const market::DateSpan dates = datesOf(*coverage, *instrument);
        keys = {market::dateKey(dates.first), market::dateKey(dates.last.addDays(1))};
    }
    m_chart.goTo(last ? keys.end : keys.begin, last ? nearRight : 0);
}

void MoveCommands::showHours(bool extended)
{
    market::View view = m_chart.view();
    view.extendedHours = extended;
    m_chart.edit(view, tr("extended hours"));
}

void MoveCommands::reset()
{
    m_chart.edit(withReset(m_chart.view(), m_commands.cache()), tr("reset"));
}

void MoveCommands::askForDate()
{
    const market::View& view = m_chart.view();
    const QDate shown = view.from.addDays(view.from.daysTo(view.to) / 2);
    auto* dialog = new GoToDate(format(), shown, market::isIntraday(view.interval), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setGo([this](const DateInput& date) { return goTo(date); });
    dialog->open();
}

QString MoveCommands::goTo(const DateInput& input)
{
    const market::View& view = m_chart.view();
    const QString symbol = mainSymbol(view);
    const CacheContents& cache = m_commands.cache();
    const market::Coverage* coverage = cache.answering(symbol, view.interval);
    const market::Instrument* instrument = cache.instrument(symbol);
    if (coverage == nullptr || instrument == nullptr)
        return tr("The cache has no bars of %1; import some first.").arg(symbol);
    const market::DateSpan cached = datesOf(*coverage, *instrument);
    if (input.date < cached.first || input.date > cached.last)
        return tr("%1 is cached from %2 to %3 at this interval; choose a date in between.")
            .arg(symbol, format().date(cached.first), format().date(cached.last));
    if (market::isIntraday(view.interval))
        m_chart.goTo(instantOf(input.date, input.time, *instrument), centre);
    else
        m_chart.goTo(market::dateKey(input.date) + market::dayMillis / 2, centre);
    return {};
}

} // namespace app
