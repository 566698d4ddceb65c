#include "app/barrange.h"

#include "app/say.h"
#include "app/viewrules.h"
#include "market/format.h"

using namespace Qt::StringLiterals;
using market::Interval;

namespace app {

namespace {

QDate firstDay(QDate date, Interval interval)
{
    if (interval == Interval::Week1)
        return date.addDays(1 - date.dayOfWeek());
    if (interval == Interval::Month1)
        return {date.year(), date.month(), 1};
    return date;
}

} // namespace

market::TimeRange barRange(const Dates& dates, Interval interval,
                           const market::Instrument& instrument)
{
    const QDate from = dates.from.isValid() ? dates.from : QDate(1800, 1, 1);
    const QDate to = dates.to.isValid() ? dates.to : QDate(2199, 12, 31);
    if (!market::isIntraday(interval))
        return {market::dateKey(firstDay(from, interval)), market::dateKey(to.addDays(1))};
    const QTimeZone zone = market::zoneOrUtc(instrument.zone);
    return {from.startOfDay(zone).toMSecsSinceEpoch(),
            to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

Outcome checkHeld(const Catalogue& catalogue, const market::Instrument& instrument,
                  const AnsweredRange& answered)
{
    const QString interval = market::toCode(answered.interval);
    if (!answered.answer.coverage) {
        const QStringList known = catalogue.intervalsOf(instrument.id);
        if (known.isEmpty())
            return failed(Say::tr("There are no bars of %1 in the cache: import them first.")
                              .arg(instrument.symbol));
        return failed(Say::tr("There are no %1 bars of %2 in the cache: choose an interval that "
                              "can be made from %3, or import them.")
                          .arg(interval, instrument.symbol, known.join(u", "_s)));
    }
    const market::Coverage& coverage = *answered.answer.coverage;
    if (!answered.answer.bars->isEmpty() || coverage.range.intersects(answered.range))
        return {};
    const market::DateSpan held = datesOf(coverage, instrument);
    return failed(Say::tr("The cache has %1 bars of %2 from %3 to %4 only: choose dates among "
                          "these, or import others.")
                      .arg(interval, instrument.symbol, held.first.toString(Qt::ISODate),
                           held.last.toString(Qt::ISODate)));
}

} // namespace app
