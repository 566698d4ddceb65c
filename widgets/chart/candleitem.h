#pragma once

#include "widgets/chart/chartitem.h"

#include <QPen>

namespace widgets {

// Candles of the main instrument. A rising one is hollow, so that direction is not told by colour
// alone; one known only by open and close has no wick; one known only by its close is a dash.
// Where bars are denser than pixels, one stroke from lowest to highest stands for a column.
class CandleItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Direction
    {
        QPen pen;
        QColor color;
        std::vector<QLineF> wicks;
        std::vector<QRectF> bodies;
    };

    void addCandle(const Frame& frame, const SeriesFrame& series, const DrawnBar& drawn);
    void addColumns(const Frame& frame, const SeriesFrame& series);

    Direction m_up;
    Direction m_down;
    QColor m_hollow;
    QRectF m_clip;
    bool m_isHollow = false;
};

} // namespace widgets
