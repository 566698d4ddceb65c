#include "tests/bench/stage.h"

#include "tests/bench/canvas.h"
#include "tests/bench/harness.h"
#include "widgets/chart/chartitem.h"
#include "widgets/chart/picture.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cstdio>

namespace bench {

namespace {

constexpr int stepsOneWay = 8;
constexpr qint64 patience = 60'000; // milliseconds for the answers

// Bars come first, the values of the averages over them later.
bool isComplete(const widgets::ChartDataPtr& data)
{
    return data && std::ranges::none_of(data->overlays, [](const widgets::IndicatorData& one) {
               return one.lines.empty() && one.why.isEmpty();
           });
}

} // namespace

Stage::Stage(const widgets::ChartSources& sources, const market::View& view)
    : m_view(sources)
    , m_canvas(makeCanvas())
{
    QObject::connect(&m_view, &widgets::ChartView::failed, &m_view, [](const QString& message) {
        std::fprintf(stderr, "%s\n", qPrintable(message));
    });
    m_view.resize(canvasSize);
    m_view.show();
    m_view.setView(view);
    QElapsedTimer clock;
    clock.start();
    while (!isComplete(picture().data()) && clock.elapsed() < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    drain();
    raster();
}

widgets::Picture& Stage::picture() const
{
    return *static_cast<widgets::Picture*>(m_view.chart());
}

qint64 Stage::barsInPicture() const
{
    const auto& data = picture().data();
    return data && data->main() ? static_cast<qint64>(data->main()->answer.bars->size()) : 0;
}

std::vector<widgets::ChartItem*> Stage::items() const
{
    std::vector<widgets::ChartItem*> items;
    for (QGraphicsItem* child : picture().childItems())
        if (auto* item = dynamic_cast<widgets::ChartItem*>(child))
            items.push_back(item);
    return items;
}

void Stage::shift()
{
    const bool forward = m_step++ / stepsOneWay % 2 == 0;
    m_view.pan((forward ? 1 : -1) / picture().plotRect().width());
}

void Stage::raster()
{
    // The widget alone: what stands behind it in its window is never seen.
    m_view.viewport()->render(&m_canvas, {}, {}, QWidget::RenderFlags());
}

double Stage::pan()
{
    return timed([this] {
        shift();
        picture().layOut();
        raster();
    });
}

double Stage::layOutOnly()
{
    shift();
    return timed([this] { picture().layOut(); });
}

double Stage::rasterOnly()
{
    shift();
    picture().layOut();
    return timed([this] { raster(); });
}

double Stage::layOutItem(widgets::ChartItem& item)
{
    shift();
    picture().layOut();
    return timed([&] { item.layOut(*picture().frame()); });
}

double Stage::rasterItem(widgets::ChartItem& item)
{
    shift();
    picture().layOut();
    QPainter painter(&m_canvas);
    painter.setRenderHints(m_view.renderHints());
    return timed([&] {
        if (item.isVisible())
            item.paint(&painter, nullptr, nullptr);
    });
}

double Stage::moveMouse()
{
    const QRectF plot = picture().plotRect();
    const double part = static_cast<double>(m_step++ % 97) / 97;
    const QPointF at(plot.left() + plot.width() * part, plot.top() + plot.height() * part);
    QMouseEvent move(QEvent::MouseMove, at, m_view.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    return timed([&] {
        QCoreApplication::sendEvent(m_view.viewport(), &move);
        drain();
    });
}

double Stage::receive()
{
    const widgets::ChartDataPtr data = picture().data();
    return timed([&] {
        picture().setData(data);
        picture().setView(m_view.view());
        picture().layOut();
        raster();
    });
}

} // namespace bench
