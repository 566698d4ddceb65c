#include "widgets/chart/measurehandler.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

constexpr float fillShare = 0.14F;
constexpr double rim = 2; // pixels that a pen may reach beyond the rectangle

} // namespace

MeasureHandler::MeasureHandler(ChartView& chart)
    : m_chart(chart)
{
    connect(&chart.crosshair(), &CrosshairHandler::walked, this, &MeasureHandler::followWalk);
}

void MeasureHandler::arm()
{
    if (m_chart.crosshair().isWalking())
        mark();
    else
        setArmed(!m_armed);
}

void MeasureHandler::setArmed(bool armed)
{
    if (m_armed == armed)
        return;
    m_armed = armed;
    Q_EMIT armedChanged(armed);
}

void MeasureHandler::clear()
{
    const QRegion before = region();
    m_from.reset();
    m_to.reset();
    m_dragging = false;
    m_walking = false;
    layOut();
    m_chart.repaintCursor(before);
}

QStringList MeasureHandler::texts() const
{
    const Frame* frame = m_chart.picture().frame();
    return frame && isShown() ? measureTexts(*frame, *m_from, *m_to) : QStringList();
}

bool MeasureHandler::press(const Pointer& pointer)
{
    const bool wanted = m_armed || pointer.modifiers.testFlag(Qt::ShiftModifier);
    setArmed(false);
    if (isShown())
        clear();
    const Frame* frame = m_chart.picture().frame();
    if (!wanted || !frame)
        return false;
    m_from = measurePoint(*frame, pointer.position, m_chart.crosshair().hasMagnet());
    m_dragging = m_from.has_value();
    return m_dragging;
}

void MeasureHandler::move(const Pointer& pointer)
{
    const Frame* frame = m_chart.picture().frame();
    if (!m_dragging || !frame || !isStillThere(*frame, *m_from))
        return;
    const QRectF rect = rectOf(*frame, m_from->strip);
    const QPointF inside(std::clamp(pointer.position.x(), rect.left(), rect.right()),
                         std::clamp(pointer.position.y(), rect.top(), rect.bottom()));
    const auto to = measurePoint(*frame, inside, m_chart.crosshair().hasMagnet());
    if (!to || to == m_to)
        return;
    const QRegion before = region();
    m_to = to;
    layOut();
    m_chart.repaintCursor(before + region());
}

void MeasureHandler::release(const Pointer&)
{
    m_dragging = false;
    if (!isShown() || m_from == m_to)
        clear();
}

std::optional<Qt::CursorShape> MeasureHandler::cursorAt(const QPointF& position) const
{
    const bool overPlot = m_chart.picture().plotRect().contains(position);
    return m_dragging || (m_armed && overPlot) ? std::optional(Qt::CrossCursor) : std::nullopt;
}

bool MeasureHandler::keyPress(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (isShown() || m_from || m_armed)) {
        setArmed(false);
        clear();
        return true;
    }
    if (event->key() != Qt::Key_Space || !m_chart.crosshair().isWalking())
        return false;
    mark();
    return true;
}

// A second mark begins anew from there.
void MeasureHandler::mark()
{
    const Frame* frame = m_chart.picture().frame();
    const auto walk = m_chart.crosshair().walk();
    if (!frame || !walk)
        return;
    clear();
    m_from = measurePoint(*frame, *walk);
    m_walking = m_from.has_value();
}

void MeasureHandler::followWalk()
{
    const Frame* frame = m_chart.picture().frame();
    const auto walk = m_chart.crosshair().walk();
    if (!m_walking || !frame || !walk)
        return;
    const QRegion before = region();
    const auto to = measurePoint(*frame, *walk);
    // What another strip shows is in another unit: there is nothing between the two.
    m_to = to && to->strip == m_from->strip ? to : std::nullopt;
    layOut();
    m_chart.repaintCursor(before + region());
}

void MeasureHandler::pictureChanged()
{
    const Frame* frame = m_chart.picture().frame();
    const auto isGone = [&](const std::optional<MeasurePoint>& point) {
        return frame && point && !isStillThere(*frame, *point);
    };
    if (isGone(m_from) || isGone(m_to))
        clear();
    else
        layOut();
}

void MeasureHandler::layOut()
{
    const Frame* frame = m_chart.picture().frame();
    m_rect = {};
    m_box = {};
    if (!frame || !isShown())
        return;
    const QPointF from = placeOf(*frame, *m_from);
    const QPointF to = placeOf(*frame, *m_to);
    const QRectF strip = rectOf(*frame, m_from->strip);
    m_rect = QRectF(from, to).normalized().intersected(strip);
    const double change = measured(*frame, *m_from, *m_to).change;
    m_color = std::isfinite(change) ? frame->theme->change(change) : frame->theme->second;
    // Both ends on one bar, or at one price: a line has an area too.
    if (from.x() >= strip.left() && from.x() <= strip.right() && m_rect.isEmpty())
        m_rect = QRectF(QPointF(std::min(from.x(), to.x()), std::min(from.y(), to.y())),
                        QSizeF(std::max(1.0, std::abs(to.x() - from.x())),
                               std::max(1.0, std::abs(to.y() - from.y()))))
                     .intersected(strip);
    if (!m_rect.isEmpty())
        placeBox(*frame, to);
}

// Beside the end that moves, away from the other one; where there is no room, on its other side.
void MeasureHandler::placeBox(const Frame& frame, const QPointF& end)
{
    const QStringList texts = measureTexts(frame, *m_from, *m_to);
    const double u = frame.type.unit;
    const double line = std::round(frame.type.text * 1.5);
    const QFont bold = typeface(frame.type.text, QFont::DemiBold);
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, textWidth(text, bold));
    width = std::ceil(width + u * 4);
    const double height = line * static_cast<double>(texts.size()) + u * 2;
    const QRectF& plot = frame.layout.plot;
    const bool forward = m_to->begin >= m_from->begin;
    double left = forward ? end.x() + u * 3 : end.x() - u * 3 - width;
    if (left < plot.left() || left + width > plot.right())
        left = forward ? m_rect.left() - u * 3 - width : m_rect.right() + u * 3;
    left = std::clamp(left, plot.left(), std::max(plot.left(), plot.right() - width));
    const double lowest = std::max(plot.top(), frame.layout.lane.top() - height);
    const double top = std::clamp(end.y() - height / 2, plot.top(), lowest);
    m_box.area = {std::round(left), std::round(top), width, height};
    m_box.ground = frame.theme->panel;
    m_box.edge = m_color;
    QPointF at(m_box.area.left() + u * 2, m_box.area.top() + u + line * 0.7);
    for (const QString& text : texts) {
        const bool first = m_box.texts.empty();
        m_box.texts.push_back({at, text, first ? bold : typeface(frame.type.text),
                               first ? m_color : frame.theme->ink});
        at.ry() += line;
    }
}

QRegion MeasureHandler::region() const
{
    QRegion region;
    for (const QRectF& rect : {m_rect, m_box.area})
        if (!rect.isEmpty())
            region += rect.adjusted(-rim, -rim, rim, rim).toAlignedRect();
    return region;
}

void MeasureHandler::paint(QPainter& painter) const
{
    if (m_rect.isEmpty())
        return;
    QColor fill = m_color;
    fill.setAlphaF(fillShare);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen edge(m_color, 0);
    edge.setCosmetic(true);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRect(m_rect);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintTextBox(painter, m_box);
}

} // namespace widgets
