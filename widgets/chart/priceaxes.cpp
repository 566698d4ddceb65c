#include "widgets/chart/priceaxes.h"

#include "widgets/chart/columns.h"
#include "widgets/chart/indicatorline.h"
#include "widgets/chart/paneframes.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace widgets {

namespace {

using market::ChartStyle;
using market::Scale;

constexpr std::size_t mostAxes = 3;
constexpr double leastComparison = 8.6; // width in heights of text
// Lines of text between two ticks: as far apart as leaves enough of them to read between.
constexpr std::array<double, 3> tickPitches{3, 2.2, 1.7};
constexpr std::size_t enoughTicks = 4;
constexpr double mostSymbol = 7; // width in heights of text; longer ones are elided in their tag
constexpr double nothingShown = 10; // upper end of an axis without values

// Only a comparison of prices has more than one unit.
bool hasUnits(const Frame& frame)
{
    return frame.isCompare() && !frame.isRelative();
}

bool isOn(const Frame& frame, const market::Instrument& instrument, const QString& unit)
{
    return !hasUnits(frame) || instrument.currency == unit;
}

void include(std::optional<market::Extremes>& extremes, double value)
{
    extremes = extremes
        ? market::Extremes{std::min(extremes->low, value), std::max(extremes->high, value)}
        : market::Extremes{value, value};
}

// What is not above zero has no place on a logarithmic scale.
bool fits(const Frame& frame, double value)
{
    return std::isfinite(value) && (frame.scale != Scale::Log || value > 0);
}

void includeBars(const Frame& frame, const SeriesFrame& series,
                 std::optional<market::Extremes>& extremes)
{
    const bool whole = market::showsRange(frame.view->style) || isDense(frame, series);
    for (const DrawnBar& drawn : series.bars) {
        const market::Bar& bar = *drawn.bar;
        for (const double price : {whole ? bar.bottom() : bar.close, whole ? bar.top() : bar.close})
            if (const double value = frame.shown(*series.series, price); fits(frame, value))
                include(extremes, value);
    }
}

void includeOverlays(const Frame& frame, std::optional<market::Extremes>& extremes)
{
    for (const OverlayFrame& overlay : frame.overlays)
        if (const auto reach = reachOf(frame, *overlay.data))
            for (const double price : {reach->low, reach->high})
                if (const double value = frame.shown(*frame.data->main(), price);
                    fits(frame, value))
                    include(extremes, value);
}

// What belongs to the picture beside the bars: the basis around which they are read.
void includeBasis(const Frame& frame, std::optional<market::Extremes>& extremes)
{
    const bool compares = frame.isCompare() && frame.isRelative();
    if (!extremes || (!compares && frame.view->style != ChartStyle::Baseline))
        return;
    if (compares)
        return include(extremes, frame.scale == Scale::Percent ? 0 : 100);
    const Series* main = frame.data->main();
    const auto& basis = main->answer.basis;
    const double value = basis ? frame.shown(*main, basis->close) : market::unknown;
    if (fits(frame, value))
        include(extremes, value);
}

std::optional<market::Extremes> shownExtremes(const Frame& frame, const PriceAxis& axis)
{
    std::optional<market::Extremes> extremes;
    for (const SeriesFrame& series : frame.series)
        if (isOn(frame, series.series->instrument, axis.unit))
            includeBars(frame, series, extremes);
    if (axis.isLeft)
        return extremes;
    includeOverlays(frame, extremes);
    includeBasis(frame, extremes);
    return extremes;
}

void scaleAxis(const Frame& frame, PriceAxis& axis)
{
    const QRectF& plot = frame.layout.plot;
    // The names of the overlays have a row of their own.
    const double row = frame.overlays.empty() ? 0 : overlayRowHeight(frame.type);
    const double top = std::min(plot.bottom(), plot.top() + row);
    axis.scale = {0, 1, top, plot.bottom(), frame.scale == Scale::Log};
    const auto extremes = shownExtremes(frame, axis);
    const auto& chosen = frame.view->priceRange;
    const bool isChosen
        = chosen && !axis.isLeft && fits(frame, chosen->low) && chosen->high > chosen->low;
    if (isChosen) {
        axis.scale.low = chosen->low;
        axis.scale.high = chosen->high;
    } else {
        const market::Extremes reach
            = extremes.value_or(market::Extremes{axis.scale.logarithmic ? 1.0 : 0.0, nothingShown});
        axis.scale = fitted(axis.scale, reach.low, reach.high);
    }
    if (!extremes)
        return;
    for (const double pitch : tickPitches) {
        axis.ticks = priceTicks(axis.scale, frame.type.text * pitch);
        if (axis.ticks.values.size() >= enoughTicks)
            return;
    }
}

// A comparison's tags say the symbol before the value.
double symbolWidth(const Frame& frame, const Series& series)
{
    if (!frame.isCompare())
        return 0;
    const QFont font = typeface(frame.type.small, QFont::DemiBold);
    return std::min(frame.textWidth(oneLine(series.instrument.symbol), font) + frame.type.unit * 2,
                    frame.type.text * mostSymbol);
}

} // namespace

