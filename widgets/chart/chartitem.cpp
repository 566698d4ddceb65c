#include "widgets/chart/chartitem.h"

namespace widgets {

void ChartItem::layOut(const Frame& frame)
{
    if (m_bounds != frame.layout.bounds) {
        prepareGeometryChange();
        m_bounds = frame.layout.bounds;
    }
    prepare(frame);
    update();
}

void ChartItem::paintTexts(QPainter* painter, const std::vector<TextRun>& texts)
{
    m_textPainter.paint(painter, texts);
}

} // namespace widgets
