#include "widgets/chart/reading.h"

#include "widgets/chart/indicatorline.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double seam = 1e-6; // pixels that rounding may leave between neighbours

double ratio(double value, double base)
{
    return base > 0 ? value / base - 1 : market::unknown;
}

// Place of a bar in its own series; nothing for a bar of another one.
std::optional<std::size_t> placeOf(const Series& series, const market::Bar& bar)
{
    const auto bars = series.answer.bars->bars();
    const auto found = std::ranges::lower_bound(bars, bar.begin, {}, &market::Bar::begin);
    if (found == bars.end() || found->begin != bar.begin)
        return std::nullopt;
    return static_cast<std::size_t>(found - bars.begin());
}

SeriesReading seriesReading(const SeriesFrame& series, double x)
{
    SeriesReading reading;
    const DrawnBar* drawn = barAt(series, x);
    if (!drawn)
        return reading;
    reading.bar = *drawn->bar;
    const auto place = placeOf(*series.series, *drawn->bar);
    if (place && *place > 0)
        reading.previous = series.series->answer.bars->bars()[*place - 1].close;
    reading.toPrevious = ratio(drawn->bar->close, reading.previous);
    if (const auto& basis = series.series->answer.basis)
        reading.toBasis = ratio(drawn->bar->close, basis->close);
    return reading;
}

std::vector<double> valuesAt(const Frame& frame, const IndicatorData& indicator,
                             const DrawnBar* bar)
{
    std::vector<double> values;
    for (std::size_t line = 0; line < indicator.lines.size(); ++line)
        values.push_back(bar ? pointAt(frame, indicator, line, *bar).value : market::unknown);
    return values;
}

// `bar` is the main series' one, if it has one there.
std::vector<double> paneValues(const Frame& frame, const PaneFrame& pane, double x,
                               const DrawnBar* bar)
{
    if (pane.pane->kind == market::PaneKind::Volume)
        return {bar ? bar->bar->volume : market::unknown};
    if (pane.indicator)
        return valuesAt(frame, *pane.indicator, bar);
    const DrawnBar* drawn = pane.series ? barAt(*pane.series, x) : nullptr;
    return {drawn ? drawn->bar->close : market::unknown};
}

// Everything that stands at that pixel column.
void readValues(const Frame& frame, double x, Reading& reading)
{
    for (const SeriesFrame& series : frame.series)
        reading.series.push_back(seriesReading(series, x));
    const DrawnBar* main = frame.series.empty() ? nullptr : barAt(frame.series.front(), x);
    for (const OverlayFrame& overlay : frame.overlays)
        reading.overlays.push_back(valuesAt(frame, *overlay.data, main));
    for (const PaneFrame& pane : frame.panes)
        reading.panes.push_back(paneValues(frame, pane, x, main));
    if (!frame.series.empty() && !frame.series.front().bars.empty())
        reading.last = frame.series.front().bars.back().bar->close;
}

// The main series' bar counts before those of the others.
const DrawnBar* firstBarAt(const Frame& frame, double x)
{
    for (const SeriesFrame& series : frame.series)
        if (const DrawnBar* bar = barAt(series, x))
            return bar;
    return nullptr;
}

void readTime(const Frame& frame, double x, Reading& reading)
{
    reading.at.setX(x);
    reading.index = frame.first + (x - frame.layout.plot.left()) / frame.slotWidth();
    if (const DrawnBar* bar = firstBarAt(frame, x)) {
        reading.place = ReadPlace::Bar;
        reading.at.setX(bar->centre());
        reading.index
            = frame.first + (bar->centre() - frame.layout.plot.left()) / frame.slotWidth();
        reading.time = bar->bar->begin;
    } else if (frame.time->isEmpty() || reading.index < 0 || reading.index > frame.time->slots()) {
        reading.place = ReadPlace::Beyond;
    } else if (const auto closed = frame.time->closedAt(reading.index)) {
        reading.place = ReadPlace::Closed;
        reading.time = closed;
    } else {
        reading.place = ReadPlace::NoBar;
        reading.time = frame.time->keyAt(reading.index);
    }
}

