#pragma once

#include "widgets/chart/frame.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace widgets {

// One of the strips that stand above one another: 0 = the prices, n = the n-th of Frame::panes.
using Strip = std::size_t;

enum class ReadPlace
{
    Outside, // not over the plot or a pane
    Beyond, // before or after all that is loaded: there is no time
    Bar, // at least one series has a bar there
    NoBar, // open hours in which nobody traded
    Closed // in a gutter
};

struct SeriesReading
{
    std::optional<market::Bar> bar; // nothing = the series has no bar there
    double previous = market::unknown; // close of the bar before, whether in view or not
    double toBasis = market::unknown; // ratios
    double toPrevious = market::unknown;
};

// What is read off a chart at one place: numbers only, for the crosshair, the screen reader and
// tests alike. Refers to nothing of the Frame.
struct Reading
{
    ReadPlace place = ReadPlace::Outside;
    QPointF at; // of the hairlines: the bar's centre, and the value the magnet chose
    double index = 0;
    // Begin of the bar or of what is under the mouse: a key as bars have it, but in closed hours
    // always an instant.
    std::optional<market::Millis> time;
    std::optional<Strip> strip; // nothing = over none, as in the lane of events
    double value = market::unknown; // in the unit of the strip's axis
    std::size_t priced = 0; // the series whose price that is: the main one, or the walked one
    double price = market::unknown;
    double last = market::unknown; // the main series' last close in view
    std::vector<SeriesReading> series; // one for each of Frame::series
    std::vector<std::vector<double>> overlays; // a value for each line, as in Frame::overlays
    std::vector<std::vector<double>> panes; // and for each of Frame::panes
};

// The bar of the series at that pixel; null without one.
[[nodiscard]] const DrawnBar* barAt(const SeriesFrame& series, double x);
[[nodiscard]] std::optional<Strip> stripAt(const Frame& frame, double y);
[[nodiscard]] const PriceScale& scaleOf(const Frame& frame, Strip strip);
[[nodiscard]] QRectF rectOf(const Frame& frame, Strip strip);

// At a point of the picture. `magnet` moves it to the nearest of what is drawn of the bar there:
// open, high, low and close, or the line's values.
[[nodiscard]] Reading readingAt(const Frame& frame, const QPointF& point, bool magnet);
// At a bar: of one of Frame::series at its close, or of a pane at its value.
[[nodiscard]] Reading readingOf(const Frame& frame, const DrawnBar& bar, std::size_t series,
                                Strip strip);

} // namespace widgets
