#include "widgets/chart/drawingshape.h"

#include "widgets/chart/drawinganchor.h"
#include "widgets/chart/drawingtexts.h"
#include "widgets/chart/segment.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using market::Drawing;
using market::DrawingKind;

namespace widgets {

namespace {

constexpr double endless = 1e9; // times the length of a ray
constexpr std::array fibonacciLevels{0.0, 0.236, 0.382, 0.5, 0.618, 0.786, 1.0};
constexpr int mostTextLines = 12;

// Makes one drawing's shape.
class Shaper
{
public:
    Shaper(const Drawing& drawing, const Frame& frame, const QPointF& from, const QPointF& to)
        : m_drawing(drawing)
        , m_frame(frame)
        , m_from(from)
        , m_to(to)
        , m_plot(frame.layout.plot)
        , m_font(typeface(frame.type.small))
    {
        m_shape.color = frame.theme->accent;
        m_shape.ground = frame.theme->plot;
        m_shape.width = frame.type.unit * 0.42;
        m_shape.clip = m_plot;
        m_shape.handles = {from};
        if (market::hasTwoAnchors(drawing.kind))
            m_shape.handles.push_back(to);
    }

    DrawingShape shape()
    {
        draw();
        return std::move(m_shape);
    }

private:
    void draw();
    void addLine(const QPointF& from, const QPointF& to, double reach = 1);
    void addHorizontal();
    void addArrowHead();
    void addRectangle();
    void addRange();
    void addText();
    void addFibonacci();
    void addRemark(const QPointF& at);
    void addBlock(const QStringList& lines, QPointF topLeft, const QColor& color);
    [[nodiscard]] double lineHeight() const { return std::round(m_frame.type.small * 1.45); }
    [[nodiscard]] double widthOf(const QStringList& lines) const;

