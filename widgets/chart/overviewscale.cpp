#include "widgets/chart/overviewscale.h"

#include <algorithm>
#include <cmath>

using market::Millis;

namespace widgets {

OverviewScale::OverviewScale(std::vector<Millis> begins, Millis end)
    : m_knots(std::move(begins))
{
    if (m_knots.empty())
        return;
    m_knots.push_back(std::max(end, m_knots.back() + 1));
    std::ranges::sort(m_knots);
    m_knots.erase(std::unique(m_knots.begin(), m_knots.end()), m_knots.end());
}

double OverviewScale::pace() const
{
    return static_cast<double>(m_knots.back() - m_knots.front());
}

double OverviewScale::partOf(Millis key) const
{
    if (isEmpty())
        return 0;
    if (key < m_knots.front())
        return static_cast<double>(key - m_knots.front()) / pace();
    if (key >= m_knots.back())
        return 1 + static_cast<double>(key - m_knots.back()) / pace();
    const auto right = std::ranges::upper_bound(m_knots, key);
    const auto left = std::prev(right);
    const double inside = static_cast<double>(key - *left) / static_cast<double>(*right - *left);
    return (static_cast<double>(left - m_knots.begin()) + inside) / bars();
}

Millis OverviewScale::keyAt(double part) const
{
    if (isEmpty())
        return 0;
    if (part < 0)
        return m_knots.front() + std::llround(part * pace());
    if (part >= 1)
        return m_knots.back() + std::llround((part - 1) * pace());
    const double place = part * bars();
    const auto left = static_cast<std::size_t>(place);
    const Millis length = m_knots[left + 1] - m_knots[left];
    const double inside = place - static_cast<double>(left);
    return m_knots[left] + std::llround(inside * static_cast<double>(length));
}

bool OverviewScale::hasBarsIn(const market::TimeRange& keys) const
{
    const auto first = std::ranges::lower_bound(m_knots, keys.begin);
    return first != m_knots.end() && keys.contains(*first);
}

market::TimeRange OverviewScale::range() const
{
    return isEmpty() ? market::TimeRange() : market::TimeRange{m_knots.front(), m_knots.back()};
}

} // namespace widgets
