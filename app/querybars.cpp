#include "app/querybars.h"

#include "app/barrange.h"
#include "app/cacheaccess.h"
#include "app/output.h"
#include "app/say.h"
#include "app/tabletext.h"
#include "storage/cachereader.h"

using namespace Qt::StringLiterals;
using market::Bar;
using market::BarAnswer;
using market::Interval;

namespace app {

namespace {

// What is asked for, checked.
struct Wanted
{
    QStringList symbols;
    Dates dates;
    Interval interval = Interval::Day1;
    bool json = false;
};

struct Found
{
    market::Instrument instrument;
    BarAnswer answer;
};

QByteArray timeOf(const Bar& bar, Interval interval)
{
    return market::isIntraday(interval) ? plainInstant(bar.begin)
                                        : plainDate(market::dateOfKey(bar.begin));
}

const char* timeName(Interval interval)
{
    return market::isIntraday(interval) ? "time" : "date";
}

void writeCsv(const Found& found, Interval interval, Output& output)
{
    const QByteArray symbol = csvText(found.instrument.symbol);
    for (const Bar& bar : found.answer.bars->bars())
        output.write(
            csvRow({symbol, timeOf(bar, interval), plainNumber(bar.open), plainNumber(bar.high),
                    plainNumber(bar.low), plainNumber(bar.close), plainNumber(bar.volume)}));
}

QByteArray jsonBar(const Bar& bar, Interval interval)
{
    return jsonObject({{timeName(interval), '"' + timeOf(bar, interval) + '"'},
                       {"open", jsonNumber(bar.open)},
                       {"high", jsonNumber(bar.high)},
                       {"low", jsonNumber(bar.low)},
                       {"close", jsonNumber(bar.close)},
                       {"volume", jsonNumber(bar.volume)}});
}

QByteArray jsonSeries(const Found& found, Interval interval)
{
    std::vector<QByteArray> bars;
    for (const Bar& bar : found.answer.bars->bars())
        bars.push_back(jsonBar(bar, interval));
    const market::Coverage& coverage = *found.answer.coverage;
    return jsonObject({{"symbol", jsonText(found.instrument.symbol)},
                       {"name", jsonText(found.instrument.name)},
                       {"exchange", jsonText(found.instrument.exchange)},
                       {"currency", jsonText(found.instrument.currency)},
                       {"zone", jsonText(found.instrument.zone)},
                       {"interval", jsonText(market::toCode(interval))},
                       {"made_from", jsonText(market::toCode(coverage.interval))},
                       {"source", jsonText(coverage.source)},
                       {"adjustment", jsonText(coverage.adjustment)},
                       {"retrieved", '"' + plainInstant(coverage.retrieved) + '"'},
                       {"bars", jsonArray(bars)}});
}

Checked<Found> load(storage::CacheReader& reader, const Catalogue& catalogue, const QString& symbol,
                    const Wanted& wanted)
{
    const auto instrument = catalogue.find(symbol);
    if (!instrument)
        return tl::unexpected(instrument.error());
    const market::TimeRange range = barRange(wanted.dates, wanted.interval, *instrument);
    auto answer = reader.bars({instrument->id, wanted.interval, range, 0, {}});
    if (!answer)
        return failed(answer.error());
    if (const auto held = checkHeld(catalogue, *instrument, {wanted.interval, range, *answer});
        !held)
        return tl::unexpected(held.error());
    return Found{*instrument, *std::move(answer)};
}

void writeFound(const std::vector<Found>& found, const Wanted& wanted, Output& output)
{
    if (!wanted.json) {
        output.write(csvRow(
            {"symbol", timeName(wanted.interval), "open", "high", "low", "close", "volume"}));
        for (const Found& one : found)
            writeCsv(one, wanted.interval, output);
        return;
    }
    std::vector<QByteArray> series;
    for (const Found& one : found)
        series.push_back(jsonSeries(one, wanted.interval));
    output.write(jsonArray(series) + '\n');
}

} // namespace

QueryBars::QueryBars(CLI::App& parent)
    : Command(parent, "bars", Say::tr("Print cached bars."))
{
    addText(entry(), m_symbols,
            {"--symbol,--symbols", Say::tr("SYMBOL,…"), Say::tr("Whose bars: required.")});
    addText(entry(), m_from,
            {"--from", Say::tr("DATE"), Say::tr("First date, such as 2025-01-27.")});
    addText(entry(), m_to, {"--to", Say::tr("DATE"), Say::tr("Last date.")});
    addText(entry(), m_interval,
            {"--interval", Say::tr("INTERVAL"),
             Say::tr("1m, 5m, 15m, 30m, 1h, 1d, 1w or 1mo; 1d where it is not said.")});
    addText(entry(), m_format,
            {"--format", Say::tr("FORMAT"), Say::tr("csv or json; csv where it is not said.")});
}

Outcome QueryBars::run(const Context& context)
{
    if (!m_symbols)
        return misused(Say::tr("Say whose bars: --symbol NVDA."));
    const auto symbols = listOf("--symbols", *m_symbols);
    const auto dates = datesOf(m_from, m_to);
    const auto interval = intervalOf(m_interval.value_or(u"1d"_s));
    const auto format = wordOf("--format", m_format.value_or(u"csv"_s), {u"csv"_s, u"json"_s});
    if (const auto fault = firstFailure(symbols, dates, interval, format))
        return tl::unexpected(*fault);
    if (auto ready = prepareCache(context.database); !ready)
        return ready;
    storage::CacheReader reader(context.database);
    const auto catalogue = loadCatalogue(reader);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const Wanted wanted{*symbols, *dates, *interval, *format == "json"_L1};
    std::vector<Found> found;
    for (const QString& symbol : wanted.symbols) {
        auto one = load(reader, *catalogue, symbol, wanted);
        if (!one)
            return tl::unexpected(one.error());
        found.push_back(*std::move(one));
    }
    writeFound(found, wanted, context.output);
    return {};
}

} // namespace app
