#include "storage/barcheck.h"

#include "storage/plausible.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using market::Bar;
using market::Interval;
using market::Millis;

namespace storage {

namespace {

// A floor, because a CHECK for "greater than zero" lets denormals pass.
constexpr double lowestPrice = 1e-6;
constexpr double highestPrice = 1e12;
constexpr double highestVolume = 1e18;

QString say(const char* sentence)
{
    return QCoreApplication::translate("BarCheck", sentence);
}

Millis keyed(Millis time, Interval interval)
{
    if (interval != Interval::Week1 && interval != Interval::Month1)
        return time;
    const QDate date = market::dateOfKey(time);
    return market::dateKey(interval == Interval::Week1 ? date.addDays(1 - date.dayOfWeek())
                                                       : QDate(date.year(), date.month(), 1));
}

const char* timeFault(Millis time, Interval interval)
{
    const bool before1970 = market::isIntraday(interval) && time < 0; // an epoch gone wrong
    if (before1970 || !plausibleTimes.contains(time))
        return QT_TRANSLATE_NOOP("BarCheck", "The time is not plausible.");
    if (!market::isIntraday(interval) && time % market::dayMillis != 0)
        return QT_TRANSLATE_NOOP("BarCheck", "A daily or longer bar needs a date without a time.");
    return nullptr;
}

const char* priceFault(double price, bool mayBeNegative)
{
    if (std::isinf(price) || std::abs(price) > highestPrice)
        return QT_TRANSLATE_NOOP("BarCheck", "A price is not finite or implausibly large.");
    if (!mayBeNegative && price < lowestPrice)
        return QT_TRANSLATE_NOOP("BarCheck", "A price is zero or negative.");
    return nullptr;
}

const char* rangeFault(const Bar& bar)
{
    if (std::isnan(bar.high) != std::isnan(bar.low))
        return QT_TRANSLATE_NOOP("BarCheck", "Of high and low only one is given.");
    if (!bar.hasRange())
        return nullptr;
    if (bar.low > bar.high)
        return QT_TRANSLATE_NOOP("BarCheck", "The low is above the high.");
    if (bar.close < bar.low || bar.close > bar.high)
        return QT_TRANSLATE_NOOP("BarCheck", "The close is outside low and high.");
    if (bar.open < bar.low || bar.open > bar.high)
        return QT_TRANSLATE_NOOP("BarCheck", "The open is outside low and high.");
    return nullptr;
}

const char* fault(const Bar& bar, Interval interval, bool mayBeNegative)
{
    if (const char* found = timeFault(bar.begin, interval))
        return found;
    if (std::isnan(bar.close))
        return QT_TRANSLATE_NOOP("BarCheck", "There is no close.");
    for (const double price : {bar.open, bar.high, bar.low, bar.close})
        if (const char* found = priceFault(price, mayBeNegative))
            return found;
    if (bar.volume < 0 || bar.volume > highestVolume)
        return QT_TRANSLATE_NOOP("BarCheck", "The volume is negative or implausibly large.");
    return rangeFault(bar);
}

QString number(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', 17);
}

QString rowOf(const Bar& bar)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(bar.begin, Qt::UTC);
    const QString when
        = time.isValid() ? time.toString(Qt::ISODateWithMs) : QString::number(bar.begin);
    return QStringList{when,
                       number(bar.open),
                       number(bar.high),
                       number(bar.low),
                       number(bar.close),
                       number(bar.volume)}
        .join(u',');
}

// Sorts, and of equal times keeps the last one given.
qint64 sortUnique(std::vector<Bar>& bars)
{
    const auto next = std::ranges::adjacent_find(bars, std::ranges::greater_equal{}, &Bar::begin);
    if (next == bars.end()) // most files are in order
        return 0;
    std::ranges::stable_sort(bars, {}, &Bar::begin);
    const auto before = bars.size();
    const auto kept = std::unique(bars.rbegin(), bars.rend(),
                                  [](const Bar& a, const Bar& b) { return a.begin == b.begin; });
    bars.erase(bars.begin(), kept.base());
    return static_cast<qint64>(before - bars.size());
}

} // namespace

CheckedBars checkBars(const BarBatch& batch, const market::Instrument& instrument)
{
    CheckedBars checked;
    for (const market::RowError& error : batch.refused)
        checked.refused.push_back({error, {}});
    checked.bars.reserve(batch.bars.size());
    for (std::size_t i = 0; i < batch.bars.size(); ++i) {
        Bar bar = batch.bars[i];
        if (const char* reason = fault(bar, batch.interval, instrument.mayBeNegative())) {
            const qint64 line = i < batch.lines.size() ? batch.lines[i] : 0;
            checked.refused.push_back({{line, 0, say(reason)}, rowOf(bar)});
            continue;
        }
        bar.begin = keyed(bar.begin, batch.interval);
        checked.bars.push_back(bar);
    }
    const auto read = static_cast<qint64>(batch.refused.size());
    checked.refusedRows
        = static_cast<qint64>(checked.refused.size()) - read + std::max(batch.refusedRows, read);
    checked.duplicates = sortUnique(checked.bars);
    return checked;
}

} // namespace storage
