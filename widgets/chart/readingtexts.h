#pragma once

#include "widgets/chart/reading.h"

#include <QString>

#include <vector>

namespace widgets {

// One thing that is read off: "O" 124.80.
struct ReadWord
{
    QString label; // may be empty
    QString value;
    QColor color; // of the value
    QColor swatch; // invalid = none; the colour its line is drawn in

    friend bool operator==(const ReadWord&, const ReadWord&) = default;
};

// "Mon 27 Jan 10:20 New York · 00:20 Tokyo, Tue"; of a bar known by its date the date alone, in
// closed hours with "closed". Empty where there is no time.
[[nodiscard]] QString timeText(const Frame& frame, const Reading& reading);
// The value at the hairline in its axis' unit.
[[nodiscard]] QString valueText(const Frame& frame, const Reading& reading);
// The price that goes with it where the axis does not show prices; else empty.
[[nodiscard]] QString priceBesides(const Frame& frame, const Reading& reading);
// All that is known of the bar there, what matters most first.
[[nodiscard]] std::vector<ReadWord> readWords(const Frame& frame, const Reading& reading);
// The same as one sentence for a screen reader, which begins with what is walked along.
[[nodiscard]] QString spokenText(const Frame& frame, const Reading& reading);

// Days, hours and minutes, as far as there are any.
[[nodiscard]] QString durationText(const Frame& frame, market::Millis time);
// A value of what the pane shows.
[[nodiscard]] QString paneText(const Frame& frame, const PaneFrame& pane, double value);

} // namespace widgets
