#pragma once

#include "widgets/chart/chartitem.h"

#include <QPen>

namespace widgets {

// Bars of the main instrument: a stroke from lowest to highest, a tick to the left at the first
// price and one to the right at the last. What the source does not say is left out. Where bars are
// denser than pixels, one stroke stands for a column.
class OhlcItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Direction
    {
        QColor color;
        std::vector<QRectF> strokes; // of whole device pixels
        std::vector<QLineF> columns;
    };

    void addBar(const Frame& frame, const SeriesFrame& series, const DrawnBar& drawn);

    Direction m_up;
    Direction m_down;
    QRectF m_clip;
};

} // namespace widgets