std::vector<QString> axisUnits(const Frame& frame)
{
    const Series* main = frame.data->main();
    if (!main || frame.isRelative())
        return {QString()};
    std::vector<QString> units{main->instrument.currency};
    if (!hasUnits(frame))
        return units;
    for (const Series& series : frame.data->series) {
        const QString& unit = series.instrument.currency;
        if (units.size() < mostAxes && std::ranges::find(units, unit) == units.end())
            units.push_back(unit);
    }
    return units;
}

double axisWidth(const Frame& frame, const QString& unit)
{
    const TypeScale& type = frame.type;
    const QFont font = typeface(frame.isCompare() ? type.small : type.text, QFont::DemiBold);
    double width = 0;
    const std::size_t drawn = frame.isCompare()
        ? frame.data->series.size()
        : std::min<std::size_t>(1, frame.data->series.size());
    for (const Series& series : std::span(frame.data->series).first(drawn)) {
        const auto reach = market::extremes(series.answer.bars->bars());
        if (!reach || !isOn(frame, series.instrument, unit))
            continue;
        for (const double price : {reach->low, reach->high}) {
            const double value = frame.shown(series, price);
            const QString text = frame.scale == Scale::Percent
                ? frame.format.percent(-std::abs(value), 2)
                : frame.format.price(-std::abs(value), market::priceDecimals(value));
            width = std::max(width, frame.textWidth(text, font) + symbolWidth(frame, series));
        }
    }
    if (width == 0)
        width = frame.textWidth(frame.format.price(-nothingShown), font);
    width += type.unit * 5;
    return frame.isCompare() ? std::max(width, type.text * leastComparison) : width;
}

void addPriceAxes(Frame& frame)
{
    const std::vector<QString> units = axisUnits(frame);
    const QRectF& plot = frame.layout.plot;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool isLeft = i > 0;
        if (isLeft && i > frame.layout.leftAxes.size())
            break;
        PriceAxis axis;
        axis.unit = units[i];
        axis.isLeft = isLeft;
        axis.rect = isLeft ? frame.layout.leftAxes[i - 1] : frame.layout.priceAxis;
        axis.rect.setTop(plot.top());
        axis.rect.setBottom(plot.bottom());
        scaleAxis(frame, axis);
        frame.axes.push_back(axis);
    }
    frame.price = frame.axes.front().scale;
    for (SeriesFrame& series : frame.series) {
        const auto axis = std::ranges::find_if(frame.axes, [&](const PriceAxis& one) {
            return isOn(frame, series.series->instrument, one.unit);
        });
        series.hasAxis = axis != frame.axes.end();
        series.scale = series.hasAxis ? axis->scale : frame.price;
    }
}

QString unitText(const Frame& frame, const PriceAxis& axis)
{
    if (frame.scale == Scale::Percent)
        return {};
    if (frame.scale == Scale::Index100)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "Index"));
    if (axis.unit == QLatin1StringView("pts"))
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "points"));
    return oneLine(axis.unit);
}

} // namespace widgets
