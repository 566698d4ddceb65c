#include "widgets/chart/ohlcitem.h"

#include "widgets/chart/columns.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double thinnestBar = 3; // pixels of a slot; below that columns are drawn
constexpr double widestTick = 10;

} // namespace

void OhlcItem::prepare(const Frame& frame)
{
    m_up = {frame.theme->up, {}, {}};
    m_down = {frame.theme->down, {}, {}};
    m_clip = frame.layout.plot;
    const bool wanted = frame.view->style == market::ChartStyle::OhlcBars;
    setVisible(wanted && frame.hasBars());
    if (!isVisible())
        return;
    const SeriesFrame& main = frame.series.front();
    if (barWidth(frame, main) < thinnestBar) {
        ColumnStrokes strokes = columnStrokes(frame, main);
        m_up.columns = std::move(strokes.up);
        m_down.columns = std::move(strokes.down);
        return;
    }
    for (const DrawnBar& drawn : main.bars)
        addBar(frame, main, drawn);
}

void OhlcItem::addBar(const Frame& frame, const SeriesFrame& series, const DrawnBar& drawn)
{
    const market::Bar& bar = *drawn.bar;
    const double ratio = frame.deviceRatio;
    const double slot = (drawn.right - drawn.left) * ratio;
    // Whole device pixels: a stroke as thick as the bar's width and the type allow.
    const double thick
        = std::max(1.0, std::floor(std::min(slot / 7, frame.type.unit * ratio * 0.5))) / ratio;
    const double reach = std::floor(std::min(slot * 0.36, widestTick * ratio)) / ratio;
    const double x = frame.snapped(drawn.centre() - thick / 2);
    const double close = frame.y(series, bar.close);
    if (!std::isfinite(close))
        return;
    const double open = edgeY(frame, series, bar.open);
    Direction& direction = !bar.hasOpen() || bar.close >= bar.open ? m_up : m_down;
    const auto level = [&](double y) { return frame.snapped(y - thick / 2); };
    if (bar.hasRange()) {
        const double top = level(edgeY(frame, series, bar.high));
        const double bottom = level(edgeY(frame, series, bar.low)) + thick;
        direction.strokes.emplace_back(x, top, thick, bottom - top);
    }
    if (bar.hasOpen())
        direction.strokes.emplace_back(x - reach, level(open), reach + thick, thick);
    direction.strokes.emplace_back(x, level(close), reach + thick, thick);
}

void OhlcItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_clip);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const Direction* direction : {&m_up, &m_down}) {
        for (const QRectF& stroke : direction->strokes)
            painter->fillRect(stroke, direction->color);
        QPen pen(direction->color, 0);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->drawLines(direction->columns.data(), static_cast<int>(direction->columns.size()));
    }
    painter->restore();
}

} // namespace widgets
