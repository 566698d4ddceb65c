#pragma once

#include "tests/support/fakesource.h"

namespace support {

// The basis is the close of the bar that was named; else a daily close where there are daily bars:
// that of the asked date, or else the last one before the range. Without daily bars it is the last
// close before the range.
inline market::BarAnswer FakeSource::answerTo(const market::BarRequest& request) const
{
    market::BarAnswer result;
    const Series* series = find(request.instrument, request.interval);
    if (series == nullptr)
        return result;
    auto slice = series->bars->slice(request.range);
    const auto all = series->bars->bars();
    if (!slice.empty()) {
        const auto before = slice.begin() - all.begin();
        const auto warmUp = std::min<std::ptrdiff_t>(request.warmUp, before);
        slice = all.subspan(static_cast<std::size_t>(before - warmUp),
                            slice.size() + static_cast<std::size_t>(warmUp));
    }
    result.bars = std::make_shared<const market::BarSeries>(
        std::vector<market::Bar>(slice.begin(), slice.end()));
    result.coverage = coverageOf(*series);
    if (request.basisAt) {
        if (const market::Bar* bar = series->bars->atOrBefore(*request.basisAt))
            result.basis = market::Basis{market::dateOfKey(bar->begin), bar->close, bar->begin};
        return result;
    }
    const Series* days = find(request.instrument, market::Interval::Day1);
    const Series& from = days == nullptr ? *series : *days;
    const market::Millis rangeDay = market::dateKey(market::dateOfKey(request.range.begin));
    const market::Millis before = days == nullptr ? request.range.begin : rangeDay;
    const market::Millis wanted
        = request.basis.isValid() ? market::dateKey(request.basis) : before - 1;
    if (const market::Bar* bar = from.bars->atOrBefore(wanted))
        result.basis = market::Basis{market::dateOfKey(bar->begin), bar->close};
    return result;
}

inline market::Quote FakeSource::quoteOf(const market::Instrument& instrument) const
{
    market::Quote quote;
    quote.instrument = instrument;
    const Series* days = find(instrument.id, market::Interval::Day1);
    if (days == nullptr || days->bars->isEmpty())
        return quote;
    const auto bars = days->bars->bars();
    for (const market::Bar& bar : bars.last(std::min<std::size_t>(bars.size(), 30)))
        quote.closes.push_back(bar.close);
    quote.last = bars.back().close;
    quote.date = market::dateOfKey(bars.back().begin);
    if (bars.size() > 1) {
        quote.previous = bars[bars.size() - 2].close;
        quote.previousDate = market::dateOfKey(bars[bars.size() - 2].begin);
    }
    quote.source = QStringLiteral("Test");
    return quote;
}

inline market::Coverage FakeSource::coverageOf(const Series& series) const
{
    market::Coverage coverage;
    coverage.instrument = series.instrument;
    const auto found = std::ranges::find(m_instruments, series.instrument, &market::Instrument::id);
    if (found != m_instruments.end())
        coverage.symbol = found->symbol;
    coverage.interval = series.interval;
    const auto bars = series.bars->bars();
    if (!bars.empty())
        coverage.range = {bars.front().begin, bars.back().begin + 1};
    coverage.bars = static_cast<qint64>(bars.size());
    coverage.source = QStringLiteral("Test");
    coverage.adjustment = QStringLiteral("none");
    coverage.retrieved = 1'738'368'000'000; // 2025-02-01T00:00Z
    return coverage;
}

inline bool FakeSource::matches(const market::Event& event, const market::EventQuery& query)
{
    const auto contains = [&](const market::EventText& text) {
        return text.title.contains(query.text, Qt::CaseInsensitive)
            || text.summary.contains(query.text, Qt::CaseInsensitive);
    };
    const auto concerns = [&](const QString& symbol) { return query.symbols.contains(symbol); };
    const bool inRange = query.range.isEmpty() || query.range.intersects(market::extent(event));
    const bool inCategories = query.categories.empty()
        || std::ranges::find(query.categories, event.category) != query.categories.end();
    const bool ofSymbols
        = query.symbols.isEmpty() || event.global || std::ranges::any_of(event.symbols, concerns);
    return inRange && inCategories && ofSymbols
        && (query.text.isEmpty() || std::ranges::any_of(event.texts, contains));
}

} // namespace support
