#include "widgets/chart/lineitem.h"

#include <QLinearGradient>
#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

using market::ChartStyle;

// Of a fill next to the line and where it ends: the grid stays visible through it.
constexpr float strongest = 0.26F;
constexpr float faintest = 0.04F;

QColor faded(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

QBrush fading(const QColor& color, double from, double to)
{
    QLinearGradient gradient(0, from, 0, to);
    gradient.setColorAt(0, faded(color, strongest));
    gradient.setColorAt(1, faded(color, faintest));
    return gradient;
}

std::vector<QPolygonF> areasOf(const SeriesPath& path, double end)
{
    std::vector<QPolygonF> areas = path.runs;
    for (QPolygonF& area : areas)
        area << QPointF(area.back().x(), end) << QPointF(area.front().x(), end);
    return areas;
}

} // namespace

LineItem::Line LineItem::lineOf(const Frame& frame, const SeriesFrame& series)
{
    const bool report = frame.presentation == Presentation::Report;
    const bool main = series.series == frame.data->main();
    const QColor color = frame.isCompare() ? series.color : frame.theme->accent;
    const double width = frame.type.unit * (report ? 0.55 : 0.4) * (main ? 1.15 : 1);
    const Joint joint = frame.view->style == ChartStyle::Step ? Joint::Step : Joint::Straight;
    return {QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin),
            seriesPath(frame, series, joint, width),
            frame.layout.plot.adjusted(-1, -1, 1, 1),
            {},
            {}};
}

void LineItem::addArea(const Frame& frame)
{
    const QRectF& plot = frame.layout.plot;
    Line line = lineOf(frame, frame.series.front());
    line.fill = fading(frame.theme->accent, plot.top(), plot.bottom());
    line.areas = areasOf(line.path, plot.bottom());
    m_lines.push_back(std::move(line));
}

// The same line twice, each with one side of the basis cut off: it changes its colour exactly where
// it crosses.
void LineItem::addBaseline(const Frame& frame)
{
    const SeriesFrame& main = frame.series.front();
    const auto basis = frame.basisY(main);
    if (!basis)
        return;
    const QRectF& plot = frame.layout.plot;
    const double y = std::clamp(frame.snapped(*basis), plot.top() - 1, plot.bottom() + 1);
    Line above = lineOf(frame, main);
    above.areas = areasOf(above.path, y);
    Line below = above;
    above.clip.setBottom(y);
    above.pen.setColor(frame.theme->up);
    above.fill = fading(frame.theme->up, plot.top(), y);
    below.clip.setTop(y);
    below.pen.setColor(frame.theme->down);
    below.fill = fading(frame.theme->down, plot.bottom(), y);
    m_lines.push_back(std::move(above));
    m_lines.push_back(std::move(below));
}

void LineItem::prepare(const Frame& frame)
{
    m_lines.clear();
    m_dot = frame.type.unit;
    const ChartStyle style = frame.view->style;
    setVisible(style != ChartStyle::Candles && style != ChartStyle::OhlcBars
               && !frame.series.empty());
    if (!isVisible())
        return;
    if (style == ChartStyle::Area)
        return addArea(frame);
    if (style == ChartStyle::Baseline)
        return addBaseline(frame);
    for (auto series = frame.series.rbegin(); series != frame.series.rend(); ++series)
        m_lines.push_back(lineOf(frame, *series));
}

void LineItem::paintLine(QPainter* painter, const Line& line, double dot)
{
    painter->setClipRect(line.clip);
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(Qt::NoPen);
    painter->setBrush(line.fill);
    for (const QPolygonF& area : line.areas)
        painter->drawPolygon(area);
    painter->setBrush(line.pen.color());
    for (const QPointF& point : line.path.dots)
        painter->drawEllipse(point, dot, dot);
    if (!line.path.strokes.empty()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->drawRects(line.path.strokes.data(), static_cast<int>(line.path.strokes.size()));
        return;
    }
    painter->setPen(line.pen);
    painter->setBrush(Qt::NoBrush);
    for (const QPolygonF& run : line.path.runs)
        painter->drawPolyline(run);
}

void LineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    for (const Line& line : m_lines)
        paintLine(painter, line, m_dot);
    painter->restore();
}

} // namespace widgets
