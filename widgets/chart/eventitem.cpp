#include "widgets/chart/eventitem.h"

#include "widgets/categoryshape.h"
#include "widgets/chart/captiontexts.h"
#include "widgets/chart/eventtime.h"
#include "widgets/chart/picturelayout.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr std::size_t flagRows = 3;
constexpr int pieceRows = 60; // of a hairline, in device pixels

QColor faint(const QColor& color, float alpha)
{
    QColor result = color;
    result.setAlphaF(alpha);
    return result;
}

// As `color` at that opacity looks on the paper.
QColor mixed(const QColor& color, const QColor& paper, double share)
{
    const auto mix = [=](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(color.red(), paper.red()), mix(color.green(), paper.green()),
                  mix(color.blue(), paper.blue()));
}

// Importance first; among equals those that happened at a known minute.
double priority(const market::Event& event)
{
    return event.importance + (event.precision == market::Precision::Minute ? 0.1 : 0);
}

std::vector<LabelRequest> requestsOf(const Frame& frame)
{
    std::vector<LabelRequest> requests;
    for (const EventFrame& event : frame.events) {
        const bool selected = event.event->id == frame.selectedEvent && event.event->id != 0;
        requests.push_back({event.x, selected ? 1e6 : priority(*event.event)});
    }
    return requests;
}

double flagSize(const Frame& frame, const market::Event& event)
{
    return frame.type.small * (0.62 + 0.12 * event.importance);
}

// Flags whose instants share a pixel stand above each other, so that each can be seen.
std::vector<double> flagHeights(const Frame& frame)
{
    std::array<double, flagRows> ends;
    ends.fill(-1e9);
    std::vector<double> heights;
    for (const EventFrame& event : frame.events) {
        const double size = flagSize(frame, *event.event);
        std::size_t row = 0;
        while (row + 1 < flagRows && event.x - size / 2 < ends[row])
            ++row;
        ends[row] = event.x + size * 0.35;
        heights.push_back(laneFoot(frame) - static_cast<double>(row) * frame.type.small * 0.85);
    }
    return heights;
}

// A line one pixel wide with square ends, cut into pieces: Qt hands translucent strokes of more
// than some 90 rows to its thread pool and waits, which takes longer than a whole frame may.
void drawHairline(QPainter& painter, const QPointF& from, double length, QRgb color, bool dashed)
{
    const double scale = painter.deviceTransform().m22();
    const double offset = painter.deviceTransform().dy();
    const double last = from.y() + length;
    // A dash of four and a gap of two, as Qt's own.
    for (double top = from.y(), bottom = 0; top < last; top = dashed ? top + 6 : bottom) {
        // Between pieces lies an edge of device pixels, or the seam would show.
        bottom = dashed ? top + 4 : (std::ceil(top * scale + offset) + pieceRows - offset) / scale;
        bottom = std::min(bottom, last);
        painter.fillRect(QRectF(from.x() - 0.5, top, 1, bottom - top), QColor::fromRgba(color));
    }
}

} // namespace

void EventItem::prepare(const Frame& frame)
{
    m_flags.clear();
    m_leaders.clear();
    m_hairlines.clear();
    m_boxes.clear();
    m_badges.clear();
    m_texts.clear();
    m_targets.clear();
    m_labelled = 0;
    m_badged = 0;
    m_rim = QPen(frame.theme->window, 1.5);
    m_ring = QPen(frame.theme->ink, 2.5);
    m_badgeEdge = QPen(frame.theme->line, 1);
    prepareLabels(frame);
    prepareCoverage(frame);
}

