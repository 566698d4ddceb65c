#include "tests/bench/canvas.h"
#include "tests/bench/harness.h"
#include "tests/bench/peers.h"

#include <QtCharts/QCandlestickSeries>
#include <QtCharts/QCandlestickSet>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace bench {

namespace {

constexpr int stepsOneWay = 8;
constexpr double plotWidth = 1'800; // pixels, about: what one pixel of a pan is

QCandlestickSeries* seriesOf(const std::vector<market::Bar>& bars)
{
    auto* series = new QCandlestickSeries; // owned by its chart
    series->setIncreasingColor(Qt::white);
    series->setDecreasingColor(QColor(0xd6, 0x45, 0x45));
    series->setPen(QPen(QColor(0x40, 0x40, 0x40), 0));
    QList<QCandlestickSet*> sets;
    double index = 0;
    for (const market::Bar& bar : bars)
        sets.append(new QCandlestickSet(bar.open, bar.high, bar.low, bar.close, index++));
    series->append(sets);
    return series;
}

} // namespace

QtChartsPeer::QtChartsPeer(const std::vector<market::Bar>& bars)
    : m_view(std::make_unique<QChartView>())
    , m_time(new QValueAxis)
    , m_bars(static_cast<double>(bars.size()))
    , m_canvas(makeCanvas())
{
    QChart* chart = m_view->chart();
    chart->legend()->hide();
    chart->setDropShadowEnabled(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    QCandlestickSeries* series = seriesOf(bars);
    chart->addSeries(series);
    auto* price = new QValueAxis; // both are owned by the chart
    chart->addAxis(m_time, Qt::AlignBottom);
    chart->addAxis(price, Qt::AlignRight);
    series->attachAxis(m_time);
    series->attachAxis(price);
    m_time->setRange(0, m_bars);
    price->setRange(std::ranges::min_element(bars, {}, &market::Bar::low)->low,
                    std::ranges::max_element(bars, {}, &market::Bar::high)->high);
    m_view->resize(canvasSize);
    m_view->show();
    drain();
}

QtChartsPeer::~QtChartsPeer() = default;

double QtChartsPeer::pan()
{
    return timed([this] {
        const bool forward = m_step++ / stepsOneWay % 2 == 0;
        const double by = (forward ? 1 : -1) * m_bars / plotWidth;
        m_time->setRange(m_time->min() + by, m_time->max() + by);
        m_view->viewport()->render(&m_canvas);
    });
}

} // namespace bench
