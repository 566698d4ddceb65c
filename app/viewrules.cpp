#include "app/viewrules.h"

#include "market/calendar.h"
#include "market/format.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using market::Coverage;
using market::DateSpan;
using market::Instrument;
using market::Interval;
using market::View;

// Days an interval needs to say anything, and days beyond which a finer picture is a blur.
struct UsefulDays
{
    Interval interval;
    int fewest;
    int usual; // of a view that nobody has chosen
    int most;
};

constexpr int anyNumber = 200 * 366;

constexpr std::array usefulDays{UsefulDays{Interval::Minute1, 1, 1, 10},
                                UsefulDays{Interval::Minute5, 1, 7, 31},
                                UsefulDays{Interval::Minute15, 1, 14, 92},
                                UsefulDays{Interval::Minute30, 1, 28, 183},
                                UsefulDays{Interval::Hour1, 1, 60, 366},
                                UsefulDays{Interval::Day1, 60, 183, anyNumber},
                                UsefulDays{Interval::Week1, 366, 1098, anyNumber},
                                UsefulDays{Interval::Month1, 1098, 3660, anyNumber}};

const UsefulDays& usefulOf(Interval interval)
{
    return usefulDays[static_cast<std::size_t>(interval)];
}

// The interval closest to the wanted one that has an answer; the wanted one where none has.
Interval nearest(Interval wanted, const std::set<Interval>& available)
{
    const auto distance = [&](Interval interval) {
        return std::abs(static_cast<int>(interval) - static_cast<int>(wanted));
    };
    const auto best = std::ranges::min_element(available, {}, distance);
    return best == available.end() ? wanted : *best;
}

Interval intervalFor(Range range, const View& view, const std::set<Interval>& available)
{
    if (range == Range::Day1 || range == Range::Days5)
        return market::isIntraday(view.interval) && available.contains(view.interval)
            ? view.interval
            : nearest(Interval::Minute5, available);
    const bool isLong = range == Range::Year1 || range == Range::All;
    return isLong && view.interval > Interval::Day1 ? nearest(view.interval, available)
                                                    : nearest(Interval::Day1, available);
}

// Five sessions, and the closed days before them with what happened on them.
QDate beginOfFiveSessions(QDate last, const Instrument& of)
{
    const QDate week = last.addDays(-6);
    const auto calendar = market::Calendar::forExchange(of.exchange);
    if (!calendar || !calendar->covers(week.addDays(-14)) || !calendar->covers(last))
        return week; // holds five weekdays
    const auto sessions = calendar->sessions(week.addDays(-14), last);
    return sessions.size() < 6 ? week : sessions[sessions.size() - 6].date.addDays(1);
}

QDate beginOf(Range range, const DateSpan& span, const Instrument& of)
{
    switch (range) {
    case Range::Day1:
        return span.last;
    case Range::Days5:
        return beginOfFiveSessions(span.last, of);
    case Range::Month1:
        return span.last.addMonths(-1).addDays(1);
    case Range::Months3:
        return span.last.addMonths(-3).addDays(1);
    case Range::Months6:
        return span.last.addMonths(-6).addDays(1);
    case Range::YearToDate:
        return {span.last.year(), 1, 1};
    case Range::Year1:
        return span.last.addYears(-1).addDays(1);
    case Range::All:
        break;
    }
    return span.first;
}

// Moves a range that lies outside the cached dates into them, keeping its length.
DateSpan movedInto(const DateSpan& cached, DateSpan range)
{
    if (range.first > cached.last || range.last < cached.first) {
        const qint64 days = range.first.daysTo(range.last);
        range = {cached.last.addDays(-days), cached.last};
    }
    return range;
}

DateSpan usefulRange(const DateSpan& cached, const DateSpan& range, Interval interval)
{
    const UsefulDays& useful = usefulOf(interval);
    DateSpan result = movedInto(cached, range);
    if (market::isIntraday(interval))
        result = {std::max(result.first, cached.first), std::min(result.last, cached.last)};
    if (result.first.daysTo(result.last) + 1 > useful.most)
        result.first = result.last.addDays(1 - useful.most);
    if (result.first.daysTo(result.last) + 1 < useful.fewest)
        result.first = std::max(cached.first, result.last.addDays(1 - useful.fewest));
    result.first = std::min(result.first, result.last);
    return result;
}

} // namespace

const Instrument* CacheContents::instrument(const QString& symbol) const
{
    const auto found = std::ranges::find(instruments, symbol, &Instrument::symbol);
    return found == instruments.end() ? nullptr : &*found;
}

