#pragma once

#include "widgets/chart/frame.h"
#include "widgets/chart/textrun.h"

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
    void paintTexts(QPainter* painter, const std::vector<TextRun>& texts);

private:
    QRectF m_bounds;
    TextPainter m_textPainter;
};

} // namespace widgets
