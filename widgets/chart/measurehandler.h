#pragma once

#include "widgets/chart/charthandler.h"
#include "widgets/chart/crosshairpicture.h"
#include "widgets/chart/measure.h"

#include <QObject>

namespace widgets {

class ChartView;

// Measures between two points: dragged with Shift, dragged after arm(), or by keys from the bar on
// which Space was pressed to the one the crosshair walks to. It stays until Esc or the next click.
class MeasureHandler : public QObject, public ChartHandler
{
    Q_OBJECT

public:
    explicit MeasureHandler(ChartView& chart);

    // The next drag measures, without Shift; while the crosshair walks, from its bar.
    void arm();
    void clear();
    [[nodiscard]] bool isShown() const { return m_from && m_to; }
    [[nodiscard]] QStringList texts() const; // empty while nothing is measured

    bool press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursorAt(const QPointF& position) const override;
    bool keyPress(QKeyEvent* event) override;
    void pictureChanged() override;
    void paint(QPainter& painter) const override;

Q_SIGNALS:
    void armedChanged(bool armed);

private:
    void setArmed(bool armed);
    void mark();
    void followWalk();
    void layOut();
    void placeBox(const Frame& frame, const QPointF& end);
    [[nodiscard]] QRegion region() const;

    ChartView& m_chart;
    bool m_armed = false;
    bool m_dragging = false;
    bool m_walking = false; // the other end follows the keyboard
    std::optional<MeasurePoint> m_from;
    std::optional<MeasurePoint> m_to;
    QRectF m_rect;
    QColor m_color;
    TextBox m_box;
};

} // namespace widgets
