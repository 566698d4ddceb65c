#pragma once

#include "widgets/chart/axismarks.h"
#include "widgets/chart/chartitem.h"

namespace widgets {

// The price axes, with the last values as tags.
class PriceAxisItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    std::vector<AxisMarks> m_axes;
};

} // namespace widgets
