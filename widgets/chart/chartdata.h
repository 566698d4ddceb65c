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

// All that one picture is drawn from. Immutable once shared.
struct ChartData
{
    market::View view;
    QDate from; // what was loaded, which may reach beyond the view
    QDate to;
    std::vector<Series> series; // in the order of View::symbols
    market::Events events = std::make_shared<const std::vector<market::Event>>();

    [[nodiscard]] const Series* main() const { return series.empty() ? nullptr : &series.front(); }
};

using ChartDataPtr = std::shared_ptr<const ChartData>;

} // namespace widgets
