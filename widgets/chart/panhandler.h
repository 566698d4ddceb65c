#pragma once

#include "widgets/chart/charthandler.h"
#include "widgets/chart/frame.h"
#include "widgets/chart/indexrange.h"

namespace widgets {

class ChartView;

// Dragging the plot moves through time, and where the price axis is not fitted by itself through
// prices; dragging the time axis zooms; a click that does not move
// picks the event under it, a double click shows everything.
class PanHandler : public ChartHandler
{
public:
    explicit PanHandler(ChartView& chart);

    bool press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool doubleClick(const Pointer& pointer) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursorAt(const QPointF& position) const override;
    void dataChanged(); // indices count from what is loaded: a drag goes on from where it is now

private:
    struct Drag
    {
        QPointF start;
        QPointF at; // where the mouse is
        IndexRange range; // in view at the start
        PriceScale prices; // at the start
        bool zooms = false; // on the time axis
        bool moved = false;
    };

    void movePrices(double pixels);

    ChartView& m_chart;
    std::optional<Drag> m_drag;
};

} // namespace widgets
