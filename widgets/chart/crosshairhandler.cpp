#include "widgets/chart/crosshairhandler.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int longStride = 10; // bars, with Ctrl
constexpr double scrollShare = 0.1; // of the view, beyond the bar, when the walk leaves it

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

CrosshairHandler::CrosshairHandler(ChartView& chart)
    : m_chart(chart)
{
}

void CrosshairHandler::setMagnet(bool on)
{
    if (m_magnet == on)
        return;
    m_magnet = on;
    read();
    Q_EMIT magnetChanged(on);
}

void CrosshairHandler::setWalking(bool on)
{
    if (on == isWalking())
        return;
    const Frame* frame = m_chart.picture().frame();
    m_pendingBars = 0;
    if (!on)
        m_walk.reset();
    else if (frame)
        m_walk = startWalk(*frame, m_mouse ? std::optional(m_mouse->position.x()) : std::nullopt);
    read();
    // Where there is no bar to stand on the command has to hear that it was not done.
    Q_EMIT walkingChanged(isWalking());
}

void CrosshairHandler::hover(const std::optional<Pointer>& pointer)
{
    m_mouse = pointer;
    if (!m_walk)
        read();
}

bool CrosshairHandler::press(const Pointer&)
{
    setWalking(false);
    return false;
}

bool CrosshairHandler::keyPress(QKeyEvent* event)
{
    if (isEnter(*event)) {
        setWalking(!isWalking());
        return true;
    }
    if (!m_walk)
        return false;
    if (event->key() == Qt::Key_Escape) {
        setWalking(false);
        return true;
    }
    return walkBy(event);
}

bool CrosshairHandler::walkBy(QKeyEvent* event)
{
    const Frame* frame = m_chart.picture().frame();
    if (!frame)
        return false;
    const BarWalk before = *m_walk;
    const int stride = event->modifiers().testFlag(Qt::ControlModifier) ? longStride : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        step(-stride);
        break;
    case Qt::Key_Right:
        step(stride);
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        stepToEdge(*frame, *m_walk, event->key() == Qt::Key_End);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepStrips(*frame, *m_walk, event->key() == Qt::Key_Down ? 1 : -1);
        break;
    default:
        return false;
    }
    read();
    if (m_walk != before)
        Q_EMIT walked();
    return true;
}

// At the edge of the view the chart scrolls on; steps beyond what is loaded wait for the rest.
void CrosshairHandler::step(int bars)
{
    const Frame& frame = *m_chart.picture().frame();
    if (m_pendingBars != 0) {
        m_pendingBars += bars;
        return;
    }
    const int rest = stepBars(frame, *m_walk, bars);
    if (isInView(frame, *m_walk))
        return;
    m_pendingBars = rest;
    scrollToWalk(frame);
}

void CrosshairHandler::scrollToWalk(const Frame& frame)
{
    const IndexRange now = m_chart.picture().indexRange();
    const double index = frame.time->indexOfBucket(m_walk->begin);
    const double margin = (now.last - now.first) * scrollShare;
    const double shift = index < now.first ? index - margin - now.first
                                           : std::max(0.0, index + 1 + margin - now.last);
    m_chart.moveTo({now.first + shift, now.last + shift});
}

void CrosshairHandler::pictureChanged()
{
    const auto before = m_walk;
    if (const Frame* frame = m_chart.picture().frame(); frame && m_walk)
        keepWalk(*frame);
    // The whole chart is painted anew anyway.
    m_reading = {};
    m_crosshair = {};
    read();
    if (m_walk && m_walk != before)
        Q_EMIT walked();
}

// The frame is not to be used after the last step: the chart may move on, and have an answer at
// once.
void CrosshairHandler::keepWalk(const Frame& frame)
{
    if (!frame.hasBars()) {
        setWalking(false);
        return;
    }
    m_walk->strip = std::min(m_walk->strip, frame.panes.size());
    if (m_walk->series >= frame.series.size())
        m_walk = startWalk(frame, std::nullopt);
    if (const int rest = std::exchange(m_pendingBars, 0))
        step(rest);
}

void CrosshairHandler::read()
{
    const Frame* frame = m_chart.picture().frame();
    if (!frame)
        return; // what is shown stays until there is something new to read
    if (m_walk)
        show(readingOf(*frame, *m_walk));
    else if (m_mouse)
        show(readingAt(*frame, m_mouse->position,
                       m_magnet != m_mouse->modifiers.testFlag(Qt::ControlModifier)));
    else
        show({});
}

void CrosshairHandler::show(const Reading& reading)
{
    const bool isSame = reading.place == m_reading.place && reading.at == m_reading.at
        && reading.strip == m_reading.strip && reading.time == m_reading.time;
    if (isSame)
        return;
    m_reading = reading;
    const CrosshairPicture next(*m_chart.picture().frame(), reading);
    m_chart.repaintCursor(next.changedFrom(m_crosshair));
    m_crosshair = next;
}

void CrosshairHandler::paint(QPainter& painter) const
{
    m_crosshair.paint(painter);
}

} // namespace widgets
