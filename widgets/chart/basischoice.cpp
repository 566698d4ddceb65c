#include "widgets/chart/basischoice.h"

#include "market/calendar.h"
#include "widgets/chart/reading.h"

namespace widgets {

std::optional<market::Millis> barBeginAt(const Frame& frame, double x)
{
    if (frame.series.empty())
        return std::nullopt;
    const DrawnBar* drawn = barAt(frame.series.front(), x);
    return drawn ? std::optional(drawn->bar->begin) : std::nullopt;
}

market::View withBasisAt(market::View view, market::Millis begin)
{
    view.basisAt.reset();
    view.basis = {};
    if (market::isIntraday(view.interval))
        view.basisAt = begin;
    else
        view.basis = market::closingDate(view.interval, market::dateOfKey(begin), nullptr);
    return view;
}

market::View withUsualBasis(market::View view)
{
    view.basis = {};
    view.basisAt.reset();
    return view;
}

} // namespace widgets
