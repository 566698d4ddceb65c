#pragma once

#include "widgets/chart/frame.h"

#include <QGraphicsItem>

namespace widgets {

// A part of a picture. It is laid out once per change and then painted from prepared lists: paint()
// asks nothing and allocates nothing.
class ChartItem : public QGraphicsItem
{
public:
    using QGraphicsItem::QGraphicsItem;

    void layOut(const Frame& frame);
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

protected:
    virtual void prepare(const Frame& frame) = 0;

private:
    QRectF m_bounds;
};

} // namespace widgets
