#pragma once

#include "market/format.h"
#include "widgets/chart/chartdata.h"
#include "widgets/chart/placedbars.h"
#include "widgets/chart/pricescale.h"
#include "widgets/chart/timescale.h"
#include "widgets/chart/timescalebuilder.h"
#include "widgets/chart/typescale.h"
#include "widgets/chart/words.h"
#include "widgets/theme.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace widgets {

// Where the parts of a picture lie, in pixels of scale 1.
struct PictureLayout
{
    QRectF bounds;
    QRectF header; // title, subtitle
    QRectF legend;
    QRectF labels; // event labels, empty without any
    QRectF leaders; // between the labels and the plot
    QRectF plot;
    QRectF volume; // empty without a volume pane
    QRectF lane; // event flags
    QRectF timeAxis;
    QRectF priceAxis; // right of the plot
    QRectF keys; // what the shapes mean, and how many events are labelled
    QRectF footer;
    int labelRows = 0;
};

// A bar and the pixels of its slot.
struct DrawnBar
{
    double left = 0;
    double right = 0;
    const market::Bar* bar = nullptr;

    [[nodiscard]] double centre() const { return (left + right) / 2; }
};

struct SeriesFrame
{
    const Series* series = nullptr;
    QColor color;
    std::vector<DrawnBar> bars; // in view, ascending
    qint64 outside = 0; // bars in view that lie in no session
};

// An event in view.
struct EventFrame
{
    const market::Event* event = nullptr;
    double x = 0; // its instant; the flag never leaves it
    double left = 0; // reach in pixels of what is known of its time
    double right = 0;
};

// Everything the items of a picture lay themselves out from. Lives as long as the layout it made:
// items keep only what they prepared.
struct Frame
{
    ChartDataPtr data;
    const market::View* view = nullptr; // what is shown of the data
    const Theme* theme = nullptr;
    const Words* words = nullptr;
    market::Format format;
    TypeScale type;
    Presentation presentation = Presentation::Window;
    const TimeScale* time = nullptr;
    double first = 0; // indices at the plot's left and right edge
    double last = 1;
    double deviceRatio = 1;
    QTimeZone zone; // of the main exchange
    std::vector<QTimeZone> axisZones; // one or two
    PictureLayout layout;
    PriceScale price;
    std::vector<SeriesFrame> series; // those that are drawn: all in a comparison, else the main one
    std::vector<EventFrame> events; // ascending in x
    qint64 selectedEvent = 0;

    [[nodiscard]] double x(double index) const
    {
        return layout.plot.left() + (index - first) / (last - first) * layout.plot.width();
    }
    [[nodiscard]] double slotWidth() const { return layout.plot.width() / (last - first); }
    [[nodiscard]] bool isCompare() const { return view->style == market::ChartStyle::Compare; }
    [[nodiscard]] bool hasBars() const;
    // What the price axis measures: the price, or in a comparison its ratio to the basis less one.
    // NaN where there is no basis.
    [[nodiscard]] double shown(const Series& one, double value) const;
    // On a device pixel, so that a hairline stays one pixel wide.
    [[nodiscard]] double snapped(double pixel) const;
    [[nodiscard]] QString priceText(double value, int decimals) const;
};

struct FrameOptions
{
    ChartDataPtr data;
    const market::View* view = nullptr;
    const Theme* theme = nullptr;
    const Words* words = nullptr;
    Presentation presentation = Presentation::Window;
    QSizeF size;
    double deviceRatio = 1;
    const TimeScale* time = nullptr;
    const std::vector<EventSpan>* spans = nullptr; // one for each event of the data
    const std::vector<std::vector<PlacedBar>>* bars = nullptr; // one list for each series
    double first = 0;
    double last = 1;
    qint64 selectedEvent = 0;
};

[[nodiscard]] Frame buildFrame(const FrameOptions& options);

// Zones of the time axis, the view's or else the main exchange's. Times of events are told in the
// first one.
[[nodiscard]] std::vector<QTimeZone> axisZones(const market::View& view, const ChartData& data);

// Indices of the edges of a view: its zoom, or else all of its dates at every exchange in it.
struct IndexRange
{
    double first = 0;
    double last = 1;
};
[[nodiscard]] IndexRange viewedRange(const market::View& view, const TimeScale& scale,
                                     const ChartData& data);

} // namespace widgets
