#pragma once

#include "market/barsource.h"
#include "market/eventsource.h"
#include "market/instrumentsource.h"

namespace widgets {

// Where a chart gets what it draws. None of them is owned; all outlive the chart.
struct ChartSources
{
    market::BarSource& bars;
    market::EventSource& events;
    market::InstrumentSource& instruments;
};

} // namespace widgets
