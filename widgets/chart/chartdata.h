#pragma once

#include "market/barsource.h"
#include "market/event.h"
#include "market/instrument.h"
#include "market/view.h"

#include <memory>
#include <vector>

namespace widgets {

struct Series
{
    market::Instrument instrument;
    market::BarAnswer answer;
};

// An indicator over the bars of the main series.
struct IndicatorData
{
    market::Indicator indicator;
    // One list for each of its lines, each as long as the main series; NaN = not defined there.
    std::vector<std::vector<double>> lines;
    // What each line reaches inside a bar of the series that is a bucket; empty at level 0.
    std::vector<std::vector<double>> lows;
    std::vector<std::vector<double>> highs;
    // Own bars in each of the buckets it was made from, about: such values are shown as "≈".
    // 0 = made from every bar.
    double bucketBars = 0;
    QString why; // no values: one sentence in the picture's language; empty with values
    QDate since; // first bar it counts from, where that is what it means (drawdown, OBV)
};

// All that one picture is drawn from. Immutable once shared.
struct ChartData
{
    market::View view;
    QDate from; // what was loaded, which may reach beyond the view
    QDate to;
    std::vector<Series> series; // in the order of View::symbols
    // Of panes; of benchmarks without bars, as nothing of them is drawn. Found by symbol.
    std::vector<Series> references;
    // In the order of View::overlays; those whose values are on their way have no lines.
    std::vector<IndicatorData> overlays;
    // In the order of View::panes; where one shows no indicator, only why there is nothing in it.
    // One that is on its way has no indicator.
    std::vector<IndicatorData> panes;
    market::Events events = std::make_shared<const std::vector<market::Event>>();

    [[nodiscard]] const Series* find(const QString& symbol) const; // null without it
    [[nodiscard]] const Series* main() const { return series.empty() ? nullptr : &series.front(); }
};

using ChartDataPtr = std::shared_ptr<const ChartData>;

} // namespace widgets
