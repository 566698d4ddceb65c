#pragma once

#include "widgets/theme.h"

#include <QPalette>

namespace widgets {

// What the standard controls look like under a theme: set both on the application.
[[nodiscard]] QPalette paletteOf(const Theme& theme);
[[nodiscard]] QString styleSheetOf(const Theme& theme);

} // namespace widgets
