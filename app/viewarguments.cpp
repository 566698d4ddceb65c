#include "app/viewarguments.h"

#include "app/barrange.h"
#include "app/say.h"
#include "app/viewrules.h"
#include "storage/cachereader.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using market::ChartStyle;
using market::View;

namespace app {

namespace {

// The picture of the shipped case study: what a first start of the window shows, in two zones.
View caseStudyView()
{
    View view = firstView();
    view.zones = QStringList{u"America/New_York"_s, u"Asia/Tokyo"_s};
    return view;
}

Checked<QStringList> zonesOf(const QString& text)
{
    auto zones = listOf("--zones", text);
    if (!zones)
        return zones;
    if (zones->size() > 2)
        return misused(Say::tr("--zones takes one or two zones: \"%1\" has %2.")
                           .arg(text, QString::number(zones->size())));
    for (const QString& zone : *zones)
        if (!isZone(zone))
            return misused(Say::tr("\"%1\" is not the name of a time zone: write it like "
                                   "Europe/Berlin.")
                               .arg(zone));
    return zones;
}

Text textOr(const Text& written, QDate otherwise)
{
    return written || !otherwise.isValid() ? written : otherwise.toString(Qt::ISODate);
}

Outcome readEvents(View& view, const QString& text)
{
    if (text == "all"_L1 || text == "none"_L1) {
        view.events = text == "all"_L1 ? market::EventFilter::All : market::EventFilter::None;
        return {};
    }
    auto categories = categoriesOf("--events", text);
    if (!categories)
        return tl::unexpected(categories.error());
    view.events = market::EventFilter::Categories;
    view.categories = *std::move(categories);
    return {};
}

// The dates on which any of the coverages that answer the view has bars.
Dates together(const Dates& a, const market::DateSpan& b)
{
    return {a.from.isValid() ? std::min(a.from, b.first) : b.first,
            a.to.isValid() ? std::max(a.to, b.last) : b.last};
}

} // namespace

ViewArguments::ViewArguments(CLI::App& entry)
{
    addText(entry, m_symbols,
            {"--symbol,--symbols", Say::tr("SYMBOL,…"),
             Say::tr("What is drawn; the picture of the case study where it is not said.")});
    addText(entry, m_from, {"--from", Say::tr("DATE"), Say::tr("First date, such as 2025-01-27.")});
    addText(entry, m_to, {"--to", Say::tr("DATE"), Say::tr("Last date.")});
    addText(entry, m_interval,
            {"--interval", Say::tr("INTERVAL"),
             Say::tr("1m, 5m, 15m, 30m, 1h, 1d, 1w or 1mo; 1d where it is not said.")});
    addText(entry, m_style,
            {"--style", Say::tr("STYLE"),
             Say::tr("One of %1; compare where there are several symbols.")
                 .arg(market::styleCodes().join(u", "_s))});
    declareReading(entry);
    declareLook(entry);
}

void ViewArguments::declareReading(CLI::App& entry)
{
    addText(entry, m_scale,
            {"--scale", Say::tr("SCALE"),
             Say::tr("One of %1; percent in a comparison, else linear.")
                 .arg(market::scaleCodes().join(u", "_s))});
    addText(entry, m_basis,
            {"--basis", Say::tr("DATE"),
             Say::tr("The close of that date is 0 %, or of the bar that begins at that instant, "
                     "such as 2025-01-27T14:30Z; the last one before --from where it is not "
                     "said.")});
    addText(entry, m_overlays,
            {"--overlays", Say::tr("INDICATOR,…"),
             Say::tr("Drawn over the prices, such as sma:50,bb:20:2,vwap.")});
    addText(entry, m_panes,
            {"--panes", Say::tr("PANE,…"),
             Say::tr("Under the prices, such as volume,rsi:14,macd,symbol:^VIX.")});
    addFlag(entry, m_extendedHours,
            {"--extended-hours", {}, Say::tr("Shows bars before and after regular hours, too.")});
}

void ViewArguments::declareLook(CLI::App& entry)
{
    addText(entry, m_events,
            {"--events", Say::tr("CATEGORY,…"),
             Say::tr("all, none or some of %1; all where it is not said.")
                 .arg(categoryCodes().join(u", "_s))});
    addText(entry, m_zones,
            {"--zones", Say::tr("ZONE,…"),
             Say::tr("One or two zones of the time axis, such as Asia/Tokyo.")});
    addText(entry, m_title, {"--title", Say::tr("TEXT"), Say::tr("Title of the picture.")});
    addText(entry, m_subtitle, {"--subtitle", Say::tr("TEXT"), Say::tr("The line below it.")});
    addText(entry, m_note, {"--note", Say::tr("TEXT"), Say::tr("A remark in the footer.")});
    addText(entry, m_theme,
            {"--theme", Say::tr("THEME"),
             Say::tr("light, dark or contrast; light where it is not said.")});
    addFlag(entry, m_safeColours,
            {"--safe-colours",
             {},
             Say::tr("Up and down in a pair that colour-blind readers can tell apart.")});
}

View ViewArguments::start() const
{
    if (m_symbols)
        return {};
    View view = caseStudyView();
    if (m_from || m_to || m_interval || m_style || m_scale || m_basis || m_overlays || m_panes) {
        view.basis = {}; // Friday's close is that of these very days
        return view;
    }
    // These words hold for these very days only.
    view.title = Say::tr("DeepSeek shock: Nvidia loses 17 percent in one day");
    view.subtitle = Say::tr("NVDA in 5-minute candles with what was said and decided, "
                            "24 to 29 January 2025");
    return view;
}

Checked<View> ViewArguments::view(const QString& language) const
{
    View view = start();
    view.locale = language;
    if (auto subject = readSubject(view); !subject)
        return tl::unexpected(subject.error());
    for (const auto read :
         {&ViewArguments::readScale, &ViewArguments::readIndicators, &ViewArguments::readLook})
        if (auto done = (this->*read)(view); !done)
            return tl::unexpected(done.error());
    // The picture carries its view, to be opened from it again. What dates it gets is not known
    // yet.
    View whole = view;
    whole.from = whole.to = QDate(1970, 1, 1);
    if (const auto again = market::viewFromJson(market::toJson(whole)); !again)
        return misused(again.error().message);
    return view;
}

Outcome ViewArguments::readSubject(View& view) const
{
    const auto symbols = m_symbols ? listOf("--symbols", *m_symbols) : view.symbols;
    const auto dates = datesOf(textOr(m_from, view.from), textOr(m_to, view.to));
    const auto interval = intervalOf(m_interval.value_or(market::toCode(view.interval)));
    const auto style = wordOf("--style", m_style.value_or(u"candles"_s), market::styleCodes());
    if (const auto fault = firstFailure(symbols, dates, interval, style))
        return tl::unexpected(*fault);
    view.symbols = *symbols;
    view.from = dates->from;
    view.to = dates->to;
    view.interval = *interval;
    view.style = *market::styleFromCode(*style);
    if (view.symbols.size() == 1)
        return {};
    if (m_style && view.style != ChartStyle::Compare)
        return misused(Say::tr("The style %1 shows one instrument: name one symbol, or use "
                               "--style compare.")
                           .arg(*style));
    view.style = ChartStyle::Compare;
    return {};
}

Outcome ViewArguments::readScale(View& view) const
{
    if (m_scale) {
        const auto scale = wordOf("--scale", *m_scale, market::scaleCodes());
        if (!scale)
            return tl::unexpected(scale.error());
        view.scale = market::scaleFromCode(*scale);
    }
    if (!m_basis)
        return {};
    const QDateTime instant = QDateTime::fromString(*m_basis, Qt::ISODateWithMs);
    if (m_basis->contains(u'T') && m_basis->endsWith(u'Z') && instant.isValid()) {
        view.basisAt = instant.toMSecsSinceEpoch();
        return {};
    }
    const auto basis = dateOf("--basis", *m_basis);
    if (!basis)
        return tl::unexpected(basis.error());
    view.basis = *basis;
    return {};
}

Outcome ViewArguments::readIndicators(View& view) const
{
    if (m_overlays) {
        const auto codes = listOf("--overlays", *m_overlays);
        if (!codes)
            return tl::unexpected(codes.error());
        view.overlays.clear();
        for (const QString& code : *codes) {
            const auto indicator = market::indicatorFromCode(code);
            if (!indicator)
                return misused(indicator.error().message);
            if (!market::isOverlay(indicator->kind))
                return misused(
                    Say::tr("\"%1\" has a unit of its own: name it under --panes.").arg(code));
            view.overlays.push_back(*indicator);
        }
    }
    if (!m_panes)
        return {};
    const auto codes = listOf("--panes", *m_panes);
    if (!codes)
        return tl::unexpected(codes.error());
    view.panes.clear();
    for (const QString& code : *codes) {
        const auto pane = market::paneFromCode(code);
        if (!pane)
            return misused(pane.error().message);
        view.panes.push_back(*pane);
    }
    return {};
}

Outcome ViewArguments::readLook(View& view) const
{
    const auto zones = m_zones ? zonesOf(*m_zones) : view.zones;
    const auto events = m_events ? readEvents(view, *m_events) : Outcome();
    const auto theme
        = wordOf("--theme", m_theme.value_or(u"light"_s), {u"light"_s, u"dark"_s, u"contrast"_s});
    if (const auto fault = firstFailure(zones, events, theme))
        return tl::unexpected(*fault);
    view.extendedHours = m_extendedHours;
    view.safeColours = m_safeColours;
    view.zones = *zones;
    view.theme = *theme;
    view.title = m_title.value_or(view.title);
    view.subtitle = m_subtitle.value_or(view.subtitle);
    view.note = m_note.value_or(view.note);
    return {};
}

Checked<View> completed(View view, const Catalogue& catalogue, storage::CacheReader& reader)
{
    Dates cached;
    bool any = false;
    for (const QString& symbol : view.symbols) {
        const auto instrument = catalogue.find(symbol);
        if (!instrument)
            return tl::unexpected(instrument.error());
        const market::TimeRange range = barRange({view.from, view.to}, view.interval, *instrument);
        const auto answer
            = reader.bars({instrument->id, view.interval, range, 1, view.basis, 0, view.basisAt});
        if (!answer)
            return failed(answer.error());
        if (auto held = checkHeld(catalogue, *instrument, {view.interval, range, *answer}); !held)
            return tl::unexpected(held.error());
        if ((view.basis.isValid() || view.basisAt) && !answer->basis)
            return failed(Say::tr("The cache has no close of %1 as early as --basis: choose a "
                                  "later date.")
                              .arg(symbol));
        any = any || !answer->bars->isEmpty();
        cached = together(cached, datesOf(*answer->coverage, *instrument));
    }
    if (!any)
        return failed(Say::tr("There was no trading in these days: choose other dates."));
    if (!view.from.isValid())
        view.from = cached.from;
    if (!view.to.isValid())
        view.to = cached.to;
    return view;
}

} // namespace app
