#pragma once

#include "market/bar.h"

#include <QImage>

#include <memory>
#include <vector>

class QCustomPlot;
class QChartView;
class QValueAxis;

namespace bench {

// QCustomPlot with the candles alone, at its quickest: two colours, hairlines, nothing antialiased,
// fast polylines, cached labels, plain numbers on the axes.
class CustomPlotPeer
{
public:
    explicit CustomPlotPeer(const std::vector<market::Bar>& bars);
    ~CustomPlotPeer();

    // By one pixel, as the widget does it: into its buffers, and from there into the picture.
    [[nodiscard]] double pan();
    // Straight into the picture, as it exports: quicker, and not what a window pays.
    [[nodiscard]] double panDirect();
    [[nodiscard]] const QImage& canvas() const { return m_canvas; }

private:
    void shift();

    std::unique_ptr<QCustomPlot> m_plot;
    double m_bars = 0;
    QImage m_canvas;
    int m_step = 0;
};

// Qt Charts' own candlestick series with the same candles; no animation, shadow or legend.
class QtChartsPeer
{
public:
    explicit QtChartsPeer(const std::vector<market::Bar>& bars);
    ~QtChartsPeer();

    [[nodiscard]] double pan();
    [[nodiscard]] const QImage& canvas() const { return m_canvas; }

private:
    std::unique_ptr<QChartView> m_view;
    QValueAxis* m_time = nullptr; // owned by the chart
    double m_bars = 0;
    QImage m_canvas;
    int m_step = 0;
};

} // namespace bench
