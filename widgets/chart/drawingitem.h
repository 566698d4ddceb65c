#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/drawingshape.h"

namespace widgets {

// A drawing that is seen, and its place in the View's list.
struct DrawnDrawing
{
    std::size_t place = 0;
    DrawingShape shape;
};

// What the user drew over the prices.
class DrawingItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    [[nodiscard]] const std::vector<DrawnDrawing>& drawings() const { return m_drawings; }

protected:
    void prepare(const Frame& frame) override;

private:
    std::vector<DrawnDrawing> m_drawings;
};

} // namespace widgets
