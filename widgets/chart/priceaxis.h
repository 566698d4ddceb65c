#pragma once

#include "widgets/chart/pricescale.h"

#include <QRectF>
#include <QString>

namespace widgets {

// An axis of prices: the first is the main instrument's at the right, those of other units stand at
// the left.
struct PriceAxis
{
    QString unit; // currency or "pts"; empty = not stated, or values relative to the basis
    QRectF rect; // beside the plot
    PriceScale scale;
    PriceTicks ticks; // none where there is nothing to read
    bool isLeft = false;
};

} // namespace widgets
