#pragma once

#include "market/drawing.h"
#include "widgets/chart/frame.h"
#include "widgets/chart/textrun.h"

#include <QLineF>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace widgets {

// A drawing in pixels of one layout: what is painted, hit and held.
struct DrawingShape
{
    QColor color;
    double width = 1; // of its lines
    std::vector<QLineF> lines; // all within the plot
    std::vector<QLineF> hints; // fainter ones that only help to read it
    QRectF area; // tinted
    QPolygonF head; // of an arrow
    std::vector<QRectF> grounds; // under its texts, so that they are read over candles
    QColor ground;
    std::vector<TextRun> texts; // over the grounds
    QRectF tag; // on the price axis
    std::vector<TextRun> tagTexts;
    std::vector<QPointF> handles; // one for each of its anchors, also outside of the plot
    QRectF clip; // the plot

    [[nodiscard]] bool isSeen() const;
    // Pixels from the point to what can be grabbed of it.
    [[nodiscard]] double distanceTo(const QPointF& point) const;
};

// Nothing where the drawing has no place in what is shown.
[[nodiscard]] std::optional<DrawingShape> shapeOf(const market::Drawing& drawing,
                                                  const Frame& frame);

// `widening` in pixels tells a drawing that is under the mouse from the others.
void paintShape(QPainter& painter, const DrawingShape& shape, double widening = 0);
void paintHandles(QPainter& painter, const DrawingShape& shape);

} // namespace widgets
