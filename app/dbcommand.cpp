#include "app/dbcommand.h"

#include "app/cacheaccess.h"
#include "app/output.h"
#include "app/querylists.h"
#include "app/say.h"
#include "app/tabletext.h"
#include "app/viewrules.h"
#include "market/format.h"
#include "storage/cachereader.h"
#include "storage/check.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;
using market::Coverage;

namespace app {

namespace {

// Columns as wide as their longest cell, two blanks apart.
QStringList alignedLines(const std::vector<QStringList>& rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)]
                = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[static_cast<std::size_t>(i)] + 2);
        lines.append(line.trimmed());
    }
    return lines;
}

QStringList coverageLines(const Catalogue& catalogue)
{
    std::vector<QStringList> rows{{Say::tr("symbol"), Say::tr("interval"), Say::tr("first"),
                                   Say::tr("last"), Say::tr("bars"), Say::tr("adjustment"),
                                   Say::tr("source")}};
    for (const Coverage& series : catalogue.coverage) {
        const auto instrument = catalogue.find(series.symbol);
        const market::DateSpan dates = datesOf(series, instrument.value_or(market::Instrument()));
        rows.push_back({series.symbol, market::toCode(series.interval),
                        dates.first.toString(Qt::ISODate), dates.last.toString(Qt::ISODate),
                        QString::number(series.bars),
                        series.adjustment.isEmpty() ? u"–"_s : series.adjustment, series.source});
    }
    return alignedLines(rows);
}

void writeText(const storage::CacheFacts& facts, const Catalogue& catalogue, const Context& context)
{
    const market::Format format(context.language);
    std::vector<QStringList> rows{
        {Say::tr("file"), facts.path},
        {Say::tr("size"), format.locale().formattedDataSize(facts.bytes)},
        {Say::tr("schema"), QString::number(facts.schemaVersion)},
    };
    for (const storage::TableRows& table : facts.tables)
        rows.push_back({table.table, format.count(table.rows)});
    QStringList lines = alignedLines(rows);
    lines.append(QString());
    lines += coverageLines(catalogue);
    for (const QString& line : lines)
        context.output.writeLine(line);
}

void writeJson(const storage::CacheFacts& facts, const Catalogue& catalogue, Output& output)
{
    std::vector<QByteArray> names;
    for (const storage::TableRows& table : facts.tables)
        names.push_back(table.table.toUtf8());
    std::vector<JsonMember> counts;
    for (std::size_t i = 0; i < names.size(); ++i)
        counts.push_back({names[i].constData(), QByteArray::number(facts.tables[i].rows)});
    output.write(jsonObject({{"path", jsonText(facts.path)},
                             {"bytes", QByteArray::number(facts.bytes)},
                             {"schema_version", QByteArray::number(facts.schemaVersion)},
                             {"rows", jsonObject(counts)},
                             {"coverage", jsonArray(coverageObjects(catalogue.coverage))}})
                 + '\n');
}

} // namespace

DbInfo::DbInfo(CLI::App& parent)
    : Command(parent, "info", Say::tr("Say where the cache is and what it holds."))
{
    addText(entry(), m_format,
            {"--format", Say::tr("FORMAT"), Say::tr("text or json; text where it is not said.")});
}

Outcome DbInfo::run(const Context& context)
{
    const auto format = wordOf("--format", m_format.value_or(u"text"_s), {u"text"_s, u"json"_s});
    if (!format)
        return tl::unexpected(format.error());
    if (auto ready = prepareCache(context.database); !ready)
        return ready;
    const auto connection = storage::Connection::openForReading(context.database);
    if (!connection)
        return failed(connection.error());
    const auto facts = storage::facts(*connection);
    if (!facts)
        return failed(facts.error());
    storage::CacheReader reader(context.database);
    const auto catalogue = loadCatalogue(reader);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    if (*format == "json"_L1)
        writeJson(*facts, *catalogue, context.output);
    else
        writeText(*facts, *catalogue, context);
    return {};
}

DbCheck::DbCheck(CLI::App& parent)
    : Command(parent, "check", Say::tr("Look through the whole cache for damage."))
{
}

Outcome DbCheck::run(const Context& context)
{
    const auto connection = storage::Connection::openForReading(context.database);
    if (!connection)
        return failed(connection.error());
    const auto findings = storage::check(*connection);
    if (!findings)
        return failed(findings.error());
    if (findings->isEmpty()) {
        context.output.writeLine(Say::tr("The cache is sound."));
        return {};
    }
    for (const QString& finding : *findings)
        context.output.writeLine(finding);
    return failed(Say::tr("\"%1\" has faults (%2 found): move it away and import the data again.")
                      .arg(context.database, QString::number(findings->size())));
}

} // namespace app
