#include "widgets/chart/typescale.h"

#include <algorithm>
#include <cmath>

namespace widgets {

TypeScale typeScale(Presentation presentation, const QSizeF& size)
{
    if (presentation == Presentation::Window)
        return {};
    const double share = std::min(size.width() / 1920, size.height() / 1080);
    // Smaller pictures are read from as near as larger ones: their type shrinks more slowly.
    const double factor = std::clamp(share < 1 ? std::pow(share, 0.6) : share, 0.5, 8.0);
    return {38 * factor, 21 * factor, 16 * factor, 15 * factor, 4 * factor};
}

} // namespace widgets
