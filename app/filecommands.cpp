#include "app/filecommands.h"

#include "app/mainwindow.h"
#include "app/runon.h"
#include "app/savefile.h"
#include "market/onanswer.h"
#include "storage/ingestworker.h"
#include "widgets/chart/chartview.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QSize pictureSize(1920, 1080);

} // namespace

FileCommands::FileCommands(storage::IngestWorker& worker, const widgets::ChartSources& sources,
                           Settings& settings, QObject* parent)
    : QObject(parent)
    , m_worker(worker)
    , m_settings(settings)
    , m_export(sources)
    , m_copy(sources)
{
    connect(&m_export, &widgets::PictureExport::finished, this, &FileCommands::write);
    connect(&m_export, &widgets::PictureExport::failed, this, &FileCommands::notice);
    connect(&m_copy, &widgets::PictureExport::finished, this, &FileCommands::copy);
    connect(&m_copy, &widgets::PictureExport::failed, this, &FileCommands::notice);
}

void FileCommands::setWindow(MainWindow* window)
{
    m_window = window;
    const Actions& actions = window->actions();
    connect(actions[ActionId::ImportBars], &QAction::triggered, this, &FileCommands::chooseBars);
    connect(actions[ActionId::ImportEvents], &QAction::triggered, this,
            &FileCommands::chooseEvents);
    connect(actions[ActionId::ExportPng], &QAction::triggered, this, &FileCommands::choosePng);
    connect(actions[ActionId::CopyPicture], &QAction::triggered, this, &FileCommands::copyPicture);
    connect(window, &MainWindow::filesDropped, this, &FileCommands::importFiles);
}

void FileCommands::notice(const QString& text)
{
    m_window->showNotice(text);
}

QStringList FileCommands::chooseFiles(const QString& title, const QString& filter)
{
    const QStringList files = QFileDialog::getOpenFileNames(
        m_window, title, m_settings.value(setting::importFolder), filter);
    if (!files.isEmpty())
        m_settings.setValue(setting::importFolder, QFileInfo(files.first()).path());
    return files;
}

void FileCommands::chooseBars()
{
    const QString filter = tr("Bars (*.csv *.txt);;All files (*)");
    for (const QString& file : chooseFiles(tr("Import Bars"), filter))
        importFile(file, ImportKind::Bars);
}

void FileCommands::chooseEvents()
{
    const QString filter = tr("Events (*.json *.csv);;All files (*)");
    for (const QString& file : chooseFiles(tr("Import Events"), filter))
        importFile(file, ImportKind::Events);
}

void FileCommands::importFiles(const QStringList& files)
{
    const bool isIdle = m_waiting.isEmpty();
    m_waiting += files;
    // Later: a drop is not over before its event has been answered.
    if (isIdle)
        QMetaObject::invokeMethod(this, &FileCommands::importNext, Qt::QueuedConnection);
}

void FileCommands::importNext()
{
    while (!m_waiting.isEmpty()) {
        importFile(m_waiting.first(), kindOf(m_waiting.first()));
        m_waiting.removeFirst();
    }
}

void FileCommands::importFile(const QString& path, ImportKind kind)
{
    ImportDialog dialog(m_worker, m_window->cache(), m_window->format(), m_window);
    connect(&dialog, &ImportDialog::imported, m_window, &MainWindow::showWhenCached);
    dialog.setFile(path, kind);
    dialog.exec();
}

void FileCommands::choosePng()
{
    const QString name
        = QDir(m_settings.value(setting::exportFolder)).filePath(u"aftershock.png"_s);
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export Picture"), name,
                                                      tr("PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    m_settings.setValue(setting::exportFolder, QFileInfo(path).path());
    exportPng(path);
}

void FileCommands::exportPng(const QString& path)
{
    m_picture = path;
    notice(tr("Drawing the picture…"));
    m_export.start(m_window->chart().view(), pictureSize, 1);
}

void FileCommands::copyPicture()
{
    notice(tr("Drawing the picture…"));
    m_copy.start(m_window->chart().view(), pictureSize, 1);
}

// As a file for those who keep the text in it, and as pixels for the others.
void FileCommands::copy(const QByteArray& png)
{
    auto* data = new QMimeData; // the clipboard owns it
    data->setData(u"image/png"_s, png);
    data->setImageData(QImage::fromData(png));
    QGuiApplication::clipboard()->setMimeData(data);
    notice(tr("The picture is on the clipboard."));
}

void FileCommands::write(const QByteArray& png)
{
    const auto told = [this, path = m_picture](const market::Result<void>& saved) {
        notice(saved ? tr("The picture is in %1.").arg(path) : saved.error().message);
    };
    market::onAnswer(runOn(&m_worker, [path = m_picture, png] { return saveFile(path, png); }),
                     this, told);
}

} // namespace app
