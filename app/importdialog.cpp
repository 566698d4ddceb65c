#include "app/importdialog.h"

#include "app/importtexts.h"
#include "app/runon.h"
#include "market/onanswer.h"
#include "storage/ingestworker.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using market::Result;

// Zones that prices are written in most; any other IANA name can be typed.
constexpr std::array zones{"America/New_York"_L1,
                           "Europe/Berlin"_L1,
                           "Europe/London"_L1,
                           "Asia/Tokyo"_L1,
                           "Asia/Hong_Kong"_L1,
                           "Asia/Shanghai"_L1,
                           "UTC"_L1};

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportKind kindOf(const QString& path)
{
    return QFileInfo(path).suffix().compare("json"_L1, Qt::CaseInsensitive) == 0
        ? ImportKind::Events
        : ImportKind::Bars;
}

ImportDialog::ImportDialog(storage::IngestWorker& worker, CacheContents cache,
                           const market::Format& format, QWidget* parent)
    : QDialog(parent)
    , m_worker(worker)
    , m_cache(std::move(cache))
    , m_format(format)
    , m_form(new QFormLayout)
    , m_path(plainLabel(this))
    , m_symbol(new QLineEdit(this))
    , m_interval(new QComboBox(this))
    , m_zone(new QComboBox(this))
    , m_found(plainLabel(this))
    , m_rows(new QPlainTextEdit(this))
    , m_import(addButton(tr("Import")))
    , m_close(addButton(tr("Cancel")))
{
    resize(640, 480);
    buildFields();
    layOut();
    connect(m_symbol, &QLineEdit::textEdited, this, &ImportDialog::preview);
    connect(m_interval, &QComboBox::currentIndexChanged, this, &ImportDialog::preview);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ImportDialog::preview);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

QPushButton* ImportDialog::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    return button;
}

void ImportDialog::buildFields()
{
    QStringList symbols;
    for (const market::Instrument& known : m_cache.instruments)
        symbols.append(known.symbol);
    auto* completer = new QCompleter(symbols, m_symbol);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_symbol->setCompleter(completer);
    m_symbol->setAccessibleName(tr("Symbol"));
    m_interval->addItem(tr("As found in the file"));
    for (const market::Interval interval : market::allIntervals())
        m_interval->addItem(market::toCode(interval), static_cast<int>(interval));
    m_interval->setAccessibleName(tr("Interval"));
    m_zone->setEditable(true);
    m_zone->addItem(QString());
    for (const QLatin1StringView zone : zones)
        m_zone->addItem(zone);
    m_zone->lineEdit()->setPlaceholderText(tr("That of the instrument"));
    m_zone->setAccessibleName(tr("Time zone of times without offset"));
    m_rows->setReadOnly(true);
    m_rows->setTabChangesFocus(true);
    m_rows->setAccessibleName(tr("Refused rows"));
    m_found->setAccessibleName(tr("Found"));
    m_path->setAccessibleName(tr("File"));
}

void ImportDialog::layOut()
{
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("File"), m_path);
    m_form->addRow(tr("Symbol"), m_symbol);
    m_form->addRow(tr("Interval"), m_interval);
    m_form->addRow(tr("Time zone"), m_zone);
    m_form->addRow(tr("Found"), m_found);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    m_import->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(m_form);
    layout->addWidget(m_rows, 1);
    layout->addLayout(buttons);
    for (QLabel* label : findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
}

void ImportDialog::setFile(const QString& path, ImportKind kind)
{
    m_kind = kind;
    m_file.reset();
    m_delivery.reset();
    m_path->setText(path);
    m_rows->clear();
    setWindowTitle(kind == ImportKind::Bars ? tr("Import Bars") : tr("Import Events"));
    showFields(kind == ImportKind::Bars);
    const QSignalBlocker quiet(m_symbol);
    m_symbol->setText(symbolFromName(QFileInfo(path).fileName()));
    m_found->setText(tr("Reading the file…"));
    m_import->setEnabled(false);
    market::onAnswer(runOn(&m_worker, [path] { return readFile(path); }), this,
                     [this](const Result<ReadFile>& file) { receiveFile(file); });
}

void ImportDialog::showFields(bool shown)
{
    for (QWidget* field : {static_cast<QWidget*>(m_symbol), static_cast<QWidget*>(m_interval),
                           static_cast<QWidget*>(m_zone)})
        m_form->setRowVisible(field, shown);
}

