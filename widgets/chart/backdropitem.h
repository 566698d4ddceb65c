#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

#include <QBrush>
#include <QLineF>
#include <QPen>

namespace widgets {

// What lies under the data: paper, ground of extended hours, gutters of closed ones, grid, day
// edges, the line of the basis, the end of what is cached.
class BackdropItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    void prepareExtended(const Frame& frame);
    void prepareGutters(const Frame& frame);
    void prepareEnd(const Frame& frame);
    void prepareGrid(const Frame& frame);
    void prepareBasis(const Frame& frame);
    void prepareMessage(const Frame& frame);

    QRectF m_paper;
    QColor m_paperColor;
    QColor m_gutterColor;
    QPen m_hatchPen;
    QPen m_gridPen;
    QPen m_edgePen;
    QPen m_basisPen;
    QPen m_endPen;
    QColor m_extendedColor;
    std::vector<QRectF> m_extended;
    std::vector<QLineF> m_end;
    std::vector<QRectF> m_gutters;
    std::vector<QLineF> m_hatch;
    std::vector<QLineF> m_grid;
    std::vector<QLineF> m_edges;
    std::vector<QLineF> m_basis;
    std::vector<TextRun> m_texts;
};

} // namespace widgets
