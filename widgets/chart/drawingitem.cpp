#include "widgets/chart/drawingitem.h"

namespace widgets {

void DrawingItem::prepare(const Frame& frame)
{
    m_drawings.clear();
    const auto& drawings = frame.view->drawings;
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        if (frame.heldDrawing == i)
            continue;
        if (auto shape = shapeOf(drawings[i], frame))
            m_drawings.push_back({i, std::move(*shape)});
    }
    setVisible(!m_drawings.empty());
}

void DrawingItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    for (const DrawnDrawing& drawing : m_drawings)
        paintShape(*painter, drawing.shape);
}

} // namespace widgets
