#include "app/importrun.h"

#include "app/cacheaccess.h"
#include "app/importfile.h"
#include "app/output.h"
#include "app/say.h"
#include "market/calendar.h"
#include "market/format.h"
#include "storage/cachereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::size_t rowsTold = 5;

// The instrument as it is cached, if there is such a cache.
std::optional<market::Instrument> cachedInstrument(const QString& database, const QString& symbol)
{
    storage::CacheReader reader(database);
    const auto catalogue = loadCatalogue(reader);
    if (!catalogue)
        return std::nullopt;
    const auto found = catalogue->find(symbol);
    return found ? std::optional(*found) : std::nullopt;
}

QString countsOf(const storage::IngestReport& report, qint64 refused, const market::Format& format)
{
    QStringList counts{
        Say::tr("%1 added", "rows").arg(format.count(report.added)),
        Say::tr("%1 updated", "rows").arg(format.count(report.updated)),
        Say::tr("%1 unchanged", "rows").arg(format.count(report.unchanged)),
        Say::tr("%1 refused", "rows").arg(format.count(refused)),
    };
    if (report.duplicates > 0)
        counts.append(Say::tr("%1 given twice", "rows").arg(format.count(report.duplicates)));
    if (report.outdated > 0)
        counts.append(Say::tr("%1 older or less complete than the cached ones", "rows")
                          .arg(format.count(report.outdated)));
    return counts.join(u", "_s);
}

// Refused rows are told and do not make an import fail, unless all of them were refused.
Outcome checkTaken(const QString& path, const storage::IngestReport& report)
{
    const qint64 taken = report.added + report.updated + report.unchanged + report.outdated;
    if (taken > 0 || report.refusals.empty())
        return {};
    const market::RowError& first = report.refusals.front().error;
    return failed(Say::tr("%1: none of its rows makes sense; the first, in line %2: %3")
                      .arg(path, QString::number(first.line), first.reason));
}

QString rowLine(const market::RowError& row)
{
    if (row.line == 0)
        return u"  "_s + row.reason;
    return u"  "_s + Say::tr("Line %1: %2", "number, sentence").arg(row.line).arg(row.reason);
}

} // namespace

ImportRun::ImportRun(const Context& context)
    : m_context(context)
{
}

Outcome ImportRun::each(const QStringList& files,
                        const std::function<Outcome(const QString&)>& import)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Outcome done = import(files[i]);
        if (done)
            continue;
        if (i == 0)
            return done;
        return tl::unexpected(Failure{Say::tr("%1 (Imported before that: %2.)", "sentence, files")
                                          .arg(done.error().message, files.first(i).join(u", "_s)),
                                      done.error().status});
    }
    return {};
}

Outcome ImportRun::open()
{
    if (m_connection)
        return {};
    auto connection = openPrepared(m_context.database);
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = *std::move(connection);
    return {};
}

// Cached facts hold where the user says nothing; a new instrument's zone is its exchange's.
market::Instrument ImportRun::completed(market::Instrument given, const QString& zone) const
{
    if (const auto known = cachedInstrument(m_context.database, given.symbol)) {
        given.zone = known->zone;
        return given;
    }
    const auto calendar = market::Calendar::forExchange(given.exchange);
    given.zone = calendar ? QString::fromUtf8(calendar->zone().id()) : zone;
    return given;
}

Outcome ImportRun::bars(const QString& path, const market::BarCsvOptions& options,
                        const market::Instrument& given)
{
    const auto file = readFile(path);
    if (!file)
        return failed(file.error());
    const auto import = readBars(*file, options, completed(given, options.zone));
    if (!import)
        return failed(import.error());
    if (auto opened = open(); !opened)
        return opened;
    storage::CacheReader reader(m_context.database);
    const auto coverage = reader.coverage();
    if (!coverage)
        return failed(coverage.error());
    if (const auto fitting = checkTicker(*import, *coverage); !fitting)
        return failed(fitting.error());
    const auto report = storage::Ingest(*m_connection).bars(import->batch);
    if (!report)
        return failed(report.error());
    if (auto taken = checkTaken(path, *report); !taken)
        return taken;
    m_context.output.writeLine(path + u": "_s + import->description);
    tell(*report, import->refusedUnlisted);
    return {};
}

Outcome ImportRun::events(const QString& path)
{
    const auto file = readFile(path);
    if (!file)
        return failed(file.error());
    const auto import = readEvents(*file);
    if (!import)
        return failed(import.error());
    if (auto opened = open(); !opened)
        return opened;
    const auto report = storage::Ingest(*m_connection).events(import->batch);
    if (!report)
        return failed(report.error());
    if (auto taken = checkTaken(path, *report); !taken)
        return taken;
    m_context.output.writeLine(path + u':');
    tell(*report, 0);
    tell(import->notes);
    return {};
}

void ImportRun::tell(const storage::IngestReport& report, qint64 unlisted) const
{
    const market::Format format(m_context.language);
    const qint64 refused = report.refused + unlisted;
    m_context.output.writeLine(u"  "_s + report.subject + u": "_s
                               + countsOf(report, refused, format));
    std::vector<market::RowError> rows;
    for (const storage::Refusal& refusal : report.refusals)
        rows.push_back(refusal.error);
    std::ranges::stable_sort(rows, {}, &market::RowError::line);
    tell(rows);
    const auto told = static_cast<qint64>(std::min(rows.size(), rowsTold));
    if (refused > told)
        m_context.output.writeLine(u"  "_s
                                   + Say::tr("… and %1 more.").arg(format.count(refused - told)));
}

void ImportRun::tell(const std::vector<market::RowError>& rows) const
{
    for (std::size_t i = 0; i < std::min(rows.size(), rowsTold); ++i)
        m_context.output.writeLine(rowLine(rows[i]));
}

} // namespace app
