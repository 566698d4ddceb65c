// Mouse, wheel and keys of the chart: the other half of chartview.cpp.
#include "market/format.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/eventtime.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/textrun.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr double wheelStep = 1.2; // zoom of one notch of 120 eighths of a degree
constexpr double wheelPan = 0.08; // of the width, a notch
constexpr double keyPan = 0.1;
constexpr double dragZoom = 250; // pixels that zoom by e
constexpr double dragThreshold = 4; // pixels that tell a drag from a click
constexpr double menuWidth = 480;

// A menu takes "&" for a mnemonic; a headline means the character.
QString menuText(const QString& text)
{
    return elided(oneLine(text), QFont(), menuWidth).replace(u'&', u"&&"_s);
}

} // namespace

void ChartView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const bool sideways
        = std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    // A touchpad also tells when it begins and ends: that moves nothing.
    if (turn.isNull()) {
        event->accept();
        return;
    }
    const double notches = (std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y()) / 120.0;
    if (sideways)
        pan(-notches * wheelPan);
    else
        zoomAt(std::pow(wheelStep, notches), mapToScene(event->position().toPoint()).x());
    event->accept();
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QChartView::mousePressEvent(event);
        return;
    }
    const QPointF position = mapToScene(event->position().toPoint());
    const bool axis = m_picture->pictureLayout().timeAxis.contains(position);
    m_drag = Drag{position, position, m_picture->indexRange(), axis, false};
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = mapToScene(event->position().toPoint());
    if (m_drag && event->buttons().testFlag(Qt::LeftButton))
        drag(position);
    else
        hover(event->position().toPoint());
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag) {
        QChartView::mouseReleaseEvent(event);
        return;
    }
    const bool moved = m_drag->moved;
    m_drag.reset();
    unsetCursor();
    if (!moved)
        choose(m_picture->eventsAt(mapToScene(event->position().toPoint())),
               event->globalPosition().toPoint());
    event->accept();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        fit();
    event->accept();
}

void ChartView::drag(const QPointF& position)
{
    m_drag->at = position;
    const double distance = position.x() - m_drag->start.x();
    if (!m_drag->moved && std::abs(distance) < dragThreshold)
        return;
    m_drag->moved = true;
    setCursor(m_drag->zooms ? Qt::SizeHorCursor : Qt::ClosedHandCursor);
    const IndexRange from = m_drag->range;
    const double width = from.last - from.first;
    if (m_drag->zooms) {
        const double half = width / 2 * std::exp(-distance / dragZoom);
        const double centre = (from.first + from.last) / 2;
        moveTo({centre - half, centre + half});
        return;
    }
    const double plot = std::max(1.0, m_picture->plotRect().width());
    const double shift = -distance / plot * width;
    moveTo({from.first + shift, from.last + shift});
}

void ChartView::hover(const QPoint& position)
{
    const auto ids = m_picture->eventsAt(mapToScene(position));
    setCursor(ids.empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    const market::Event* event = ids.empty() ? nullptr : eventOf(ids.front());
    if (!event) {
        QToolTip::hideText();
        return;
    }
    const market::EventText& text = market::textFor(*event, m_view.locale);
    QString card = timeOf(*event) + u" · "_s + market::categoryName(event->category) + u'\n'
        + oneLine(text.title) + u'\n' + oneLine(text.summary);
    if (ids.size() > 1)
        card += u'\n'
            + tr("and %n more here; click to list them", nullptr, static_cast<int>(ids.size()) - 1);
    // A tool tip takes what looks like HTML for HTML: escaped it shows the text as it is.
    QToolTip::showText(mapToGlobal(position), Qt::convertFromPlainText(card), this);
}

// As the labels tell it, and in which zone.
QString ChartView::timeOf(const market::Event& event) const
{
    const market::Format format(m_view.locale);
    const QTimeZone zone = axisZones(m_view, *m_picture->data()).front();
    const QString when = shortEventTime(event, format, zone);
    return event.precision == market::Precision::Day ? when : when + u' ' + format.zoneName(zone);
}

void ChartView::choose(const std::vector<qint64>& events, const QPoint& position)
{
    if (events.empty())
        return;
    if (events.size() == 1) {
        pick(events.front());
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const qint64 id : events) {
        const market::Event* event = eventOf(id);
        if (!event)
            continue;
        const QString text
            = timeOf(*event) + u"   "_s + market::textFor(*event, m_view.locale).title;
        connect(menu->addAction(menuText(text)), &QAction::triggered, this,
                [this, id] { pick(id); });
    }
    menu->popup(position);
}

void ChartView::pick(qint64 id)
{
    m_selected = id;
    m_picture->setSelectedEvent(id);
    if (const market::Event* event = eventOf(id))
        Q_EMIT eventSelected(market::Event(*event)); // a copy: who hears of it may replace the data
}

// The next event in time, or the one before; from none selected, the first or last in view.
void ChartView::stepEvent(int direction)
{
    const auto& shown = m_picture->data();
    if (!shown || shown->events->empty())
        return;
    const auto& events = *shown->events;
    const auto now = std::ranges::find(events, m_selected, &market::Event::id);
    auto next = direction > 0 ? events.begin() : std::prev(events.end());
    if (now != events.end()) {
        if ((direction > 0 && std::next(now) == events.end())
            || (direction < 0 && now == events.begin()))
            return;
        next = direction > 0 ? std::next(now) : std::prev(now);
    }
    const market::Event event = *next;
    selectEvent(event);
    Q_EMIT eventSelected(event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const bool page = event->modifiers().testFlag(Qt::ControlModifier);
    const double step = page ? 1 : keyPan;
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(-step);
    case Qt::Key_Right:
        return pan(step);
    case Qt::Key_Up:
    case Qt::Key_Plus:
        return zoom(wheelStep);
    case Qt::Key_Down:
    case Qt::Key_Minus:
        return zoom(1 / wheelStep);
    case Qt::Key_Home:
        return fit();
    case Qt::Key_PageDown:
        return stepEvent(1);
    case Qt::Key_PageUp:
        return stepEvent(-1);
    default:
        QChartView::keyPressEvent(event);
    }
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    ask();
}

} // namespace widgets
