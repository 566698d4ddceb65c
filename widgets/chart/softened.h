#pragma once

#include <QColor>

namespace widgets {

// The colour thinned with the paper's, for columns that stay behind lines and candles.
[[nodiscard]] inline QColor softened(const QColor& color, const QColor& paper)
{
    constexpr double share = 0.55;
    const auto mix = [](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(color.red(), paper.red()), mix(color.green(), paper.green()),
                  mix(color.blue(), paper.blue()));
}

} // namespace widgets
