#pragma once

#include <QSizeF>

namespace widgets {

enum class Presentation
{
    Window,
    Report
};

// Sizes of type in pixels, and the unit of space that goes with them.
struct TypeScale
{
    double title = 16;
    double subtitle = 13;
    double text = 13;
    double small = 12;
    double unit = 4;

    friend bool operator==(const TypeScale&, const TypeScale&) = default;
};

// A report's type goes with its picture: 38/21/16/15 px at 1920 × 1080. A window keeps the sizes
// of the desktop.
[[nodiscard]] TypeScale typeScale(Presentation presentation, const QSizeF& size);

} // namespace widgets
