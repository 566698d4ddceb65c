#pragma once

#include "app/importdialog.h"
#include "app/settings.h"
#include "widgets/chart/pictureexport.h"

#include <QStringList>

namespace app {

class MainWindow;

// The commands of the window that read or write files. Files are touched on the ingest thread.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    FileCommands(storage::IngestWorker& worker, const widgets::ChartSources& sources,
                 Settings& settings, QObject* parent = nullptr);

    void setWindow(MainWindow* window);
    // One dialog after the other.
    void importFiles(const QStringList& files);
    // The View of the window as the command line would draw it.
    void exportPng(const QString& path);
    // The same bytes, on the clipboard.
    void copyPicture();

private:
    void chooseBars();
    void chooseEvents();
    void choosePng();
    void importFile(const QString& path, ImportKind kind);
    void importNext();
    void write(const QByteArray& png);
    void copy(const QByteArray& png);
    void notice(const QString& text);
    [[nodiscard]] QStringList chooseFiles(const QString& title, const QString& filter);

    storage::IngestWorker& m_worker;
    Settings& m_settings;
    widgets::PictureExport m_export;
    widgets::PictureExport m_copy;
    MainWindow* m_window = nullptr;
    QStringList m_waiting; // files still to be imported
    QString m_picture; // path of the picture that is being drawn
};

} // namespace app
