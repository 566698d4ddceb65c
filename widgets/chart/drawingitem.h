#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/drawingshape.h"

namespace widgets {

// What the user drew over the prices.
class DrawingItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    std::vector<DrawingShape> m_shapes;
};

} // namespace widgets
