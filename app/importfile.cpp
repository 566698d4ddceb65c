#include "app/importfile.h"

#include "market/eventcsv.h"
#include "market/eventjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using market::failure;
using market::Result;

namespace app {

namespace {

constexpr qint64 mostBytes = qint64{1} << 30; // about 20 million bars

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};

tl::unexpected<market::Error> of(const ReadFile& file, const market::Error& error)
{
    return failure(Say::tr("%1: %2", "file, sentence").arg(file.path, error.message));
}

bool isJson(const QByteArray& bytes)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 1000)).trimmed();
    const QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.sliced(3).trimmed() : start;
    return text.startsWith('[') || text.startsWith('{');
}

// FRED names series and not tickers: NASDAQCOM may well be ^IXIC.
QString tickerOf(const market::BarFile& file)
{
    return file.layout == market::BarLayout::Fred ? QString() : file.tickerFound;
}

// Stooq writes NVDA.US.
bool isTickerOf(const QString& ticker, const QString& symbol)
{
    return ticker.compare(symbol, Qt::CaseInsensitive) == 0
        || ticker.compare(symbol + u".US"_s, Qt::CaseInsensitive) == 0;
}

// What the layout says of its values; nothing where that is not sure.
QString adjustmentOf(market::BarLayout layout)
{
    return layout == market::BarLayout::Yahoo ? u"split-only"_s : QString();
}

} // namespace

QString ReadFile::name() const
{
    return QFileInfo(path).fileName();
}

Result<ReadFile> readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Say::tr("There is no file \"%1\".").arg(path));
    if (info.isDir())
        return failure(Say::tr("\"%1\" is a folder: name a file in it.").arg(path));
    // A pipe may never end, and a device never does.
    if (!info.isFile())
        return failure(
            Say::tr("\"%1\" is a pipe or a device: save its content to a file and import that.")
                .arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Say::tr("\"%1\" may not be read: check its permissions.").arg(path));
    ReadFile result{path, file.read(mostBytes + 1), info.lastModified().toMSecsSinceEpoch()};
    if (file.error() != QFileDevice::NoError)
        return failure(Say::tr("\"%1\" cannot be read: %2.").arg(path, file.errorString()));
    if (result.bytes.size() > mostBytes)
        return failure(
            Say::tr("\"%1\" is larger than 1 GiB: cut it into smaller files.").arg(path));
    if (std::ranges::all_of(result.bytes, [](char c) { return QChar::isSpace(uchar(c)); }))
        return failure(Say::tr("\"%1\" is empty.").arg(path));
    result.changed = std::min(result.changed, storage::systemClock());
    return result;
}

Result<BarImport> readBars(const ReadFile& file, market::BarCsvOptions options,
                           const market::Instrument& instrument)
{
    if (options.zone.isEmpty())
        options.zone = instrument.zone;
    options.symbol = instrument.symbol;
    auto parsed = market::parseBarCsv(file.bytes, options);
    if (!parsed)
        return of(file, parsed.error());
    BarImport result;
    result.description = parsed->description;
    result.ticker = tickerOf(*parsed);
    result.refusedUnlisted = parsed->refusedRows - static_cast<qint64>(parsed->refused.size());
    result.batch.instrument = instrument;
    result.batch.interval = parsed->interval;
    result.batch.source = file.name();
    result.batch.adjustment = adjustmentOf(parsed->layout);
    result.batch.retrieved = file.changed;
    result.batch.bars = std::move(parsed->bars);
    result.batch.lines = std::move(parsed->lines);
    result.batch.refused = std::move(parsed->refused);
    return result;
}

Result<void> checkTicker(const BarImport& import, const std::vector<market::Coverage>& cached)
{
    const QString& symbol = import.batch.instrument.symbol;
    const bool isFilled = std::ranges::any_of(cached, [&](const market::Coverage& series) {
        return series.symbol == symbol && series.source != import.batch.source;
    });
    if (!isFilled || import.ticker.isEmpty() || isTickerOf(import.ticker, symbol))
        return {};
    return failure(Say::tr("%1 has the prices of %2 and not of %3: import it with the symbol %2.",
                           "file, symbols")
                       .arg(import.batch.source, import.ticker, symbol));
}

Result<EventImport> readEvents(const ReadFile& file)
{
    auto parsed = isJson(file.bytes) ? market::eventsFromJson(file.bytes)
                                     : market::eventsFromCsv(file.bytes);
    if (!parsed)
        return of(file, parsed.error());
    if (parsed->events.empty() && !parsed->refused.empty())
        return of(file,
                  {Say::tr("none of its events can be read; the first, in line %1: %2")
                       .arg(QString::number(parsed->refused.front().line),
                            parsed->refused.front().reason)});
    if (parsed->events.empty())
        return of(file, {Say::tr("there are no events in it.")});
    EventImport result;
    result.batch.events = std::move(parsed->events);
    result.batch.source = file.name();
    result.batch.retrieved = file.changed;
    result.batch.refused = std::move(parsed->refused);
    result.notes = std::move(parsed->notes);
    return result;
}

} // namespace app
