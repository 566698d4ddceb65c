#include "widgets/chart/indicatorpaneitem.h"

#include "widgets/chart/indicatorline.h"
#include "widgets/chart/paneframes.h"
#include "widgets/chart/panetexts.h"
#include "widgets/chart/softened.h"

#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

constexpr float areaAlpha = 0.2F;
constexpr std::size_t histogramLine = 2; // of MACD

QPen curvePen(const Frame& frame, const QColor& color)
{
    // As over the prices: no wider than Qt draws quickly.
    const double width = frame.presentation == Presentation::Report ? frame.type.unit * 0.4 : 1;
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// Down, or up, to the line at `y`.
QPolygonF areaTo(QPolygonF run, double y)
{
    run.append({run.back().x(), y});
    run.append({run.front().x(), y});
    return run;
}

} // namespace

void IndicatorPaneItem::prepare(const Frame& frame)
{
    m_strips.clear();
    m_guidePen = QPen(frame.theme->line, 0, Qt::DashLine);
    m_guidePen.setCosmetic(true);
    m_upColor = softened(frame.theme->up, frame.theme->plot);
    m_downColor = softened(frame.theme->down, frame.theme->plot);
    m_areaColor = frame.theme->down;
    m_areaColor.setAlphaF(areaAlpha);
    for (const PaneFrame& pane : frame.panes) {
        if (!pane.indicator || !pane.why.isEmpty())
            continue;
        Strip strip{pane.rect, {}, {}, {}, {}};
        for (const double value : paneGuides(*pane.pane)) {
            const double y = frame.snapped(pane.scale.y(value));
            strip.guides.emplace_back(pane.rect.left(), y, pane.rect.right(), y);
        }
        addCurves(frame, pane, strip);
        m_strips.push_back(std::move(strip));
    }
    setVisible(!m_strips.empty());
}

void IndicatorPaneItem::addCurves(const Frame& frame, const PaneFrame& pane, Strip& strip) const
{
    const market::IndicatorKind kind = pane.indicator->indicator.kind;
    const auto toY = [&](double value) { return pane.scale.y(value); };
    for (std::size_t line = pane.indicator->lines.size(); line-- > 0;) {
        if (kind == market::IndicatorKind::Macd && line == histogramLine) {
            addHistogram(frame, pane, strip);
            continue;
        }
        const QColor color = paneLineColor(pane.indicator->indicator, line, *frame.theme);
        strip.curves.push_back(
            {curvePen(frame, color), curveOf(frame, *pane.indicator, line, toY)});
    }
    if (kind == market::IndicatorKind::Drawdown)
        for (const QPolygonF& run : strip.curves.back().runs)
            strip.areas.push_back(areaTo(run, pane.scale.y(0)));
}

void IndicatorPaneItem::addHistogram(const Frame& frame, const PaneFrame& pane, Strip& strip)
{
    const double zero = pane.scale.y(0);
    for (const DrawnBar& drawn : frame.series.front().bars) {
        const IndicatorPoint point = pointAt(frame, *pane.indicator, histogramLine, drawn);
        if (std::isfinite(point.high) && point.high > 0)
            strip.columns.add(frame, drawn, zero, pane.scale.y(point.high), true);
        if (std::isfinite(point.low) && point.low < 0)
            strip.columns.add(frame, drawn, zero, pane.scale.y(point.low), false);
    }
}

void IndicatorPaneItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    for (const Strip& strip : m_strips) {
        painter->setClipRect(strip.rect.adjusted(0, -1, 0, 1));
        painter->setRenderHint(QPainter::Antialiasing, false);
        for (const QRectF& column : strip.columns.up)
            painter->fillRect(column, m_upColor);
        for (const QRectF& column : strip.columns.down)
            painter->fillRect(column, m_downColor);
        painter->setPen(m_guidePen);
        painter->drawLines(strip.guides.data(), static_cast<int>(strip.guides.size()));
        painter->setRenderHint(QPainter::Antialiasing, true);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_areaColor);
        for (const QPolygonF& area : strip.areas)
            painter->drawPolygon(area);
        painter->setBrush(Qt::NoBrush);
        for (const Curve& curve : strip.curves) {
            painter->setPen(curve.pen);
            for (const QPolygonF& run : curve.runs)
                painter->drawPolyline(run);
        }
    }
    painter->restore();
}

} // namespace widgets
