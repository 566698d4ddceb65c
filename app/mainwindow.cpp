#include "app/mainwindow.h"

#include "app/chartarea.h"
#include "app/chartcommands.h"
#include "app/cursorcommands.h"
#include "app/drawingcommands.h"
#include "app/header.h"
#include "app/indicatorcommands.h"
#include "app/menus.h"
#include "app/movecommands.h"
#include "app/scalecommands.h"
#include "app/settings.h"
#include "app/statusline.h"
#include "app/undocommands.h"
#include "market/onanswer.h"
#include "widgets/chart/overviewstrip.h"
#include "widgets/fonts.h"
#include "widgets/panels/eventpanel.h"
#include "widgets/panels/symbolsearch.h"
#include "widgets/panels/watchlistpanel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int layoutVersion = 1; // of saved docks

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

// A plain label lets the mouse through: the dock can still be dragged by it.
QLabel* headingOf(QDockWidget* dock, const QString& title)
{
    auto* heading = new QLabel(title, dock);
    heading->setObjectName(u"heading"_s);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(widgets::typeface(14, QFont::DemiBold));
    return heading;
}

} // namespace

MainWindow::MainWindow(const widgets::ChartSources& sources, const widgets::Look& look,
                       QWidget* parent)
    : QMainWindow(parent)
    , m_sources(sources)
    , m_look(look)
    , m_actions(new Actions(this))
    , m_area(new ChartArea(sources, look, this))
    , m_chart(&m_area->chart())
    , m_watchlist(new widgets::WatchlistPanel(sources.instruments, look, this))
    , m_events(new widgets::EventPanel(sources.events, look, this))
    , m_search(new widgets::SymbolSearch(sources.instruments, this))
    , m_status(new StatusLine(look.format, this))
    , m_commands(new ChartCommands(*m_actions, *m_chart, this))
{
    new CursorCommands(*m_actions, *m_chart, this); // a child, as the next
    new ScaleCommands(*m_actions, *m_chart, this);
    setAcceptDrops(true);
    resize(1440, 900);
    setCentralWidget(m_area);
    buildDocks();
    buildBars();
    connectPanels();
    connectChart();
    connectCommands();
    new MoveCommands(*m_actions, *m_chart, *m_commands, this);
    new IndicatorCommands(*m_actions, *m_chart, this);
    setView(firstView());
}

// A visible window is closed by its base class, when nothing of it is left to hear about it.
MainWindow::~MainWindow()
{
    hide();
}

QDockWidget* MainWindow::addDock(Qt::DockWidgetArea area, QWidget* panel, const QString& title)
{
    auto* dock = new QDockWidget(title, this);
    panel->setAttribute(Qt::WA_StyledBackground);
    dock->setWidget(panel);
    dock->setAccessibleName(title);
    dock->setTitleBarWidget(headingOf(dock, title));
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    dock->setFeatures(QDockWidget::DockWidgetMovable);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    m_watchlistDock = addDock(Qt::LeftDockWidgetArea, m_watchlist, tr("Watchlist"));
    m_watchlistDock->setObjectName(u"watchlistDock"_s);
    m_eventDock = addDock(Qt::RightDockWidgetArea, m_events, tr("Events"));
    m_eventDock->setObjectName(u"eventDock"_s);
    resizeDocks({m_watchlistDock, m_eventDock}, {380, 372}, Qt::Horizontal);
}

void MainWindow::buildBars()
{
    auto* header = new Header(*m_actions, m_search, this);
    addToolBar(header);
    buildMenus(menuBar(), *m_actions, m_watchlist->columnActions());
    menuBar()->setAccessibleName(tr("Menus"));
    m_watchlist->addRowAction((*m_actions)[ActionId::CompareSelected]);
    setStatusBar(m_status);
    setTabOrder(m_search, m_watchlist);
    setTabOrder(m_watchlist, m_chart);
    setTabOrder(m_chart, &m_area->overview());
    setTabOrder(&m_area->overview(), m_events);
}

