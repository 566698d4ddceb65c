#pragma once

#include "widgets/chart/barwalk.h"

#include <QString>
#include <QStringList>

namespace widgets {

// One end of what is measured. It stands on a bar, named by its begin, so that it outlives a
// layout.
struct MeasurePoint
{
    Strip strip = 0;
    market::Millis begin = 0;
    QString of; // what it is a value of: over the prices a symbol, else the code of a pane
    std::size_t priced = 0; // over the prices: place of that symbol in Frame::series
    // Over the prices a price, whatever the axis measures now or later; else in the pane's unit.
    double value = market::unknown;

    friend bool operator==(const MeasurePoint&, const MeasurePoint&) = default;
};

// From one point to another.
struct Measured
{
    double change = market::unknown; // in the unit of the strip's axis
    double price = market::unknown; // change of the price
    double ratio = market::unknown; // of the price: 0.05 = 5 % up
    qint64 bars = 0; // steps from bar to bar, backwards too
    bool areBuckets = false; // those bars hold several each
    market::Millis time = 0; // from begin to begin, on the calendar; never negative
    double volume = market::unknown; // of all bars from the one to the other, both counted
};

// On the bar nearest to the point; nothing where there is none, or where nothing is measured.
[[nodiscard]] std::optional<MeasurePoint> measurePoint(const Frame& frame, const QPointF& point,
                                                       bool magnet);
[[nodiscard]] std::optional<MeasurePoint> measurePoint(const Frame& frame, const BarWalk& walk);
// The layout shows what the point is a value of where it did.
[[nodiscard]] bool isStillThere(const Frame& frame, const MeasurePoint& point);
// Of points that are still there, as is all below.
[[nodiscard]] Measured measured(const Frame& frame, const MeasurePoint& from,
                                const MeasurePoint& to);
// Where it stands in this layout, which may be outside of the view.
[[nodiscard]] QPointF placeOf(const Frame& frame, const MeasurePoint& point);
// "−24.20 (−16.97 %)", "1 bar · 1 d", "Volume 818.8M"
[[nodiscard]] QStringList measureTexts(const Frame& frame, const MeasurePoint& from,
                                       const MeasurePoint& to);

} // namespace widgets
