#pragma once

#include "widgets/chart/chartitem.h"

namespace widgets {

// Instruments in panes of their own, drawn by the items that draw the main one.
class InstrumentPaneItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override { }

protected:
    void prepare(const Frame& frame) override;

private:
    struct Drawn
    {
        ChartItem* lines = nullptr; // children of this item
        ChartItem* candles = nullptr;
        ChartItem* bars = nullptr;
    };
    std::vector<Drawn> m_panes;
};

} // namespace widgets
