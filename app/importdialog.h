#pragma once

#include "app/importfile.h"
#include "app/viewrules.h"
#include "market/format.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace storage {
class IngestWorker;
}

namespace app {

enum class ImportKind
{
    Bars,
    Events
};

// What kind of file that name promises: .json is events, anything else bars.
[[nodiscard]] ImportKind kindOf(const QString& path);

// Shows what was found in a file, lets the user say what the file does not, imports it, and lists
// what was refused. Files are read on the ingest thread.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(storage::IngestWorker& worker, CacheContents cache, const market::Format& format,
                 QWidget* parent = nullptr);

    void setFile(const QString& path, ImportKind kind);

Q_SIGNALS:
    void previewed(); // what was found stands in the dialog
    void imported(const QString& symbol); // empty for events

private:
    using Reports = market::Result<std::vector<storage::IngestReport>>;

    void buildFields();
    QPushButton* addButton(const QString& text);
    void layOut();
    void showFields(bool shown);
    void receiveFile(const market::Result<ReadFile>& file);
    void preview();
    void previewBars();
    void previewEvents();
    void showBars(const market::Result<BarImport>& bars);
    void showEvents(const market::Result<EventImport>& events);
    void showFailure(const QString& message);
    void showRows(const std::vector<market::RowError>& rows, qint64 unlisted);
    void import();
    void receiveReports(const Reports& reports);
    [[nodiscard]] market::Instrument instrument() const;
    [[nodiscard]] market::BarCsvOptions options() const;

    storage::IngestWorker& m_worker;
    CacheContents m_cache;
    market::Format m_format;
    ImportKind m_kind = ImportKind::Bars;
    std::shared_ptr<const ReadFile> m_file;
    std::shared_ptr<const storage::Delivery> m_delivery; // null while there is nothing to import
    quint64 m_generation = 0; // of the preview that is wanted
    QFormLayout* m_form;
    QLabel* m_path;
    QLineEdit* m_symbol;
    QComboBox* m_interval;
    QComboBox* m_zone;
    QLabel* m_found;
    QPlainTextEdit* m_rows;
    QPushButton* m_import;
    QPushButton* m_close;
};

} // namespace app
