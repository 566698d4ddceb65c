#include "app/queryevents.h"

#include "app/cacheaccess.h"
#include "app/output.h"
#include "app/say.h"
#include "app/tabletext.h"
#include "market/eventcsv.h"
#include "market/eventjson.h"
#include "market/format.h"
#include "storage/cachereader.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using market::Event;

namespace app {

namespace {

// The dates of the event where it happened.
Dates datesOf(const Event& event)
{
    if (event.precision == market::Precision::Day)
        return {market::dateOfKey(event.begin), market::dateOfKey(event.end)};
    const QTimeZone zone = market::zoneOrUtc(event.zone);
    return {QDateTime::fromMSecsSinceEpoch(event.begin, zone).date(),
            QDateTime::fromMSecsSinceEpoch(event.end, zone).date()};
}

bool isAmong(const Event& event, const Dates& wanted)
{
    const Dates dates = datesOf(event);
    return (!wanted.from.isValid() || dates.to >= wanted.from)
        && (!wanted.to.isValid() || dates.from <= wanted.to);
}

QByteArray toJson(const std::vector<Event>& events)
{
    std::vector<QByteArray> elements;
    for (const Event& event : events)
        elements.push_back(
            QJsonDocument(market::toQueryObject(event)).toJson(QJsonDocument::Compact));
    return jsonArray(elements) + '\n';
}

Outcome checkSymbols(const Catalogue& catalogue, const QStringList& symbols)
{
    for (const QString& symbol : symbols)
        if (const auto known = catalogue.find(symbol); !known)
            return tl::unexpected(known.error());
    return {};
}

} // namespace

QueryEvents::QueryEvents(CLI::App& parent)
    : Command(parent, "events", Say::tr("Print cached events."))
{
    addText(entry(), m_from,
            {"--from", Say::tr("DATE"), Say::tr("First date, where the event happened.")});
    addText(entry(), m_to, {"--to", Say::tr("DATE"), Say::tr("Last date.")});
    addText(entry(), m_symbols,
            {"--symbol,--symbols", Say::tr("SYMBOL,…"),
             Say::tr("Only events of these instruments, and those that concern all.")});
    addText(entry(), m_categories,
            {"--category", Say::tr("CATEGORY,…"),
             Say::tr("Only these: %1.").arg(categoryCodes().join(u", "_s))});
    addText(entry(), m_text,
            {"--text", Say::tr("WORDS"),
             Say::tr("Only events with these words in title, summary, tags or source.")});
    addText(entry(), m_format,
            {"--format", Say::tr("FORMAT"), Say::tr("csv or json; csv where it is not said.")});
}

Outcome QueryEvents::run(const Context& context)
{
    const auto dates = app::datesOf(m_from, m_to);
    const auto symbols = m_symbols ? listOf("--symbols", *m_symbols) : QStringList();
    const auto categories = m_categories ? categoriesOf("--category", *m_categories)
                                         : std::vector<market::EventCategory>();
    const auto format = wordOf("--format", m_format.value_or(u"csv"_s), {u"csv"_s, u"json"_s});
    if (const auto fault = firstFailure(dates, symbols, categories, format))
        return tl::unexpected(*fault);
    if (auto ready = prepareCache(context.database); !ready)
        return ready;
    storage::CacheReader reader(context.database);
    const auto catalogue = loadCatalogue(reader);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    if (auto known = checkSymbols(*catalogue, *symbols); !known)
        return known;
    const auto found = reader.events({{}, *categories, *symbols, m_text.value_or(QString())});
    if (!found)
        return failed(found.error());
    std::vector<Event> events;
    std::ranges::copy_if(**found, std::back_inserter(events),
                         [&](const Event& event) { return isAmong(event, *dates); });
    context.output.write(*format == "json"_L1 ? toJson(events) : market::eventsToCsv(events));
    return {};
}

} // namespace app
