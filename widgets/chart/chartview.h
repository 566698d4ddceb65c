#pragma once

#include "widgets/chart/chartmodel.h"
#include "widgets/chart/frame.h"

#include <QtCharts/QChartView>

#include <optional>

namespace widgets {

class Picture;

// The chart in the window: shows a View, and turns mouse, wheel and keys into another one.
class ChartView : public QChartView
{
    Q_OBJECT
public:
    explicit ChartView(const ChartSources& sources, QWidget* parent = nullptr);
    ~ChartView() override;

    [[nodiscard]] const market::View& view() const { return m_view; }
    void setView(const market::View& view);
    void selectEvent(const market::Event& event); // scrolls it into view and marks it
    void refresh(); // the cache has changed: asks again
    void zoom(double factor); // > 1 shows less
    void pan(double fraction); // of the width in view; positive goes forward in time
    void fit(); // all that is cached of the main instrument at this interval

Q_SIGNALS:
    void viewChanged(const market::View& view);
    void eventSelected(const market::Event& event);
    void failed(const QString& message);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Drag
    {
        QPointF start;
        QPointF at; // where the mouse is
        IndexRange range; // in view at the start
        bool zooms = false; // on the time axis
        bool moved = false;
    };

    void ask();
    void receive(const ChartDataPtr& data);
    void showAll(const std::vector<market::Coverage>& coverage);
    void moveTo(IndexRange range);
    void zoomAt(double factor, double x);
    void drag(const QPointF& position);
    void pick(qint64 id);
    void hover(const QPoint& position);
    void stepEvent(int direction);
    void describe();
    [[nodiscard]] QString timeOf(const market::Event& event) const;
    [[nodiscard]] const market::Event* eventOf(qint64 id) const;
    void choose(const std::vector<qint64>& events, const QPoint& position);

    ChartSources m_sources;
    ChartModel m_model;
    Picture* m_picture = nullptr; // owned by the scene of QChartView
    market::View m_view;
    std::optional<Drag> m_drag;
    qint64 m_selected = 0;
};

} // namespace widgets
