#pragma once

#include <QAccessibleWidget>

#include <map>
#include <optional>

namespace widgets {

class ChartView;
struct Frame;

// What a screen reader finds in a chart.
enum class ChartPartKind
{
    Series,
    Pane,
    Event,
    Cursor // the bar on which the keyboard's crosshair stands
};

struct ChartPartId
{
    ChartPartKind kind = ChartPartKind::Series;
    std::size_t index = 0; // among its kind, as in the Frame

    friend auto operator<=>(const ChartPartId&, const ChartPartId&) = default;
};

// The chart as a tree: series, panes, events in view, and the bar under the keyboard's crosshair.
// A part names a place in the Frame and looks it up each time, so that it outlives any change of
// data: one that is no longer there is invalid. Parts die with the chart.
class AccessibleChart : public QAccessibleWidget
{
public:
    explicit AccessibleChart(ChartView* chart);
    ~AccessibleChart() override;

    [[nodiscard]] ChartView& chart() const;
    [[nodiscard]] const Frame* frame() const; // null while there is none
    [[nodiscard]] std::size_t count(ChartPartKind kind) const;
    [[nodiscard]] int placeOf(const ChartPartId& part) const; // among all; -1 = it is gone

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int place) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

private:
    [[nodiscard]] QAccessibleInterface* part(const ChartPartId& id) const;

    mutable std::map<ChartPartId, QAccessible::Id> m_parts; // made when asked for
};

// For QAccessible::installFactory().
[[nodiscard]] QAccessibleInterface* chartAccess(const QString& className, QObject* object);
// Tells screen readers that the keyboard's crosshair has come, moved or gone.
void tellWalk(ChartView& chart);

} // namespace widgets