void ImportDialog::receiveFile(const Result<ReadFile>& file)
{
    if (!file) {
        showFailure(file.error().message);
        return;
    }
    m_file = std::make_shared<const ReadFile>(*file);
    preview();
}

void ImportDialog::preview()
{
    ++m_generation;
    if (!m_file)
        return;
    if (m_kind == ImportKind::Events)
        previewEvents();
    else if (m_symbol->text().trimmed().isEmpty())
        showFailure(tr("Enter the symbol of the instrument that the bars are of."));
    else
        previewBars();
}

void ImportDialog::previewBars()
{
    const auto read = [file = m_file, options = options(), instrument = instrument()] {
        return readBars(*file, options, instrument);
    };
    market::onAnswer(runOn(&m_worker, read), this,
                     [this, wanted = m_generation](const Result<BarImport>& bars) {
                         if (wanted == m_generation)
                             showBars(bars);
                     });
}

void ImportDialog::previewEvents()
{
    market::onAnswer(runOn(&m_worker, [file = m_file] { return readEvents(*file); }), this,
                     [this, wanted = m_generation](const Result<EventImport>& events) {
                         if (wanted == m_generation)
                             showEvents(events);
                     });
}

void ImportDialog::showBars(const Result<BarImport>& bars)
{
    if (!bars) {
        showFailure(bars.error().message);
        return;
    }
    if (const auto fitting = checkTicker(*bars, m_cache.coverage); !fitting) {
        showFailure(fitting.error().message);
        return;
    }
    storage::Delivery delivery;
    delivery.series.push_back(bars->batch);
    m_delivery = std::make_shared<const storage::Delivery>(std::move(delivery));
    m_found->setText(foundText(*bars, m_format));
    showRows(bars->batch.refused, bars->refusedUnlisted);
    m_import->setEnabled(!bars->batch.bars.empty());
    Q_EMIT previewed();
}

void ImportDialog::showEvents(const Result<EventImport>& events)
{
    if (!events) {
        showFailure(events.error().message);
        return;
    }
    storage::Delivery delivery;
    delivery.events.push_back(events->batch);
    m_delivery = std::make_shared<const storage::Delivery>(std::move(delivery));
    m_found->setText(foundText(*events, m_format));
    std::vector<market::RowError> rows = events->batch.refused;
    rows.insert(rows.end(), events->notes.begin(), events->notes.end());
    showRows(rows, 0);
    m_import->setEnabled(true);
    Q_EMIT previewed();
}

void ImportDialog::showFailure(const QString& message)
{
    m_delivery.reset();
    m_found->setText(message);
    m_rows->clear();
    m_import->setEnabled(false);
    Q_EMIT previewed();
}

void ImportDialog::showRows(const std::vector<market::RowError>& rows, qint64 unlisted)
{
    m_rows->setPlainText(rowsText(rows, unlisted));
}

void ImportDialog::import()
{
    if (!m_delivery)
        return;
    m_import->setEnabled(false);
    m_found->setText(tr("Importing…"));
    market::onAnswer(m_worker.ingest(m_delivery), this,
                     [this](const Reports& reports) { receiveReports(reports); });
}

void ImportDialog::receiveReports(const Reports& reports)
{
    if (!reports) {
        showFailure(reports.error().message);
        return;
    }
    QStringList texts;
    std::vector<market::RowError> rows;
    qint64 refused = 0;
    for (const storage::IngestReport& report : *reports) {
        texts += reportText(report, m_format);
        refused += report.refused;
        for (const storage::Refusal& refusal : report.refusals)
            rows.push_back(refusal.error);
    }
    m_found->setText(texts.join(u'\n'));
    showRows(rows, refused - static_cast<qint64>(rows.size()));
    showFields(false);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setDefault(true);
    m_close->setFocus();
    Q_EMIT imported(m_kind == ImportKind::Bars ? instrument().symbol : QString());
}

// What the cache knows about the symbol, or a new instrument of that symbol.
market::Instrument ImportDialog::instrument() const
{
    const QString symbol = m_symbol->text().trimmed();
    if (const market::Instrument* known = m_cache.instrument(symbol))
        return *known;
    market::Instrument created;
    created.symbol = symbol;
    created.zone = m_zone->currentText().trimmed();
    return created;
}

market::BarCsvOptions ImportDialog::options() const
{
    market::BarCsvOptions options;
    if (m_interval->currentIndex() > 0)
        options.interval = static_cast<market::Interval>(m_interval->currentData().toInt());
    options.zone = m_zone->currentText().trimmed();
    return options;
}

} // namespace app
