// Mouse, wheel and keys of the overview: the other half of overviewstrip.cpp.
#include "widgets/chart/overviewstrip.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double edgeReach = 5; // pixels around an edge that take hold of it
constexpr double leastWindow = 0.0002; // of the history: the chart limits further
constexpr double keyStep = 0.1; // of the window
constexpr double wheelZoom = 1.2; // a notch of 120 eighths of a degree
constexpr double wheelMove = 0.2; // of the window, a notch

// Kept in the history, with its width; what is wider than it stays as it is.
OverviewWindow inside(OverviewWindow window)
{
    const double width = window.width();
    if (width >= 1)
        return window;
    const double first = std::clamp(window.first, 0.0, 1 - width);
    return {first, first + width};
}

OverviewWindow shifted(const OverviewWindow& window, double part)
{
    return inside({window.first + part, window.last + part});
}

} // namespace

void OverviewStrip::moveTo(OverviewWindow window)
{
    if (m_scale.isEmpty())
        return;
    const market::Millis begin = m_scale.keyAt(window.first);
    Q_EMIT rangeChosen({begin, std::max(begin + 1, m_scale.keyAt(window.last))});
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const
{
    const QRectF frame = windowRect();
    // A narrow window keeps a body to be moved by.
    const double reach = std::min(edgeReach, frame.width() / 4);
    if (std::abs(x - frame.left()) <= edgeReach && x < frame.left() + reach)
        return Grip::Left;
    if (std::abs(x - frame.right()) <= edgeReach && x > frame.right() - reach)
        return Grip::Right;
    return x > frame.left() && x < frame.right() ? Grip::Body : Grip::Outside;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_scale.isEmpty())
        return;
    const double x = event->position().x();
    const Grip taken = gripAt(x);
    Q_EMIT dragStarted();
    if (taken == Grip::Outside) {
        const double half = window().width() / 2;
        moveTo(inside({partAt(x) - half, partAt(x) + half}));
    }
    // From now on it is under the mouse, and can be dragged on.
    m_drag = Drag{taken == Grip::Outside ? Grip::Body : taken, x, window()};
    event->accept();
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    // What opened over the strip meanwhile may have had the release.
    if (m_drag && !event->buttons().testFlag(Qt::LeftButton))
        endDrag();
    if (m_drag) {
        drag(x);
        return;
    }
    switch (gripAt(x)) {
    case Grip::Left:
    case Grip::Right:
        return setCursor(Qt::SizeHorCursor);
    case Grip::Body:
        return setCursor(Qt::OpenHandCursor);
    case Grip::Outside:
        return setCursor(Qt::PointingHandCursor);
    }
}

void OverviewStrip::drag(double x)
{
    const double part = (x - m_drag->x) / history().width();
    const OverviewWindow from = m_drag->window;
    if (m_drag->grip == Grip::Body)
        return moveTo(shifted(from, part));
    if (m_drag->grip == Grip::Left) {
        const double most = from.last - leastWindow;
        return moveTo({std::clamp(from.first + part, std::min(0.0, most), most), from.last});
    }
    const double least = from.first + leastWindow;
    moveTo({from.first, std::clamp(from.last + part, least, std::max(1.0, least))});
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    endDrag();
    event->accept();
}

void OverviewStrip::endDrag()
{
    m_drag.reset();
    Q_EMIT dragEnded();
}

// As in the chart: turning zooms, with Shift or sideways it moves.
void OverviewStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    event->accept();
    if (turn.isNull())
        return; // a touchpad also tells when it begins and ends
    const bool sideways
        = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y());
    const double notches = (turn.y() != 0 && !sideways ? turn.y() : turn.x() + turn.y()) / 120.0;
    const OverviewWindow now = window();
    if (sideways) {
        moveTo(shifted(now, -notches * wheelMove * now.width()));
    } else {
        const double half = std::max(now.width() / std::pow(wheelZoom, notches), leastWindow) / 2;
        moveTo(inside({now.centre() - half, now.centre() + half}));
    }
}

void OverviewStrip::resizeBy(double part)
{
    const OverviewWindow now = window();
    const double last = std::max(now.last + part, now.first + leastWindow);
    moveTo({now.first, std::min(last, std::max(1.0, now.last))});
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const OverviewWindow now = window();
    const bool resizes = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool whole = event->modifiers().testFlag(Qt::ControlModifier);
    const double step = now.width() * (whole ? 1 : keyStep);
    switch (event->key()) {
    case Qt::Key_Left:
        return resizes ? resizeBy(-now.width() * keyStep) : moveTo(shifted(now, -step));
    case Qt::Key_Right:
        return resizes ? resizeBy(now.width() * keyStep) : moveTo(shifted(now, step));
    case Qt::Key_PageUp:
        return moveTo(shifted(now, -now.width()));
    case Qt::Key_PageDown:
        return moveTo(shifted(now, now.width()));
    case Qt::Key_Home:
        return moveTo(inside({0, now.width()}));
    case Qt::Key_End:
        return moveTo(inside({1 - now.width(), 1}));
    default:
        QWidget::keyPressEvent(event);
    }
}

void OverviewStrip::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void OverviewStrip::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace widgets
