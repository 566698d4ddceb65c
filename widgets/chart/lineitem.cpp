#include "widgets/chart/lineitem.h"

#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

// True where a gutter lies between two neighbours: the line must not run through closed hours
// in which other news stands as if there had been trading.
bool gutterBetween(const Frame& frame, const DrawnBar& a, const DrawnBar& b)
{
    return !frame.time->isDated() && b.left - a.right > frame.slotWidth() * 1.5;
}

} // namespace

LineItem::Line LineItem::lineOf(const Frame& frame, const SeriesFrame& series)
{
    const bool report = frame.presentation == Presentation::Report;
    const bool main = series.series == frame.data->main();
    const QColor color = frame.isCompare() ? series.color : frame.theme->accent;
    const double width = frame.type.unit * (report ? 0.55 : 0.4) * (main ? 1.15 : 1);
    Line line{QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), {}};
    QPolygonF run;
    const DrawnBar* before = nullptr;
    for (const DrawnBar& drawn : series.bars) {
        const double value = frame.shown(*series.series, drawn.bar->close);
        const bool breaks
            = !std::isfinite(value) || (before && gutterBetween(frame, *before, drawn));
        if (breaks && !run.isEmpty()) {
            line.runs.push_back(run);
            run.clear();
        }
        if (std::isfinite(value))
            run << QPointF(drawn.centre(), frame.price.y(value));
        before = &drawn;
    }
    if (!run.isEmpty())
        line.runs.push_back(run);
    return line;
}

void LineItem::prepare(const Frame& frame)
{
    m_lines.clear();
    m_clip = frame.layout.plot;
    const market::ChartStyle style = frame.view->style;
    setVisible(style != market::ChartStyle::Candles && style != market::ChartStyle::OhlcBars);
    if (!isVisible())
        return;
    for (auto series = frame.series.rbegin(); series != frame.series.rend(); ++series)
        m_lines.push_back(lineOf(frame, *series));
}

void LineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_clip.adjusted(-1, -1, 1, 1));
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setBrush(Qt::NoBrush);
    for (const Line& line : m_lines) {
        painter->setPen(line.pen);
        for (const QPolygonF& run : line.runs) {
            if (run.size() == 1)
                painter->drawPoint(run.front());
            else
                painter->drawPolyline(run);
        }
    }
    painter->restore();
}

} // namespace widgets
