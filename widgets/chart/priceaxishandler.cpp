#include "widgets/chart/priceaxishandler.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

constexpr double dragZoom = 200; // pixels that stretch by e
constexpr double wheelStep = 1.15; // of one notch

market::View withPrices(market::View view, const PriceScale& scale)
{
    view.priceRange = market::PriceRange{scale.low, scale.high};
    return view;
}

} // namespace

PriceAxisHandler::PriceAxisHandler(ChartView& chart)
    : m_chart(chart)
{
}

const Frame* PriceAxisHandler::frame() const
{
    const Frame* frame = m_chart.picture().frame();
    return frame && !frame->axes.empty() && frame->hasBars() ? frame : nullptr;
}

bool PriceAxisHandler::isOnAxis(const QPointF& position) const
{
    const Frame* shown = frame();
    return shown && shown->axes.front().rect.contains(position);
}

QRectF PriceAxisHandler::autoTag() const
{
    const Frame* shown = frame();
    if (!shown || !m_chart.view().priceRange)
        return {};
    const double unit = shown->type.unit;
    const double height = std::round(shown->type.small * 1.7);
    const double width = textWidth(tr("Auto"), typeface(shown->type.small)) + unit * 4;
    const QRectF& lane = shown->layout.lane;
    return {shown->layout.priceAxis.left() + unit * 1.5, std::round(lane.center().y() - height / 2),
            width, height};
}

void PriceAxisHandler::fit()
{
    market::View view = m_chart.view();
    view.priceRange.reset();
    m_chart.edit(view, tr("fitting the prices"));
}

bool PriceAxisHandler::press(const Pointer& pointer)
{
    if (autoTag().contains(pointer.position)) {
        fit();
        return true;
    }
    if (!isOnAxis(pointer.position))
        return false;
    const bool moves = pointer.modifiers.testFlag(Qt::ShiftModifier);
    m_drag = Drag{pointer.position.y(), frame()->price, moves};
    return true;
}

void PriceAxisHandler::move(const Pointer& pointer)
{
    const double distance = pointer.position.y() - (m_drag ? m_drag->start : 0);
    if (!m_drag || distance == 0)
        return;
    const PriceScale& start = m_drag->scale;
    const PriceScale scale = m_drag->moves
        ? moved(start, distance)
        : stretched(start, std::exp(distance / dragZoom), (start.top + start.bottom) / 2);
    m_chart.edit(withPrices(m_chart.view(), scale), tr("scaling the prices"));
}

void PriceAxisHandler::release(const Pointer&)
{
    m_drag.reset();
}

bool PriceAxisHandler::doubleClick(const Pointer& pointer)
{
    if (!isOnAxis(pointer.position))
        return false;
    fit();
    return true;
}

bool PriceAxisHandler::wheel(const Pointer& pointer, double notches)
{
    if (!isOnAxis(pointer.position))
        return false;
    const PriceScale scale
        = stretched(frame()->price, std::pow(wheelStep, -notches), pointer.position.y());
    m_chart.nudge(withPrices(m_chart.view(), scale), tr("scaling the prices"));
    return true;
}

std::optional<Qt::CursorShape> PriceAxisHandler::cursorAt(const QPointF& position) const
{
    if (autoTag().contains(position))
        return Qt::PointingHandCursor;
    if (m_drag || isOnAxis(position))
        return Qt::SizeVerCursor;
    return std::nullopt;
}

void PriceAxisHandler::paint(QPainter& painter) const
{
    const QRectF box = autoTag();
    if (box.isEmpty())
        return;
    const Frame& shown = *frame();
    const QFont font = typeface(shown.type.small);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(shown.theme->line, 1));
    painter.setBrush(shown.theme->selection);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(font);
    painter.setPen(shown.theme->ink);
    const double baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2;
    painter.drawText(QPointF(box.left() + shown.type.unit * 2, baseline), tr("Auto"));
    painter.restore();
}

} // namespace widgets
