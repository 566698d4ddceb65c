#include "app/importcommand.h"

#include "app/importfile.h"
#include "app/importrun.h"
#include "app/say.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList layoutCodes()
{
    QStringList codes;
    for (const market::BarLayout layout : market::allBarLayouts())
        codes.append(market::toCode(layout));
    return codes;
}

Checked<QString> symbolOf(const Text& text)
{
    if (!text || text->trimmed().isEmpty())
        return misused(Say::tr("Say whose prices these are: --symbol NVDA."));
    return *text;
}

Checked<QString> zoneOf(const Text& text)
{
    if (!text || isZone(*text))
        return text.value_or(QString());
    return misused(
        Say::tr("\"%1\" is not the name of a time zone: write it like Europe/Berlin.").arg(*text));
}

Checked<QString> exchangeOf(const Text& text)
{
    static const QRegularExpression form(u"\\A[A-Z0-9]{4}\\z"_s);
    if (!text || form.match(*text).hasMatch())
        return text.value_or(QString());
    return misused(Say::tr("\"%1\" is no exchange: write its four-letter code (MIC), such as XNAS.")
                       .arg(*text));
}

Checked<QString> currencyOf(const Text& text)
{
    static const QRegularExpression form(u"\\A([A-Z]{3}|pts)\\z"_s);
    if (!text || form.match(*text).hasMatch())
        return text.value_or(QString());
    return misused(
        Say::tr("\"%1\" is no currency: write its code such as USD, or pts for index points.")
            .arg(*text));
}

Checked<market::InstrumentKind> kindOf(const Text& text)
{
    const auto code = wordOf(
        "--kind", text.value_or(u"other"_s),
        {u"stock"_s, u"index"_s, u"fund"_s, u"rate"_s, u"currency"_s, u"crypto"_s, u"other"_s});
    if (!code)
        return tl::unexpected(code.error());
    return market::instrumentKindFromCode(*code);
}

} // namespace

ImportBars::ImportBars(CLI::App& parent)
    : Command(parent, "bars", Say::tr("Take prices from CSV files into the cache."))
{
    addFiles(entry(), m_files, Say::tr("CSV files."));
    addText(entry(), m_symbol,
            {"--symbol", Say::tr("SYMBOL"), Say::tr("Whose prices these are: required.")});
    addText(entry(), m_interval,
            {"--interval", Say::tr("INTERVAL"),
             Say::tr("1m, 5m, 15m, 30m, 1h, 1d, 1w or 1mo; found out where it is not said.")});
    addText(entry(), m_zone,
            {"--zone", Say::tr("ZONE"),
             Say::tr("Zone of times without offset, such as America/New_York.")});
    addText(entry(), m_layout,
            {"--format", Say::tr("FORMAT"),
             Say::tr("One of %1; auto where it is not said.").arg(layoutCodes().join(u", "_s))});
    addText(entry(), m_decimal,
            {"--decimal", Say::tr("SIGN"),
             Say::tr("auto, comma or point; auto where it is not said.")});
    declareInstrument();
}

void ImportBars::declareInstrument()
{
    addText(entry(), m_name, {"--name", Say::tr("TEXT"), Say::tr("Name of the instrument.")});
    addText(entry(), m_kind,
            {"--kind", Say::tr("KIND"),
             Say::tr("stock, index, fund, rate, currency, crypto or other; only rates may be zero "
                     "or negative.")});
    addText(entry(), m_exchange,
            {"--exchange", Say::tr("MIC"), Say::tr("Code of its exchange, such as XNAS.")});
    addText(entry(), m_currency,
            {"--currency", Say::tr("CODE"), Say::tr("Its currency, or pts for index points.")});
}

Checked<market::BarCsvOptions> ImportBars::options() const
{
    const auto interval = intervalOf(m_interval.value_or(u"1d"_s));
    const auto layout = wordOf("--format", m_layout.value_or(u"auto"_s), layoutCodes());
    const auto decimal
        = wordOf("--decimal", m_decimal.value_or(u"auto"_s), {u"auto"_s, u"comma"_s, u"point"_s});
    const auto zone = zoneOf(m_zone);
    if (const auto fault = firstFailure(interval, layout, decimal, zone))
        return tl::unexpected(*fault);
    market::BarCsvOptions options;
    if (m_interval)
        options.interval = *interval;
    options.layout = *market::barLayoutFromCode(*layout);
    options.zone = *zone;
    if (*decimal != "auto"_L1)
        options.decimalComma
            = *decimal == "comma"_L1 ? market::DecimalComma::On : market::DecimalComma::Off;
    return options;
}

// What the user says about the instrument; what is empty is not known.
Checked<market::Instrument> ImportBars::given() const
{
    const auto symbol = symbolOf(m_symbol);
    const auto kind = kindOf(m_kind);
    const auto exchange = exchangeOf(m_exchange);
    const auto currency = currencyOf(m_currency);
    if (const auto fault = firstFailure(symbol, kind, exchange, currency))
        return tl::unexpected(*fault);
    market::Instrument instrument;
    instrument.symbol = *symbol;
    instrument.name = m_name.value_or(QString());
    instrument.kind = *kind;
    instrument.exchange = *exchange;
    instrument.currency = *currency;
    return instrument;
}

Outcome ImportBars::run(const Context& context)
{
    if (m_files.isEmpty())
        return misused(Say::tr("Name the files with the prices."));
    const auto options = this->options();
    const auto instrument = given();
    if (const auto fault = firstFailure(options, instrument))
        return tl::unexpected(*fault);
    ImportRun import(context);
    return import.each(
        m_files, [&](const QString& file) { return import.bars(file, *options, *instrument); });
}

ImportEvents::ImportEvents(CLI::App& parent)
    : Command(parent, "events", Say::tr("Take events from JSON and CSV files into the cache."))
{
    addFiles(entry(), m_files, Say::tr("JSON or CSV files."));
}

Outcome ImportEvents::run(const Context& context)
{
    if (m_files.isEmpty())
        return misused(Say::tr("Name the files with the events."));
    ImportRun import(context);
    return import.each(m_files, [&](const QString& file) { return import.events(file); });
}

} // namespace app