void EventItem::prepareLabels(const Frame& frame)
{
    const LabelSpace space = labelSpace(frame.layout, frame.type, frame.presentation);
    const auto requests = requestsOf(frame);
    const auto places = placeLabels(requests, space);
    const auto heights = flagHeights(frame);
    const double row = space.rows > 0 ? frame.layout.labels.height() / space.rows : 0;
    for (std::size_t i = 0; i < frame.events.size(); ++i) {
        const EventFrame& event = frame.events[i];
        if (const auto& place = places[i]) {
            const double top = frame.layout.labels.bottom() - row * (place->row + 1);
            const QRectF box(place->left, top, place->width, row);
            addLeader(frame, event, box);
            addLabel(frame, event, box);
            ++m_labelled;
        }
        addFlag(frame, event, heights[i], places[i].has_value());
    }
    const double badgeWidth = frame.type.small * 2.4;
    prepareBadges(frame, groupUnplaced(requests, places, badgeWidth), badgeWidth);
}

void EventItem::prepareBadges(const Frame& frame,
                              const std::vector<std::vector<std::size_t>>& groups, double width)
{
    std::vector<double> centres;
    for (const auto& group : groups) {
        const double sum
            = std::accumulate(group.begin(), group.end(), 0.0, [&](double total, std::size_t i) {
                  return total + frame.events[i].x;
              });
        centres.push_back(sum / static_cast<double>(group.size()));
    }
    centres = spread(std::move(centres), width, frame.layout.lane.left() - width / 2,
                     frame.layout.lane.right() + width / 2);
    for (std::size_t i = 0; i < groups.size(); ++i)
        addBadge(frame, groups[i], centres[i]);
}

void EventItem::prepareCoverage(const Frame& frame)
{
    if (frame.events.empty())
        return;
    const QFont font = typeface(frame.type.small);
    const QString text = coverageText(frame, m_labelled);
    m_texts.push_back({{frame.layout.keys.right() - frame.textWidth(text, font),
                        frame.layout.keys.top() + frame.type.small * 1.3},
                       text,
                       font,
                       frame.theme->third});
}

void EventItem::addLeader(const Frame& frame, const EventFrame& event, const QRectF& box)
{
    const QColor color = frame.theme->category(event.event->category);
    const double poleEnd = frame.layout.labels.bottom() + frame.type.unit;
    const double pole = std::round(box.left()) + 0.5;
    const double x = frame.snapped(event.x) + 0.5 / frame.deviceRatio;
    QPolygonF leader;
    leader << QPointF(pole, box.bottom()) << QPointF(pole, poleEnd)
           << QPointF(x, frame.layout.plot.top() - 1);
    m_leaders.push_back({leader, QPen(mixed(color, frame.theme->window, 0.75), 1)});
    const double top = frame.layout.plot.top() - 1.5;
    m_hairlines.push_back({{x, top},
                           {laneFoot(frame) + 0.5 - top, faint(color, 0.6F).rgba(),
                            event.event->precision == market::Precision::Day}});
}

void EventItem::addLabel(const Frame& frame, const EventFrame& event, const QRectF& box)
{
    const TypeScale& type = frame.type;
    const QColor color = frame.theme->category(event.event->category);
    m_boxes.push_back({{box.left(), box.top() + type.unit, std::max(2.0, type.unit / 2),
                        box.height() - type.unit},
                       color});
    const double left = box.left() + type.unit * 2.5;
    const double width = box.width() - type.unit * 2.5;
    const QFont bold = typeface(type.small, QFont::DemiBold);
    const QFont plain = typeface(type.small);
    double baseline = box.top() + type.unit + type.small * 0.95;
    const LabelTexts::Lines& lines = m_labelTexts.of(*event.event, frame, width);
    m_texts.push_back({{left, baseline}, lines.when, bold, color});
    for (const QString& line : lines.title) {
        baseline += type.small * 1.32;
        m_texts.push_back({{left, baseline}, line, plain, frame.theme->ink});
    }
    m_targets.push_back({box, {event.event->id}});
}

