#include "widgets/chart/rangehistory.h"

namespace widgets {

namespace {

constexpr std::ptrdiff_t mostRanges = 500;

} // namespace

ViewedTime viewedTime(const market::View& view)
{
    return {view.interval, view.from, view.to, view.zoom};
}

market::View withTime(market::View view, const ViewedTime& time)
{
    view.interval = time.interval;
    view.from = time.from;
    view.to = time.to;
    view.zoom = time.zoom;
    return view;
}

void RangeHistory::visit(const ViewedTime& before, const ViewedTime& after, bool replace)
{
    if (replace && isAt(m_at, before)) {
        m_ranges[static_cast<std::size_t>(m_at)] = after;
        if (isAt(m_at - 1, after)) // back where the gesture began
            m_ranges.erase(m_ranges.begin() + m_at--);
        return;
    }
    m_ranges.resize(static_cast<std::size_t>(m_at + 1));
    // What was not looked at by a step of its own, such as the first view.
    if (!isAt(m_at, before))
        m_ranges.push_back(before);
    m_ranges.push_back(after);
    if (std::ssize(m_ranges) > mostRanges)
        m_ranges.erase(m_ranges.begin(), m_ranges.end() - mostRanges);
    m_at = std::ssize(m_ranges) - 1;
}

void RangeHistory::follow(const ViewedTime& before, const ViewedTime& after)
{
    if (before == after)
        return;
    if (isAt(m_at - 1, after))
        --m_at;
    else if (isAt(m_at + 1, after))
        ++m_at;
    else
        visit(before, after, false);
}

std::optional<ViewedTime> RangeHistory::step(int direction)
{
    if (!canStep(direction))
        return std::nullopt;
    m_at += direction;
    return m_ranges[static_cast<std::size_t>(m_at)];
}

bool RangeHistory::canStep(int direction) const
{
    const std::ptrdiff_t next = m_at + direction;
    return next >= 0 && next < std::ssize(m_ranges);
}

bool RangeHistory::isAt(std::ptrdiff_t place, const ViewedTime& time) const
{
    return place >= 0 && place < std::ssize(m_ranges)
        && m_ranges[static_cast<std::size_t>(place)] == time;
}

} // namespace widgets
