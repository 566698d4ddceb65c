#pragma once

#include "market/view.h"
#include "widgets/chart/chartsources.h"
#include "widgets/chart/chartview.h"

#include <QImage>

#include <vector>

namespace widgets {
class ChartItem;
class Picture;
} // namespace widgets

namespace bench {

// The product's chart widget with a View on it, as it stands in the window, and what a user does to
// it. Every step returns the milliseconds it took.
class Stage
{
public:
    Stage(const widgets::ChartSources& sources, const market::View& view);

    // Goes on by one pixel, a few to the right and as many back, lays out and rasters.
    [[nodiscard]] double pan();
    [[nodiscard]] double layOutOnly(); // of such a step
    [[nodiscard]] double rasterOnly();
    // Of such a step what one item of the picture takes.
    [[nodiscard]] double layOutItem(widgets::ChartItem& item);
    [[nodiscard]] double rasterItem(widgets::ChartItem& item);
    // Moves the mouse over the plot and lets the window repaint what that changes.
    [[nodiscard]] double moveMouse();
    // Takes an answer of the cache and shows it.
    [[nodiscard]] double receive();

    [[nodiscard]] widgets::Picture& picture() const;
    [[nodiscard]] std::vector<widgets::ChartItem*> items() const;
    [[nodiscard]] const QImage& canvas() const { return m_canvas; }
    [[nodiscard]] qint64 barsInPicture() const;

private:
    void shift();
    void raster();

    widgets::ChartView m_view;
    QImage m_canvas;
    int m_step = 0;
};

} // namespace bench
