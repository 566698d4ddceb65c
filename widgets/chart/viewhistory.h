#pragma once

#include "widgets/chart/rangehistory.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

namespace widgets {

// What the user did to the View, step by step: one stack for drawings, panes, indicators and moves
// through time, and beside it the ranges that were looked at.
class ViewHistory : public QObject
{
    Q_OBJECT
public:
    explicit ViewHistory(QObject* parent = nullptr);
    ~ViewHistory() override;

    // A change that `what` names, in words that can follow "Undo".
    void edited(const market::View& before, const market::View& after, const QString& what);
    // A move through time. Moves of one gesture, and those that follow each other without a rest,
    // are one step for as long as they have the same name.
    void moved(const market::View& before, const market::View& after, const QString& what);
    // Until it ends, what has the same name is one step: a drag sends many changes.
    void beginGesture();
    void endGesture();

    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }
    // The view with the range that was looked at before or after; nothing at the end.
    [[nodiscard]] std::optional<market::View> walk(const market::View& now, int direction);
    [[nodiscard]] bool canWalk(int direction) const { return m_ranges.canStep(direction); }
    [[nodiscard]] const QUndoStack& stack() const { return m_stack; }

Q_SIGNALS:
    void stepped(const market::View& view); // undone or redone: this is the view now
    void changed(); // other steps can be taken than before

private:
    bool push(const market::View& before, const market::View& after, const QString& what);
    void record(const market::View& before, const market::View& after, const QString& what);
    void step(const market::View& before, const market::View& after);

    QUndoStack m_stack;
    RangeHistory m_ranges;
    QTimer m_rest; // a pause that ends a gesture of wheel or keys
    quint64 m_gesture = 0;
    bool m_held = false; // a mouse button is down
};

} // namespace widgets