void MainWindow::connectPanels()
{
    using widgets::EventPanel;
    using widgets::SymbolSearch;
    using widgets::WatchlistPanel;
    connect(m_watchlist, &WatchlistPanel::symbolActivated, m_commands, &ChartCommands::showSymbol);
    connect(m_watchlist, &WatchlistPanel::compareRequested, m_commands, &ChartCommands::compare);
    connect(m_watchlist, &WatchlistPanel::failed, this, &MainWindow::showNotice);
    connect(m_search, &SymbolSearch::symbolActivated, m_commands, &ChartCommands::showSymbol);
    connect(m_search, &SymbolSearch::symbolActivated, m_chart,
            [this] { m_chart->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SymbolSearch::failed, this, &MainWindow::showNotice);
    connect(m_events, &EventPanel::eventActivated, this, &MainWindow::goToEvent);
    connect(m_events, &EventPanel::linkActivated, this, &MainWindow::linkActivated);
    connect(m_events, &EventPanel::failed, this, &MainWindow::showNotice);
}

void MainWindow::connectChart()
{
    connect(m_chart, &widgets::ChartView::viewChanged, this, &MainWindow::showView);
    connect(m_chart, &widgets::ChartView::eventSelected, m_events, &widgets::EventPanel::select);
    connect(m_chart, &widgets::ChartView::failed, this, &MainWindow::showNotice);
}

void MainWindow::connectCommands()
{
    const auto on = [this](ActionId id, auto slot) {
        connect((*m_actions)[id], &QAction::triggered, this, slot);
    };
    new UndoCommands(*m_actions, *m_chart, this);
    new DrawingCommands(*m_actions, *m_chart, this);
    auto* draw = new QMenu(tr("&Draw"), this);
    draw->addActions(m_actions->of(ActionSet::Draw));
    m_chart->addAction(draw->menuAction());
    for (const ActionId id : {ActionId::GoToDate, ActionId::ResetView, ActionId::CopyPicture})
        m_chart->addAction((*m_actions)[id]);
    on(ActionId::Quit, &MainWindow::close);
    on(ActionId::FindSymbol, [this] { m_search->focusSearch(); });
    on(ActionId::FindEvent, [this] { m_events->focusSearch(); });
    on(ActionId::NextPane, &MainWindow::focusNextPane);
    on(ActionId::FullScreen, &MainWindow::setFullScreen);
    on(ActionId::CompareSelected, [this] { m_watchlist->requestComparison(); });
    on(ActionId::PreviousEvent, [this] { m_events->step(-1); });
    on(ActionId::NextEvent, [this] { m_events->step(1); });
    on(ActionId::ShowWatchlist, [this](bool shown) { m_watchlistDock->setVisible(shown); });
    on(ActionId::ShowEventList, [this](bool shown) { m_eventDock->setVisible(shown); });
    on(ActionId::ShowOverview, [this](bool shown) { m_area->showOverview(shown); });
    for (QDockWidget* dock : {m_watchlistDock, m_eventDock})
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::showDockActions);
    // In full screen the menu bar is hidden, and with it its shortcuts: the window has them too.
    for (const ActionRow& row : actionRows())
        addAction((*m_actions)[row.id]);
    showDockActions();
    (*m_actions)[ActionId::DarkTheme]->setChecked(m_look.theme.name == "dark"_L1);
    (*m_actions)[ActionId::ContrastTheme]->setChecked(m_look.theme.name == "contrast"_L1);
    const bool isGerman = m_look.format.language() == "de"_L1;
    (*m_actions)[isGerman ? ActionId::German : ActionId::English]->setChecked(true);
}

void MainWindow::setView(const market::View& view)
{
    market::View mine = view;
    mine.theme = m_look.theme.name;
    mine.locale = m_look.format.language();
    m_chart->setView(mine);
    showView();
}

void MainWindow::setWatchlistOrder(const QStringList& symbols)
{
    m_watchlist->setOrder(symbols);
}

void MainWindow::setTheme(const widgets::Theme& theme)
{
    m_look.theme = theme;
    dress();
    (*m_actions)[ActionId::DarkTheme]->setChecked(theme.name == "dark"_L1);
    (*m_actions)[ActionId::ContrastTheme]->setChecked(theme.name == "contrast"_L1);
    setView(m_chart->view());
}

// Up and down mean the same everywhere: the panels follow the chart's pair of colours.
void MainWindow::dress()
{
    m_look.theme = widgets::Theme::load(m_look.theme.name, m_chart->view().safeColours)
                       .value_or(m_look.theme);
    m_watchlist->setTheme(m_look.theme);
    m_area->overview().setTheme(m_look.theme);
    m_events->setTheme(m_look.theme);
}

void MainWindow::showNotice(const QString& text)
{
    m_status->showNotice(text);
}

void MainWindow::showCacheSize(qint64 bytes)
{
    m_status->showSize(bytes);
}

const CacheContents& MainWindow::cache() const
{
    return m_commands->cache();
}

void MainWindow::refresh()
{
    m_chart->refresh();
    refreshPanels();
}

