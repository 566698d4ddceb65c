#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace market {

// What is kept of neighbouring values: each part can be joined with a newer one, and nothing is
// ever taken away again. So nothing cancels: a value that has left the window leaves no trace, be
// it 10^14 times as large as those that follow.

// Mean and squared deviations, joined after Chan, Golub and LeVeque (1979).
struct Moments
{
    double count = 0;
    double mean = 0;
    double squares = 0; // sum of the squared deviations from the mean

    static Moments of(double value) { return {1, value, 0}; }
};

inline Moments joined(const Moments& older, const Moments& newer)
{
    const double count = older.count + newer.count;
    const double difference = newer.mean - older.mean;
    const double share = newer.count / count;
    return {count, older.mean + difference * share,
            older.squares + newer.squares + difference * difference * older.count * share};
}

// The same of pairs.
struct PairMoments
{
    double count = 0;
    double meanX = 0;
    double meanY = 0;
    double squaresX = 0;
    double squaresY = 0;
    double products = 0; // of the deviations of x and y

    static PairMoments of(double x, double y) { return {1, x, y, 0, 0, 0}; }
};

inline PairMoments joined(const PairMoments& older, const PairMoments& newer)
{
    const double count = older.count + newer.count;
    const double share = newer.count / count;
    const double weight = older.count * share;
    const double dx = newer.meanX - older.meanX;
    const double dy = newer.meanY - older.meanY;
    return {count,
            older.meanX + dx * share,
            older.meanY + dy * share,
            older.squaresX + newer.squaresX + dx * dx * weight,
            older.squaresY + newer.squaresY + dy * dy * weight,
            older.products + newer.products + dx * dy * weight};
}

// Plain mean, and the mean with the weights 1, 2, 3 … from the oldest on.
struct WeightedMean
{
    double count = 0;
    double mean = 0;
    double weighted = 0;

    static WeightedMean of(double value) { return {1, value, value}; }
};

inline WeightedMean joined(const WeightedMean& older, const WeightedMean& newer)
{
    const double count = older.count + newer.count;
    const double olderWeight = older.count * (older.count + 1) / 2;
    const double ownWeight = newer.count * (newer.count + 1) / 2;
    // Each newer weight grows by the number of older values.
    const double newerWeight = ownWeight + older.count * newer.count;
    const double shifted = newer.mean + (newer.weighted - newer.mean) * ownWeight / newerWeight;
    return {count, older.mean + (newer.mean - older.mean) * newer.count / count,
            older.weighted
                + (shifted - older.weighted) * newerWeight / (olderWeight + newerWeight)};
}

struct Reach
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

inline Reach joined(const Reach& older, const Reach& newer)
{
    return {std::min(older.low, newer.low), std::max(older.high, newer.high)};
}

// The last `length` parts and what they are together, in constant time on average: the older ones
// are kept as what each is together with all after it, the newer ones as they came; when no older
// one is left, the newer ones become the older ones.
template<typename Part>
class SlidingWindow
{
public:
    explicit SlidingWindow(double length)
        : m_length(static_cast<std::size_t>(length))
    {
    }

    void append(const Part& part)
    {
        if (isFull())
            dropOldest();
        m_newerTotal = m_newer.empty() ? part : joined(m_newerTotal, part);
        m_newer.push_back(part);
    }
    [[nodiscard]] bool isFull() const { return m_older.size() + m_newer.size() == m_length; }
    // Of a window that is not empty.
    [[nodiscard]] Part total() const
    {
        return m_older.empty() ? m_newerTotal : joined(m_older.back(), m_newerTotal);
    }

private:
    void dropOldest()
    {
        if (m_older.empty()) {
            m_older.swap(m_newer);
            std::ranges::reverse(m_older);
            for (std::size_t i = 1; i < m_older.size(); ++i)
                m_older[i] = joined(m_older[i], m_older[i - 1]);
        }
        m_older.pop_back();
    }

    std::size_t m_length;
    std::vector<Part> m_older; // the oldest last
    std::vector<Part> m_newer;
    Part m_newerTotal;
};

} // namespace market
