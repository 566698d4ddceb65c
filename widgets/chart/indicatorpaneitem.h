#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/columnlist.h"

#include <QPen>
#include <QPolygonF>

namespace widgets {

// Indicators in panes of their own: lines, the columns of MACD, the area of a drawdown, and dashed
// lines at the values that readers look for.
class IndicatorPaneItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Curve
    {
        QPen pen;
        std::vector<QPolygonF> runs;
    };
    struct Strip
    {
        QRectF rect;
        std::vector<QLineF> guides;
        ColumnList columns;
        std::vector<QPolygonF> areas;
        std::vector<Curve> curves; // the first one on top
    };

    void addCurves(const Frame& frame, const PaneFrame& pane, Strip& strip) const;
    static void addHistogram(const Frame& frame, const PaneFrame& pane, Strip& strip);

    std::vector<Strip> m_strips;
    QPen m_guidePen;
    QColor m_upColor;
    QColor m_downColor;
    QColor m_areaColor;
};

} // namespace widgets
