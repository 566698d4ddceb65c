#include "widgets/chart/overviewdates.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace widgets {

namespace {

// A distance between two dates; either days or months.
struct Step
{
    int days = 0;
    int months = 0;

    [[nodiscard]] int length() const { return days + months * 30; }
};

constexpr std::array steps{Step{1, 0},   Step{7, 0},   Step{0, 1},   Step{0, 3},
                           Step{0, 6},   Step{0, 12},  Step{0, 24},  Step{0, 60},
                           Step{0, 120}, Step{0, 240}, Step{0, 600}, Step{0, 1200}};

QDate firstOf(QDate date, const Step& step)
{
    if (step.days == 1)
        return date;
    if (step.days == 7)
        return date.addDays(1 - date.dayOfWeek());
    const int months = date.year() * 12 + date.month() - 1;
    const int round = months / step.months * step.months;
    return {round / 12, round % 12 + 1, 1};
}

QDate after(QDate date, const Step& step)
{
    return step.days > 0 ? date.addDays(step.days) : date.addMonths(step.months);
}

QString textOf(QDate date, const Step& step, const market::Format& format)
{
    if (step.days > 0)
        return format.dayOfMonth(date);
    return step.months < 12 ? format.month(date) : QString::number(date.year());
}

} // namespace

std::vector<OverviewDate> overviewDates(const OverviewScale& scale, const QTimeZone& zone,
                                        const market::Format& format, int most)
{
    if (scale.isEmpty() || most < 1)
        return {};
    const auto dateOf
        = [&](market::Millis key) { return QDateTime::fromMSecsSinceEpoch(key, zone).date(); };
    const QDate first = dateOf(scale.range().begin);
    const QDate last = dateOf(scale.range().end - 1);
    // Of the days in a row some are closed, and others may be left out.
    const auto fits = [&](const Step& step) {
        return first.daysTo(last) / step.length() < (step.days == 1 ? 3 * most : most);
    };
    const auto startOf = [&](QDate date) { return date.startOfDay(zone).toMSecsSinceEpoch(); };
    const auto found = std::ranges::find_if(steps, fits);
    const Step& step = found == steps.end() ? steps.back() : *found;
    std::vector<OverviewDate> dates;
    for (QDate date = firstOf(first, step); date <= last; date = after(date, step)) {
        const market::TimeRange day{startOf(date), startOf(date.addDays(1))};
        if (step.days == 1 && !scale.hasBarsIn(day))
            continue;
        const double begin = scale.partOf(day.begin);
        const double part = std::max(begin, 0.0); // the first day begins before its first bar
        const bool crowded = !dates.empty() && part - dates.back().part < 1.0 / most;
        if (date >= first && part < 1 && !crowded)
            dates.push_back({part, textOf(date, step, format)});
    }
    return dates;
}

} // namespace widgets
