#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"

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
    void addColumns(const Frame& frame, const QRectF& pane, double most);
    void addTexts(const Frame& frame, const QRectF& pane, double most);

    std::vector<QRectF> m_up;
    std::vector<QRectF> m_down;
    QColor m_upColor;
    QColor m_downColor;
    std::vector<TextRun> m_texts;
};

} // namespace widgets
