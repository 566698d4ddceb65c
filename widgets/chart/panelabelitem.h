#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"

#include <QLineF>
#include <QPen>

namespace widgets {

// What stands around the panes: the labels of their axes, the last price of an instrument as a tag,
// and hairlines between them.
class PaneLabelItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Tag
    {
        QRectF box;
        QColor color;
    };

    void addTag(const Frame& frame, const PaneFrame& pane);
    void addAxis(const Frame& frame, const PaneFrame& pane);

    std::vector<TextRun> m_texts;
    std::vector<Tag> m_tags;
    std::vector<TextRun> m_tagTexts;
    std::vector<QLineF> m_dividers;
    std::vector<QLineF> m_grid;
    QPen m_dividerPen;
    QPen m_gridPen;
};

} // namespace widgets
