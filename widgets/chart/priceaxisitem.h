#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/textrun.h"

#include <QLineF>

namespace widgets {

// The price axis on the right with the last values as tags.
class PriceAxisItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    struct Tag
    {
        QRectF box;
        QColor color;
        QLineF leader; // from the last value to the tag, where the tag had to move
    };

    void prepareTags(const Frame& frame, int decimals);
    void preparePrices(const Frame& frame, const std::vector<double>& values, int decimals);
    void addTag(const Frame& frame, const SeriesFrame& series, double centre, int decimals);

    std::vector<Tag> m_tags;
    std::vector<TextRun> m_tagTexts;
    std::vector<TextRun> m_texts;
};

} // namespace widgets
