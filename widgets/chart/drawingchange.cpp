#include "widgets/chart/drawingchange.h"

#include "widgets/chart/drawinganchor.h"
#include "widgets/chart/timebeyond.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using market::Anchor;
using market::Drawing;
using market::DrawingKind;

namespace widgets {

namespace {

constexpr double leastStep = 2; // pixels

Anchor movedBy(const Anchor& anchor, const QPointF& pixels, const Frame& frame)
{
    const auto point = pointOf(anchor, frame);
    const auto moved = point ? anchorAt(*point + pixels, frame) : std::nullopt;
    return moved.value_or(anchor);
}

} // namespace

QString nameOf(DrawingKind kind)
{
    static constexpr std::array names{QT_TRANSLATE_NOOP("Drawing", "horizontal line"),
                                      QT_TRANSLATE_NOOP("Drawing", "trend line"),
                                      QT_TRANSLATE_NOOP("Drawing", "ray"),
                                      QT_TRANSLATE_NOOP("Drawing", "rectangle"),
                                      QT_TRANSLATE_NOOP("Drawing", "range of time"),
                                      QT_TRANSLATE_NOOP("Drawing", "text"),
                                      QT_TRANSLATE_NOOP("Drawing", "arrow"),
                                      QT_TRANSLATE_NOOP("Drawing", "Fibonacci levels")};
    return QCoreApplication::translate("Drawing", names[static_cast<std::size_t>(kind)]);
}

Drawing movedBy(const Drawing& drawing, const QPointF& pixels, const Frame& frame)
{
    Drawing result = drawing;
    result.from = movedBy(drawing.from, pixels, frame);
    result.to = movedBy(drawing.to, pixels, frame);
    return result;
}

Drawing withAnchor(Drawing drawing, std::size_t handle, const Anchor& anchor)
{
    if (handle == 0)
        drawing.from = anchor;
    if (handle == 1 || !market::hasTwoAnchors(drawing.kind))
        drawing.to = anchor;
    return drawing;
}

Drawing stepped(const Drawing& drawing, int bars, int ticks, const Frame& frame)
{
    Drawing result = drawing;
    result.from = stepped(drawing.from, bars, ticks, frame);
    result.to = stepped(drawing.to, bars, ticks, frame);
    return result;
}

Anchor stepped(const Anchor& anchor, int bars, int ticks, const Frame& frame)
{
    Anchor result = anchor;
    if (bars != 0 && !frame.time->isEmpty())
        result.time = instantBeyond(indexBeyond(anchor.time, *frame.time) + bars, *frame.time);
    const double price = anchor.price + ticks * priceTick(frame);
    if (std::isfinite(price))
        result.price = price;
    return result;
}

double priceTick(const Frame& frame)
{
    const QPointF centre = frame.layout.plot.center();
    const auto here = anchorAt(centre, frame);
    const auto there = anchorAt(centre + QPointF(0, leastStep), frame);
    const double least = here && there ? std::abs(here->price - there->price) : 0;
    if (!(least > 0) || !std::isfinite(least))
        return 0;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least)
            return factor * power;
    return 10 * power;
}

} // namespace widgets
