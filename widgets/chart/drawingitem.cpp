#include "widgets/chart/drawingitem.h"

namespace widgets {

void DrawingItem::prepare(const Frame& frame)
{
    m_shapes.clear();
    const auto& drawings = frame.view->drawings;
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        if (frame.heldDrawing == i)
            continue;
        if (auto shape = shapeOf(drawings[i], frame))
            m_shapes.push_back(std::move(*shape));
    }
    setVisible(!m_shapes.empty());
}

void DrawingItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    for (const DrawingShape& shape : m_shapes)
        paintShape(*painter, shape);
}

} // namespace widgets
