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
    std::vector<Series> references; // of panes and as benchmarks, found by symbol
    std::vector<IndicatorData> overlays; // in the order of View::overlays
    std::vector<IndicatorData>
        panes; // in the order of View::panes; empty where it shows no indicator
    market::Events events = std::make_shared<const std::vector<market::Event>>();

    [[nodiscard]] const Series* find(const QString& symbol) const; // null without it
    [[nodiscard]] const Series* main() const { return series.empty() ? nullptr : &series.front(); }
};

using ChartDataPtr = std::shared_ptr<const ChartData>;

} // namespace widgets
