// Drawing by mouse. Keys and changes of the View are in drawinghandleredit.cpp.
#include "widgets/chart/drawinghandler.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/drawingchange.h"
#include "widgets/chart/drawingitem.h"
#include "widgets/chart/picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using market::Drawing;
using market::DrawingKind;

namespace widgets {

namespace {

constexpr double lineReach = 5; // pixels from which a drawing is grabbed
constexpr double handleReach = 7;
constexpr double dragThreshold = 4;
constexpr double emphasis = 1.5; // pixels by which a drawing under the mouse is wider
constexpr double markSize = 5;

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

bool wantsNoSnap(const Pointer& pointer)
{
    // Window managers may keep Alt for themselves.
    return pointer.modifiers.testFlag(Qt::AltModifier)
        || pointer.modifiers.testFlag(Qt::ControlModifier);
}

} // namespace

DrawingHandler::DrawingHandler(ChartView& chart)
    : m_chart(chart)
{
    connect(&chart, &ChartView::viewChanged, this, &DrawingHandler::keepSelection);
}

// What is selected or in hand may have been undone, or be another instrument's.
void DrawingHandler::keepSelection()
{
    const auto& drawings = m_chart.view().drawings;
    const bool isThere
        = m_selected && *m_selected < drawings.size() && drawings[*m_selected] == m_selectedDrawing;
    if (!isThere)
        select(std::nullopt);
}

void DrawingHandler::start(DrawingKind kind)
{
    const bool again = m_tool && m_tool->kind == kind;
    select(std::nullopt);
    m_tool = Tool{kind, again, {}, {}, {}};
    m_chart.crosshair().setWalking(false);
    preview(std::nullopt);
    Q_EMIT toolChanged();
}

void DrawingHandler::stop()
{
    if (!m_tool)
        return;
    m_tool.reset();
    m_mark.reset();
    preview(std::nullopt);
    Q_EMIT toolChanged();
}

std::optional<DrawingKind> DrawingHandler::tool() const
{
    return m_tool ? std::optional(m_tool->kind) : std::nullopt;
}

void DrawingHandler::select(std::optional<std::size_t> place)
{
    const auto& drawings = m_chart.view().drawings;
    if (place && *place >= drawings.size())
        place.reset();
    if (place)
        m_selectedDrawing = drawings[*place];
    if (m_selected == place)
        return;
    if (m_drag)
        endDrag();
    m_selected = place;
    m_chart.repaintCursor();
    Q_EMIT selectionChanged();
}

std::optional<std::size_t> DrawingHandler::drawingAt(const QPointF& point) const
{
    const auto& drawings = m_chart.picture().drawings();
    const auto hit = std::find_if(drawings.rbegin(), drawings.rend(), [&](const DrawnDrawing& one) {
        return one.shape.distanceTo(point) <= lineReach;
    });
    return hit == drawings.rend() ? std::nullopt : std::optional(hit->place);
}

const DrawingShape* DrawingHandler::shapeAt(std::optional<std::size_t> place) const
{
    const auto& drawings = m_chart.picture().drawings();
    const auto found = std::ranges::find_if(
        drawings, [&](const DrawnDrawing& one) { return one.place == place; });
    return found == drawings.end() ? nullptr : &found->shape;
}

std::optional<std::size_t> DrawingHandler::handleAt(const QPointF& point) const
{
    const DrawingShape* shape = shapeAt(m_selected);
    if (shape == nullptr)
        return std::nullopt;
    for (std::size_t i = shape->handles.size(); i-- > 0;)
        if (distance(shape->handles[i], point) <= handleReach)
            return i;
    return std::nullopt;
}

std::optional<Snap> DrawingHandler::snapOf(const Pointer& pointer) const
{
    const Frame* frame = m_chart.picture().frame();
    if (frame == nullptr || !frame->layout.plot.contains(pointer.position))
        return std::nullopt;
    return wantsNoSnap(pointer) ? unsnapped(pointer.position, *frame)
                                : snapped(pointer.position, *frame);
}

bool DrawingHandler::isFar(const market::Anchor& a, const market::Anchor& b) const
{
    const Frame* frame = m_chart.picture().frame();
    const auto from = frame ? pointOf(a, *frame) : std::nullopt;
    const auto to = frame ? pointOf(b, *frame) : std::nullopt;
    return from && to && distance(*from, *to) >= dragThreshold;
}

bool DrawingHandler::press(const Pointer& pointer)
{
    m_chart.crosshair().setWalking(false);
    if (m_tool) {
        m_tool->pressed = pointer.position;
        m_tool->keys.reset();
        const auto snap = snapOf(pointer);
        if (snap && !m_tool->first && market::hasTwoAnchors(m_tool->kind))
            m_tool->first = snap->anchor;
        return snap.has_value();
    }
    // With Shift the mouse measures.
    if (pointer.modifiers.testFlag(Qt::ShiftModifier))
        return false;
    const auto handle = handleAt(pointer.position);
    const auto place = handle ? m_selected : drawingAt(pointer.position);
    select(place);
    if (!m_selected)
        return false;
    m_drag = Drag{m_selectedDrawing, handle, pointer.position, false};
    return true;
}

void DrawingHandler::move(const Pointer& pointer)
{
    const Frame* frame = m_chart.picture().frame();
    if (m_tool) {
        if (const auto snap = snapOf(pointer))
            showTool(*snap);
        return;
    }
    if (!m_drag || frame == nullptr)
        return;
    if (!m_drag->moved && distance(pointer.position, m_drag->start) < dragThreshold)
        return;
    m_drag->moved = true;
    m_chart.holdDrawing(m_selected);
    if (!m_drag->handle) {
        QPointF shift = pointer.position - m_drag->start;
        // By whole bars, so that what stands on bars goes on doing so.
        if (!wantsNoSnap(pointer) && frame->slotWidth() > 1)
            shift.setX(std::round(shift.x() / frame->slotWidth()) * frame->slotWidth());
        preview(movedBy(m_drag->before, shift, *frame));
        return;
    }
    if (const auto snap = snapOf(pointer)) {
        m_mark = snap;
        preview(withAnchor(m_drag->before, *m_drag->handle, snap->anchor));
    }
}

void DrawingHandler::release(const Pointer& pointer)
{
    if (m_tool) {
        const auto snap = snapOf(pointer);
        const auto pressed = std::exchange(m_tool->pressed, std::nullopt);
        if (!pressed)
            return; // the tool came into the hand in the middle of a drag
        const bool dragged = distance(pointer.position, *pressed) >= dragThreshold;
        const bool wasSet = m_preview && m_tool->first; // by a click before this one
        const bool keep = pointer.modifiers.testFlag(Qt::ShiftModifier);
        if (snap && (dragged || wasSet || !market::hasTwoAnchors(m_tool->kind)))
            setPoint(snap->anchor, keep);
        else if (snap)
            showTool(*snap);
        return;
    }
    if (!m_drag)
        return;
    if (m_drag->moved && m_preview)
        replace(*m_preview, tr("moving the %1").arg(nameOf(m_preview->kind)));
    endDrag();
}

void DrawingHandler::endDrag()
{
    m_drag.reset();
    m_mark.reset();
    m_chart.holdDrawing(std::nullopt);
    preview(std::nullopt);
}

bool DrawingHandler::doubleClick(const Pointer& pointer)
{
    if (m_tool)
        return true;
    const auto place = drawingAt(pointer.position);
    if (!place)
        return false;
    select(place);
    editText();
    return true;
}

void DrawingHandler::hover(const std::optional<Pointer>& pointer)
{
    if (m_tool) {
        const auto snap = pointer ? snapOf(*pointer) : std::nullopt;
        if (snap) {
            m_tool->keys.reset();
            showTool(*snap);
        } else if (m_mark && !m_tool->keys) {
            m_mark.reset();
            m_chart.repaintCursor();
        }
        return;
    }
    const auto place = pointer ? drawingAt(pointer->position) : std::nullopt;
    if (place == m_hovered)
        return;
    m_hovered = place;
    m_chart.repaintCursor();
}

std::optional<Qt::CursorShape> DrawingHandler::cursorAt(const QPointF& position) const
{
    if (m_tool)
        return m_chart.picture().plotRect().contains(position) ? std::optional(Qt::CrossCursor)
                                                               : std::nullopt;
    if (m_drag && m_drag->moved)
        return Qt::ClosedHandCursor;
    if (handleAt(position))
        return Qt::SizeAllCursor;
    return drawingAt(position) ? std::optional(Qt::PointingHandCursor) : std::nullopt;
}

void DrawingHandler::pictureChanged()
{
    if (m_hovered && *m_hovered >= m_chart.view().drawings.size())
        m_hovered.reset();
    // The same places in time and price are elsewhere now.
    m_mark.reset();
    const Frame* frame = m_chart.picture().frame();
    const auto keys
        = m_tool && m_tool->keys && frame ? pointOf(*m_tool->keys, *frame) : std::nullopt;
    if (keys)
        showTool({*m_tool->keys, *keys, true, true});
    else
        preview(m_preview);
}

void DrawingHandler::showTool(const Snap& snap)
{
    m_mark = snap;
    std::optional<Drawing> drawing;
    if (m_tool->first)
        drawing = Drawing{m_tool->kind, *m_tool->first, snap.anchor, {}};
    else if (!market::hasTwoAnchors(m_tool->kind) && m_tool->kind != DrawingKind::Text)
        drawing = Drawing{m_tool->kind, snap.anchor, snap.anchor, {}};
    preview(drawing);
}

void DrawingHandler::preview(const std::optional<Drawing>& drawing)
{
    m_preview = drawing;
    const Frame* frame = m_chart.picture().frame();
    m_previewShape = drawing && frame ? shapeOf(*drawing, *frame) : std::nullopt;
    m_chart.repaintCursor();
}

void DrawingHandler::paint(QPainter& painter) const
{
    if (m_previewShape) {
        paintShape(painter, *m_previewShape);
        paintHandles(painter, *m_previewShape);
    } else {
        if (const DrawingShape* hovered = shapeAt(m_hovered); hovered && !m_tool)
            paintShape(painter, *hovered, emphasis);
        if (const DrawingShape* selected = shapeAt(m_selected)) {
            paintShape(painter, *selected, emphasis / 2);
            paintHandles(painter, *selected);
        }
    }
    const Frame* frame = m_chart.picture().frame();
    if (!m_mark || frame == nullptr)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(frame->theme->accent, m_mark->onPrice ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(m_mark->point, markSize, markSize);
    // What is drawn to a price is told from what is only on a bar's time, and from neither.
    if (m_mark->onPrice)
        painter.drawLine(m_mark->point - QPointF(markSize * 2, 0),
                         m_mark->point + QPointF(markSize * 2, 0));
    if (m_mark->onTime)
        painter.drawLine(m_mark->point - QPointF(0, markSize * 2),
                         m_mark->point + QPointF(0, markSize * 2));
    painter.restore();
}

} // namespace widgets
