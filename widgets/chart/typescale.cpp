#include "widgets/chart/typescale.h"

#include <algorithm>

namespace widgets {

TypeScale typeScale(Presentation presentation, const QSizeF& size)
{
    if (presentation == Presentation::Window)
        return {};
    const double factor
        = std::clamp(std::min(size.width() / 1920, size.height() / 1080), 0.55, 4.0);
    return {38 * factor, 21 * factor, 16 * factor, 15 * factor, 4 * factor};
}

} // namespace widgets
