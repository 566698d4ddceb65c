#include "widgets/chart/priceaxisitem.h"

#include <QPainter>

namespace widgets {

void PriceAxisItem::prepare(const Frame& frame)
{
    m_axes.clear();
    for (const PriceAxis& axis : frame.axes)
        m_axes.push_back(axisMarks(frame, axis));
}

void PriceAxisItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, true);
    for (const AxisMarks& marks : m_axes) {
        paintTexts(painter, marks.texts);
        for (const AxisTag& tag : marks.tags) {
            QColor faint = tag.color;
            faint.setAlphaF(0.6F);
            painter->setPen(QPen(faint, 0, Qt::DotLine)); // a line would pass for prices
            if (!tag.leader.isNull())
                painter->drawLine(tag.leader);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tag.color);
            painter->drawRoundedRect(tag.box, 3, 3);
        }
        paintTexts(painter, marks.tagTexts);
    }
}

} // namespace widgets
