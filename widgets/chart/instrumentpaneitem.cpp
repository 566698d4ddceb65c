#include "widgets/chart/instrumentpaneitem.h"

#include "widgets/chart/candleitem.h"
#include "widgets/chart/lineitem.h"
#include "widgets/chart/ohlcitem.h"

namespace widgets {

namespace {

// The frame of a chart that is that pane alone.
Frame paneAlone(const Frame& frame, const PaneFrame& pane)
{
    Frame alone = frame;
    alone.layout.plot = pane.rect;
    alone.price = pane.scale;
    alone.scale = market::Scale::Linear;
    alone.series = {*pane.series};
    alone.series.front().scale = pane.scale;
    alone.overlays.clear();
    alone.panes.clear();
    alone.events.clear();
    return alone;
}

} // namespace

void InstrumentPaneItem::prepare(const Frame& frame)
{
    std::size_t used = 0;
    for (const PaneFrame& pane : frame.panes) {
        if (!pane.series)
            continue;
        if (used == m_panes.size())
            m_panes.push_back({new LineItem(this), new CandleItem(this), new OhlcItem(this)});
        const Frame alone = paneAlone(frame, pane);
        m_panes[used].lines->layOut(alone);
        m_panes[used].candles->layOut(alone);
        m_panes[used].bars->layOut(alone);
        ++used;
    }
    for (std::size_t i = used; i < m_panes.size(); ++i)
        for (ChartItem* item : {m_panes[i].lines, m_panes[i].candles, m_panes[i].bars})
            item->setVisible(false);
}

} // namespace widgets
