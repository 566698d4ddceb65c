#include "widgets/chart/indicatorwhy.h"

#include "market/format.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using market::IndicatorBar;

bool hasRange(const IndicatorBar& one)
{
    return one.bar.hasRange();
}

// Sources write 0 for what they do not know, such as the volume of an index.
bool hasVolume(const IndicatorBar& one)
{
    return one.bar.volume > 0;
}

bool hasBenchmark(const IndicatorBar& one)
{
    return !std::isnan(one.benchmark);
}

const Series* benchmarkOf(const IndicatorQuestion& question)
{
    const auto& all = question.input.benchmarks;
    const auto found = std::ranges::find_if(all, [&](const Series& one) {
        return one.instrument.symbol == question.indicator.benchmark;
    });
    return found == all.end() ? nullptr : &*found;
}

QString benchmarkFault(const IndicatorQuestion& question)
{
    const QString name = market::indicatorName(question.indicator);
    const Series* benchmark = benchmarkOf(question);
    const Words& words = question.words;
    if (!benchmark)
        return words
            .text(QT_TRANSLATE_NOOP("Picture", "%1: %2 is not in the cache; import its bars first"))
            .arg(name, question.indicator.benchmark);
    if (benchmark->answer.level > 0)
        return words.text(QT_TRANSLATE_NOOP("Picture", "%1 needs every bar: zoom in")).arg(name);
    if (std::ranges::none_of(question.bars, hasBenchmark))
        return words
            .text(QT_TRANSLATE_NOOP("Picture", "%1: no bars of %2 are cached at the same times"))
            .arg(name, question.indicator.benchmark);
    return {};
}

} // namespace

QString whyNotComputable(const IndicatorQuestion& question)
{
    const market::IndicatorRow& row = market::rowOf(question.indicator.kind);
    const QString name = market::indicatorName(question.indicator);
    const Words& words = question.words;
    if (question.bars.empty())
        return words.text(QT_TRANSLATE_NOOP("Picture", "%1: no bars are cached for this range"))
            .arg(name);
    // An average made from buckets is near enough to be shown as such.
    if (question.input.main.answer.level > 0 && !row.isOverlay)
        return words.text(QT_TRANSLATE_NOOP("Picture", "%1 needs every bar: zoom in")).arg(name);
    if (row.needsRange && std::ranges::none_of(question.bars, hasRange))
        return words.text(QT_TRANSLATE_NOOP("Picture", "%1: the source gives no high and low"))
            .arg(name);
    if (row.needsVolume && std::ranges::none_of(question.bars, hasVolume))
        return words.text(QT_TRANSLATE_NOOP("Picture", "%1: the source gives no volume")).arg(name);
    return row.needsBenchmark ? benchmarkFault(question) : QString();
}

QString whyWithoutValue(const IndicatorQuestion& question)
{
    const QString name = market::indicatorName(question.indicator);
    const std::size_t least = leastBars(question.indicator);
    if (question.bars.size() >= least)
        return question.words.text(QT_TRANSLATE_NOOP("Picture", "%1 has no value for these bars"))
            .arg(name);
    const market::Format format(question.words.language());
    return question.words.text(QT_TRANSLATE_NOOP("Picture", "%1 needs %2 bars; %3 are cached"))
        .arg(name, format.count(static_cast<qint64>(least)),
             format.count(static_cast<qint64>(question.bars.size())));
}

// Found by trying: so it never differs from what the computation does.
std::size_t leastBars(const market::Indicator& indicator)
{
    constexpr std::size_t most = 100'000; // more than the longest of all
    market::IndicatorRun run(indicator);
    for (std::size_t count = 1; count <= most; ++count) {
        const double price = 100 + static_cast<double>(count % 7 + count % 11);
        const double other = 100 + static_cast<double>(count % 5 + count % 13);
        const market::Bar bar{0, price, price + 1, price - 1, price, 1};
        if (std::isfinite(run.append({bar, other, count == 1}).front()))
            return count;
    }
    return most;
}

} // namespace widgets
