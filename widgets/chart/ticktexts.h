#pragma once

#include "widgets/chart/frame.h"
#include "widgets/chart/timeticks.h"

#include <QHash>

namespace widgets {

[[nodiscard]] QFont tickFont(const Frame& frame, bool isHeading);

// What ticks of a time axis read and how wide that is. Hundreds ask for room in each layout, and
// while a chart is dragged they are nearly always the same: so it is kept.
class TickTexts
{
public:
    struct Kept
    {
        QString text;
        double width = 0;
        bool isHeading = false;
    };

    void begin(const Frame& frame); // first in each layout
    [[nodiscard]] Kept of(const TimeTick& tick, const Frame& frame);

private:
    // What the texts depend on besides the tick.
    struct Setting
    {
        QString language;
        QByteArray zone;
        double pixels = 0; // of the type
        bool dated = false;

        friend bool operator==(const Setting&, const Setting&) = default;
    };

    Setting m_setting;
    QHash<std::pair<market::Millis, int>, Kept> m_kept; // by the tick's key and weight
};

} // namespace widgets
