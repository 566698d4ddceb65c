#include "widgets/chart/panehandler.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/panetexts.h"
#include "widgets/chart/picture.h"
#include "widgets/dialogs/indicatordialog.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

namespace {

constexpr double edgeReach = 4; // pixels either side of the line
constexpr double dragThreshold = 4; // pixels that tell a drag from a click

} // namespace

PaneHandler::PaneHandler(ChartView& chart)
    : m_chart(chart)
{
}

std::optional<PaneHandler::Hit> PaneHandler::hitAt(const QPointF& position) const
{
    const Frame* frame = m_chart.picture().frame();
    if (!frame)
        return std::nullopt;
    for (std::size_t i = 0; i < frame->panes.size(); ++i) {
        const PaneFrame& pane = frame->panes[i];
        const double edge = pane.rect.top() - frame->type.unit * 1.5;
        const bool inside
            = position.x() >= pane.rect.left() && position.x() <= frame->layout.priceAxis.right();
        if (inside && std::abs(position.y() - edge) <= edgeReach)
            return Hit{Part::Edge, i};
        if (paneTitleRect(pane, *frame).contains(position))
            return Hit{Part::Title, i};
    }
    return std::nullopt;
}

bool PaneHandler::press(const Pointer& pointer)
{
    const auto hit = hitAt(pointer.position);
    if (!hit)
        return false;
    m_drag = Drag{
        *hit, pointer.position, pointer.position, m_chart.view(), m_chart.picture().pictureLayout(),
        false};
    return true;
}

void PaneHandler::move(const Pointer& pointer)
{
    if (!m_drag)
        return;
    m_drag->at = pointer.position;
    const double distance = pointer.position.y() - m_drag->start.y();
    if (!m_drag->moved && std::abs(distance) < dragThreshold)
        return;
    m_drag->moved = true;
    if (m_drag->hit.part != Part::Edge)
        return m_chart.repaintCursor();
    // Nothing but the panes: keys may have changed the rest of the view meanwhile.
    market::View view = m_chart.view();
    view.panes = withPaneEdge(m_drag->view, m_drag->layout, m_drag->hit.place, distance).panes;
    m_chart.edit(view, tr("pane height"));
}

// The place whose pane the mouse is nearest to.
std::size_t PaneHandler::targetOf(const Drag& drag) const
{
    std::size_t best = drag.hit.place;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < drag.layout.panes.size(); ++i) {
        const double distance = std::abs(drag.layout.panes[i].center().y() - drag.at.y());
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

void PaneHandler::release(const Pointer& pointer)
{
    if (!m_drag)
        return;
    const Drag drag = *m_drag;
    m_drag.reset();
    m_hover.reset();
    if (drag.moved && drag.hit.part == Part::Title)
        change(withPaneAt(m_chart.view(), drag.hit.place, targetOf(drag)));
    m_chart.repaintCursor();
    if (!drag.moved && drag.hit.part == Part::Title)
        menuFor(drag.hit.place)->popup(pointer.global);
}

bool PaneHandler::doubleClick(const Pointer& pointer)
{
    const auto hit = hitAt(pointer.position);
    if (!hit)
        return false;
    if (hit->part == Part::Edge)
        change(withUsualHeight(m_chart.view(), hit->place));
    return true;
}

void PaneHandler::change(const market::View& view) const
{
    if (view != m_chart.view())
        m_chart.edit(view, tr("panes"));
}

QMenu* PaneHandler::menuFor(std::size_t place) const
{
    auto* menu = new QMenu(&m_chart);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, bool isEnabled, auto run) {
        QAction* action = menu->addAction(text);
        action->setEnabled(isEnabled);
        QObject::connect(action, &QAction::triggered, &m_chart, run);
    };
    const std::size_t count = m_chart.view().panes.size();
    const bool hasParameters
        = place < count && m_chart.view().panes[place].kind != market::PaneKind::Volume;
    add(tr("Move &Up"), place > 0,
        [this, place] { change(withPaneAt(m_chart.view(), place, place - 1)); });
    add(tr("Move &Down"), place + 1 < count,
        [this, place] { change(withPaneAt(m_chart.view(), place, place + 1)); });
    add(tr("Usual &Height"), place < count && m_chart.view().panes[place].height > 0,
        [this, place] { change(withUsualHeight(m_chart.view(), place)); });
    menu->addSeparator();
    add(tr("&Edit…"), hasParameters, [this, place] { IndicatorDialog::openFor(m_chart, place); });
    add(tr("&Remove"), place < count,
        [this, place] { change(withoutPane(m_chart.view(), place)); });
    return menu;
}

void PaneHandler::hover(const std::optional<Pointer>& pointer)
{
    const auto hit = pointer ? hitAt(pointer->position) : std::nullopt;
    if (hit == m_hover)
        return;
    m_hover = hit;
    m_chart.repaintCursor();
}

std::optional<Qt::CursorShape> PaneHandler::cursorAt(const QPointF& position) const
{
    if (m_drag)
        return m_drag->hit.part == Part::Edge ? Qt::SplitVCursor : Qt::ClosedHandCursor;
    const auto hit = hitAt(position);
    if (!hit)
        return std::nullopt;
    return hit->part == Part::Edge ? Qt::SplitVCursor : Qt::PointingHandCursor;
}

// Panes may have come, gone or moved under the mouse.
void PaneHandler::pictureChanged()
{
    const auto isSame = [](const market::Pane& a, const market::Pane& b) {
        return market::toCode(a) == market::toCode(b);
    };
    if (m_drag && !std::ranges::equal(m_drag->view.panes, m_chart.view().panes, isSame))
        m_drag.reset();
    if (!m_drag)
        m_hover.reset();
}

void PaneHandler::paint(QPainter& painter) const
{
    const Frame* frame = m_chart.picture().frame();
    if (!frame)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (m_drag && m_drag->moved && m_drag->hit.part == Part::Title) {
        const std::size_t target = targetOf(*m_drag);
        const QRectF& rect = m_drag->layout.panes[target];
        const double y = target > m_drag->hit.place ? rect.bottom() : rect.top();
        painter.setPen(QPen(frame->theme->accent, 2));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    } else if (m_hover && m_hover->place < frame->panes.size()) {
        const PaneFrame& pane = frame->panes[m_hover->place];
        const double y = pane.rect.top() - frame->type.unit * 1.5;
        painter.setPen(QPen(frame->theme->third, 1));
        painter.setBrush(Qt::NoBrush);
        if (m_hover->part == Part::Edge)
            painter.drawLine(QPointF(pane.rect.left(), y),
                             QPointF(frame->layout.priceAxis.right(), y));
        else
            painter.drawRoundedRect(paneTitleRect(pane, *frame), 3, 3);
    }
    painter.restore();
}

} // namespace widgets
