#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"
#include "widgets/chart/ticktexts.h"

namespace widgets {

// The time axis in one or two zones.
class TimeAxisItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    void addSecondZone(const Frame& frame, const std::vector<TimeTick>& ticks);
    void addZoneNames(const Frame& frame);

    std::vector<TextRun> m_texts;
    TickTexts m_tickTexts;
};

} // namespace widgets
