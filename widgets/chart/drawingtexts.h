#pragma once

#include "market/drawing.h"
#include "widgets/chart/frame.h"

#include <QFont>
#include <QStringList>

namespace widgets {

// What a reader reads beside a drawing. All of it is plain text.

// A text from the user or a file in lines that fit.
[[nodiscard]] QStringList drawingLines(const QString& text, const QFont& font, double width,
                                       int most);
// The price in the unit of the price axis.
[[nodiscard]] QString axisText(double price, const Frame& frame);
// "61.8 %  124.80"
[[nodiscard]] QString levelText(double level, double price, const Frame& frame);
// The change between the two anchors in the order of time, and how long that took.
[[nodiscard]] QStringList rangeTexts(const market::Drawing& drawing, const Frame& frame);

} // namespace widgets
