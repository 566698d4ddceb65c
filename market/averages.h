#pragma once

#include "market/bar.h"
#include "market/slidingwindow.h"

namespace market {

// The mean of the first `length` values, from then on moved towards each value by `weight`.
class SeededAverage
{
public:
    SeededAverage(double length, double weight)
        : m_length(length)
        , m_weight(weight)
    {
    }
    static SeededAverage exponential(double length) { return {length, 2 / (length + 1)}; }
    static SeededAverage wilder(double length) { return {length, 1 / length}; }

    void append(double value)
    {
        if (m_count < m_length)
            m_value += (value - m_value) / ++m_count;
        else
            m_value += (value - m_value) * m_weight;
    }
    [[nodiscard]] bool isDefined() const { return m_count >= m_length; }
    [[nodiscard]] double value() const { return isDefined() ? m_value : unknown; }

private:
    double m_length;
    double m_weight;
    double m_count = 0;
    double m_value = 0;
};

// A mean over a window, which says when it is known.
class WindowMean
{
public:
    explicit WindowMean(double period)
        : m_window(period)
    {
    }
    void append(double value) { m_window.append(Moments::of(value)); }
    [[nodiscard]] bool isDefined() const { return m_window.isFull(); }
    [[nodiscard]] Moments moments() const { return m_window.total(); }

private:
    SlidingWindow<Moments> m_window;
};

} // namespace market
