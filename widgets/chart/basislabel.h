#pragma once

#include <QRectF>
#include <QSizeF>

namespace widgets {

struct Frame;

// Where a label of this size stands at the line of the basis, whose height is `y`: above or below
// it, and from the right end as far to the left as it takes to find a place that no bar of the main
// series covers. Where there is none: where the fewest do.
[[nodiscard]] QRectF basisLabelBox(const Frame& frame, double y, const QSizeF& size);

} // namespace widgets
