#include "widgets/chart/drawinganchor.h"

#include "widgets/chart/timebeyond.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace widgets {

namespace {

constexpr double farthest = 1e7; // pixels; beyond it a slope is not told from a steeper one
constexpr double reach = 10; // pixels from which a price attracts

const SeriesFrame* mainSeries(const Frame& frame)
{
    return frame.series.empty() ? nullptr : &frame.series.front();
}

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

double indexAtX(double x, const Frame& frame)
{
    return frame.first + (x - frame.layout.plot.left()) / frame.slotWidth();
}

std::span<const DrawnBar> barsNear(const SeriesFrame& series, double x, double slack)
{
    const auto first = std::ranges::lower_bound(series.bars, x - slack, {}, &DrawnBar::centre);
    const auto last = std::ranges::upper_bound(series.bars, x + slack, {}, &DrawnBar::centre);
    return {first, last};
}

// The price that is nearest to the point, if any is in reach.
std::optional<Snap> nearestPrice(const QPointF& point, const Frame& frame)
{
    const SeriesFrame& series = *mainSeries(frame);
    std::optional<Snap> best;
    for (const DrawnBar& drawn : barsNear(series, point.x(), reach)) {
        const market::Bar& bar = *drawn.bar;
        const std::array all{bar.close, bar.open, bar.high, bar.low};
        // The bar of which only the close is seen has only that to hold on to.
        const std::size_t seen = market::showsRange(frame.view->style) ? all.size() : 1;
        for (const double price : std::span(all).first(seen)) {
            const QPointF at(drawn.centre(), frame.y(series, price));
            const double limit = best ? distance(best->point, point) : reach;
            if (!std::isfinite(at.y()) || distance(at, point) >= limit)
                continue;
            best = Snap{
                {instantBeyond(indexAtX(at.x(), frame), *frame.time), price}, at, true, true};
        }
    }
    return best;
}

} // namespace

std::optional<QPointF> pointOf(const market::Anchor& anchor, const Frame& frame)
{
    const SeriesFrame* series = mainSeries(frame);
    if (series == nullptr || frame.time->isEmpty())
        return std::nullopt;
    const double x = frame.x(indexBeyond(anchor.time, *frame.time));
    const double y = frame.y(*series, anchor.price);
    if (!std::isfinite(x) || !std::isfinite(y))
        return std::nullopt;
    return QPointF(std::clamp(x, -farthest, farthest), std::clamp(y, -farthest, farthest));
}

std::optional<market::Anchor> anchorAt(const QPointF& point, const Frame& frame)
{
    const SeriesFrame* series = mainSeries(frame);
    if (series == nullptr || frame.time->isEmpty())
        return std::nullopt;
    const double price = frame.priceOf(*series->series, frame.price.value(point.y()));
    if (!std::isfinite(price))
        return std::nullopt;
    return market::Anchor{instantBeyond(indexAtX(point.x(), frame), *frame.time), price};
}

std::optional<Snap> snapped(const QPointF& point, const Frame& frame)
{
    if (mainSeries(frame) == nullptr)
        return std::nullopt;
    if (const auto onPrice = nearestPrice(point, frame))
        return onPrice;
    const auto near = barsNear(*mainSeries(frame), point.x(), frame.slotWidth());
    const auto from = [&](const DrawnBar& bar) { return std::abs(bar.centre() - point.x()); };
    const auto bar = std::ranges::min_element(near, {}, from);
    if (bar == near.end())
        return unsnapped(point, frame);
    auto free = unsnapped({bar->centre(), point.y()}, frame);
    if (free)
        free->onTime = true;
    return free;
}

std::optional<Snap> unsnapped(const QPointF& point, const Frame& frame)
{
    const auto anchor = anchorAt(point, frame);
    return anchor ? std::optional(Snap{*anchor, point, false, false}) : std::nullopt;
}

} // namespace widgets
