#pragma once

#include "widgets/chart/overviewmodel.h"
#include "widgets/chart/overviewscale.h"
#include "widgets/chart/textrun.h"
#include "widgets/look.h"

#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace widgets {

// The part of the history in view, as parts of the overview's scale.
struct OverviewWindow
{
    double first = 0;
    double last = 1;

    [[nodiscard]] double width() const { return last - first; }
    [[nodiscard]] double centre() const { return (first + last) / 2; }
};

// The strip under the chart: the whole cached history, how many events fell where, and over it a
// window to drag that is the range in view.
class OverviewStrip : public QWidget
{
    Q_OBJECT
public:
    OverviewStrip(const ChartSources& sources, const Look& look, QWidget* parent = nullptr);

    void setView(const market::View& view);
    void setTheme(const Theme& theme);
    void setSides(double left, double right); // of the chart's plot, in pixels
    void refresh(); // the cache has changed: asks again

    [[nodiscard]] const OverviewDataPtr& data() const { return m_data; }
    [[nodiscard]] const OverviewScale& scale() const { return m_scale; }
    [[nodiscard]] OverviewWindow window() const;
    [[nodiscard]] QRectF windowRect() const; // in pixels; empty without a history
    [[nodiscard]] QString windowText() const; // "24 Jan 2025 to 29 Jan 2025"
    void moveTo(OverviewWindow window); // as if it had been dragged there
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChosen(const market::TimeRange& keys); // as in a View's zoom
    void dragStarted();
    void dragEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Grip
    {
        Body,
        Left,
        Right,
        Outside
    };
    struct Drag
    {
        Grip grip = Grip::Body;
        double x = 0;
        OverviewWindow window;
    };

    void ask();
    void receive(const OverviewDataPtr& data);
    void layOut();
    void layOutLine(const QRectF& area);
    void layOutEvents(const QRectF& area);
    void layOutDates(double baseline);
    void describe();
    void drag(double x);
    void endDrag();
    void resizeBy(double part);
    [[nodiscard]] Grip gripAt(double x) const;
    [[nodiscard]] QRectF history() const; // where the line and the events stand
    [[nodiscard]] double x(double part) const;
    [[nodiscard]] double partAt(double x) const;
    [[nodiscard]] market::TimeRange viewedKeys() const;
    void paintWindow(QPainter& painter) const;

    Look m_look;
    OverviewModel m_model;
    market::View m_view;
    OverviewDataPtr m_data;
    OverviewScale m_scale;
    double m_left = 16;
    double m_right = 16; // kept free at the right, in pixels
    QPolygonF m_line;
    QPolygonF m_area;
    std::vector<QRectF> m_columns;
    std::vector<TextRun> m_texts;
    std::optional<Drag> m_drag;
};

} // namespace widgets
