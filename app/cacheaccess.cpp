#include "app/cacheaccess.h"

#include "app/say.h"
#include "storage/cachereader.h"
#include "storage/casestudy.h"
#include "storage/migrations.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

namespace {

market::Result<void> importCaseStudies(storage::Connection& connection)
{
    for (const QString& folder : storage::caseStudyFolders())
        if (auto reports = storage::importCaseStudy(connection, folder); !reports)
            return tl::unexpected(reports.error());
    return {};
}

// Everything is there already, and nothing needs to be written: without that the file would be
// looked through at every call. What is missing cannot be imported here, and that is an error.
bool isReady(const QString& path)
{
    auto connection = storage::Connection::openForReading(path);
    return connection
        && connection->schemaVersion() >= storage::latestVersion(storage::shippedMigrations())
        && importCaseStudies(*connection);
}

// There is something to read. An empty cache would look like one without a failure.
bool isFilled(const QString& path)
{
    storage::CacheReader reader(path);
    const auto instruments = reader.instruments();
    return instruments && !instruments->empty();
}

// How many letters have to be changed, added or left out (Levenshtein).
qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : a) {
        qsizetype diagonal = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const qsizetype changed
                = diagonal + (letter == b[static_cast<qsizetype>(i) - 1] ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString defaultDatabase()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"aftershock.db"_s);
}

Outcome prepareCache(const QString& path)
{
    if (isReady(path))
        return {};
    auto connection = storage::Connection::openForWriting(path);
    if (!connection)
        return isFilled(path) ? Outcome() : failed(connection.error());
    if (const auto imported = importCaseStudies(*connection); !imported)
        return failed(imported.error());
    return {};
}

Checked<storage::Connection> openPrepared(const QString& path)
{
    auto connection = storage::Connection::openForWriting(path);
    if (!connection)
        return failed(connection.error());
    if (const auto imported = importCaseStudies(*connection); !imported)
        return failed(imported.error());
    return *std::move(connection);
}

Checked<market::Instrument> Catalogue::find(const QString& symbol) const
{
    const auto found = std::ranges::find(instruments, symbol, &market::Instrument::symbol);
    if (found != instruments.end())
        return *found;
    QStringList symbols;
    for (const market::Instrument& instrument : instruments)
        symbols.append(instrument.symbol);
    const QString similar = mostSimilar(symbol, symbols);
    if (similar.isEmpty())
        return failed(Say::tr("There is no instrument \"%1\" in the cache; import its bars first.")
                          .arg(symbol));
    return failed(Say::tr("There is no instrument \"%1\" in the cache; did you mean \"%2\"?")
                      .arg(symbol, similar));
}

QStringList Catalogue::intervalsOf(qint64 instrument) const
{
    QStringList codes;
    for (const market::Interval interval : market::allIntervals())
        for (const market::Coverage& series : coverage)
            if (series.instrument == instrument && series.interval == interval)
                codes.append(market::toCode(interval));
    return codes;
}

Checked<Catalogue> loadCatalogue(storage::CacheReader& reader)
{
    auto instruments = reader.instruments();
    if (!instruments)
        return failed(instruments.error());
    auto coverage = reader.coverage();
    if (!coverage)
        return failed(coverage.error());
    return Catalogue{*std::move(instruments), *std::move(coverage)};
}

QString mostSimilar(const QString& wanted, const QStringList& known)
{
    // A symbol is short: two wrong letters of four are another symbol.
    qsizetype best = wanted.size() <= 3 ? 2 : 3;
    QString result;
    for (const QString& word : known) {
        const qsizetype letters = distance(wanted.toUpper(), word.toUpper());
        if (letters < best) {
            best = letters;
            result = word;
        }
    }
    return result;
}

} // namespace app
