#include "widgets/chart/picture.h"

#include "widgets/chart/backdropitem.h"
#include "widgets/chart/candleitem.h"
#include "widgets/chart/captionitem.h"
#include "widgets/chart/drawingitem.h"
#include "widgets/chart/eventitem.h"
#include "widgets/chart/indicatorpaneitem.h"
#include "widgets/chart/instrumentpaneitem.h"
#include "widgets/chart/legenditem.h"
#include "widgets/chart/lineitem.h"
#include "widgets/chart/ohlcitem.h"
#include "widgets/chart/overlayitem.h"
#include "widgets/chart/panelabelitem.h"
#include "widgets/chart/priceaxisitem.h"
#include "widgets/chart/timeaxisitem.h"
#include "widgets/chart/volumeitem.h"

#include <QGraphicsLayout>
#include <QTimer>
#include <QtCharts/QLegend>

#include <utility>

namespace widgets {

Picture::Picture(Presentation presentation, QGraphicsItem* parent)
    : QChart(QChart::ChartTypeCartesian, parent, {})
    , m_presentation(presentation)
    , m_backdrop(new BackdropItem(this))
    , m_paneLabels(new PaneLabelItem(this))
    , m_volume(new VolumeItem(this))
    , m_indicators(new IndicatorPaneItem(this))
    , m_instruments(new InstrumentPaneItem(this))
    , m_lines(new LineItem(this))
    , m_candles(new CandleItem(this))
    , m_ohlc(new OhlcItem(this))
    , m_overlays(new OverlayItem(this))
    , m_events(new EventItem(this))
    , m_legend(new LegendItem(this))
    , m_timeAxis(new TimeAxisItem(this))
    , m_priceAxis(new PriceAxisItem(this))
    , m_drawings(new DrawingItem(this))
    , m_captions(new CaptionItem(this))
{
    // What Qt Charts would draw by itself costs more than all of ours (see ARCHITECTURE.md).
    legend()->hide();
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    setDropShadowEnabled(false);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
}

Picture::~Picture() = default;

void Picture::setTheme(const Theme& theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    markDirty();
}

void Picture::setDeviceRatio(double ratio)
{
    if (m_deviceRatio == ratio)
        return;
    m_deviceRatio = ratio;
    markDirty();
}

void Picture::setData(const ChartDataPtr& data)
{
    m_frame.reset(); // it points into the old data
    m_data = data;
    m_time = buildTimeScale(*data);
    m_spans = spansOf(*data, m_time);
    m_bars.clear();
    for (const Series& series : data->series)
        m_bars.push_back(placedBars(series, *data, m_time));
    m_references.clear();
    for (const Series& series : data->references)
        m_references.push_back(placedBars(series, *data, m_time));
    setView(data->view);
}

void Picture::setView(const market::View& view)
{
    m_view = std::make_shared<const market::View>(view);
    if (!m_words || m_words->language() != view.locale)
        m_words.emplace(view.locale);
    if (m_data)
        m_range = viewedRange(view, m_time, *m_data);
    markDirty();
}

void Picture::setIndexRange(const IndexRange& range)
{
    if (m_range.first == range.first && m_range.last == range.last)
        return;
    m_range = range;
    markDirty();
}

void Picture::setSelectedEvent(qint64 id)
{
    if (m_selectedEvent == id)
        return;
    m_selectedEvent = id;
    markDirty();
}

void Picture::setHeldDrawing(std::optional<std::size_t> place)
{
    if (m_heldDrawing == place)
        return;
    m_heldDrawing = place;
    markDirty();
}

std::vector<qint64> Picture::eventsAt(const QPointF& point) const
{
    return m_events->eventsAt(point);
}

const std::vector<DrawnDrawing>& Picture::drawings() const
{
    return m_drawings->drawings();
}

qint64 Picture::labelledEvents() const
{
    return m_events->labelledCount();
}

qint64 Picture::badgedEvents() const
{
    return m_events->badgedCount();
}

void Picture::resizeEvent(QGraphicsSceneResizeEvent* event)
{
    QChart::resizeEvent(event);
    markDirty();
}

// Several changes in one turn of the event loop are laid out once.
void Picture::markDirty()
{
    if (std::exchange(m_dirty, true))
        return;
    QTimer::singleShot(0, this, &Picture::layOut);
}

void Picture::layOut()
{
    // Clean even when there is nothing to lay out yet: what comes next has to mark it anew.
    if (!std::exchange(m_dirty, false) || !m_data || m_theme.series.empty())
        return;
    m_frame = buildFrame({m_data, m_view, &m_theme, &*m_words, &m_meter, m_presentation, size(),
                          m_deviceRatio, &m_time, &m_spans, &m_bars, &m_references, m_range.first,
                          m_range.last, m_selectedEvent, m_heldDrawing});
    m_layout = m_frame->layout;
    setPlotArea(m_layout.plot);
    for (ChartItem* item : std::initializer_list<ChartItem*>{
             m_backdrop, m_paneLabels, m_volume, m_indicators, m_instruments, m_lines, m_candles,
             m_ohlc, m_overlays, m_events, m_legend, m_timeAxis, m_priceAxis, m_drawings,
             m_captions})
        item->layOut(*m_frame);
    Q_EMIT laidOut();
}

} // namespace widgets
