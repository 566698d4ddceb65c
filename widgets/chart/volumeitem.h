#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/columnlist.h"

namespace widgets {

// Volume of the main instrument as columns in a pane of its own.
class VolumeItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    ColumnList m_columns;
    QColor m_upColor;
    QColor m_downColor;
    QRectF m_clip;
};

} // namespace widgets
