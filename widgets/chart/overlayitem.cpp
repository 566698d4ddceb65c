#include "widgets/chart/overlayitem.h"

#include "widgets/chart/columns.h"
#include "widgets/chart/indicatorline.h"
#include "widgets/chart/paneframes.h"
#include "widgets/chart/panetexts.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

constexpr float bandAlpha = 0.08F;

QPen curvePen(const Frame& frame, const QColor& color, double share)
{
    // Wider than a pixel it goes through Qt's stroker, which takes longer than the rest of a frame.
    const bool report = frame.presentation == Presentation::Report;
    const double width = report ? frame.type.unit * 0.42 * share : 1;
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// Between two curves that are broken at the same places.
std::vector<QPolygonF> areasBetween(const std::vector<QPolygonF>& upper,
                                    const std::vector<QPolygonF>& lower)
{
    std::vector<QPolygonF> areas;
    for (std::size_t i = 0; i < upper.size() && i < lower.size(); ++i) {
        QPolygonF area = upper[i];
        for (auto point = lower[i].crbegin(); point != lower[i].crend(); ++point)
            area.append(*point);
        areas.push_back(std::move(area));
    }
    return areas;
}

} // namespace

void OverlayItem::prepare(const Frame& frame)
{
    m_curves.clear();
    m_bands.clear();
    m_clip = frame.layout.plot;
    setVisible(!frame.overlays.empty() && !frame.series.empty());
    if (!isVisible())
        return;
    for (const OverlayFrame& overlay : frame.overlays)
        addCurves(frame, overlay);
}

void OverlayItem::addCurves(const Frame& frame, const OverlayFrame& overlay)
{
    const SeriesFrame& main = frame.series.front();
    const auto toY = [&](double value) { return frame.y(main, value); };
    const std::size_t lines = overlay.data->lines.size();
    for (std::size_t line = 0; line < lines; ++line)
        m_curves.push_back({curvePen(frame, overlay.color, line == 0 ? 1 : 0.7),
                            curveOf(frame, *overlay.data, line, toY)});
    if (overlay.data->indicator.kind != market::IndicatorKind::Bollinger || lines < 3)
        return;
    QColor faint = overlay.color;
    faint.setAlphaF(bandAlpha);
    // An edge that a logarithmic scale has no place for runs under the plot: both edges are broken
    // where the indicator is not defined, and nowhere else.
    const auto toEdge = [&](double value) {
        return std::isfinite(value) ? edgeY(frame, main, value) : market::unknown;
    };
    m_bands.push_back({faint,
                       areasBetween(curveOf(frame, *overlay.data, 1, toEdge),
                                    curveOf(frame, *overlay.data, 2, toEdge))});
}

void OverlayItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_clip);
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(Qt::NoPen);
    for (const Band& band : m_bands) {
        painter->setBrush(band.color);
        for (const QPolygonF& area : band.areas)
            painter->drawPolygon(area);
    }
    painter->setBrush(Qt::NoBrush);
    for (const Curve& curve : m_curves) {
        painter->setPen(curve.pen);
        for (const QPolygonF& run : curve.runs) {
            if (run.size() == 1)
                painter->drawPoint(run.front());
            else
                painter->drawPolyline(run);
        }
    }
    painter->restore();
}

} // namespace widgets
