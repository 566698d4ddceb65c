#pragma once

#include "widgets/chart/reading.h"

namespace widgets {

// Where the keyboard's crosshair stands: a bar, named by its begin so that it outlives a layout, of
// one of the series that are drawn, and the strip that is read there.
struct BarWalk
{
    std::size_t series = 0;
    Strip strip = 0;
    market::Millis begin = 0;

    friend bool operator==(const BarWalk&, const BarWalk&) = default;
};

// At the bar nearest to x, without one at the last bar in view; nothing where no bar is in view.
[[nodiscard]] std::optional<BarWalk> startWalk(const Frame& frame, std::optional<double> x);
// The bar it stands on, or the nearest one in view; null where none is.
[[nodiscard]] const DrawnBar* barOf(const Frame& frame, const BarWalk& walk);
// Goes so many bars on, out of the view too; returns the steps that would have led beyond what is
// loaded.
[[nodiscard]] int stepBars(const Frame& frame, BarWalk& walk, int bars);
[[nodiscard]] bool isInView(const Frame& frame, const BarWalk& walk);
void stepToEdge(const Frame& frame, BarWalk& walk, bool last);
// To the series or pane below (+1) or above (-1) the one that is read; ends at the last.
void stepStrips(const Frame& frame, BarWalk& walk, int direction);
[[nodiscard]] Reading readingOf(const Frame& frame, const BarWalk& walk);

} // namespace widgets
