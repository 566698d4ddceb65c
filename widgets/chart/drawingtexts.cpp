#include "widgets/chart/drawingtexts.h"

#include "widgets/chart/readingtexts.h"
#include "widgets/chart/textrun.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qsizetype longest = 2'000; // characters that are laid out
// Half of it from 1970 reaches beyond all years that can be written: what a file says may be more.
constexpr market::Millis longestTime = 1'000'000LL * 365 * market::dayMillis;

// On a scale of dates only whole days are known.
market::Millis durationOf(const market::Anchor& from, const market::Anchor& to, const Frame& frame)
{
    const auto timeOf = [](const market::Anchor& anchor) {
        return std::clamp(anchor.time, -longestTime / 2, longestTime / 2);
    };
    if (!frame.time->isDated())
        return timeOf(to) - timeOf(from);
    const auto dateOf = [&](const market::Anchor& anchor) {
        return QDateTime::fromMSecsSinceEpoch(timeOf(anchor), frame.zone).date();
    };
    return dateOf(from).daysTo(dateOf(to)) * market::dayMillis;
}

} // namespace

QStringList drawingLines(const QString& text, const QFont& font, double width, int most)
{
    QStringList lines;
    if (text.isEmpty())
        return lines;
    for (const QString& line : text.left(longest).split(u'\n')) {
        if (lines.size() == most)
            break;
        lines.append(elided(oneLine(line), font, width));
    }
    return lines;
}

QString axisText(double price, const Frame& frame)
{
    const double value
        = frame.series.empty() ? market::unknown : frame.shown(*frame.series.front().series, price);
    return frame.priceText(value, frame.isRelative() ? 4 : market::priceDecimals(price));
}

QString levelText(double level, double price, const Frame& frame)
{
    const double percent = level * 100;
    const int decimals = std::abs(percent - std::round(percent)) < 1e-9 ? 0 : 1;
    return frame.format.price(percent, decimals) + QChar(0x00A0) + u"%  "_s
        + frame.format.price(price, market::priceDecimals(price));
}

QStringList rangeTexts(const market::Drawing& drawing, const Frame& frame)
{
    const auto [from, to] = drawing.from.time <= drawing.to.time
        ? std::pair(drawing.from, drawing.to)
        : std::pair(drawing.to, drawing.from);
    const double change = to.price - from.price;
    QString moved = frame.format.change(change, market::priceDecimals(to.price));
    if (from.price > 0)
        moved += u" ("_s + frame.format.percent(change / from.price) + u')';
    return {moved, durationText(frame, durationOf(from, to, frame))};
}

} // namespace widgets
