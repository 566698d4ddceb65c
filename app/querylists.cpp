#include "app/querylists.h"

#include "app/cacheaccess.h"
#include "app/output.h"
#include "app/say.h"
#include "app/tabletext.h"
#include "storage/cachereader.h"

using namespace Qt::StringLiterals;
using market::Coverage;
using market::Instrument;

namespace app {

namespace {

void addFormat(CLI::App& entry, Text& format)
{
    addText(entry, format,
            {"--format", Say::tr("FORMAT"), Say::tr("csv or json; csv where it is not said.")});
}

// The begin of a bar: a date for daily and longer ones.
QByteArray beginText(const Coverage& coverage, market::Millis begin)
{
    return market::isIntraday(coverage.interval) ? plainInstant(begin)
                                                 : plainDate(market::dateOfKey(begin));
}

QByteArray coverageTable(const std::vector<Coverage>& coverage)
{
    QByteArray text = csvRow(
        {"symbol", "interval", "first", "last", "bars", "source", "adjustment", "retrieved"});
    for (const Coverage& series : coverage)
        text += csvRow({csvText(series.symbol), csvText(market::toCode(series.interval)),
                        beginText(series, series.range.begin),
                        beginText(series, series.range.end - 1), QByteArray::number(series.bars),
                        csvText(series.source), csvText(series.adjustment),
                        plainInstant(series.retrieved)});
    return text;
}

QByteArray instrumentTable(const std::vector<Instrument>& instruments)
{
    QByteArray text = csvRow({"symbol", "name", "kind", "exchange", "currency", "zone"});
    for (const Instrument& instrument : instruments)
        text += csvRow({csvText(instrument.symbol), csvText(instrument.name),
                        csvText(market::toCode(instrument.kind)), csvText(instrument.exchange),
                        csvText(instrument.currency), csvText(instrument.zone)});
    return text;
}

QByteArray instrumentList(const std::vector<Instrument>& instruments)
{
    std::vector<QByteArray> objects;
    for (const Instrument& instrument : instruments)
        objects.push_back(jsonObject({{"symbol", jsonText(instrument.symbol)},
                                      {"name", jsonText(instrument.name)},
                                      {"kind", jsonText(market::toCode(instrument.kind))},
                                      {"exchange", jsonText(instrument.exchange)},
                                      {"currency", jsonText(instrument.currency)},
                                      {"zone", jsonText(instrument.zone)}}));
    return jsonArray(objects) + '\n';
}

// The format that is asked for, once the cache can be read.
Checked<bool> wantsJson(const Text& text, const Context& context)
{
    const auto format = wordOf("--format", text.value_or(u"csv"_s), {u"csv"_s, u"json"_s});
    if (!format)
        return tl::unexpected(format.error());
    if (const auto ready = prepareCache(context.database); !ready)
        return tl::unexpected(ready.error());
    return *format == "json"_L1;
}

} // namespace

std::vector<QByteArray> coverageObjects(const std::vector<Coverage>& coverage)
{
    const auto quoted = [](const QByteArray& text) -> QByteArray { return '"' + text + '"'; };
    std::vector<QByteArray> objects;
    for (const Coverage& series : coverage)
        objects.push_back(jsonObject({{"symbol", jsonText(series.symbol)},
                                      {"interval", jsonText(market::toCode(series.interval))},
                                      {"first", quoted(beginText(series, series.range.begin))},
                                      {"last", quoted(beginText(series, series.range.end - 1))},
                                      {"bars", QByteArray::number(series.bars)},
                                      {"source", jsonText(series.source)},
                                      {"adjustment", jsonText(series.adjustment)},
                                      {"retrieved", quoted(plainInstant(series.retrieved))}}));
    return objects;
}

QueryCoverage::QueryCoverage(CLI::App& parent)
    : Command(parent, "coverage", Say::tr("Print which bars are cached, from whom, as of when."))
{
    addFormat(entry(), m_format);
}

Outcome QueryCoverage::run(const Context& context)
{
    const auto json = wantsJson(m_format, context);
    if (!json)
        return tl::unexpected(json.error());
    storage::CacheReader reader(context.database);
    const auto coverage = reader.coverage();
    if (!coverage)
        return failed(coverage.error());
    context.output.write(*json ? jsonArray(coverageObjects(*coverage)) + '\n'
                               : coverageTable(*coverage));
    return {};
}

QueryInstruments::QueryInstruments(CLI::App& parent)
    : Command(parent, "instruments", Say::tr("Print the instruments of the cache."))
{
    addFormat(entry(), m_format);
}

Outcome QueryInstruments::run(const Context& context)
{
    const auto json = wantsJson(m_format, context);
    if (!json)
        return tl::unexpected(json.error());
    storage::CacheReader reader(context.database);
    const auto instruments = reader.instruments();
    if (!instruments)
        return failed(instruments.error());
    context.output.write(*json ? instrumentList(*instruments) : instrumentTable(*instruments));
    return {};
}

} // namespace app