void EventItem::addFlag(const Frame& frame, const EventFrame& event, double y, bool labelled)
{
    const QColor color = frame.theme->category(event.event->category);
    const double size = flagSize(frame, *event.event);
    const QRectF box(event.x - size / 2, y - size / 2, size, size);
    const double foot = laneFoot(frame);
    if (event.right - event.left > size) {
        const double left = std::max(event.left, frame.layout.lane.left());
        const double right = std::min(event.right, frame.layout.lane.right());
        const double height = std::max(2.0, frame.type.unit / 2);
        m_boxes.push_back(
            {{left + 1, foot - height / 2, right - left - 2, height}, faint(color, 0.35F)});
    }
    const bool selected = event.event->id != 0 && event.event->id == frame.selectedEvent;
    if (selected && !labelled) {
        QPolygonF hairline;
        hairline << QPointF(event.x, frame.layout.plot.top()) << QPointF(event.x, foot);
        m_leaders.push_back({hairline, QPen(color, 1)});
    }
    m_flags.push_back({box.center(), event.event->category, size, color.rgba(), selected});
    const double reach = frame.type.unit;
    m_targets.push_back({box.adjusted(-reach, -reach, reach, reach), {event.event->id}});
}

void EventItem::addBadge(const Frame& frame, const std::vector<std::size_t>& group, double centre)
{
    const QFont font = typeface(frame.type.small * 0.86, QFont::DemiBold);
    const QString text = u'+' + frame.format.count(static_cast<qint64>(group.size()));
    const double width
        = std::max(frame.type.small * 1.9, frame.textWidth(text, font) + frame.type.unit * 2);
    const double height = frame.type.small * 1.15;
    const QRectF box(std::round(centre - width / 2),
                     std::round(frame.layout.lane.bottom() - height), width, height);
    m_badges.push_back({box, frame.theme->panel});
    m_texts.push_back({{box.center().x() - frame.textWidth(text, font) / 2,
                        box.center().y() + QFontMetricsF(font).capHeight() / 2},
                       text,
                       font,
                       frame.theme->second});
    Target target{box, {}};
    for (const std::size_t i : group)
        target.events.push_back(frame.events[i].event->id);
    m_badged += static_cast<qint64>(group.size());
    m_targets.push_back(std::move(target));
}

std::vector<qint64> EventItem::eventsAt(const QPointF& point) const
{
    std::vector<qint64> found;
    // Later targets lie on top.
    for (auto target = m_targets.rbegin(); target != m_targets.rend(); ++target)
        if (target->area.contains(point))
            for (const qint64 id : target->events)
                if (std::ranges::find(found, id) == found.end())
                    found.push_back(id);
    return found;
}

void EventItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setBrush(Qt::NoBrush);
    for (const Leader& leader : m_leaders) {
        painter->setPen(leader.pen);
        painter->drawPolyline(leader.points);
    }
    painter->setPen(Qt::NoPen);
    for (const auto& [top, look] : m_hairlines)
        m_hairlineStamps.paint(*painter, top, look, {-0.5, 0, 1, look.length},
                               [&look = look](QPainter& to, const QPointF& origin) {
                                   drawHairline(to, origin, look.length, look.color, look.dashed);
                               });
    m_hairlineStamps.endRound();
    for (const Box& box : m_boxes)
        painter->fillRect(box.rect, box.color);
    paintFlags(painter);
    painter->setPen(m_badgeEdge);
    for (const Box& badge : m_badges) {
        painter->setBrush(badge.color);
        painter->drawRoundedRect(badge.rect, badge.rect.height() / 2, badge.rect.height() / 2);
    }
    paintTexts(painter, m_texts);
}

void EventItem::paintFlags(QPainter* painter)
{
    for (const Flag& flag : m_flags) {
        const QPen& pen = flag.selected ? m_ring : m_rim;
        const QRectF box(-flag.size / 2, -flag.size / 2, flag.size, flag.size);
        const double edge = pen.widthF();
        m_flagStamps.paint(
            *painter, flag.centre,
            {flag.category, flag.size, flag.color, pen.color().rgba(), flag.selected},
            box.adjusted(-edge, -edge, edge, edge), [&](QPainter& to, const QPointF& centre) {
                to.setPen(pen);
                to.setBrush(QColor::fromRgba(flag.color));
                to.drawPath(categoryPath(flag.category, box.translated(centre)));
            });
    }
    m_flagStamps.endRound();
}

} // namespace widgets
