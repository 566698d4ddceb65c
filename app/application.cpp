#include "app/application.h"

#include "app/mainwindow.h"
#include "app/runon.h"
#include "app/shortcutsheet.h"
#include "market/onanswer.h"
#include "storage/casestudy.h"
#include "storage/ingestworker.h"
#include "widgets/appearance.h"
#include "widgets/chart/chartview.h"
#include "widgets/fonts.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int longestWait = 1'000; // milliseconds

using market::Result;
using Reports = Result<std::vector<storage::IngestReport>>;

QString supported(const QString& language)
{
    return language.startsWith(u"de"_s) ? u"de"_s : u"en"_s;
}

QString languageOf(const DashboardOptions& options, const Settings& settings)
{
    if (!options.language.isEmpty())
        return supported(options.language);
    const QString remembered = settings.value(setting::language);
    return supported(remembered.isEmpty() ? QLocale::system().name() : remembered);
}

// The theme of that name, or the default one: a name may come from an edited file.
widgets::Theme themeNamed(const QString& name)
{
    auto theme = widgets::Theme::load(name);
    if (!theme)
        theme = widgets::Theme::load(setting::theme.fallback);
    Q_ASSERT(theme);
    return *theme;
}

// The file and its write-ahead log.
qint64 sizeOfCache(const QString& path)
{
    return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
}

} // namespace

QString defaultSettings()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(u"settings.json"_s);
}

Application::Application(const DashboardOptions& options, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_settings(options.settings)
    , m_worker(new storage::IngestWorker(options.database))
    , m_source(options.database)
    , m_files(*m_worker, {m_source, m_source, m_source}, m_settings)
{
    startIngest();
    widgets::loadFonts();
    QApplication::setFont(widgets::typeface(14));
    setLanguage(languageOf(m_options, m_settings));
    m_look.theme = themeNamed(m_settings.value(setting::theme));
    buildWindow();
    setTheme(m_look.theme.name);
    restoreWindow();
}

// A view that cannot be read is told and kept: it would be overwritten at the end.
void Application::restoreWindow()
{
    const QByteArray view = m_settings.value(setting::view).toUtf8();
    if (!view.isEmpty() && !market::viewFromJson(view))
        m_settings.keepView();
    m_window->restore(m_settings);
}

Application::~Application()
{
    m_window.reset();
    m_ingestThread.quit();
    m_ingestThread.wait();
}

void Application::startIngest()
{
    m_ingestThread.setObjectName(u"ingest"_s);
    m_worker->moveToThread(&m_ingestThread);
    connect(&m_ingestThread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &storage::IngestWorker::stored, this, [this] {
        m_window->refresh();
        showCacheSize();
    });
    m_ingestThread.start();
}

void Application::setLanguage(const QString& language)
{
    m_look.format = market::Format(language);
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(u":/i18n/aftershock_"_s + language + u".qm"_s))
        QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(m_look.format.locale());
}

void Application::setTheme(const QString& name)
{
    m_look.theme = themeNamed(name);
    QApplication::setPalette(widgets::paletteOf(m_look.theme));
    qApp->setStyleSheet(widgets::styleSheetOf(m_look.theme));
    m_settings.setValue(setting::theme, m_look.theme.name);
    if (m_window)
        m_window->setTheme(m_look.theme);
}

void Application::buildWindow()
{
    m_window
        = std::make_unique<MainWindow>(widgets::ChartSources{m_source, m_source, m_source}, m_look);
    for (const QString& folder : storage::caseStudyFolders())
        if (const auto symbols = storage::caseStudyWatchlist(folder))
            m_window->setWatchlistOrder(*symbols);
    connectWindow();
}

void Application::connectWindow()
{
    MainWindow* window = m_window.get();
    const auto on = [&](ActionId id, auto slot) {
        connect(window->actions()[id], &QAction::triggered, this, slot);
    };
    on(ActionId::DarkTheme, [this](bool dark) { setTheme(dark ? u"dark"_s : u"light"_s); });
    on(ActionId::ContrastTheme,
       [this](bool strong) { setTheme(strong ? u"contrast"_s : u"dark"_s); });
    on(ActionId::English, [this] { rebuildWindow(u"en"_s); });
    on(ActionId::German, [this] { rebuildWindow(u"de"_s); });
    on(ActionId::Shortcuts, [this] { ShortcutSheet(m_window.get()).exec(); });
    on(ActionId::About, [this] { AboutBox(m_window.get()).exec(); });
    m_files.setWindow(window);
    connect(window, &MainWindow::linkActivated, this,
            [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(window, &MainWindow::closed, this, &Application::save);
}

// Later, because the old window is still busy with the command.
void Application::rebuildWindow(const QString& language)
{
    if (m_look.format.language() == language)
        return;
    m_settings.setValue(setting::language, language);
    QMetaObject::invokeMethod(
        this, [this, language] { replaceWindow(language); }, Qt::QueuedConnection);
}

// All texts are made when a window is made: another language means another window, at the same
// place and with the same view.
void Application::replaceWindow(const QString& language)
{
    const auto old = std::move(m_window); // stays until there is another one to be the last
    old->save(m_settings);
    setLanguage(language);
    buildWindow();
    m_window->restore(m_settings);
    m_window->show();
    m_window->refresh();
    showCacheSize();
}

// The chart comes first. Whatever else is read, and the check of the whole file that opening it for
// writing begins with, would only hold it up.
void Application::start()
{
    m_window->show();
    m_window->showNotice(tr("Opening the cache…"));
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Application::goOn);
    const widgets::ChartView* chart = &m_window->chart();
    const auto stopWaiting = [this] { m_patience.start(0); };
    connect(chart, &widgets::ChartView::painted, &m_patience, stopWaiting);
    connect(chart, &widgets::ChartView::failed, &m_patience, stopWaiting);
    // A window that is covered is not painted.
    m_patience.start(QFileInfo::exists(m_options.database) ? longestWait : 0);
}

void Application::goOn()
{
    disconnect(&m_window->chart(), nullptr, &m_patience, nullptr);
    if (QFileInfo::exists(m_options.database))
        m_window->refreshPanels();
    openCache();
}

void Application::openCache()
{
    market::onAnswer(m_worker->open(), this, [this](const Result<void>& opened) {
        if (opened)
            importCaseStudies();
        else
            m_window->showNotice(opened.error().message);
    });
}

void Application::importCaseStudies()
{
    m_window->showNotice(tr("Preparing the case study…"));
    market::onAnswer(m_worker->importCaseStudies(), this, [this](const Reports& reports) {
        m_window->showNotice(reports ? m_settings.problem() : reports.error().message);
        showCacheSize();
        m_files.importFiles(m_options.files);
        Q_EMIT ready();
    });
}

void Application::showCacheSize()
{
    market::onAnswer(runOn(m_worker, [path = m_options.database] { return sizeOfCache(path); }),
                     this, [this](qint64 bytes) { m_window->showCacheSize(bytes); });
}

void Application::save()
{
    m_window->save(m_settings);
    if (const auto saved = m_settings.save(); !saved)
        qCritical("%s", qPrintable(saved.error().message));
}

int runDashboard(const DashboardOptions& options)
{
    Application application(options);
    application.start();
    return QApplication::exec();
}

} // namespace app
