#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"

namespace widgets {

// The words around the plot: title, subtitle, legend with last value, change and basis, the meaning
// of the shapes, how many events are labelled, and the footer that says where every number is from.
class CaptionItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Swatch
    {
        QRectF box;
        QColor color;
    };
    struct Shape
    {
        market::EventCategory category = market::EventCategory::Market;
        QRectF box;
    };

    void prepareHeader(const Frame& frame);
    void prepareLegend(const Frame& frame);
    void prepareKeys(const Frame& frame);
    void prepareFooter(const Frame& frame);
    void prepareComparison(const Frame& frame, double room, double& x);
    void addLegendEntry(const Frame& frame, const SeriesFrame& series, double room, double& x);

    std::vector<TextRun> m_texts;
    std::vector<Swatch> m_swatches;
    std::vector<Shape> m_shapes;
    Theme m_theme;
};

} // namespace widgets
