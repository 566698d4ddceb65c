#pragma once

#include "market/drawing.h"
#include "widgets/chart/charthandler.h"
#include "widgets/chart/drawinganchor.h"
#include "widgets/chart/drawingshape.h"

#include <QObject>

namespace widgets {

class ChartView;

// Draws on the chart, and changes what was drawn: by mouse and by keys. While something is on its
// way only this paints; the View changes once, when it is there.
class DrawingHandler : public QObject, public ChartHandler
{
    Q_OBJECT

public:
    explicit DrawingHandler(ChartView& chart);

    // The next points draw one of that kind. Choosing the tool in hand again keeps it in hand for
    // more than one drawing.
    void start(market::DrawingKind kind);
    void stop();
    [[nodiscard]] std::optional<market::DrawingKind> tool() const;

    [[nodiscard]] std::optional<std::size_t> selected() const { return m_selected; }
    void select(std::optional<std::size_t> place); // in the View's list
    // Of the selected one.
    void editText();
    void duplicate();
    void remove();
    void removeAll();
    [[nodiscard]] std::optional<std::size_t> drawingAt(const QPointF& point) const;

    bool press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool doubleClick(const Pointer& pointer) override;
    void hover(const std::optional<Pointer>& pointer) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursorAt(const QPointF& position) const override;
    bool keyPress(QKeyEvent* event) override;
    bool focusNext(bool forward) override;
    void pictureChanged() override;
    void paint(QPainter& painter) const override;

Q_SIGNALS:
    void toolChanged();
    void selectionChanged();

private:
    // A tool in hand.
    struct Tool
    {
        market::DrawingKind kind = market::DrawingKind::TrendLine;
        bool stays = false;
        std::optional<market::Anchor> first; // where the first point was set
        std::optional<QPointF> pressed; // where the mouse went down
        std::optional<market::Anchor> keys; // where the keyboard's point is
    };
    // A drawing in hand.
    struct Drag
    {
        market::Drawing before;
        std::optional<std::size_t> handle; // nothing = the whole of it
        QPointF start;
        bool moved = false;
    };

    [[nodiscard]] std::optional<Snap> snapOf(const Pointer& pointer) const;
    [[nodiscard]] std::optional<std::size_t> handleAt(const QPointF& point) const;
    [[nodiscard]] const DrawingShape* shapeAt(std::optional<std::size_t> place) const;
    [[nodiscard]] bool isFar(const market::Anchor& a, const market::Anchor& b) const;
    void setPoint(const market::Anchor& anchor, bool keep);
    void add(const market::Drawing& drawing);
    void replace(const market::Drawing& drawing, const QString& what);
    void change(std::vector<market::Drawing> drawings, const QString& what);
    void askForText(const market::Drawing& drawing);
    void takeText(market::Drawing drawing, const QString& text);
    void preview(const std::optional<market::Drawing>& drawing);
    void showTool(const Snap& snap);
    void endDrag();
    void keepSelection();
    bool toolKey(QKeyEvent* event);
    bool selectionKey(QKeyEvent* event);
    void stepKeys(int bars, int ticks);

    ChartView& m_chart;
    std::optional<Tool> m_tool;
    std::optional<Drag> m_drag;
    std::optional<std::size_t> m_selected;
    market::Drawing m_selectedDrawing; // what m_selected names, to notice when it is another
    std::optional<std::size_t> m_hovered;
    std::optional<market::Drawing> m_preview; // on its way
    std::optional<DrawingShape> m_previewShape;
    std::optional<Snap> m_mark; // where the next point would be
};

} // namespace widgets
