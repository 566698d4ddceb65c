#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/seriespath.h"

#include <QBrush>
#include <QPen>

namespace widgets {

// Closes as lines: of the main instrument straight, in steps, over a filled area or around the
// basis; in a comparison of all.
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
        SeriesPath path;
        QRectF clip;
        QBrush fill;
        std::vector<QPolygonF> areas; // between the line and where its fill ends
    };

    static Line lineOf(const Frame& frame, const SeriesFrame& series);
    void addArea(const Frame& frame);
    void addBaseline(const Frame& frame);
    static void paintLine(QPainter* painter, const Line& line, double dot);

    std::vector<Line> m_lines; // painted in order: the main instrument last, on top
    double m_dot = 1; // radius of a bar that stands alone
};

} // namespace widgets
