#include "widgets/chart/frame.h"

#include "widgets/chart/indicatorline.h"
#include "widgets/chart/labelplacer.h"
#include "widgets/chart/paneframes.h"
#include "widgets/chart/priceaxes.h"
#include "widgets/chart/textmeter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace widgets {

namespace {

// Keys of the view's dates at the series' own exchange; everything where a zoom says what is shown,
// or where bars are named by their date.
market::TimeRange viewedKeys(const Series& series, const Frame& frame)
{
    constexpr market::TimeRange all{std::numeric_limits<market::Millis>::min(),
                                    std::numeric_limits<market::Millis>::max()};
    if (frame.view->zoom || frame.time->isDated())
        return all;
    const QTimeZone zone = market::zoneOrUtc(series.instrument.zone);
    return {frame.view->from.startOfDay(zone).toMSecsSinceEpoch(),
            frame.view->to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

SeriesFrame seriesFrame(const Series& series, const std::vector<PlacedBar>& bars,
                        const Frame& frame)
{
    SeriesFrame result{&series, {}, {}, 0, {}, true};
    const market::TimeRange viewed = viewedKeys(series, frame);
    for (const PlacedBar& placed : bars) {
        if (placed.last <= frame.first || placed.first >= frame.last
            || !viewed.contains(placed.bar->begin))
            continue;
        if (!placed.inSession)
            ++result.outside;
        else
            result.bars.push_back({frame.x(placed.first), frame.x(placed.last), placed.bar});
    }
    return result;
}

// What reaches into the view is in it: a range, and a day of which only a part is shown.
std::vector<EventFrame> eventFrames(const Frame& frame, const std::vector<EventSpan>& spans)
{
    std::vector<EventFrame> events;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const market::Event& event = (*frame.data->events)[i];
        const EventSpan& span = spans[i];
        const bool visible = span.index >= frame.first && span.index <= frame.last;
        const bool inRange = span.last > frame.first && span.first < frame.last;
        if (visible || inRange) {
            const double index = std::clamp(span.index, frame.first, frame.last);
            events.push_back({&event, frame.x(index), frame.x(span.first), frame.x(span.last)});
        }
    }
    std::ranges::stable_sort(events, {}, &EventFrame::x);
    return events;
}

// Of an instrument that has a pane.
std::optional<SeriesFrame> seriesOf(const QString& symbol, const Frame& frame,
                                    const FrameOptions& options)
{
    const ChartData& data = *options.data;
    for (const auto& [list, bars] :
         {std::pair(&data.series, options.bars), std::pair(&data.references, options.references)})
        for (std::size_t i = 0; i < list->size() && i < bars->size(); ++i)
            if ((*list)[i].instrument.symbol == symbol)
                return seriesFrame((*list)[i], (*bars)[i], frame);
    return std::nullopt;
}

void addPanes(Frame& frame, const FrameOptions& options)
{
    frame.panes = paneFrames(frame);
    for (PaneFrame& pane : frame.panes) {
        if (pane.pane->kind == market::PaneKind::Instrument)
            pane.series = seriesOf(pane.pane->symbol, frame, options);
        if (pane.series)
            pane.series->color = frame.theme->accent;
        pane.scale = paneScale(pane, frame);
    }
}

QSizeF atLeast(const QSizeF& size)
{
    return size.expandedTo({1, 1});
}

} // namespace

double Frame::shown(const Series& one, double value) const
{
    if (!isRelative())
        return value;
    const auto& basis = one.answer.basis;
    if (!basis || !(basis->close > 0))
        return market::unknown;
    return scale == market::Scale::Percent ? value / basis->close - 1 : 100 * value / basis->close;
}

double Frame::priceOf(const Series& one, double shownValue) const
{
    if (!isRelative())
        return shownValue;
    const auto& basis = one.answer.basis;
    if (!basis || !(basis->close > 0))
        return market::unknown;
    return basis->close * (scale == market::Scale::Percent ? shownValue + 1 : shownValue / 100);
}

double Frame::y(const SeriesFrame& one, double value) const
{
    const double place = shown(*one.series, value);
    const bool fits = one.hasAxis && std::isfinite(place) && (!one.scale.logarithmic || place > 0);
    return fits ? one.scale.y(place) : market::unknown;
}

std::optional<double> Frame::basisY(const SeriesFrame& one) const
{
    const auto& basis = one.series->answer.basis;
    const double place = basis ? y(one, basis->close) : market::unknown;
    return std::isfinite(place) ? std::optional(place) : std::nullopt;
}

bool Frame::hasBars() const
{
    return std::ranges::any_of(series, [](const SeriesFrame& one) { return !one.bars.empty(); });
}

double Frame::snapped(double pixel) const
{
    return std::floor(pixel * deviceRatio) / deviceRatio;
}

QString Frame::priceText(double value, int decimals) const
{
    // A ratio of 0.05 needs two decimals fewer as a percentage.
    return scale == market::Scale::Percent ? format.percent(value, std::max(0, decimals - 2))
                                           : format.price(value, decimals);
}

double Frame::textWidth(const QString& text, const QFont& font) const
{
    return meter->width(text, font);
}

QString Frame::elided(const QString& text, const QFont& font, double width) const
{
    return meter->elided(text, font, width);
}

Frame buildFrame(const FrameOptions& options)
{
    const market::View& view = *options.view;
    Frame frame;
    frame.data = options.data;
    frame.view = options.view;
    frame.theme = options.theme;
    frame.words = options.words;
    frame.meter = options.meter;
    frame.format = market::Format(view.locale);
    frame.type = typeScale(options.presentation, options.size);
    frame.presentation = options.presentation;
    frame.time = options.time;
    frame.first = options.first;
    frame.last = std::max(options.last, options.first + 1e-6);
    frame.deviceRatio = options.deviceRatio;
    frame.zone = mainZone(*options.data);
    frame.scale = market::scaleOf(view);
    frame.selectedEvent = options.selectedEvent;
    frame.heldDrawing = options.heldDrawing;
    frame.axisZones = axisZones(view, *options.data);
    // The plot's horizontal edges do not depend on the events: x is known before the labels are.
    frame.layout = layOutPicture(frame, atLeast(options.size), 0);
    const std::size_t drawn = frame.isCompare() ? options.data->series.size()
                                                : std::min<std::size_t>(1, options.bars->size());
    for (std::size_t i = 0; i < drawn; ++i)
        frame.series.push_back(seriesFrame(options.data->series[i], (*options.bars)[i], frame));
    for (std::size_t i = 0; i < frame.series.size(); ++i)
        frame.series[i].color = options.theme->seriesColor(i);
    frame.events = eventFrames(frame, *options.spans);
    frame.layout = layOutPicture(frame, atLeast(options.size), frame.events.size());
    frame.overlays = overlayFrames(frame);
    addPriceAxes(frame);
    addPanes(frame, options);
    return frame;
}

std::vector<QTimeZone> axisZones(const market::View& view, const ChartData& data)
{
    std::vector<QTimeZone> zones;
    for (const QString& name : view.zones)
        zones.push_back(market::zoneOrUtc(name));
    if (zones.empty())
        zones.push_back(mainZone(data));
    return zones;
}

} // namespace widgets