    const Drawing& m_drawing;
    const Frame& m_frame;
    QPointF m_from;
    QPointF m_to;
    QRectF m_plot;
    QFont m_font;
    DrawingShape m_shape;
};

void Shaper::draw()
{
    switch (m_drawing.kind) {
    case DrawingKind::HorizontalLine:
        return addHorizontal();
    case DrawingKind::TrendLine:
        addLine(m_from, m_to);
        return addRemark((m_from + m_to) / 2);
    case DrawingKind::Ray:
        addLine(m_from, m_to, endless);
        return addRemark((m_from + m_to) / 2);
    case DrawingKind::Rectangle:
        return addRectangle();
    case DrawingKind::Range:
        return addRange();
    case DrawingKind::Text:
        return addText();
    case DrawingKind::Arrow:
        addLine(m_from, m_to);
        addArrowHead();
        return addRemark(m_from);
    case DrawingKind::Fibonacci:
        return addFibonacci();
    }
}

void Shaper::addLine(const QPointF& from, const QPointF& to, double reach)
{
    if (const auto seen = clipped({from, to}, m_plot, reach))
        m_shape.lines.push_back(*seen);
}

void Shaper::addHorizontal()
{
    const double y = m_frame.snapped(m_from.y()) + 0.5 / m_frame.deviceRatio;
    addLine({m_plot.left(), y}, {m_plot.right(), y});
    m_shape.handles = {{std::clamp(m_from.x(), m_plot.left(), m_plot.right()), m_from.y()}};
    if (m_shape.lines.empty())
        return;
    addRemark({m_plot.left(), y});
    const double unit = m_frame.type.unit;
    const QRectF& axis = m_frame.layout.priceAxis;
    const double height = std::round(m_frame.type.text * 1.6);
    m_shape.tag
        = {axis.left() + unit * 1.5, std::round(y - height / 2), axis.width() - unit * 1.5, height};
    const QFont font = typeface(m_frame.type.text, QFont::DemiBold);
    const QString text
        = elided(axisText(m_drawing.from.price, m_frame), font, m_shape.tag.width() - unit * 2);
    const double baseline = m_shape.tag.center().y() + QFontMetricsF(font).capHeight() / 2;
    m_shape.tagTexts.push_back(
        {{m_shape.tag.left() + unit * 1.5, baseline}, text, font, m_shape.color});
}

void Shaper::addArrowHead()
{
    const QLineF line(m_from, m_to);
    if (!(line.length() > 0) || !m_plot.contains(m_to))
        return;
    const QPointF along = (m_to - m_from) / line.length();
    const QPointF across(-along.y(), along.x());
    const double length = std::min(m_frame.type.unit * 3, line.length());
    const QPointF back = m_to - along * length;
    m_shape.head = QPolygonF{m_to, back + across * length * 0.42, back - across * length * 0.42};
    // The stroke ends in the head, or its square end would stand out of the tip.
    if (!m_shape.lines.empty())
        m_shape.lines.back() = clipped({m_from, m_to - along * length * 0.7}, m_plot, 1)
                                   .value_or(m_shape.lines.back());
}

void Shaper::addRectangle()
{
    const QRectF whole = QRectF(m_from, m_to).normalized();
    for (const auto& [a, b] : {std::pair(whole.topLeft(), whole.topRight()),
                               std::pair(whole.topRight(), whole.bottomRight()),
                               std::pair(whole.bottomRight(), whole.bottomLeft()),
                               std::pair(whole.bottomLeft(), whole.topLeft())})
        addLine(a, b);
    m_shape.area = whole.intersected(m_plot);
    if (!m_shape.area.isEmpty())
        addRemark(m_shape.area.topLeft());
}

void Shaper::addRange()
{
    const QRectF whole(QPointF(std::min(m_from.x(), m_to.x()), m_plot.top()),
                       QPointF(std::max(m_from.x(), m_to.x()), m_plot.bottom()));
    addLine(whole.topLeft(), whole.bottomLeft());
    addLine(whole.topRight(), whole.bottomRight());
    m_shape.area = whole.intersected(m_plot);
    if (m_shape.area.isEmpty())
        return;
    if (const auto move = clipped({m_from, m_to}, m_plot, 1))
        m_shape.hints.push_back(*move);
    QStringList lines = rangeTexts(m_drawing, m_frame);
    lines += drawingLines(m_drawing.text, m_font, m_plot.width() * 0.4, mostTextLines);
    const double unit = m_frame.type.unit;
    addBlock(lines, {m_shape.area.center().x() - widthOf(lines) / 2 - unit, m_plot.top() + unit},
             m_shape.color);
}

void Shaper::addText()
{
    const QStringList lines
        = drawingLines(m_drawing.text, m_font, m_plot.width() * 0.6, mostTextLines);
    const double unit = m_frame.type.unit;
    const double height = lineHeight() * static_cast<double>(lines.size());
    const QRectF box(m_from.x(), m_from.y() - height / 2, widthOf(lines) + unit * 2, height);
    // It stays on its anchor: what leaves the plot is cut.
    if (!box.intersects(m_plot) || lines.isEmpty())
        return;
    m_shape.grounds.push_back(box);
    double baseline = box.top() + lineHeight() * 0.5 + QFontMetricsF(m_font).capHeight() / 2;
    for (const QString& line : lines) {
        m_shape.texts.push_back({{box.left() + unit, baseline}, line, m_font, m_frame.theme->ink});
        baseline += lineHeight();
    }
}

void Shaper::addFibonacci()
{
    const double left = std::min(m_from.x(), m_to.x());
    const double right = std::max(m_from.x(), m_to.x());
    const double unit = m_frame.type.unit;
    if (const auto move = clipped({m_from, m_to}, m_plot, 1))
        m_shape.hints.push_back(*move);
    const double cap = QFontMetricsF(m_font).capHeight();
    double nearest = -endless; // baseline of the label before
    for (const double level : fibonacciLevels) {
        const double price
            = m_drawing.to.price + level * (m_drawing.from.price - m_drawing.to.price);
        const auto at = pointOf({m_drawing.to.time, price}, m_frame);
        if (!at)
            continue;
        const auto seen = clipped({{left, at->y()}, {right, at->y()}}, m_plot, 1);
        if (!seen)
            continue;
        m_shape.lines.push_back(*seen);
        const double baseline = at->y() - unit * 0.75;
        if (std::abs(baseline - nearest) < cap * 1.4)
            continue;
        nearest = baseline;
        const QString text = levelText(level, price, m_frame);
        const QPointF start(seen->p1().x() + unit, baseline);
        m_shape.grounds.push_back({start.x() - unit / 2, baseline - cap - unit / 2,
                                   textWidth(text, m_font) + unit, cap + unit});
        m_shape.texts.push_back({start, text, m_font, m_shape.color});
    }
    addRemark(m_to);
}

void Shaper::addRemark(const QPointF& at)
{
    const QStringList lines
        = drawingLines(m_drawing.text, m_font, m_plot.width() * 0.4, mostTextLines);
    const double unit = m_frame.type.unit;
    if (!lines.isEmpty() && m_plot.contains(at))
        addBlock(lines, at + QPointF(unit, unit), m_shape.color);
}

// Moved into the plot where it would stick out.
void Shaper::addBlock(const QStringList& lines, QPointF topLeft, const QColor& color)
{
    const double unit = m_frame.type.unit;
    const double width = widthOf(lines) + unit * 2;
    const double height = lineHeight() * static_cast<double>(lines.size());
    topLeft.setX(std::max(m_plot.left() + unit, std::min(topLeft.x(), m_plot.right() - width)));
    topLeft.setY(std::max(m_plot.top(), std::min(topLeft.y(), m_plot.bottom() - height)));
    m_shape.grounds.push_back({topLeft, QSizeF(width, height)});
    double baseline = topLeft.y() + lineHeight() * 0.5 + QFontMetricsF(m_font).capHeight() / 2;
    for (const QString& line : lines) {
        m_shape.texts.push_back({{topLeft.x() + unit, baseline}, line, m_font, color});
        baseline += lineHeight();
    }
}

double Shaper::widthOf(const QStringList& lines) const
{
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, textWidth(line, m_font));
    return widest;
}

double distanceToBox(const QRectF& box, const QPointF& point)
{
    const double x = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double y = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(x, y);
}

} // namespace

