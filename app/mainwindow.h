#pragma once

#include "app/actions.h"
#include "app/viewrules.h"
#include "widgets/chart/chartsources.h"
#include "widgets/look.h"

#include <QMainWindow>
#include <QUrl>

namespace widgets {
class ChartView;
class EventPanel;
class SymbolSearch;
class WatchlistPanel;
} // namespace widgets

namespace app {

class ChartArea;
class ChartCommands;
class Settings;
class StatusLine;

// The window: watchlist at the left, chart, events at the right. It asks the ports and shows; what
// needs files, threads or another window it only tells.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const widgets::ChartSources& sources, const widgets::Look& look,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    void setView(const market::View& view); // its theme and language are the window's
    void setWatchlistOrder(const QStringList& symbols);
    void setTheme(const widgets::Theme& theme);
    void showNotice(const QString& text); // in the status bar, until the next one
    void showCacheSize(qint64 bytes);
    void refresh(); // the cache changed: everything asks again
    void refreshPanels(); // all but the chart

    void restore(const Settings& settings);
    void save(Settings& settings) const;

    [[nodiscard]] const Actions& actions() const { return *m_actions; }
    [[nodiscard]] widgets::ChartView& chart() const { return *m_chart; }
    [[nodiscard]] const CacheContents& cache() const;
    [[nodiscard]] const market::Format& format() const { return m_look.format; }
    // Shows the instrument as soon as the cache tells of it; empty = none.
    void showWhenCached(const QString& symbol);

Q_SIGNALS:
    void filesDropped(const QStringList& files);
    void linkActivated(const QUrl& url);
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QDockWidget* addDock(Qt::DockWidgetArea area, QWidget* panel, const QString& title);
    void buildDocks();
    void buildBars();
    void connectPanels();
    void connectChart();
    void connectCommands();
    void showDockActions();
    void showView();
    void dress();
    void goToEvent(const market::Event& event);
    void askForCache();
    void receiveCache(const CacheContents& cache);
    void focusNextPane();
    void setFullScreen(bool full);

    widgets::ChartSources m_sources;
    widgets::Look m_look;
    Actions* m_actions;
    ChartArea* m_area;
    widgets::ChartView* m_chart; // of the area
    widgets::WatchlistPanel* m_watchlist;
    widgets::EventPanel* m_events;
    widgets::SymbolSearch* m_search;
    StatusLine* m_status;
    ChartCommands* m_commands;
    QDockWidget* m_watchlistDock = nullptr;
    QDockWidget* m_eventDock = nullptr;
    QByteArray m_layoutBeforeFullScreen;
    QString m_awaited; // symbol to be shown when it is in the cache
};

} // namespace app
