#pragma once

#include "market/view.h"
#include "widgets/chart/indexrange.h"

namespace widgets {

// The View that shows those indices of the scale. Beyond what is loaded time runs on at the scale's
// mean pace.
[[nodiscard]] market::View viewAt(const IndexRange& range, const TimeScale& scale,
                                  const QTimeZone& zone, const market::View& before);

// The View that shows that time: instants, or keys of dates where its bars have them.
[[nodiscard]] market::View viewOf(const market::TimeRange& keys, const QTimeZone& zone,
                                  const market::View& before);

// True when the range comes so near to the edge of what is loaded that more should be asked for.
[[nodiscard]] bool needsMore(const IndexRange& range, const TimeScale& scale);

// A range no narrower than a handful of bars and no wider than a reader can use.
[[nodiscard]] IndexRange limited(IndexRange range, const TimeScale& scale);

} // namespace widgets
