#pragma once

#include <QPointF>
#include <Qt>

#include <optional>

class QKeyEvent;
class QPainter;

namespace widgets {

// Where the mouse is, in pixels of the picture.
struct Pointer
{
    QPointF position;
    Qt::KeyboardModifiers modifiers;
    QPoint global; // on the screen, for menus
};

// One way to work with the chart: panning, measuring, drawing … The chart asks its handlers in
// order. The first that takes a press gets the moves and the release that follow.
class ChartHandler
{
public:
    ChartHandler() = default;
    virtual ~ChartHandler() = default;
    ChartHandler(const ChartHandler&) = delete;
    ChartHandler& operator=(const ChartHandler&) = delete;

    // Of the left button. True = taken.
    virtual bool press(const Pointer&) { return false; }
    virtual void move(const Pointer&) { }
    virtual void release(const Pointer&) { }
    virtual bool doubleClick(const Pointer&) { return false; }
    // Notches of the wheel, away from the user positive. True = taken.
    virtual bool wheel(const Pointer&, double) { return false; }
    // The mouse moves with no button down: every handler hears of it; nothing = it has left.
    virtual void hover(const std::optional<Pointer>&) { }
    // The cursor over a place that is this handler's; the first answer counts.
    [[nodiscard]] virtual std::optional<Qt::CursorShape> cursorAt(const QPointF&) const
    {
        return std::nullopt;
    }
    virtual bool keyPress(QKeyEvent*) { return false; }
    // Tab, or backwards: true = the keyboard stays in the chart.
    virtual bool focusNext(bool) { return false; }
    // The picture was laid out anew: places in pixels may have changed.
    virtual void pictureChanged() { }
    // Over the finished picture, at each repaint: what follows the mouse.
    virtual void paint(QPainter&) const { }
};

} // namespace widgets
