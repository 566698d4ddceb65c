// Mouse, wheel and keys of the chart: the other half of chartview.cpp.
#include "market/format.h"
#include "widgets/chart/chartmenu.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/eventtime.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/textrun.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLoggingCategory>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// --log-level debug tells when the start is over; tests/bench listens to it.
Q_LOGGING_CATEGORY(startLog, "aftershock.start", QtInfoMsg)

constexpr double wheelStep = 1.2; // zoom of one notch of 120 eighths of a degree
constexpr double wheelPan = 0.08; // of the width, a notch
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
    const Pointer pointer{mapToScene(event->position().toPoint()), event->modifiers(),
                          event->globalPosition().toPoint()};
    event->accept();
    if (std::ranges::any_of(m_handlers,
                            [&](const auto& handler) { return handler->wheel(pointer, notches); }))
        return;
    if (sideways)
        pan(-notches * wheelPan);
    else
        zoomAt(std::pow(wheelStep, notches), pointer.position.x());
}

Pointer ChartView::pointerOf(const QMouseEvent& event) const
{
    return {mapToScene(event.position().toPoint()), event.modifiers(),
            event.globalPosition().toPoint()};
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QChartView::mousePressEvent(event);
        return;
    }
    m_history.beginGesture();
    const Pointer pointer = pointerOf(*event);
    const auto taker = std::ranges::find_if(
        m_handlers, [&](const auto& handler) { return handler->press(pointer); });
    m_grabber = taker == m_handlers.end() ? nullptr : taker->get();
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const Pointer pointer = pointerOf(*event);
    // What opened over the chart meanwhile may have had the release.
    if (m_grabber && !event->buttons().testFlag(Qt::LeftButton))
        releaseGrab(pointer);
    if (m_grabber) {
        m_grabber->move(pointer);
        m_crosshair->hover(pointer);
    } else {
        hover(event->position().toPoint());
        for (const auto& handler : m_handlers)
            handler->hover(pointer);
    }
    showCursor(pointer.position);
    event->accept();
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_grabber) {
        m_history.endGesture();
        QChartView::mouseReleaseEvent(event);
        return;
    }
    const Pointer pointer = pointerOf(*event);
    releaseGrab(pointer);
    showCursor(pointer.position);
    event->accept();
}

void ChartView::releaseGrab(const Pointer& pointer)
{
    std::exchange(m_grabber, nullptr)->release(pointer);
    m_history.endGesture();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Pointer pointer = pointerOf(*event);
    if (event->button() == Qt::LeftButton)
        (void)std::ranges::any_of(
            m_handlers, [&](const auto& handler) { return handler->doubleClick(pointer); });
    event->accept();
}

void ChartView::leaveEvent(QEvent* event)
{
    for (const auto& handler : m_handlers)
        handler->hover(std::nullopt);
    QChartView::leaveEvent(event);
}

void ChartView::showCursor(const QPointF& position)
{
    for (const auto& handler : m_handlers) {
        if (const auto shape = handler->cursorAt(position)) {
            setCursor(*shape);
            return;
        }
    }
    setCursor(Qt::ArrowCursor);
}

void ChartView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    paintPicture(painter);
    // Who is asked first is on top.
    for (auto handler = m_handlers.rbegin(); handler != m_handlers.rend(); ++handler)
        (*handler)->paint(painter);
    if (m_painted != m_loaded)
        tellFirstPaint();
}

// Only what is laid out has a plot.
void ChartView::tellFirstPaint()
{
    if (m_picture->plotRect().isEmpty())
        return;
    const Part before = std::exchange(m_painted, m_loaded);
    if (m_painted == Part::All)
        qCDebug(startLog, "all of the chart painted");
    if (before != Part::Nothing)
        return;
    qCDebug(startLog, "first chart painted");
    Q_EMIT painted();
}

// A picture that changes with each repaint, as in a drag, is painted at once; the still is made
// when the same picture is wanted again.
void ChartView::paintPicture(QPainter& painter)
{
    if (m_repaints++ == 0) {
        renderScene(painter);
        return;
    }
    if (m_repaints == 2)
        renderStill();
    painter.drawPixmap(QPointF(0, 0), m_still);
}

void ChartView::renderStill()
{
    const QSize pixels = viewport()->size() * devicePixelRatioF();
    if (m_still.size() != pixels || m_still.devicePixelRatio() != devicePixelRatioF()) {
        m_still = QPixmap(pixels);
        m_still.setDevicePixelRatio(devicePixelRatioF());
    }
    QPainter painter(&m_still);
    renderScene(painter);
}

void ChartView::renderScene(QPainter& painter)
{
    const QRect area = viewport()->rect();
    // The picture has its own paper once it is laid out for this size.
    if (m_picture->pictureLayout().bounds != QRectF(area))
        painter.fillRect(area, backgroundBrush());
    const QPainter::RenderHints before = painter.renderHints();
    painter.setRenderHints(renderHints());
    scene()->render(&painter, area, area);
    painter.setRenderHints(before, true);
    painter.setRenderHints(renderHints() & ~before, false);
}

void ChartView::repaintCursor()
{
    viewport()->update();
}

void ChartView::repaintCursor(const QRegion& changed)
{
    viewport()->update(changed);
}

void ChartView::hover(const QPoint& position)
{
    const auto ids = m_picture->eventsAt(mapToScene(position));
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
    const QString when = shortEventTime(event, format, zone, needsYear(m_view));
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

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (std::ranges::any_of(m_handlers,
                            [event](const auto& handler) { return handler->keyPress(event); }))
        return;
    // A plus is typed with Shift on some keyboards, and stands on the keypad too.
    const Qt::KeyboardModifiers typed = event->modifiers() & ~Qt::KeypadModifier;
    for (const Qt::KeyboardModifiers modifiers : {typed, typed & ~Qt::ShiftModifier}) {
        const QKeySequence pressed(QKeyCombination(modifiers, Qt::Key(event->key())));
        const auto found = std::ranges::find_if(
            m_keys, [&](const auto& key) { return key.first == pressed && key.second; });
        if (found != m_keys.end())
            return found->second->trigger();
    }
    QChartView::keyPressEvent(event);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (m_grabber)
        return; // in the middle of a drag
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPointF at = byKey ? m_picture->plotRect().center() : mapToScene(event->pos());
    chartMenu(*this, at)->popup(byKey ? mapToGlobal(at.toPoint()) : event->globalPos());
}

bool ChartView::focusNextPrevChild(bool next)
{
    return std::ranges::any_of(m_handlers,
                               [next](const auto& handler) { return handler->focusNext(next); })
        || QChartView::focusNextPrevChild(next);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    m_repaints = 0; // the still has another size
    ask();
}

} // namespace widgets
