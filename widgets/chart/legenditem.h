#pragma once

#include "widgets/chart/chartitem.h"
#include "widgets/chart/panetexts.h"
#include "widgets/chart/textrun.h"

namespace widgets {

// The names and last values of the indicators over the prices and of the panes, on paper of their
// own: neither curves nor the poles of events run through them.
class LegendItem : public ChartItem
{
public:
    using ChartItem::ChartItem;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void prepare(const Frame& frame) override;

private:
    void addOverlays(const Frame& frame);
    void addTitle(const Frame& frame, const PaneFrame& pane);
    void addNote(const Frame& frame);
    // Elided at `right`; gives back where the entry ends.
    double addWords(const Frame& frame, const LegendWords& words, const QPointF& corner,
                    double right);

    std::vector<QRectF> m_papers;
    std::vector<TextRun> m_texts;
    QColor m_paper;
};

} // namespace widgets
