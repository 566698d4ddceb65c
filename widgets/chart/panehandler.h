#pragma once

#include "widgets/chart/charthandler.h"
#include "widgets/chart/paneedit.h"

#include <QCoreApplication>

class QMenu;

namespace widgets {

class ChartView;

// Panes by mouse: the line above a pane is dragged to resize it, its title to reorder it; a click
// on the title opens its menu. The same can be done by keys in the dialog of indicators.
class PaneHandler : public ChartHandler
{
    Q_DECLARE_TR_FUNCTIONS(widgets::PaneHandler)

public:
    explicit PaneHandler(ChartView& chart);

    bool press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool doubleClick(const Pointer& pointer) override;
    void hover(const std::optional<Pointer>& pointer) override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursorAt(const QPointF& position) const override;
    void pictureChanged() override;
    void paint(QPainter& painter) const override;

    [[nodiscard]] QMenu* menuFor(std::size_t place) const; // owned by the chart

private:
    enum class Part
    {
        Edge, // the line above it
        Title
    };
    struct Hit
    {
        Part part = Part::Edge;
        std::size_t place = 0;

        friend bool operator==(const Hit&, const Hit&) = default;
    };
    struct Drag
    {
        Hit hit;
        QPointF start;
        QPointF at;
        market::View view; // when it began
        PictureLayout layout;
        bool moved = false;
    };

    [[nodiscard]] std::optional<Hit> hitAt(const QPointF& position) const;
    [[nodiscard]] std::size_t targetOf(const Drag& drag) const;
    void change(const market::View& view) const;

    ChartView& m_chart;
    std::optional<Drag> m_drag;
    std::optional<Hit> m_hover;
};

} // namespace widgets
