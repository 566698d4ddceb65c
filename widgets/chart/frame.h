#pragma once

#include "market/format.h"
#include "widgets/chart/chartdata.h"
#include "widgets/chart/picturelayout.h"
#include "widgets/chart/placedbars.h"
#include "widgets/chart/priceaxis.h"
#include "widgets/chart/textmeter.h"
#include "widgets/chart/timescale.h"
#include "widgets/chart/timescalebuilder.h"
#include "widgets/chart/words.h"
#include "widgets/theme.h"

#include <memory>
#include <optional>
#include <vector>

namespace widgets {

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
    PriceScale scale; // of the axis it is read on
    bool hasAxis = true; // false: its unit found no axis, and it is not drawn
};

// An event in view.
struct EventFrame
{
    const market::Event* event = nullptr;
    double x = 0; // its instant; the flag never leaves it
    double left = 0; // reach in pixels of what is known of its time
    double right = 0;
};

// An indicator over the prices.
struct OverlayFrame
{
    const IndicatorData* data = nullptr;
    QColor color;
};

// A pane of the view. Its scale is in the unit of what it shows.
struct PaneFrame
{
    const market::Pane* pane = nullptr;
    QRectF rect;
    PriceScale scale;
    const IndicatorData* indicator = nullptr; // null for other kinds
    std::optional<SeriesFrame> series; // of an instrument's pane
    QString why; // nothing in it: one sentence
};

// Kept by the layouts made of it: the picture may have another View before its next layout.
using ViewPtr = std::shared_ptr<const market::View>;

// Everything the items of a picture lay themselves out from. Lives as long as the layout it made:
// items keep only what they prepared.
struct Frame
{
    ChartDataPtr data;
    ViewPtr view; // what is shown of the data
    const Theme* theme = nullptr;
    const Words* words = nullptr;
    TextMeter* meter = nullptr;
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
    PriceScale price; // of the first axis, the main instrument's
    market::Scale scale = market::Scale::Linear; // what `price` measures
    std::vector<PriceAxis> axes;
    std::vector<SeriesFrame> series; // those that are drawn: all in a comparison, else the main one
    std::vector<OverlayFrame> overlays;
    std::vector<PaneFrame> panes; // those that have room, top to bottom
    std::vector<EventFrame> events; // ascending in x
    qint64 selectedEvent = 0;
    std::optional<std::size_t> heldDrawing; // place of one that the items leave out

    [[nodiscard]] double x(double index) const
    {
        return layout.plot.left() + (index - first) / (last - first) * layout.plot.width();
    }
    [[nodiscard]] double slotWidth() const { return layout.plot.width() / (last - first); }
    [[nodiscard]] bool isCompare() const { return view->style == market::ChartStyle::Compare; }
    [[nodiscard]] bool hasBars() const;
    // True where values are told relative to the basis.
    [[nodiscard]] bool isRelative() const { return market::isRelative(scale); }
    // What the price axis measures: the price, its change from the basis as a ratio, or 100 × its
    // ratio to the basis. NaN where there is no basis.
    [[nodiscard]] double shown(const Series& one, double value) const;
    // Where a price of the series stands on its axis; NaN where it has no place.
    [[nodiscard]] double y(const SeriesFrame& one, double value) const;
    [[nodiscard]] std::optional<double> basisY(const SeriesFrame& one) const;
    // On a device pixel, so that a hairline stays one pixel wide.
    [[nodiscard]] double snapped(double pixel) const;
    // The price that is shown at that value of the price axis.
    [[nodiscard]] double priceOf(const Series& one, double shownValue) const;
    [[nodiscard]] QString priceText(double value, int decimals) const;
    [[nodiscard]] double textWidth(const QString& text, const QFont& font) const;
    [[nodiscard]] QString elided(const QString& text, const QFont& font, double width) const;
};

struct FrameOptions
{
    ChartDataPtr data;
    ViewPtr view;
    const Theme* theme = nullptr;
    const Words* words = nullptr;
    TextMeter* meter = nullptr;
    Presentation presentation = Presentation::Window;
    QSizeF size;
    double deviceRatio = 1;
    const TimeScale* time = nullptr;
    const std::vector<EventSpan>* spans = nullptr; // one for each event of the data
    const std::vector<std::vector<PlacedBar>>* bars = nullptr; // one list for each series
    const std::vector<std::vector<PlacedBar>>* references = nullptr; // and for each reference
    double first = 0;
    double last = 1;
    qint64 selectedEvent = 0;
    std::optional<std::size_t> heldDrawing;
};

[[nodiscard]] Frame buildFrame(const FrameOptions& options);

// Zones of the time axis, the view's or else the main exchange's. Times of events are told in the
// first one.
[[nodiscard]] std::vector<QTimeZone> axisZones(const market::View& view, const ChartData& data);

} // namespace widgets
