#pragma once

#include "widgets/chart/chartitem.h"

#include <QPen>
#include <QPolygonF>

namespace widgets {

// Indicators over the prices: averages and bands.
class OverlayItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Curve
    {
        QPen pen;
        std::vector<QPolygonF> runs;
    };
    struct Band
    {
        QColor color;
        std::vector<QPolygonF> areas;
    };

    void addCurves(const Frame& frame, const OverlayFrame& overlay);

    std::vector<Curve> m_curves;
    std::vector<Band> m_bands;
    QRectF m_clip;
};

} // namespace widgets
