#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"

#include <QPen>
#include <QPolygonF>

namespace widgets {

// Indicators over the prices: averages, bands, and in the plot's corner what they are and their
// last values.
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
    void prepareLegend(const Frame& frame);

    std::vector<Curve> m_curves;
    std::vector<Band> m_bands;
    std::vector<QRectF> m_papers; // behind the words
    std::vector<TextRun> m_texts;
    QColor m_paper;
    QRectF m_clip;
};

} // namespace widgets
