#pragma once

#include "widgets/chart/frame.h"

namespace widgets {

// Units that get an axis: the main instrument's first, then in a comparison of prices those of the
// others in their order, three at most.
[[nodiscard]] std::vector<QString> axisUnits(const Frame& frame);

// Wide enough for all of the unit's prices that are loaded, so that a pan does not move the plot.
[[nodiscard]] double axisWidth(const Frame& frame, const QString& unit);

// Gives each drawn series the scale of its axis. Needs the layout.
void addPriceAxes(Frame& frame);

// What stands at the axis' head; empty where its numbers say it.
[[nodiscard]] QString unitText(const Frame& frame, const PriceAxis& axis);

} // namespace widgets
