#pragma once

#include "widgets/chart/frame.h"
#include "widgets/chart/indexrange.h"

#include <QtCharts/QChart>

#include <optional>

namespace widgets {

class BackdropItem;
class CandleItem;
class CaptionItem;
class ChartItem;
class DrawingItem;
struct DrawnDrawing;
class EventItem;
class LegendItem;
class IndicatorPaneItem;
class InstrumentPaneItem;
class LineItem;
class OhlcItem;
class OverlayItem;
class PaneLabelItem;
class PriceAxisItem;
class TimeAxisItem;
class VolumeItem;

// A whole picture: Qt Charts hosts, our own items draw. The same object stands in the window's
// scene and in the one that is rendered to a file.
class Picture : public QChart
{
    Q_OBJECT
public:
    explicit Picture(Presentation presentation, QGraphicsItem* parent = nullptr);
    ~Picture() override;

    void setTheme(const Theme& theme);
    void setDeviceRatio(double ratio);
    void setData(const ChartDataPtr& data); // shows the data's own view
    void setView(const market::View& view); // another part of the same data
    void setIndexRange(const IndexRange& range); // finer than a View can say, while it moves
    void setSelectedEvent(qint64 id);
    // Place of a drawing that is left out, because someone holds it and draws it where it goes.
    void setHeldDrawing(std::optional<std::size_t> place);

    [[nodiscard]] const ChartDataPtr& data() const { return m_data; }
    [[nodiscard]] const TimeScale& timeScale() const { return m_time; }
    [[nodiscard]] const market::View& view() const { return *m_view; }
    [[nodiscard]] IndexRange indexRange() const { return m_range; }
    [[nodiscard]] QRectF plotRect() const { return pictureLayout().plot; }
    [[nodiscard]] const PictureLayout& pictureLayout() const { return m_layout; }
    [[nodiscard]] std::vector<qint64> eventsAt(const QPointF& point) const;
    [[nodiscard]] const std::vector<DrawnDrawing>& drawings() const; // those that are seen
    [[nodiscard]] qint64 labelledEvents() const;
    [[nodiscard]] qint64 badgedEvents() const;
    // What is drawn now, for those who read off it; null before the first layout.
    [[nodiscard]] const Frame* frame() const { return m_frame ? &*m_frame : nullptr; }
    void layOut(); // brings everything up to date; called by itself before painting

Q_SIGNALS:
    void laidOut(); // it looks different now

protected:
    void resizeEvent(QGraphicsSceneResizeEvent* event) override;

private:
    void markDirty();

    Presentation m_presentation;
    double m_deviceRatio = 1;
    Theme m_theme;
    std::optional<Words> m_words;
    TextMeter m_meter;
    ChartDataPtr m_data;
    ViewPtr m_view = std::make_shared<const market::View>();
    TimeScale m_time;
    std::vector<EventSpan> m_spans; // where each event of the data stands
    // Of each series and each reference; they point into m_data.
    std::vector<std::vector<PlacedBar>> m_bars;
    std::vector<std::vector<PlacedBar>> m_references;
    IndexRange m_range;
    std::optional<Frame> m_frame;
    PictureLayout m_layout; // the last one, also while new data waits to be laid out
    qint64 m_selectedEvent = 0;
    std::optional<std::size_t> m_heldDrawing;
    bool m_dirty = false;

    BackdropItem* m_backdrop = nullptr;
    PaneLabelItem* m_paneLabels = nullptr;
    VolumeItem* m_volume = nullptr;
    IndicatorPaneItem* m_indicators = nullptr;
    InstrumentPaneItem* m_instruments = nullptr;
    LineItem* m_lines = nullptr;
    CandleItem* m_candles = nullptr;
    OhlcItem* m_ohlc = nullptr;
    OverlayItem* m_overlays = nullptr;
    EventItem* m_events = nullptr;
    LegendItem* m_legend = nullptr;
    TimeAxisItem* m_timeAxis = nullptr;
    PriceAxisItem* m_priceAxis = nullptr;
    DrawingItem* m_drawings = nullptr;
    CaptionItem* m_captions = nullptr;
};

} // namespace widgets
