#include "tests/bench/canvas.h"
#include "tests/bench/harness.h"
#include "tests/bench/peers.h"

#include <qcustomplot.h>

namespace bench {

namespace {

constexpr int stepsOneWay = 8;
constexpr double plotWidth = 1'800; // pixels, about: what one pixel of a pan is

QPen hairline(const QColor& color)
{
    return QPen(color, 0);
}

void style(QCPFinancial& candles)
{
    candles.setChartStyle(QCPFinancial::csCandlestick);
    candles.setWidthType(QCPFinancial::wtPlotCoords);
    candles.setWidth(0.64);
    candles.setTwoColored(true);
    candles.setBrushPositive(Qt::white);
    candles.setPenPositive(hairline(QColor(0x1f, 0x9d, 0x6c)));
    candles.setBrushNegative(QColor(0xd6, 0x45, 0x45));
    candles.setPenNegative(hairline(QColor(0xd6, 0x45, 0x45)));
    candles.setAntialiased(false);
}

} // namespace

CustomPlotPeer::CustomPlotPeer(const std::vector<market::Bar>& bars)
    : m_plot(std::make_unique<QCustomPlot>())
    , m_bars(static_cast<double>(bars.size()))
    , m_canvas(makeCanvas())
{
    m_plot->resize(canvasSize);
    m_plot->setNotAntialiasedElements(QCP::aeAll);
    m_plot->setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    auto* candles = new QCPFinancial(m_plot->xAxis, m_plot->yAxis); // owned by the plot
    style(*candles);
    double index = 0;
    for (const market::Bar& bar : bars)
        candles->data()->add({index++, bar.open, bar.high, bar.low, bar.close});
    m_plot->rescaleAxes();
    m_plot->show();
    drain();
}

CustomPlotPeer::~CustomPlotPeer() = default;

void CustomPlotPeer::shift()
{
    const bool forward = m_step++ / stepsOneWay % 2 == 0;
    m_plot->xAxis->moveRange((forward ? 1 : -1) * m_bars / plotWidth);
}

double CustomPlotPeer::panDirect()
{
    return timed([this] {
        shift();
        QCPPainter painter(&m_canvas);
        m_plot->toPainter(&painter, canvasSize.width(), canvasSize.height());
    });
}

double CustomPlotPeer::pan()
{
    return timed([this] {
        shift();
        m_plot->replot(QCustomPlot::rpQueuedRefresh); // into its buffers, at once
        m_plot->render(&m_canvas, {}, {}, QWidget::RenderFlags());
    });
}

} // namespace bench
