#include "widgets/chart/frame.h"

#include "widgets/chart/labelplacer.h"
#include "widgets/chart/picturelayout.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

// Slots that a bar of a level covers; 1 for the interval's own bars.
double slotsOf(const Series& series)
{
    return std::pow(4.0, series.answer.level);
}

SeriesFrame seriesFrame(const Series& series, const Frame& frame)
{
    SeriesFrame result{&series, {}, {}, 0};
    const double width = slotsOf(series);
    for (const market::Bar& bar : series.answer.bars->bars()) {
        const double index = frame.time->indexOfBucket(bar.begin);
        if (index + width <= frame.first || index >= frame.last)
            continue;
        if (series.answer.level == 0 && !frame.time->indexOfBar(bar.begin))
            ++result.outside;
        else
            result.bars.push_back({frame.x(index), frame.x(index + width), &bar});
    }
    return result;
}

void include(market::Extremes& extremes, bool& any, double value)
{
    if (!std::isfinite(value))
        return;
    extremes = any ? market::Extremes{std::min(extremes.low, value), std::max(extremes.high, value)}
                   : market::Extremes{value, value};
    any = true;
}

PriceScale priceScale(const Frame& frame)
{
    market::Extremes extremes{0, 1};
    bool any = false;
    const bool bodies = frame.view->style == market::ChartStyle::Candles;
    for (const SeriesFrame& series : frame.series) {
        for (const DrawnBar& drawn : series.bars) {
            const market::Bar& bar = *drawn.bar;
            include(extremes, any, frame.shown(*series.series, bodies ? bar.bottom() : bar.close));
            include(extremes, any, frame.shown(*series.series, bodies ? bar.top() : bar.close));
        }
    }
    if (frame.isCompare())
        include(extremes, any, 0);
    const QRectF& plot = frame.layout.plot;
    return fittedScale(extremes.low, extremes.high, plot.top(), plot.bottom());
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

QSizeF atLeast(const QSizeF& size)
{
    return size.expandedTo({1, 1});
}

} // namespace

double Frame::shown(const Series& one, double value) const
{
    if (!isCompare())
        return value;
    const auto& basis = one.answer.basis;
    return basis && basis->close > 0 ? value / basis->close - 1 : market::unknown;
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
    return isCompare() ? format.percent(value, std::max(0, decimals - 2))
                       : format.price(value, decimals);
}

Frame buildFrame(const FrameOptions& options)
{
    const market::View& view = *options.view;
    Frame frame{options.data,
                options.view,
                options.theme,
                options.words,
                market::Format(view.locale),
                typeScale(options.presentation, options.size),
                options.presentation,
                options.time,
                options.first,
                std::max(options.last, options.first + 1e-6),
                options.deviceRatio,
                mainZone(*options.data),
                {},
                {},
                {},
                {},
                {},
                options.selectedEvent};
    frame.axisZones = axisZones(view, *options.data);
    // The plot's horizontal edges do not depend on the events: x is known before the labels are.
    frame.layout = layOutPicture(frame, atLeast(options.size), 0);
    for (const Series& series : options.data->series)
        if (frame.isCompare() || &series == options.data->main())
            frame.series.push_back(seriesFrame(series, frame));
    for (std::size_t i = 0; i < frame.series.size(); ++i)
        frame.series[i].color = options.theme->seriesColor(i);
    frame.events = eventFrames(frame, *options.spans);
    frame.layout = layOutPicture(frame, atLeast(options.size), frame.events.size());
    frame.price = priceScale(frame);
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

IndexRange viewedRange(const market::View& view, const TimeScale& scale, const QTimeZone& zone)
{
    if (scale.isEmpty())
        return {0, 1};
    if (view.zoom) {
        const IndexRange zoom{scale.indexOfKey(view.zoom->begin), scale.indexOfKey(view.zoom->end)};
        if (zoom.first < zoom.last)
            return zoom;
    }
    // From midnight to midnight: news before the open of the first day belongs to the view.
    const double first = scale.indexAt(view.from.startOfDay(zone).toMSecsSinceEpoch());
    const double last = scale.indexAt(view.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch());
    return last > first ? IndexRange{first, last} : IndexRange{first, first + 1};
}

} // namespace widgets
