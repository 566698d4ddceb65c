#include "widgets/chart/paneframes.h"

#include "widgets/chart/indicatorline.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using market::Extremes;
using market::IndicatorKind;

constexpr double leastDrawdown = -0.01;

PriceScale volumeScale(PriceScale scale, const Frame& frame)
{
    double most = 0;
    if (!frame.series.empty())
        for (const DrawnBar& drawn : frame.series.front().bars)
            most = std::fmax(most, drawn.bar->volume);
    scale.low = 0;
    scale.high = most > 0 ? most : 1;
    return scale;
}

PriceScale instrumentScale(PriceScale scale, const PaneFrame& pane, const Frame& frame)
{
    if (!pane.series || pane.series->bars.empty())
        return scale;
    const bool whole = market::showsRange(frame.view->style);
    double low = market::unknown;
    double high = market::unknown;
    for (const DrawnBar& drawn : pane.series->bars) {
        low = std::fmin(low, whole ? drawn.bar->bottom() : drawn.bar->close);
        high = std::fmax(high, whole ? drawn.bar->top() : drawn.bar->close);
    }
    return fitted(scale, low, high);
}

PriceScale indicatorScale(PriceScale scale, const PaneFrame& pane, const Frame& frame)
{
    const IndicatorKind kind = pane.pane->indicator.kind;
    if (market::rowOf(kind).unit == market::IndicatorUnit::Hundred) {
        scale.low = 0;
        scale.high = 100;
        return scale;
    }
    if (kind == IndicatorKind::Correlation) {
        scale.low = -1;
        scale.high = 1;
        return scale;
    }
    const auto reach = pane.indicator ? reachOf(frame, *pane.indicator) : std::nullopt;
    if (!reach)
        return scale;
    if (kind == IndicatorKind::Drawdown) {
        scale.low = std::min(reach->low, leastDrawdown) * 1.06;
        scale.high = 0;
        return scale;
    }
    double low = reach->low;
    double high = reach->high;
    for (const double guide : paneGuides(*pane.pane)) {
        low = std::min(low, guide);
        high = std::max(high, guide);
    }
    return fitted(scale, low, high);
}

} // namespace

std::vector<OverlayFrame> overlayFrames(const Frame& frame)
{
    std::vector<OverlayFrame> result;
    for (std::size_t i = 0; i < frame.view->overlays.size(); ++i) {
        const auto found = std::ranges::find(frame.data->overlays, frame.view->overlays[i],
                                             &IndicatorData::indicator);
        if (found != frame.data->overlays.end())
            result.push_back({&*found, frame.theme->indicatorColor(i)});
    }
    return result;
}

std::vector<PaneFrame> paneFrames(const Frame& frame)
{
    std::vector<PaneFrame> panes;
    const std::vector<market::Pane>& wanted = frame.view->panes;
    const std::vector<market::Pane>& loaded = frame.data->view.panes;
    for (std::size_t i = 0; i < wanted.size() && i < frame.layout.panes.size(); ++i) {
        const QRectF& rect = frame.layout.panes[i];
        PaneFrame pane{&wanted[i], rect, {0, 1, rect.top(), rect.bottom()}, nullptr, {}, {}};
        // The view may have moved on since it was asked for: panes are known by what they show.
        const auto same = std::ranges::find_if(loaded, [&](const market::Pane& one) {
            return market::toCode(one) == market::toCode(wanted[i]);
        });
        const auto place = static_cast<std::size_t>(same - loaded.begin());
        if (place < frame.data->panes.size()) {
            const IndicatorData& known = frame.data->panes[place];
            pane.why = known.why;
            // Or its values are still on their way.
            if (wanted[i].kind == market::PaneKind::Indicator
                && known.indicator == wanted[i].indicator)
                pane.indicator = &known;
        }
        panes.push_back(std::move(pane));
    }
    return panes;
}

bool hasVolume(const Frame& frame)
{
    return !frame.series.empty()
        && std::ranges::any_of(frame.series.front().bars,
                               [](const DrawnBar& drawn) { return drawn.bar->volume > 0; });
}

double paneTitleHeight(const TypeScale& type)
{
    return type.small * 1.55;
}

double overlayRowHeight(const TypeScale& type)
{
    return type.small * 1.55;
}

PriceScale paneScale(const PaneFrame& pane, const Frame& frame)
{
    const double top
        = std::min(pane.rect.top() + paneTitleHeight(frame.type), pane.rect.bottom() - 1);
    const PriceScale scale{0, 1, top, pane.rect.bottom()};
    switch (pane.pane->kind) {
    case market::PaneKind::Volume:
        return volumeScale(scale, frame);
    case market::PaneKind::Indicator:
        return indicatorScale(scale, pane, frame);
    case market::PaneKind::Instrument:
        break;
    }
    return instrumentScale(scale, pane, frame);
}

std::vector<double> paneGuides(const market::Pane& pane)
{
    if (pane.kind != market::PaneKind::Indicator)
        return {};
    switch (pane.indicator.kind) {
    case IndicatorKind::Rsi:
        return {30, 50, 70};
    case IndicatorKind::Stochastic:
        return {20, 80};
    case IndicatorKind::Macd:
    case IndicatorKind::Correlation:
    case IndicatorKind::Drawdown:
        return {0};
    case IndicatorKind::Beta:
        return {1};
    default:
        return {};
    }
}

} // namespace widgets
