#include "widgets/chart/basischoice.h"

#include "widgets/chart/reading.h"

namespace widgets {

namespace {

QDate lastDateOf(market::Interval interval, QDate first)
{
    if (interval == market::Interval::Week1)
        return first.addDays(6);
    return interval == market::Interval::Month1 ? first.addMonths(1).addDays(-1) : first;
}

} // namespace

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
        view.basis = lastDateOf(view.interval, market::dateOfKey(begin));
    return view;
}

market::View withUsualBasis(market::View view)
{
    view.basis = {};
    view.basisAt.reset();
    return view;
}

} // namespace widgets
