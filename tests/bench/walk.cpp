#include "tests/bench/walk.h"

#include "market/calendar.h"
#include "market/interval.h"

#include <algorithm>
#include <cmath>

namespace bench {

namespace {

constexpr double homing = 2e-6; // share of the way home, each bar

double cents(double price)
{
    return std::round(price * 100) / 100;
}

} // namespace

Walk::Walk(double price, double step, unsigned seed)
    : m_random(seed)
    , m_home(price)
    , m_price(price)
    , m_step(step)
{
}

double Walk::chance()
{
    return 2.0 * static_cast<double>(m_random()) / static_cast<double>(std::mt19937::max()) - 1;
}

market::Bar Walk::next(market::Millis begin)
{
    market::Bar bar;
    bar.begin = begin;
    bar.open = cents(m_price * (1 + chance() * m_step * 0.1));
    m_price = m_price * (1 + chance() * m_step) + (m_home - m_price) * homing;
    bar.close = cents(m_price);
    bar.high = cents(std::max(bar.open, bar.close) * (1 + std::abs(chance()) * m_step * 0.5));
    bar.low = cents(std::min(bar.open, bar.close) * (1 - std::abs(chance()) * m_step * 0.5));
    bar.volume = std::round(20'000 * (1 + chance()) + 100);
    return bar;
}

std::vector<market::Bar> minuteBars(Walk& walk, market::Millis begin, int count)
{
    std::vector<market::Bar> bars;
    bars.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        bars.push_back(walk.next(begin + i * market::minuteMillis));
    return bars;
}

std::vector<market::Bar> dailyBars(Walk& walk, int count)
{
    const auto calendar = market::Calendar::forExchange(QStringLiteral("XNAS"));
    const QDate last(2024, 12, 31);
    auto sessions = calendar->sessions(last.addDays(-count * 2), last);
    sessions.erase(sessions.begin(), sessions.end() - count);
    std::vector<market::Bar> bars;
    for (const market::Session& session : sessions)
        bars.push_back(walk.next(market::dateKey(session.date)));
    return bars;
}

} // namespace bench
