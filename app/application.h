#pragma once

#include "app/filecommands.h"
#include "app/settings.h"
#include "market/view.h"
#include "storage/cachedsource.h"
#include "widgets/look.h"

#include <QObject>
#include <QThread>
#include <QTimer>
#include <QTranslator>

#include <memory>
#include <optional>

namespace storage {
class IngestWorker;
}

namespace app {

class MainWindow;

// What the command line says about the dashboard.
struct DashboardOptions
{
    QString database; // path of the cache file
    QString settings; // path of the settings file; empty = nothing is remembered
    QString language; // "en", "de"; empty = the remembered one, else the system's
    QStringList files; // to be imported
};

// The composition root of the dashboard: makes threads, sources and the window, and is the only
// one that knows them all.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(const DashboardOptions& options, QObject* parent = nullptr);
    ~Application() override;

    void start(); // shows the window; what takes longer goes on while it is up
    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] FileCommands& files() { return m_files; }

Q_SIGNALS:
    void ready(); // the cache holds what the program ships

private:
    void startIngest();
    void setLanguage(const QString& language);
    void setTheme(const QString& name);
    void buildWindow();
    void restoreWindow();
    void connectWindow();
    void rebuildWindow(const QString& language);
    void replaceWindow(const QString& language);
    void goOn();
    void openCache();
    void importCaseStudies();
    void showCacheSize();
    void save();

    DashboardOptions m_options;
    Settings m_settings;
    widgets::Look m_look;
    QTranslator m_translator;
    QThread m_ingestThread;
    storage::IngestWorker* m_worker; // lives on m_ingestThread, deleted when that ends
    storage::CachedSource m_source;
    FileCommands m_files;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_patience; // runs while the first chart is awaited
};

[[nodiscard]] QString defaultSettings(); // in the user's configuration folder
// Runs the dashboard until its window is closed; returns the exit status.
[[nodiscard]] int runDashboard(const DashboardOptions& options);

} // namespace app
