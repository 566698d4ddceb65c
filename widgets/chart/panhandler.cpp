#include "widgets/chart/panhandler.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double dragZoom = 250; // pixels that zoom by e
constexpr double dragThreshold = 4; // pixels that tell a drag from a click

} // namespace

PanHandler::PanHandler(ChartView& chart)
    : m_chart(chart)
{
}

bool PanHandler::press(const Pointer& pointer)
{
    const Picture& picture = m_chart.picture();
    const bool axis = picture.pictureLayout().timeAxis.contains(pointer.position);
    const PriceScale prices = picture.frame() ? picture.frame()->price : PriceScale();
    m_drag = Drag{pointer.position, pointer.position, picture.indexRange(), prices, axis, false};
    return true;
}

void PanHandler::move(const Pointer& pointer)
{
    if (!m_drag)
        return;
    m_drag->at = pointer.position;
    const double distance = pointer.position.x() - m_drag->start.x();
    const double height = pointer.position.y() - m_drag->start.y();
    const bool movesPrices = m_chart.view().priceRange && !m_drag->zooms;
    if (!m_drag->moved && std::abs(distance) < dragThreshold
        && !(movesPrices && std::abs(height) >= dragThreshold))
        return;
    m_drag->moved = true;
    const IndexRange from = m_drag->range;
    const double width = from.last - from.first;
    if (m_drag->zooms) {
        const double half = width / 2 * std::exp(-distance / dragZoom);
        const double centre = (from.first + from.last) / 2;
        m_chart.moveTo({centre - half, centre + half});
        return;
    }
    const double plot = std::max(1.0, m_chart.picture().plotRect().width());
    const double shift = -distance / plot * width;
    m_chart.moveTo({from.first + shift, from.last + shift});
    if (movesPrices)
        movePrices(height);
}

void PanHandler::movePrices(double pixels)
{
    const PriceScale scale = widgets::moved(m_drag->prices, pixels);
    market::View view = m_chart.view();
    view.priceRange = market::PriceRange{scale.low, scale.high};
    m_chart.edit(view, ChartView::tr("move")); // one step together with the way through time
}

void PanHandler::release(const Pointer& pointer)
{
    if (!m_drag)
        return;
    const bool moved = m_drag->moved;
    m_drag.reset();
    if (!moved)
        m_chart.choose(m_chart.picture().eventsAt(pointer.position), pointer.global);
}

bool PanHandler::doubleClick(const Pointer&)
{
    m_chart.fit();
    return true;
}

std::optional<Qt::CursorShape> PanHandler::cursorAt(const QPointF& position) const
{
    if (m_drag && m_drag->moved)
        return m_drag->zooms ? Qt::SizeHorCursor : Qt::ClosedHandCursor;
    if (!m_chart.picture().eventsAt(position).empty())
        return Qt::PointingHandCursor;
    if (m_chart.picture().pictureLayout().timeAxis.contains(position))
        return Qt::SizeHorCursor;
    return std::nullopt;
}

void PanHandler::dataChanged()
{
    if (!m_drag)
        return;
    m_drag->start = m_drag->at;
    m_drag->range = m_chart.picture().indexRange();
    if (const auto& prices = m_chart.view().priceRange) {
        m_drag->prices.low = prices->low;
        m_drag->prices.high = prices->high;
    }
}

} // namespace widgets
