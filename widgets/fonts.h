#pragma once

#include <QFont>

namespace widgets {

// Makes the shipped typeface known to the program. Call once, after the application object.
void loadFonts();

// The shipped typeface with tabular figures, so that a picture looks the same everywhere.
// `pixels` may be fractional: it is the size at scale 1.
[[nodiscard]] QFont typeface(double pixels, QFont::Weight weight = QFont::Normal);

} // namespace widgets