void MainWindow::refreshPanels()
{
    m_area->overview().refresh();
    m_events->refresh();
    m_watchlist->refresh();
    m_search->refresh();
    askForCache(); // last: what it brings scrolls the events, which are there by then
}

void MainWindow::askForCache()
{
    using market::Result;
    using Instruments = Result<std::vector<market::Instrument>>;
    using Coverages = Result<std::vector<market::Coverage>>;
    const auto instruments = m_sources.instruments.instruments();
    const auto receive = [this, instruments](const Coverages& coverage) {
        market::onAnswer(instruments, this, [this, coverage](const Instruments& list) {
            if (list && coverage)
                receiveCache({*list, *coverage});
        });
    };
    market::onAnswer(m_sources.instruments.coverage(), this, receive);
}

void MainWindow::receiveCache(const CacheContents& cache)
{
    m_commands->setCache(cache);
    if (cache.instrument(m_awaited) != nullptr)
        m_commands->showSymbol(std::exchange(m_awaited, {}));
    showView();
}

void MainWindow::showWhenCached(const QString& symbol)
{
    m_awaited = symbol;
    askForCache();
}

void MainWindow::showView()
{
    const market::View& view = m_chart->view();
    if (view.safeColours != (m_look.theme.up == m_look.theme.safeUp))
        dress();
    const QString symbol = view.symbols.isEmpty() ? QString() : view.symbols.first();
    setWindowTitle(tr("%1 – Aftershock").arg(view.symbols.join(u", "_s)));
    m_watchlist->setCurrentSymbol(symbol);
    m_events->scrollTo(market::dateKey(view.from));
    if (const market::Instrument* instrument = cache().instrument(symbol))
        m_events->setExchangeZone(market::zoneOrUtc(instrument->zone));
    m_status->showCache(cache(), view);
}

void MainWindow::goToEvent(const market::Event& event)
{
    m_chart->selectEvent(event);
}

void MainWindow::showDockActions()
{
    (*m_actions)[ActionId::ShowWatchlist]->setChecked(!m_watchlistDock->isHidden());
    (*m_actions)[ActionId::ShowEventList]->setChecked(!m_eventDock->isHidden());
    (*m_actions)[ActionId::ShowOverview]->setChecked(m_area->showsOverview());
}

void MainWindow::focusNextPane()
{
    const QWidget* focus = QApplication::focusWidget();
    QList<QWidget*> panes{m_watchlist, m_chart, m_events};
    const auto holdsFocus
        = [&](const QWidget* pane) { return pane == focus || pane->isAncestorOf(focus); };
    const auto isHidden = [](const QWidget* pane) { return !pane->isVisible(); };
    panes.removeIf(isHidden);
    const auto current = std::ranges::find_if(panes, holdsFocus);
    const bool isLast = current == panes.end() || std::next(current) == panes.end();
    QWidget* next = isLast ? panes.first() : *std::next(current);
    if (next == m_events)
        m_events->focusList();
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::setFullScreen(bool full)
{
    if (full)
        m_layoutBeforeFullScreen = saveState(layoutVersion);
    menuBar()->setVisible(!full);
    statusBar()->setVisible(!full);
    m_watchlistDock->setVisible(!full);
    m_eventDock->setVisible(!full);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    if (!full)
        restoreState(m_layoutBeforeFullScreen, layoutVersion);
}

void MainWindow::restore(const Settings& settings)
{
    m_commands->setDrawings(DrawingBook::fromJson(settings.value(setting::drawings).toUtf8()));
    if (const auto view = market::viewFromJson(settings.value(setting::view).toUtf8()))
        setView(*view);
    restoreGeometry(settings.bytes(setting::geometry));
    // Full screen is for a while: its way out is not a thing to look for at the next start.
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, false));
    restoreState(settings.bytes(setting::docks), layoutVersion);
    m_watchlist->restoreColumns(settings.bytes(setting::watchlistColumns));
    m_area->restore(settings);
    showDockActions();
}

void MainWindow::save(Settings& settings) const
{
    settings.setValue(setting::view, QString::fromUtf8(market::toJson(m_chart->view())));
    settings.setValue(setting::drawings, QString::fromUtf8(m_commands->drawings().toJson()));
    settings.setBytes(setting::geometry, saveGeometry());
    settings.setBytes(setting::docks,
                      isFullScreen() ? m_layoutBeforeFullScreen : saveState(layoutVersion));
    settings.setBytes(setting::watchlistColumns, m_watchlist->saveColumns());
    m_area->save(settings);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(files);
}

} // namespace app
