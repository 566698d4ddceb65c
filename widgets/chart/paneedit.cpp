#include "widgets/chart/paneedit.h"

#include "market/viewlimits.h"

#include <algorithm>

namespace widgets {

namespace {

constexpr double mostShare = 0.7; // of all panes together

} // namespace

market::View withoutPane(market::View view, std::size_t place)
{
    if (place < view.panes.size())
        view.panes.erase(view.panes.begin() + static_cast<std::ptrdiff_t>(place));
    return view;
}

market::View withPaneAt(market::View view, std::size_t from, std::size_t to)
{
    if (from >= view.panes.size() || to >= view.panes.size())
        return view;
    const market::Pane moved = view.panes[from];
    view.panes.erase(view.panes.begin() + static_cast<std::ptrdiff_t>(from));
    view.panes.insert(view.panes.begin() + static_cast<std::ptrdiff_t>(to), moved);
    return view;
}

market::View withUsualHeight(market::View view, std::size_t place)
{
    if (place < view.panes.size())
        view.panes[place].height = 0;
    return view;
}

market::View withPaneEdge(market::View view, const PictureLayout& layout, std::size_t place,
                          double pixels)
{
    const std::size_t count = std::min(layout.panes.size(), view.panes.size());
    if (place >= count)
        return view;
    const double all = layout.panes.back().bottom() - layout.plot.top();
    if (all <= 0)
        return view;
    double together = 0;
    for (std::size_t i = 0; i < count; ++i) {
        view.panes[i].height = std::max(market::leastPaneHeight, layout.panes[i].height() / all);
        together += view.panes[i].height;
    }
    const auto resize = [&](std::size_t i, double by) {
        // Rounding may lead a hair beyond what a View can say.
        view.panes[i].height = std::clamp(view.panes[i].height + by, market::leastPaneHeight,
                                          market::mostPaneHeight);
    };
    const double least = market::leastPaneHeight - view.panes[place].height;
    const double above = place > 0 ? view.panes[place - 1].height - market::leastPaneHeight
                                   : std::max(0.0, mostShare - together);
    const double change = std::clamp(-pixels / all, std::min(least, 0.0), std::max(above, 0.0));
    resize(place, change);
    if (place > 0)
        resize(place - 1, -change);
    return view;
}

} // namespace widgets
