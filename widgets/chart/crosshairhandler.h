#pragma once

#include "widgets/chart/barwalk.h"
#include "widgets/chart/charthandler.h"
#include "widgets/chart/crosshairpicture.h"

#include <QObject>

namespace widgets {

class ChartView;

// The crosshair: follows the mouse, or walks from bar to bar by keys. It reads off the Frame and
// lays out nothing.
class CrosshairHandler : public QObject, public ChartHandler
{
    Q_OBJECT

public:
    explicit CrosshairHandler(ChartView& chart);

    [[nodiscard]] bool hasMagnet() const { return m_magnet; }
    void setMagnet(bool on); // holding Ctrl means the other for that long
    [[nodiscard]] bool isWalking() const { return m_walk.has_value(); }
    void setWalking(bool on); // by keys; begins at the mouse, else at the last bar in view
    [[nodiscard]] const std::optional<BarWalk>& walk() const { return m_walk; }
    // What it stands on; place Outside = it is not shown.
    [[nodiscard]] const Reading& reading() const { return m_reading; }
    [[nodiscard]] const CrosshairPicture& crosshair() const { return m_crosshair; }

    void hover(const std::optional<Pointer>& pointer) override;
    bool press(const Pointer& pointer) override; // the mouse takes over, and does what it does
    bool keyPress(QKeyEvent* event) override;
    void pictureChanged() override;
    void paint(QPainter& painter) const override;

Q_SIGNALS:
    void magnetChanged(bool on);
    void walkingChanged(bool on);
    void walked(); // the keyboard's crosshair stands on another bar, or reads another strip

private:
    bool walkBy(QKeyEvent* event);
    void keepWalk(const Frame& frame);
    void step(int bars);
    void scrollToWalk(const Frame& frame);
    void read();
    void show(const Reading& reading);

    ChartView& m_chart;
    bool m_magnet = false;
    std::optional<Pointer> m_mouse; // over the chart
    std::optional<BarWalk> m_walk; // the keyboard is in charge
    int m_pendingBars = 0; // steps that wait for more to be loaded
    Reading m_reading;
    CrosshairPicture m_crosshair;
};

} // namespace widgets
