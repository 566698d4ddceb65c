#pragma once

#include "market/coverage.h"
#include "market/instrument.h"
#include "market/view.h"

#include <set>
#include <span>
#include <vector>

namespace app {

// The ranges behind the buttons of the header. They end at the last cached day.
enum class Range
{
    Day1,
    Days5,
    Month1,
    Months3,
    Months6,
    YearToDate,
    Year1,
    All
};

// What the cache knows about the instruments in view: enough to say which views have an answer.
struct CacheContents
{
    std::vector<market::Instrument> instruments;
    std::vector<market::Coverage> coverage;

    [[nodiscard]] const market::Instrument* instrument(const QString& symbol) const;
    // The bars that this interval would be made from; null without any.
    [[nodiscard]] const market::Coverage* answering(const QString& symbol,
                                                    market::Interval interval) const;
    [[nodiscard]] std::set<market::Interval> intervals(const QString& symbol) const;
};

[[nodiscard]] QString mainSymbol(const market::View& view); // empty without any

// What a first start shows.
[[nodiscard]] market::View firstView();

// The view with another interval. Days, weeks and months need a longer range than minutes to say
// anything: a range shorter than a useful one grows backwards, one outside the cache moves into it.
[[nodiscard]] market::View withInterval(market::View view, market::Interval interval,
                                        const CacheContents& cache);
[[nodiscard]] market::View withRange(market::View view, Range range, const CacheContents& cache);
// The newest bars at the view's interval; price axis and basis as they come by themselves.
[[nodiscard]] market::View withReset(market::View view, const CacheContents& cache);
// The instant of the date's time at the instrument's exchange; of the middle of its session without
// one.
[[nodiscard]] market::Millis instantOf(QDate date, const std::optional<QTime>& time,
                                       const market::Instrument& instrument);
// A comparison begins with changes, whatever the prices were read on before.
[[nodiscard]] market::View withStyle(market::View view, market::ChartStyle style);
// The view of one instrument, or of several that are compared. Keeps the interval where the cache
// can answer it, else takes the nearest it can.
[[nodiscard]] market::View withSymbols(market::View view, const QStringList& symbols,
                                       const CacheContents& cache);

} // namespace app
