#pragma once

#include "widgets/chart/chartitem.h"

#include <QPen>
#include <QPolygonF>

namespace widgets {

// Closes as lines: of the main instrument, or in a comparison of all. A line breaks where a
// gutter of closed hours is open, and where a bar has no value to show.
class LineItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Line
    {
        QPen pen;
        std::vector<QPolygonF> runs;
    };

    static Line lineOf(const Frame& frame, const SeriesFrame& series);

    std::vector<Line> m_lines; // painted in order: the main instrument last, on top
    QRectF m_clip;
};

} // namespace widgets
