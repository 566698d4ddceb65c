#include "widgets/chart/indicatorline.h"

#include "widgets/chart/columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

// Points that fall into one column of device pixels become at most two: its lowest and its highest,
// in the order in which the curve goes.
class CurveBuilder
{
public:
    explicit CurveBuilder(double deviceRatio)
        : m_deviceRatio(deviceRatio)
    {
    }

    // `y`s are pixels: `top` is the smallest.
    void add(double x, double y, double top, double bottom)
    {
        const double column = std::floor(x * m_deviceRatio);
        if (m_isOpen && column == m_column) {
            m_top = std::min(m_top, top);
            m_bottom = std::max(m_bottom, bottom);
            m_lastY = y;
            return;
        }
        closeColumn();
        m_isOpen = true;
        m_column = column;
        m_first = {x, y};
        m_lastY = y;
        m_top = top;
        m_bottom = bottom;
    }
    void breakRun()
    {
        closeColumn();
        if (!m_run.isEmpty())
            m_runs.push_back(std::exchange(m_run, {}));
    }
    [[nodiscard]] std::vector<QPolygonF> take()
    {
        breakRun();
        return std::move(m_runs);
    }

private:
    void closeColumn()
    {
        if (!std::exchange(m_isOpen, false))
            return;
        const bool up = m_lastY < m_first.y();
        append({m_first.x(), up ? m_bottom : m_top});
        append({m_first.x(), up ? m_top : m_bottom});
    }
    void append(const QPointF& point)
    {
        if (m_run.isEmpty() || m_run.back() != point)
            m_run.append(point);
    }

    double m_deviceRatio;
    std::vector<QPolygonF> m_runs;
    QPolygonF m_run;
    bool m_isOpen = false;
    double m_column = 0;
    QPointF m_first;
    double m_lastY = 0;
    double m_top = 0;
    double m_bottom = 0;
};

std::span<const DrawnBar> barsInView(const Frame& frame)
{
    return frame.series.empty() ? std::span<const DrawnBar>() : frame.series.front().bars;
}

} // namespace

IndicatorPoint pointAt(const Frame& frame, const IndicatorData& data, std::size_t line,
                       const DrawnBar& drawn)
{
    const auto bars = frame.data->main()->answer.bars->bars();
    const auto place = static_cast<std::size_t>(drawn.bar - bars.data());
    if (line >= data.lines.size() || place >= data.lines[line].size())
        return {};
    const double value = data.lines[line][place];
    if (data.lows.empty())
        return {value, value, value};
    return {value, data.lows[line][place], data.highs[line][place]};
}

double lastValue(const Frame& frame, const IndicatorData& data, std::size_t line)
{
    const auto bars = barsInView(frame);
    for (auto drawn = bars.rbegin(); drawn != bars.rend(); ++drawn)
        if (const double value = pointAt(frame, data, line, *drawn).value; std::isfinite(value))
            return value;
    return market::unknown;
}

std::optional<market::Extremes> reachOf(const Frame& frame, const IndicatorData& data)
{
    double low = market::unknown;
    double high = market::unknown;
    for (std::size_t line = 0; line < data.lines.size(); ++line) {
        for (const DrawnBar& drawn : barsInView(frame)) {
            const IndicatorPoint point = pointAt(frame, data, line, drawn);
            low = std::fmin(low, point.low);
            high = std::fmax(high, point.high);
        }
    }
    if (std::isnan(low))
        return std::nullopt;
    return market::Extremes{low, high};
}

std::vector<QPolygonF> curveOf(const Frame& frame, const IndicatorData& data, std::size_t line,
                               const std::function<double(double)>& toY)
{
    CurveBuilder curve(frame.deviceRatio);
    const DrawnBar* before = nullptr;
    for (const DrawnBar& drawn : barsInView(frame)) {
        const IndicatorPoint point = pointAt(frame, data, line, drawn);
        const double y = toY(point.value);
        if (!std::isfinite(y) || (before && gutterBetween(frame, *before, drawn)))
            curve.breakRun();
        if (std::isfinite(y)) {
            // What reaches off a logarithmic scale ends at the value itself.
            const double top = point.high == point.value ? y : toY(point.high);
            const double bottom = point.low == point.value ? y : toY(point.low);
            curve.add(drawn.centre(), y, std::fmin(top, y), std::fmax(bottom, y));
        }
        before = &drawn;
    }
    return curve.take();
}

} // namespace widgets
