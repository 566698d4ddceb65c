#include "widgets/chart/candleitem.h"

#include "widgets/chart/columns.h"

#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

constexpr double thinnestCandle = 2.5; // pixels of a slot; below that columns are drawn
constexpr double thinnestHollow = 5; // pixels of a body that can be hollow
constexpr double widestBody = 24;

QPen penOf(const QColor& color)
{
    QPen pen(color, 0);
    pen.setCosmetic(true);
    return pen;
}

bool rises(const market::Bar& bar)
{
    return !bar.hasOpen() || bar.close >= bar.open;
}

} // namespace

void CandleItem::prepare(const Frame& frame)
{
    m_up = {penOf(frame.theme->up), frame.theme->up, {}, {}};
    m_down = {penOf(frame.theme->down), frame.theme->down, {}, {}};
    m_hollow = frame.theme->plot;
    m_clip = frame.layout.plot;
    m_isHollow = false;
    const bool wanted = frame.view->style == market::ChartStyle::Candles;
    setVisible(wanted && !frame.series.empty());
    if (!isVisible())
        return;
    const SeriesFrame& main = frame.series.front();
    if (main.bars.empty())
        return;
    if (barWidth(frame, main) < thinnestCandle) {
        addColumns(frame, main);
        return;
    }
    for (const DrawnBar& drawn : main.bars)
        addCandle(frame, main, drawn);
}

void CandleItem::addCandle(const Frame& frame, const SeriesFrame& series, const DrawnBar& drawn)
{
    const market::Bar& bar = *drawn.bar;
    const double device = 1 / frame.deviceRatio;
    const double slot = drawn.right - drawn.left;
    // An odd number of device pixels keeps the wick in the middle of the body.
    const double wanted = std::min(slot * 0.64, widestBody) * frame.deviceRatio;
    const double half = std::max(1.0, std::floor((wanted - 1) / 2)) * device;
    const double x = frame.snapped(drawn.centre());
    const double closeY = frame.y(series, bar.close);
    if (!std::isfinite(closeY))
        return;
    const double close = frame.snapped(closeY);
    Direction& direction = rises(bar) ? m_up : m_down;
    m_isHollow = m_isHollow || half * 2 + device >= thinnestHollow;
    if (!bar.hasOpen()) {
        direction.wicks.emplace_back(x - half, close, x + half, close);
        return;
    }
    const double open = frame.snapped(edgeY(frame, series, bar.open));
    const double top = std::min(open, close);
    const double bottom = std::max(open, close);
    if (bar.hasRange()) {
        const double high = frame.snapped(edgeY(frame, series, bar.high));
        const double low = frame.snapped(edgeY(frame, series, bar.low));
        if (high < top)
            direction.wicks.emplace_back(x, high, x, top);
        if (low > bottom)
            direction.wicks.emplace_back(x, bottom, x, low);
    }
    direction.bodies.emplace_back(x - half, top, half * 2, bottom - top);
}

void CandleItem::addColumns(const Frame& frame, const SeriesFrame& series)
{
    ColumnStrokes strokes = columnStrokes(frame, series);
    m_up.wicks = std::move(strokes.up);
    m_down.wicks = std::move(strokes.down);
}

void CandleItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_clip);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const Direction* direction : {&m_up, &m_down}) {
        painter->setPen(direction->pen);
        painter->drawLines(direction->wicks.data(), static_cast<int>(direction->wicks.size()));
        const bool hollow = direction == &m_up && m_isHollow;
        painter->setBrush(hollow ? m_hollow : direction->color);
        painter->drawRects(direction->bodies.data(), static_cast<int>(direction->bodies.size()));
    }
    painter->restore();
}

} // namespace widgets
