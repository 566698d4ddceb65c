#pragma once

#include "widgets/chart/charthandler.h"
#include "widgets/chart/chartmodel.h"
#include "widgets/chart/frame.h"
#include "widgets/chart/indexrange.h"
#include "widgets/chart/viewhistory.h"

#include <QAction>
#include <QPixmap>
#include <QPointer>
#include <QtCharts/QChartView>

#include <memory>
#include <optional>

namespace widgets {

class CrosshairHandler;
class MeasureHandler;
class DrawingHandler;
class PanHandler;
class Picture;

// The chart in the window: shows a View, and turns mouse, wheel and keys into another one. The
// picture is kept as a pixmap; what follows the mouse is painted over it, so that a crosshair
// repaints no series.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(const ChartSources& sources, QWidget* parent = nullptr);
    ~ChartView() override;

    [[nodiscard]] const market::View& view() const { return m_view; }
    void setView(const market::View& view);
    // As setView(), for a change the user made, which can be undone; `what` names it in words that
    // can follow "Undo".
    void edit(const market::View& view, const QString& what);
    // As edit(), for one of many small steps: those without a rest between them are one.
    void nudge(const market::View& view, const QString& what);
    [[nodiscard]] ViewHistory& history() { return m_history; }
    void walk(int direction); // back or forward to a range that was looked at
    [[nodiscard]] const Picture& picture() const { return *m_picture; }
    [[nodiscard]] const ChartSources& sources() const { return m_sources; }
    void moveTo(IndexRange range); // shows those indices of what is loaded
    void showTime(const market::TimeRange& keys); // as in a View's zoom, wherever that is
    // As much time as now, with the key at that part of the width.
    void goTo(market::Millis key, double place);
    // Pressed in the chart the key triggers the action, unless a handler wants it for itself.
    void addKey(const QKeySequence& key, QAction* action) { m_keys.emplace_back(key, action); }
    void repaintCursor(); // what handlers paint has changed
    void repaintCursor(const QRegion& changed);
    [[nodiscard]] DrawingHandler& drawing() const { return *m_drawing; }
    void holdDrawing(std::optional<std::size_t> place); // leaves it out of the picture
    [[nodiscard]] CrosshairHandler& crosshair() const { return *m_crosshair; }
    [[nodiscard]] MeasureHandler& measure() const { return *m_measure; }
    // Selects the event, or lets the user choose from several.
    void choose(const std::vector<qint64>& events, const QPoint& position);
    void selectEvent(const market::Event& event); // scrolls it into view and marks it
    void refresh(); // the cache has changed: asks again
    void zoom(double factor); // > 1 shows less
    void pan(double fraction); // of the width in view; positive goes forward in time
    void pinBasis(market::Millis begin); // to the close of the bar that begins then
    void unpinBasis();
    void fit(); // all that is cached of the main instrument at this interval

Q_SIGNALS:
    void viewChanged(const market::View& view);
    void eventSelected(const market::Event& event);
    void failed(const QString& message);
    void painted(); // a picture, for the first time

protected:
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // Of the first picture.
    enum class Part
    {
        Nothing,
        Bars,
        All
    };

    void addHandlers();
    void ask();
    [[nodiscard]] bool hasLoaded(const market::View& view) const;
    void receiveBars(const ChartDataPtr& bars);
    void receive(const ChartDataPtr& data);
    void keepBasis(market::View& view) const;
    void showAll(const std::vector<market::Coverage>& coverage);
    void releaseGrab(const Pointer& pointer);
    [[nodiscard]] Pointer pointerOf(const QMouseEvent& event) const;
    void paintPicture(QPainter& painter);
    void renderStill();
    void renderScene(QPainter& painter);
    void tellFirstPaint();
    void showCursor(const QPointF& position);
    void zoomAt(double factor, double x);
    void pick(qint64 id);
    void hover(const QPoint& position);
    void describe();
    [[nodiscard]] QString timeOf(const market::Event& event) const;
    [[nodiscard]] const market::Event* eventOf(qint64 id) const;

    ChartSources m_sources;
    ChartModel m_model;
    Picture* m_picture = nullptr; // owned by the scene of QChartView
    market::View m_view;
    ViewHistory m_history;
    std::vector<std::unique_ptr<ChartHandler>> m_handlers; // asked in this order
    ChartHandler* m_grabber = nullptr; // has taken the press; one of them
    PanHandler* m_pan = nullptr; // one of them
    CrosshairHandler* m_crosshair = nullptr; // one of them
    MeasureHandler* m_measure = nullptr; // one of them
    DrawingHandler* m_drawing = nullptr; // one of them
    std::vector<std::pair<QKeySequence, QPointer<QAction>>> m_keys;
    QPixmap m_still; // the picture as it was last laid out, from its second repaint on
    int m_repaints = 0; // since then
    qint64 m_selected = 0;
    Part m_loaded = Part::Nothing;
    Part m_painted = Part::Nothing;
};

} // namespace widgets
