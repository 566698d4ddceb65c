#pragma once

#include <cstddef>

namespace market {

// What a View may hold: it may come from a stranger's picture, and more nobody made by hand. Who
// makes one keeps within them, or it cannot be read again.
inline constexpr std::size_t mostSymbols = 100;
inline constexpr std::size_t mostOverlays = 16;
inline constexpr std::size_t mostPanes = 16;
inline constexpr double leastPaneHeight = 0.05; // shares of the room for prices and panes
inline constexpr double mostPaneHeight = 0.8;

} // namespace market
