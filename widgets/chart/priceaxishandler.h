#pragma once

#include "widgets/chart/charthandler.h"
#include "widgets/chart/pricescale.h"

#include <QCoreApplication>
#include <QRectF>

namespace widgets {

class ChartView;
struct Frame;

// Dragging the price axis scales the prices, with Shift it moves them; the wheel over it zooms
// them, and a double click fits them to what is in view again. While they are not fitted a tag at
// the axis' foot says so, and a click on it does the same.
class PriceAxisHandler : public ChartHandler
{
    Q_DECLARE_TR_FUNCTIONS(widgets::PriceAxisHandler)
public:
    explicit PriceAxisHandler(ChartView& chart);

    bool press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool doubleClick(const Pointer& pointer) override;
    bool wheel(const Pointer& pointer, double notches) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursorAt(const QPointF& position) const override;
    void paint(QPainter& painter) const override;
    // The tag, while the axis is not fitted by itself; empty otherwise.
    [[nodiscard]] QRectF autoTag() const;

private:
    struct Drag
    {
        double start = 0; // pixel
        PriceScale scale;
        bool moves = false; // instead of scaling
    };

    [[nodiscard]] const Frame* frame() const; // null without prices to scale
    [[nodiscard]] bool isOnAxis(const QPointF& position) const;
    void fit();

    ChartView& m_chart;
    std::optional<Drag> m_drag;
};

} // namespace widgets
