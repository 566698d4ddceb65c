#include "widgets/chart/volumeitem.h"

#include "widgets/chart/softened.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

void VolumeItem::prepare(const Frame& frame)
{
    m_columns.clear();
    m_upColor = softened(frame.theme->up, frame.theme->plot);
    m_downColor = softened(frame.theme->down, frame.theme->plot);
    const auto pane = std::ranges::find_if(frame.panes, [](const PaneFrame& one) {
        return one.pane->kind == market::PaneKind::Volume;
    });
    setVisible(pane != frame.panes.end() && !frame.series.empty());
    if (!isVisible())
        return;
    m_clip = pane->rect;
    for (const DrawnBar& drawn : frame.series.front().bars) {
        const market::Bar& bar = *drawn.bar;
        if (bar.volume > 0)
            m_columns.add(frame, drawn, pane->scale.bottom, pane->scale.y(bar.volume),
                          !bar.hasOpen() || bar.close >= bar.open);
    }
}

void VolumeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->save();
    painter->setClipRect(m_clip);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const QRectF& column : m_columns.up)
        painter->fillRect(column, m_upColor);
    for (const QRectF& column : m_columns.down)
        painter->fillRect(column, m_downColor);
    painter->restore();
}

} // namespace widgets
