#pragma once

#include "widgets/chart/frame.h"

namespace widgets {

// Indicators of the view that the data has, over the prices.
[[nodiscard]] std::vector<OverlayFrame> overlayFrames(const Frame& frame);

// Those of the view's panes that have room, without series and scale.
[[nodiscard]] std::vector<PaneFrame> paneFrames(const Frame& frame);

// Values ↔ pixels of a pane, below its title.
[[nodiscard]] PriceScale paneScale(const PaneFrame& pane, const Frame& frame);

// Any bar in view says how much was traded. Sources write 0 for what they do not know.
[[nodiscard]] bool hasVolume(const Frame& frame);

// Height of the line at the top of a pane that says what it shows.
[[nodiscard]] double paneTitleHeight(const TypeScale& type);

// And of a row of names of overlays, in the plot.
[[nodiscard]] double overlayRowHeight(const TypeScale& type);

// Values at which a pane has a dashed line across, such as 30 and 70.
[[nodiscard]] std::vector<double> paneGuides(const market::Pane& pane);

} // namespace widgets
