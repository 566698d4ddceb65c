#include "widgets/chart/viewhistory.h"

#include <QUndoCommand>

#include <chrono>
#include <functional>
#include <utility>

namespace widgets {

using namespace std::chrono_literals;

namespace {

constexpr int mostSteps = 500;
constexpr auto rest = 1s; // between two turns of the wheel that are not one gesture

using Apply = std::function<void(const market::View& before, const market::View& after)>;

// One step: the whole View before and after it.
class ViewStep : public QUndoCommand
{
public:
    ViewStep(const market::View& before, const market::View& after, quint64 gesture, Apply apply)
        : m_before(before)
        , m_after(after)
        , m_gesture(gesture)
        , m_apply(std::move(apply))
    {
    }

    int id() const override { return 1; }
    void undo() override { m_apply(m_after, m_before); }
    void redo() override
    {
        // A stack redoes what is pushed on it; the user has done that already.
        if (std::exchange(m_isDone, true))
            m_apply(m_before, m_after);
    }
    bool mergeWith(const QUndoCommand* later) override
    {
        const auto* step = static_cast<const ViewStep*>(later);
        if (step->m_gesture != m_gesture || step->text() != text() || step->m_before != m_after)
            return false;
        m_after = step->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    market::View m_before;
    market::View m_after;
    quint64 m_gesture;
    Apply m_apply;
    bool m_isDone = false;
};

} // namespace

ViewHistory::ViewHistory(QObject* parent)
    : QObject(parent)
{
    m_stack.setUndoLimit(mostSteps);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &ViewHistory::endGesture);
    connect(&m_stack, &QUndoStack::indexChanged, this, &ViewHistory::changed);
}

// A stack that ends tells of it, when there is no one left to hear.
ViewHistory::~ViewHistory()
{
    m_stack.disconnect(this);
}

void ViewHistory::edited(const market::View& before, const market::View& after, const QString& what)
{
    if (!m_held)
        endGesture();
    record(before, after, what);
    if (!m_held)
        endGesture();
}

void ViewHistory::moved(const market::View& before, const market::View& after, const QString& what)
{
    record(before, after, what);
    if (!m_held)
        m_rest.start();
}

void ViewHistory::beginGesture()
{
    endGesture();
    m_held = true;
}

void ViewHistory::endGesture()
{
    m_rest.stop();
    m_held = false;
    ++m_gesture;
}

// True when it became a part of the step before.
bool ViewHistory::push(const market::View& before, const market::View& after, const QString& what)
{
    const int steps = m_stack.index();
    const QUndoCommand* last = m_stack.command(steps - 1);
    const auto apply = [this](const market::View& from, const market::View& to) { step(from, to); };
    auto* command = new ViewStep(before, after, m_gesture, apply); // the stack owns it
    command->setText(what);
    m_stack.push(command);
    return m_stack.index() < steps || m_stack.command(m_stack.index() - 1) == last;
}

void ViewHistory::record(const market::View& before, const market::View& after, const QString& what)
{
    if (before == after)
        return;
    const bool merged = push(before, after, what);
    const ViewedTime from = viewedTime(before);
    const ViewedTime to = viewedTime(after);
    if (from != to)
        m_ranges.visit(from, to, merged);
    Q_EMIT changed();
}

void ViewHistory::step(const market::View& before, const market::View& after)
{
    endGesture();
    m_ranges.follow(viewedTime(before), viewedTime(after));
    Q_EMIT stepped(after);
}

std::optional<market::View> ViewHistory::walk(const market::View& now, int direction)
{
    const auto time = m_ranges.step(direction);
    if (!time)
        return std::nullopt;
    const market::View view = withTime(now, *time);
    endGesture();
    if (view != now)
        push(now, view, direction < 0 ? tr("going back") : tr("going forward"));
    Q_EMIT changed();
    return view;
}

} // namespace widgets