// What the magnet may choose from, in the unit of the strip's axis.
std::vector<double> candidates(const Frame& frame, const Reading& reading)
{
    if (*reading.strip > 0)
        return reading.panes[*reading.strip - 1];
    std::vector<double> values;
    for (std::size_t i = 0; i < reading.series.size(); ++i) {
        const auto& bar = reading.series[i].bar;
        if (!bar)
            continue;
        const Series& series = *frame.series[i].series;
        values.push_back(frame.shown(series, bar->close));
        if (market::showsRange(frame.view->style))
            for (const double price : {bar->open, bar->high, bar->low})
                values.push_back(frame.shown(series, price));
    }
    return values;
}

void attract(const Frame& frame, Reading& reading)
{
    const PriceScale& scale = scaleOf(frame, *reading.strip);
    const double y = reading.at.y();
    double nearest = std::numeric_limits<double>::infinity();
    for (const double value : candidates(frame, reading)) {
        const double there = scale.y(value);
        // What the axis does not reach to cannot be pointed at.
        if (!std::isfinite(there) || there < scale.top - 1 || there > scale.bottom + 1
            || std::abs(there - y) >= nearest)
            continue;
        nearest = std::abs(there - y);
        reading.at.setY(there);
        reading.value = value;
    }
}

void readPrice(const Frame& frame, Reading& reading)
{
    if (reading.strip == Strip(0) && !frame.series.empty())
        reading.price = frame.priceOf(*frame.series.front().series, reading.value);
}

} // namespace

const DrawnBar* barAt(const SeriesFrame& series, double x)
{
    const auto after = std::ranges::upper_bound(series.bars, x, {}, &DrawnBar::left);
    if (after == series.bars.begin())
        return nullptr;
    const DrawnBar& bar = *std::prev(after);
    return x < bar.right + seam ? &bar : nullptr;
}

std::optional<Strip> stripAt(const Frame& frame, double y)
{
    const auto holds = [y](const QRectF& rect) { return rect.top() <= y && y <= rect.bottom(); };
    if (holds(frame.layout.plot))
        return 0;
    for (std::size_t i = 0; i < frame.panes.size(); ++i)
        if (holds(frame.panes[i].rect))
            return i + 1;
    return std::nullopt;
}

const PriceScale& scaleOf(const Frame& frame, Strip strip)
{
    return strip == 0 ? frame.price : frame.panes[strip - 1].scale;
}

QRectF rectOf(const Frame& frame, Strip strip)
{
    return strip == 0 ? frame.layout.plot : frame.panes[strip - 1].rect;
}

Reading readingAt(const Frame& frame, const QPointF& point, bool magnet)
{
    Reading reading;
    const QRectF& plot = frame.layout.plot;
    const QRectF area(plot.topLeft(),
                      QPointF(plot.right(), std::max(plot.bottom(), frame.layout.lane.bottom())));
    const bool isPlace = std::isfinite(point.x()) && std::isfinite(point.y());
    if (plot.isEmpty() || !isPlace || !area.contains(point))
        return reading;
    readTime(frame, point.x(), reading);
    reading.at.setY(point.y());
    readValues(frame, reading.at.x(), reading);
    reading.strip = stripAt(frame, point.y());
    if (!reading.strip)
        return reading;
    reading.value = scaleOf(frame, *reading.strip).value(point.y());
    if (magnet)
        attract(frame, reading);
    readPrice(frame, reading);
    return reading;
}

Reading readingOf(const Frame& frame, const DrawnBar& bar, std::size_t series, Strip strip)
{
    Reading reading;
    reading.place = ReadPlace::Bar;
    reading.time = bar.bar->begin;
    reading.at.setX(bar.centre());
    reading.index = frame.first + (bar.centre() - frame.layout.plot.left()) / frame.slotWidth();
    readValues(frame, bar.centre(), reading);
    reading.strip = strip;
    if (strip == 0)
        reading.value = frame.shown(*frame.series[series].series, bar.bar->close);
    else if (!reading.panes[strip - 1].empty())
        reading.value = reading.panes[strip - 1].front();
    const double y = scaleOf(frame, strip).y(reading.value);
    const QRectF rect = rectOf(frame, strip);
    // Unknown, or out of the axis: the hairline stands at the nearest edge.
    reading.at.setY(std::isfinite(y) ? std::clamp(y, rect.top(), rect.bottom()) : rect.bottom());
    reading.priced = series;
    if (strip == 0)
        reading.price = bar.bar->close;
    return reading;
}

} // namespace widgets
