#include "market/bartimes.h"

#include "market/spacing.h"
#include "market/zoneclock.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(BarTimes)
};

QString written(Millis local)
{
    return QDateTime::fromMSecsSinceEpoch(local, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString intervalCodes()
{
    QStringList codes;
    for (const Interval interval : allIntervals())
        codes.append(toCode(interval));
    return codes.join(u' ');
}

// Bars of an interval may lie this close together: holidays shorten weeks and months.
Millis shortestStep(Interval interval)
{
    switch (interval) {
    case Interval::Day1:
        return 20 * hourMillis;
    case Interval::Week1:
        return 4 * dayMillis;
    case Interval::Month1:
        return 24 * dayMillis;
    default:
        return nominalLength(interval);
    }
}

Millis floorToDay(Millis local)
{
    const Millis rest = local % dayMillis;
    return local - rest - (rest < 0 ? dayMillis : 0);
}

Millis keyOf(Millis local, Interval interval)
{
    const QDate date = dateOfKey(floorToDay(local));
    if (interval == Interval::Week1)
        return dateKey(date.addDays(1 - date.dayOfWeek()));
    if (interval == Interval::Month1)
        return dateKey(QDate(date.year(), date.month(), 1));
    return floorToDay(local);
}

// Works through one file's times.
class TimeSettler
{
public:
    TimeSettler(DraftBars& draft, const BarCsvOptions& options, std::vector<RowError>& refused)
        : m_draft(draft)
        , m_options(options)
        , m_refused(refused)
        , m_kept(draft.bars.size(), true)
    {
    }

    Result<Interval> settle();

private:
    [[nodiscard]] tl::unexpected<Error> fault(const QString& sentence) const
    {
        return tl::unexpected(errorAt(m_draft.places.front(), sentence));
    }
    [[nodiscard]] bool all(bool (*holds)(const WrittenTime&)) const
    {
        return std::ranges::all_of(m_draft.times, holds);
    }
    [[nodiscard]] Result<Interval> chooseInterval() const;
    [[nodiscard]] Result<Interval> checkWanted(const Spacing& spacing) const;
    [[nodiscard]] std::optional<Error> keyByDate(Interval interval);
    [[nodiscard]] std::optional<Error> placeInstants();
    void placeInstant(std::size_t row);
    void placeLocal(std::size_t row);
    void refuse(std::size_t row, const QString& reason);
    void removeRefused();

    DraftBars& m_draft;
    const BarCsvOptions& m_options;
    std::vector<RowError>& m_refused;
    std::vector<bool> m_kept;
    std::optional<ZoneClock> m_clock;
    std::optional<Millis> m_previous; // instant of the row before in time
};

Result<Interval> TimeSettler::checkWanted(const Spacing& spacing) const
{
    const Interval wanted = *m_options.interval;
    if (isIntraday(wanted) && all([](const WrittenTime& time) { return !time.hasTime; }))
        return fault(
            Say::tr("The file has dates without times of day and cannot be read as bars of %1.")
                .arg(toCode(wanted)));
    if (spacing.step > 0 && spacing.step < shortestStep(wanted))
        return fault(
            Say::tr("The bars of the file are %1 minutes apart and cannot be read as bars of "
                    "%2.")
                .arg(spacing.step / minuteMillis)
                .arg(toCode(wanted)));
    return wanted;
}

Result<Interval> TimeSettler::chooseInterval() const
{
    std::vector<Millis> local(m_draft.times.size());
    std::ranges::transform(m_draft.times, local.begin(), &WrittenTime::local);
    const bool datesOnly = all([](const WrittenTime& time) { return !time.hasTime; });
    const Spacing spacing = spacingOf(local, datesOnly);
    if (m_options.interval)
        return checkWanted(spacing);
    if (spacing.interval)
        return *spacing.interval;
    if (spacing.step == 0)
        return fault(
            Say::tr("One instant alone does not tell the interval of its bar: choose it with "
                    "--interval (%1).")
                .arg(intervalCodes()));
    return fault(
        Say::tr("The bars are %1 minutes apart, which is no interval known here: choose one "
                "with --interval (%2).")
            .arg(QString::number(double(spacing.step) / double(minuteMillis)), intervalCodes()));
}

// Only a wall clock of the exchange gives the right date; midnights stand for dates anyway.
std::optional<Error> TimeSettler::keyByDate(Interval interval)
{
    const bool utc = all([](const WrittenTime& time) { return time.offsetMinutes == 0; })
        && !all([](const WrittenTime& time) { return time.local % dayMillis == 0; });
    if (utc && !m_clock)
        return errorAt(
            m_draft.places.front(),
            Say::tr("The daily bars carry a time of day in UTC (%1): choose the exchange's "
                    "zone, for example with --zone America/New_York, so that they get the "
                    "right date.")
                .arg(written(m_draft.times.front().local)));
    for (std::size_t row = 0; row < m_draft.bars.size(); ++row) {
        const Millis local = m_draft.times[row].local;
        m_draft.bars[row].begin = keyOf(utc ? m_clock->toLocal(local) : local, interval);
    }
    return std::nullopt;
}

std::optional<Error> TimeSettler::placeInstants()
{
    const std::size_t rows = m_draft.bars.size();
    if (!m_clock && all([](const WrittenTime& time) { return time.isNaive(); }))
        return errorAt(
            m_draft.places.front(),
            Say::tr("The times of the file do not say their zone (%1): choose it, for example "
                    "with --zone America/New_York.")
                .arg(written(m_draft.times.front().local)));
    // In the order of time, whichever way the file runs: it tells the hour that comes twice.
    const bool descending = m_draft.times.front().local > m_draft.times.back().local;
    for (std::size_t i = 0; i < rows; ++i)
        placeInstant(descending ? rows - 1 - i : i);
    return std::nullopt;
}

void TimeSettler::placeInstant(std::size_t row)
{
    const WrittenTime& time = m_draft.times[row];
    if (!time.hasTime)
        refuse(row, Say::tr("The row has a date without a time of day."));
    else if (!time.isNaive())
        m_draft.bars[row].begin = time.utc();
    else if (m_clock)
        placeLocal(row);
    else
        refuse(row, Say::tr("The time does not say its zone, as others of the file do."));
}

void TimeSettler::placeLocal(std::size_t row)
{
    const auto readings = m_clock->readings(m_draft.times[row].local);
    if (!readings) {
        refuse(row,
               Say::tr("The local time %1 does not exist in %2: the clocks were put forward.")
                   .arg(written(m_draft.times[row].local), m_options.zone));
        return;
    }
    const bool second = m_previous && readings->first <= *m_previous;
    m_draft.bars[row].begin = second ? readings->second : readings->first;
    m_previous = m_draft.bars[row].begin;
}

void TimeSettler::refuse(std::size_t row, const QString& reason)
{
    m_kept[row] = false;
    const CsvPlace& place = m_draft.places[row];
    m_refused.push_back({place.line, static_cast<int>(place.column), reason});
}

void TimeSettler::removeRefused()
{
    if (std::ranges::find(m_kept, false) == m_kept.end())
        return;
    std::size_t kept = 0;
    for (std::size_t row = 0; row < m_kept.size(); ++row)
        if (m_kept[row]) {
            m_draft.bars[kept] = m_draft.bars[row];
            m_draft.places[kept++] = m_draft.places[row];
        }
    m_draft.bars.resize(kept);
    m_draft.places.resize(kept);
}

Result<Interval> TimeSettler::settle()
{
    if (!m_options.zone.isEmpty()) {
        const QTimeZone zone(m_options.zone.toUtf8());
        if (!zone.isValid())
            return failure(
                Say::tr("“%1” is not the name of a time zone: write it like Europe/Berlin.")
                    .arg(m_options.zone));
        const auto [first, last] = std::ranges::minmax(m_draft.times, {}, &WrittenTime::local);
        m_clock.emplace(zone, TimeRange{first.local, last.local});
    }
    const Result<Interval> interval = chooseInterval();
    if (!interval)
        return interval;
    const std::optional<Error> error
        = isIntraday(*interval) ? placeInstants() : keyByDate(*interval);
    if (error)
        return tl::unexpected(*error);
    removeRefused();
    return interval;
}

} // namespace

Result<Interval> settleTimes(DraftBars& draft, const BarCsvOptions& options,
                             std::vector<RowError>& refused)
{
    if (draft.bars.empty())
        return options.interval.value_or(Interval::Day1);
    return TimeSettler(draft, options, refused).settle();
}

} // namespace market
