#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/labeltexts.h"
#include "widgets/chart/textrun.h"

#include <QLineF>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>

namespace widgets {

// The timeline of a picture. Each event in view has a flag in the lane at its instant. Labels
// stand above the plot, tied to their flag by a leader and a hairline; events that found no room
// for one are counted in "+n" badges under the lane. Nothing is hidden silently.
class EventItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    // Ids of the events whose flag, label or badge is at the point, each once; several for a badge.
    [[nodiscard]] std::vector<qint64> eventsAt(const QPointF& point) const;
    [[nodiscard]] qint64 labelledCount() const { return m_labelled; }
    [[nodiscard]] qint64 badgedCount() const { return m_badged; }

protected:
    void prepare(const Frame& frame) override;

private:
    struct Flag
    {
        QPainterPath path;
        QColor color;
        bool selected = false;
    };
    struct Leader
    {
        QPolygonF points;
        QPen pen;
    };
    struct Box
    {
        QRectF rect;
        QColor color;
    };
    struct Target
    {
        QRectF area;
        std::vector<qint64> events;
    };

    void prepareLabels(const Frame& frame);
    void prepareBadges(const Frame& frame, const std::vector<std::vector<std::size_t>>& groups,
                       double width);
    void prepareCoverage(const Frame& frame);
    void addLabel(const Frame& frame, const EventFrame& event, const QRectF& box);
    void addLeader(const Frame& frame, const EventFrame& event, const QRectF& box);
    void addHairline(const Frame& frame, double x, const QColor& color, bool dashed);
    void addFlag(const Frame& frame, const EventFrame& event, double y, bool labelled);
    void addBadge(const Frame& frame, const std::vector<std::size_t>& group, double centre);

    std::vector<Flag> m_flags;
    std::vector<Leader> m_leaders;
    std::vector<Box> m_hairlines; // in pieces: see addHairline()
    std::vector<Box> m_boxes; // poles of labels, spans of days
    std::vector<Box> m_badges;
    std::vector<TextRun> m_texts;
    std::vector<Target> m_targets;
    LabelTexts m_labelTexts;
    QPen m_rim; // paper, keeps neighbouring flags apart
    QPen m_ring; // of the selected flag
    QPen m_badgeEdge;
    qint64 m_labelled = 0;
    qint64 m_badged = 0;
};

} // namespace widgets
