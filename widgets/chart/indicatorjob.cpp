#include "widgets/chart/indicatorjob.h"

#include "market/barsperyear.h"
#include "market/format.h"
#include "widgets/chart/indicatoralign.h"
#include "widgets/chart/indicatorwhy.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using market::Indicator;
using market::IndicatorBar;
using market::IndicatorKind;

bool same(const IndicatorBar& a, const IndicatorBar& b)
{
    return a.bar == b.bar && a.newSession == b.newSession
        && (a.benchmark == b.benchmark || (std::isnan(a.benchmark) && std::isnan(b.benchmark)));
}

// All bars but the last one of those gone through are the same in both.
bool goesOn(const std::vector<IndicatorBar>& before, const std::vector<IndicatorBar>& now)
{
    return !before.empty() && now.size() >= before.size()
        && std::equal(before.begin(), std::prev(before.end()), now.begin(), same);
}

bool hasValue(const std::vector<std::vector<double>>& lines)
{
    return std::ranges::any_of(lines, [](const std::vector<double>& line) {
        return std::ranges::any_of(line, [](double value) { return std::isfinite(value); });
    });
}

// An average over fewer bars than a bucket holds is, at that distance, the bucket's own close.
Indicator inBuckets(Indicator indicator, double ownBars)
{
    if (!indicator.parameters.empty())
        indicator.parameters.front()
            = std::max(1.0, std::round(indicator.parameters.front() / ownBars));
    return indicator;
}

class Computation
{
public:
    explicit Computation(const IndicatorJob& job)
        : m_job(job)
        , m_words(job.data->view.locale)
        , m_ownBars(ownBarsPerBucket(job.input.main, job.data->view.interval))
        , m_barsPerYear(market::barsPerYear(job.data->view.interval, job.input.main.instrument))
    {
    }

    IndicatorAnswer run()
    {
        const market::View& view = m_job.data->view;
        for (const Indicator& indicator : view.overlays)
            m_answer.overlays.push_back(dataOf(indicator));
        for (const market::Pane& pane : view.panes)
            m_answer.panes.push_back(pane.kind == market::PaneKind::Indicator
                                         ? dataOf(pane.indicator)
                                         : IndicatorData());
        return std::move(m_answer);
    }

private:
    IndicatorData dataOf(const Indicator& indicator)
    {
        IndicatorData data;
        data.indicator = indicator;
        const IndicatorBars bars = barsFor(indicator);
        const IndicatorQuestion question{indicator, m_job.input, *bars, m_words};
        data.why = whyNotComputable(question);
        if (!data.why.isEmpty())
            return data;
        const bool exact = m_job.input.main.answer.level == 0;
        const auto progress = computed(exact ? indicator : inBuckets(indicator, m_ownBars), bars);
        if (!hasValue(progress->lines)) {
            data.why = whyWithoutValue(question);
            return data;
        }
        data.bucketBars = exact ? 0 : m_ownBars;
        data.since = dateOf(bars->front().bar.begin);
        align({*bars, progress->lines}, m_job.data->main()->answer.bars->bars(),
              m_job.data->main()->answer.level > 0, data);
        if (!exact && indicator.kind == IndicatorKind::Bollinger)
            dropBands(progress->indicator, data);
        return data;
    }

    // The deviation of what is inside one bucket is not known.
    static void dropBands(const Indicator& used, IndicatorData& data)
    {
        if (used.parameters.front() >= 2)
            return;
        for (auto* lists : {&data.lines, &data.lows, &data.highs})
            for (std::size_t line = 1; line < lists->size(); ++line)
                std::ranges::fill((*lists)[line], market::unknown);
    }

    IndicatorBars barsFor(const Indicator& indicator)
    {
        const QString symbol
            = market::rowOf(indicator.kind).needsBenchmark ? indicator.benchmark : QString();
        for (const auto& [known, bars] : m_bars)
            if (known == symbol)
                return bars;
        const auto& all = m_job.input.benchmarks;
        const auto found = std::ranges::find_if(
            all, [&](const Series& one) { return one.instrument.symbol == symbol; });
        auto bars = std::make_shared<const std::vector<IndicatorBar>>(indicatorBars(
            m_job.input.main, found == all.end() ? nullptr : &*found, m_job.data->view));
        m_bars.emplace_back(symbol, bars);
        return bars;
    }

    std::shared_ptr<const IndicatorProgress> computed(const Indicator& indicator,
                                                      const IndicatorBars& bars)
    {
        IndicatorProgress progress = start(indicator, *bars);
        progress.bars = bars;
        const auto take = [&](market::IndicatorRun& run, const IndicatorBar& bar) {
            const auto values = run.append(bar);
            for (std::size_t line = 0; line < values.size(); ++line)
                progress.lines[line].push_back(values[line]);
            ++m_answer.steps;
        };
        for (std::size_t i = progress.lines.front().size(); i + 1 < bars->size(); ++i)
            take(progress.run, (*bars)[i]);
        market::IndicatorRun ahead = progress.run;
        take(ahead, bars->back());
        m_answer.memory.push_back(std::make_shared<const IndicatorProgress>(std::move(progress)));
        return m_answer.memory.back();
    }

    // As far as the memory has it, without its last bar.
    IndicatorProgress start(const Indicator& indicator, const std::vector<IndicatorBar>& bars) const
    {
        for (const auto& known : m_job.memory) {
            if (known->indicator == indicator && known->barsPerYear == m_barsPerYear
                && goesOn(*known->bars, bars)) {
                IndicatorProgress progress = *known;
                for (std::vector<double>& line : progress.lines)
                    line.pop_back();
                return progress;
            }
        }
        market::IndicatorRun run(indicator, m_barsPerYear);
        std::vector<std::vector<double>> lines(run.lines());
        return {indicator, m_barsPerYear, nullptr, std::move(run), std::move(lines)};
    }

    [[nodiscard]] QDate dateOf(market::Millis begin) const
    {
        const QTimeZone zone = market::zoneOrUtc(m_job.input.main.instrument.zone);
        return market::isIntraday(m_job.data->view.interval)
            ? QDateTime::fromMSecsSinceEpoch(begin, zone).date()
            : market::dateOfKey(begin);
    }

    const IndicatorJob& m_job;
    Words m_words;
    double m_ownBars;
    double m_barsPerYear;
    std::vector<std::pair<QString, IndicatorBars>> m_bars; // by benchmark
    IndicatorAnswer m_answer;
};

} // namespace

IndicatorAnswer computeIndicators(const IndicatorJob& job)
{
    return Computation(job).run();
}

std::vector<market::Indicator> indicatorsOf(const market::View& view)
{
    std::vector<Indicator> result = view.overlays;
    for (const market::Pane& pane : view.panes)
        if (pane.kind == market::PaneKind::Indicator)
            result.push_back(pane.indicator);
    return result;
}

} // namespace widgets
