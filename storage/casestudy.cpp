#include "storage/casestudy.h"

#include "market/eventjson.h"
#include "storage/casebars.h"
#include "storage/caseinstruments.h"
#include "storage/database.h"
#include "storage/importlog.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CaseStudy)
};

// A file of the case study, read whole.
struct Part
{
    QString fileName;
    QByteArray content;
};

market::Result<Part> partOf(const QString& folder, const QString& fileName)
{
    QFile file(QDir(folder).filePath(fileName));
    if (!file.open(QIODevice::ReadOnly))
        return market::failure(Say::tr("The case study's file “%1” cannot be read: %2.")
                                   .arg(file.fileName(), file.errorString()));
    return Part{fileName, file.readAll()};
}

market::Result<std::vector<Part>> partsOf(const QString& folder, const QString& pattern)
{
    std::vector<Part> parts;
    const QStringList names = QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        auto part = partOf(folder, name);
        if (!part)
            return tl::unexpected(part.error());
        parts.push_back(std::move(*part));
    }
    return parts;
}

// The batch with all that is known about its instrument.
market::Result<BarBatch> completed(BarBatch batch, const CaseInstruments& known,
                                   const QString& fileName)
{
    const auto found = std::ranges::find(known.instruments, batch.instrument.symbol,
                                         &market::Instrument::symbol);
    if (found == known.instruments.end())
        return market::failure(
            Say::tr("%1: “%2” is none of the instruments.").arg(fileName, batch.instrument.symbol));
    if (found->currency != batch.instrument.currency)
        return market::failure(
            Say::tr("%1: “%2” is quoted in %3, not in %4.")
                .arg(fileName, found->symbol, found->currency, batch.instrument.currency));
    batch.instrument = *found;
    return batch;
}

market::Result<std::vector<BarBatch>> seriesOf(const QString& folder, const CaseInstruments& known)
{
    const auto parts = partsOf(folder, u"bars-*.txt"_s);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<BarBatch> series;
    for (const Part& part : *parts) {
        auto batches = barsFromCaseText(part.content, part.fileName);
        if (!batches)
            return tl::unexpected(batches.error());
        for (BarBatch& batch : *batches) {
            auto whole = completed(std::move(batch), known, part.fileName);
            if (!whole)
                return tl::unexpected(whole.error());
            series.push_back(std::move(*whole));
        }
    }
    return series;
}

// A shipped file is right as a whole: a row that a user's file may lose is an error here.
market::Result<std::vector<market::Event>> eventsOf(const Part& part)
{
    auto file = market::eventsFromJson(part.content);
    if (!file)
        return market::failure(
            Say::tr("%1: %2", "file, reason").arg(part.fileName, file.error().message));
    for (const auto* faults : {&file->refused, &file->notes})
        for (const market::RowError& fault : *faults)
            return market::failure(Say::tr("%1, line %2: %3", "file, line number, reason")
                                       .arg(part.fileName)
                                       .arg(fault.line)
                                       .arg(fault.reason));
    return std::move(file->events);
}

market::Result<std::vector<EventBatch>> eventBatchesOf(const QString& folder,
                                                       market::Millis retrieved)
{
    const auto parts = partsOf(folder, u"events-*.json"_s);
    if (!parts)
        return tl::unexpected(parts.error());
    std::vector<EventBatch> batches;
    for (const Part& part : *parts) {
        auto events = eventsOf(part);
        if (!events)
            return tl::unexpected(events.error());
        EventBatch batch;
        batch.events = std::move(*events);
        batch.source = u"Case study "_s + QDir(folder).dirName();
        batch.retrieved = retrieved;
        batches.push_back(std::move(batch));
    }
    return batches;
}

market::Result<CaseInstruments> instrumentsOf(const QString& folder)
{
    const auto part = partOf(folder, u"instruments.json"_s);
    if (!part)
        return tl::unexpected(part.error());
    return instrumentsFromCaseJson(part->content, part->fileName);
}

// Names these very files in the import log.
market::Result<QString> markerOf(const QString& folder)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256); // a tenth of Qt's SHA-256
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto part = partOf(folder, name);
        if (!part)
            return tl::unexpected(part.error());
        hash.addData(name.toUtf8());
        hash.addData(part->content);
    }
    return u"case study %1, edition %2"_s.arg(QDir(folder).dirName(),
                                              QString::fromLatin1(hash.result().toHex().first(16)));
}

void mark(const Connection& connection, const QString& marker, market::Millis now)
{
    SQLite::Transaction transaction(connection.database());
    const Import import{"events", marker, {}, {}, now, now};
    endImport(connection.database(), beginImport(connection.database(), import), {});
    transaction.commit();
}

} // namespace

QStringList caseStudyFolders(const QString& root)
{
    QStringList folders;
    const QDir dir(root);
    const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& name : names)
        if (QFile::exists(dir.filePath(name + u"/instruments.json"_s)))
            folders.append(dir.filePath(name));
    return folders;
}

market::Result<CaseStudy> loadCaseStudy(const QString& folder)
{
    const auto known = instrumentsOf(folder);
    if (!known)
        return tl::unexpected(known.error());
    auto series = seriesOf(folder, *known);
    if (!series)
        return tl::unexpected(series.error());
    market::Millis retrieved = 0; // the events were written down with the youngest bars
    for (const BarBatch& batch : *series)
        retrieved = std::max(retrieved, batch.retrieved);
    auto events = eventBatchesOf(folder, retrieved);
    if (!events)
        return tl::unexpected(events.error());
    return CaseStudy{QDir(folder).dirName(), known->watchlist,
                     Delivery{std::move(*series), std::move(*events), known->shareCounts}};
}

market::Result<QStringList> caseStudyWatchlist(const QString& folder)
{
    return instrumentsOf(folder).map(&CaseInstruments::watchlist);
}

market::Result<std::vector<IngestReport>> importCaseStudy(Connection& connection,
                                                          const QString& folder, const Clock& clock)
{
    using Reports = std::vector<IngestReport>;
    const auto marker = markerOf(folder);
    if (!marker)
        return tl::unexpected(marker.error());
    Ingest ingest(connection, clock);
    const auto isThere = ingest.isImported(*marker, 0);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (*isThere)
        return Reports();
    const auto study = loadCaseStudy(folder);
    if (!study)
        return tl::unexpected(study.error());
    return ingest.deliver(study->delivery).and_then([&](Reports reports) {
        return guarded(connection.path(), [&]() -> market::Result<Reports> {
            mark(connection, *marker, clock());
            return std::move(reports);
        });
    });
}

} // namespace storage