bool DrawingShape::isSeen() const
{
    return !lines.empty() || !area.isEmpty() || !texts.empty() || !head.isEmpty();
}

double DrawingShape::distanceTo(const QPointF& point) const
{
    double nearest = endless;
    for (const QLineF& line : lines)
        nearest = std::min(nearest, distanceToSegment(line, point));
    for (const QRectF& box : grounds)
        nearest = std::min(nearest, distanceToBox(box, point));
    if (!tag.isEmpty())
        nearest = std::min(nearest, distanceToBox(tag, point));
    return nearest;
}

std::optional<DrawingShape> shapeOf(const Drawing& drawing, const Frame& frame)
{
    const auto from = pointOf(drawing.from, frame);
    const auto to = market::hasTwoAnchors(drawing.kind) ? pointOf(drawing.to, frame) : from;
    if (!from || !to || frame.layout.plot.isEmpty())
        return std::nullopt;
    DrawingShape shape = Shaper(drawing, frame, *from, *to).shape();
    return shape.isSeen() ? std::optional(std::move(shape)) : std::nullopt;
}

void paintShape(QPainter& painter, const DrawingShape& shape, double widening)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(shape.color, 1));
    painter.setBrush(shape.ground);
    if (!shape.tag.isEmpty())
        painter.drawRoundedRect(shape.tag.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    paintRuns(&painter, shape.tagTexts);
    painter.setClipRect(shape.clip.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    QColor tint = shape.color;
    tint.setAlphaF(0.1F);
    painter.fillRect(shape.area, tint);
    QColor faint = shape.color;
    faint.setAlphaF(0.55F);
    painter.setPen(QPen(faint, shape.width * 0.8, Qt::DashLine));
    for (const QLineF& line : shape.hints)
        painter.drawLine(line);
    painter.setPen(QPen(shape.color, shape.width + widening, Qt::SolidLine, Qt::RoundCap));
    for (const QLineF& line : shape.lines)
        painter.drawLine(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shape.color);
    painter.drawPolygon(shape.head);
    QColor ground = shape.ground;
    ground.setAlphaF(0.85F);
    painter.setBrush(ground);
    for (const QRectF& box : shape.grounds)
        painter.drawRoundedRect(box, 2, 2);
    paintRuns(&painter, shape.texts);
    painter.restore();
}

void paintHandles(QPainter& painter, const DrawingShape& shape)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(shape.clip.adjusted(-6, -6, 6, 6), Qt::IntersectClip);
    painter.setPen(QPen(shape.color, 1.5));
    painter.setBrush(shape.ground);
    for (const QPointF& handle : shape.handles)
        painter.drawEllipse(handle, 4.5, 4.5);
    painter.restore();
}

} // namespace widgets
