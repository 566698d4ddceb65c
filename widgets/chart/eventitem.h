#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/labeltexts.h"
#include "widgets/chart/stamps.h"
#include "widgets/chart/textrun.h"

#include <QLineF>
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
        QPointF centre;
        market::EventCategory category = market::EventCategory::Market;
        double size = 0;
        QRgb color = 0;
        bool selected = false;
    };
    struct FlagLook
    {
        market::EventCategory category = market::EventCategory::Market;
        double size = 0;
        QRgb color = 0;
        QRgb edge = 0;
        bool selected = false;

        friend bool operator==(const FlagLook&, const FlagLook&) = default;
        friend size_t qHash(const FlagLook& look, size_t seed = 0)
        {
            return qHashMulti(seed, int(look.category), look.size, look.color, look.edge);
        }
    };
    struct HairlineLook
    {
        double length = 0;
        QRgb color = 0;
        bool dashed = false;

        friend bool operator==(const HairlineLook&, const HairlineLook&) = default;
        friend size_t qHash(const HairlineLook& look, size_t seed = 0)
        {
            return qHashMulti(seed, look.length, look.color, look.dashed);
        }
    };
    struct Hairline
    {
        QPointF top;
        HairlineLook look;
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
    void addFlag(const Frame& frame, const EventFrame& event, double y, bool labelled);
    void addBadge(const Frame& frame, const std::vector<std::size_t>& group, double centre);
    void paintFlags(QPainter* painter);

    std::vector<Flag> m_flags;
    std::vector<Leader> m_leaders;
    std::vector<Hairline> m_hairlines;
    std::vector<Box> m_boxes; // poles of labels, spans of days
    std::vector<Box> m_badges;
    std::vector<TextRun> m_texts;
    std::vector<Target> m_targets;
    LabelTexts m_labelTexts;
    QPen m_rim; // paper, keeps neighbouring flags apart
    QPen m_ring; // of the selected flag
    QPen m_badgeEdge;
    Stamps<FlagLook> m_flagStamps;
    Stamps<HairlineLook> m_hairlineStamps;
    qint64 m_labelled = 0;
    qint64 m_badged = 0;
};

} // namespace widgets
