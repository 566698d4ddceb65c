#pragma once

#include "widgets/chart/frame.h"

namespace widgets {

// A part of the line that says what an indicator or a pane shows.
struct LegendWord
{
    QString text;
    QColor color;
    bool isStrong = false;
};
using LegendWords = std::vector<LegendWord>;

// Its name and its values at the last bar in view; or else why there are none.
[[nodiscard]] LegendWords overlayWords(const OverlayFrame& overlay, const Frame& frame);
[[nodiscard]] LegendWords paneWords(const PaneFrame& pane, const Frame& frame);
// Where those of a pane stand.
[[nodiscard]] QRectF paneTitleRect(const PaneFrame& pane, const Frame& frame);
// What the "≈" of averages means; empty where nothing is approximated.
[[nodiscard]] QString approximationText(const Frame& frame);
// "No room for RSI 14, MACD 12 26 9"; empty where all have room.
[[nodiscard]] QString roomText(const Frame& frame);
// "RSI 14", "Volume", "^VIX": what a pane is called.
[[nodiscard]] QString paneName(const market::Pane& pane, const Words& words);

// A value of the indicator, with its unit where it has one.
[[nodiscard]] QString indicatorText(const market::Indicator& indicator, double value,
                                    const Frame& frame);
// A value on the axis of a pane.
[[nodiscard]] QString paneValueText(const PaneFrame& pane, double value, const Frame& frame,
                                    int decimals);

// Of one line of an indicator in a pane.
[[nodiscard]] QColor paneLineColor(const market::Indicator& indicator, std::size_t line,
                                   const Theme& theme);

} // namespace widgets
