#pragma once

#include "widgets/chart/frame.h"

namespace widgets {

// Changes to the panes of a view; what cannot be done changes nothing.
[[nodiscard]] market::View withoutPane(market::View view, std::size_t place);
[[nodiscard]] market::View withPaneAt(market::View view, std::size_t from, std::size_t to);
[[nodiscard]] market::View withUsualHeight(market::View view, std::size_t place);
// The upper edge of the pane moved by so many pixels from where it is in the layout: the pane above
// it, or the prices, give or take the room.
[[nodiscard]] market::View withPaneEdge(market::View view, const PictureLayout& layout,
                                        std::size_t place, double pixels);

} // namespace widgets
