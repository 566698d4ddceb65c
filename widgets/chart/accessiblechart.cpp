#include "widgets/chart/accessiblechart.h"

#include "widgets/chart/accessiblepart.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/picture.h"

#include <array>

namespace widgets {

namespace {

constexpr std::array kinds{ChartPartKind::Series, ChartPartKind::Pane, ChartPartKind::Event,
                           ChartPartKind::Cursor};

} // namespace

AccessibleChart::AccessibleChart(ChartView* chart)
    : QAccessibleWidget(chart, QAccessible::Chart)
{
}

AccessibleChart::~AccessibleChart()
{
    for (const auto& [part, id] : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

ChartView& AccessibleChart::chart() const
{
    return *static_cast<ChartView*>(object());
}

const Frame* AccessibleChart::frame() const
{
    // A chart that is being destroyed is none any more.
    const auto* view = qobject_cast<const ChartView*>(object());
    return view ? view->picture().frame() : nullptr;
}

std::size_t AccessibleChart::count(ChartPartKind kind) const
{
    const Frame* now = frame();
    if (!now)
        return 0;
    switch (kind) {
    case ChartPartKind::Series:
        return now->series.size();
    case ChartPartKind::Pane:
        return now->panes.size();
    case ChartPartKind::Event:
        return now->events.size();
    case ChartPartKind::Cursor:
        break;
    }
    return chart().crosshair().isWalking() ? 1 : 0;
}

int AccessibleChart::placeOf(const ChartPartId& part) const
{
    std::size_t before = 0;
    for (const ChartPartKind kind : kinds) {
        const std::size_t these = count(kind);
        if (kind == part.kind)
            return part.index < these ? static_cast<int>(before + part.index) : -1;
        before += these;
    }
    return -1;
}

int AccessibleChart::childCount() const
{
    std::size_t all = 0;
    for (const ChartPartKind kind : kinds)
        all += count(kind);
    return static_cast<int>(all);
}

QAccessibleInterface* AccessibleChart::child(int place) const
{
    if (place < 0)
        return nullptr;
    auto index = static_cast<std::size_t>(place);
    for (const ChartPartKind kind : kinds) {
        const std::size_t these = count(kind);
        if (index < these)
            return part({kind, index});
        index -= these;
    }
    return nullptr;
}

QAccessibleInterface* AccessibleChart::part(const ChartPartId& id) const
{
    const auto known = m_parts.find(id);
    if (known != m_parts.end())
        return QAccessible::accessibleInterface(known->second);
    auto* made = new AccessiblePart(*this, id); // QAccessible owns it from here on
    m_parts.emplace(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

int AccessibleChart::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* part = dynamic_cast<const AccessiblePart*>(child);
    return part && part->parent() == this ? placeOf(part->id()) : -1;
}

// The smallest part at the point: events before series.
QAccessibleInterface* AccessibleChart::childAt(int x, int y) const
{
    for (int place = childCount() - 1; place >= 0; --place) {
        QAccessibleInterface* one = child(place);
        if (one && one->rect().contains(x, y))
            return one;
    }
    return nullptr;
}

QAccessibleInterface* AccessibleChart::focusChild() const
{
    if (!frame() || !chart().hasFocus())
        return nullptr;
    if (count(ChartPartKind::Cursor) > 0)
        return part({ChartPartKind::Cursor, 0});
    return QAccessible::queryAccessibleInterface(object());
}

QAccessibleInterface* chartAccess(const QString& className, QObject* object)
{
    auto* chart = className == QLatin1StringView(ChartView::staticMetaObject.className())
        ? qobject_cast<ChartView*>(object)
        : nullptr;
    return chart ? new AccessibleChart(chart) : nullptr;
}

void tellWalk(ChartView& chart)
{
    if (!QAccessible::isActive())
        return;
    const auto* tree
        = dynamic_cast<AccessibleChart*>(QAccessible::queryAccessibleInterface(&chart));
    if (!tree)
        return;
    if (tree->count(ChartPartKind::Cursor) == 0) {
        QAccessibleEvent back(&chart, QAccessible::Focus);
        QAccessible::updateAccessibility(&back);
        return;
    }
    // A new name is read out where the focus is.
    QAccessibleInterface* cursor = tree->child(tree->placeOf({ChartPartKind::Cursor, 0}));
    for (const QAccessible::Event what : {QAccessible::Focus, QAccessible::NameChanged}) {
        QAccessibleEvent event(cursor, what);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace widgets