const Coverage* CacheContents::answering(const QString& symbol, Interval interval) const
{
    return market::answering(coverage, symbol, interval);
}

std::set<Interval> CacheContents::intervals(const QString& symbol) const
{
    std::set<Interval> available;
    for (const Interval interval : market::allIntervals())
        if (answering(symbol, interval) != nullptr)
            available.insert(interval);
    return available;
}

QString mainSymbol(const View& view)
{
    return view.symbols.isEmpty() ? QString() : view.symbols.first();
}

View firstView()
{
    View view;
    view.symbols = {u"NVDA"_s};
    view.from = {2025, 1, 24};
    view.to = {2025, 1, 29};
    view.basis = {2025, 1, 24}; // the last close before the news moved the market
    view.interval = Interval::Minute5;
    view.style = market::ChartStyle::Candles;
    view.panes = {market::Pane{}};
    return view;
}

View withInterval(View view, Interval interval, const CacheContents& cache)
{
    const Coverage* coverage = cache.answering(mainSymbol(view), interval);
    const Instrument* instrument = cache.instrument(mainSymbol(view));
    if (coverage == nullptr || instrument == nullptr)
        return view;
    const DateSpan range
        = usefulRange(datesOf(*coverage, *instrument), {view.from, view.to}, interval);
    view.interval = interval;
    view.from = range.first;
    view.to = range.last;
    view.zoom.reset();
    return view;
}

View withRange(View view, Range range, const CacheContents& cache)
{
    const Interval interval = intervalFor(range, view, cache.intervals(mainSymbol(view)));
    const Coverage* coverage = cache.answering(mainSymbol(view), interval);
    const Instrument* instrument = cache.instrument(mainSymbol(view));
    if (coverage == nullptr || instrument == nullptr)
        return view;
    const DateSpan span = datesOf(*coverage, *instrument);
    view.interval = interval;
    view.from = std::max(beginOf(range, span, *instrument), span.first);
    view.to = span.last;
    view.basis = {};
    view.basisAt.reset();
    view.zoom.reset();
    return view;
}

View withReset(View view, const CacheContents& cache)
{
    const Coverage* coverage = cache.answering(mainSymbol(view), view.interval);
    const Instrument* instrument = cache.instrument(mainSymbol(view));
    view.priceRange.reset();
    view.zoom.reset();
    view.basis = {};
    view.basisAt.reset();
    if (coverage == nullptr || instrument == nullptr)
        return view;
    const DateSpan cached = datesOf(*coverage, *instrument);
    const int days = usefulOf(view.interval).usual;
    view.from = std::max(cached.first, cached.last.addDays(1 - days));
    view.to = cached.last;
    return view;
}

market::Millis instantOf(QDate date, const std::optional<QTime>& time, const Instrument& instrument)
{
    const QTimeZone zone = market::zoneOrUtc(instrument.zone);
    if (time)
        return QDateTime(date, *time, zone).toMSecsSinceEpoch();
    const auto calendar = market::Calendar::forExchange(instrument.exchange);
    if (const auto session = calendar ? calendar->session(date) : std::nullopt)
        return session->hours.begin + session->hours.length() / 2;
    return QDateTime(date, QTime(12, 0), zone).toMSecsSinceEpoch();
}

View withStyle(View view, market::ChartStyle style)
{
    using market::ChartStyle;
    const market::Scale before = market::scaleOf(view);
    const bool begins = style == ChartStyle::Compare && view.style != ChartStyle::Compare;
    if (begins && !market::isRelative(before))
        view.scale.reset();
    view.style = style;
    if (market::scaleOf(view) != before)
        view.priceRange.reset();
    return view;
}

View withSymbols(View view, const QStringList& symbols, const CacheContents& cache)
{
    if (symbols.isEmpty())
        return view;
    if (symbols.front() != mainSymbol(view))
        view.priceRange.reset();
    view.symbols = symbols;
    view.title.clear();
    view.subtitle.clear();
    if (symbols.size() > 1)
        view = withStyle(view, market::ChartStyle::Compare);
    std::set<Interval> available = cache.intervals(symbols.first());
    for (const QString& symbol : symbols)
        std::erase_if(available, [&](Interval interval) {
            return cache.answering(symbol, interval) == nullptr;
        });
    if (available.empty())
        available = cache.intervals(symbols.first());
    const Interval interval = nearest(view.interval, available);
    return withInterval(view, interval, cache);
}

} // namespace app
