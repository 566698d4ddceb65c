#include "widgets/chart/drawingtexts.h"

#include "widgets/chart/textrun.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qsizetype longest = 2'000; // characters that are laid out

QString inWords(const Frame& frame, const char* unit, qint64 count)
{
    return frame.words->text(unit).arg(frame.format.count(count));
}

QString durationText(market::Millis length, const Frame& frame)
{
    const qint64 days = length / market::dayMillis;
    const qint64 hours = length % market::dayMillis / market::hourMillis;
    const qint64 minutes = length % market::hourMillis / market::minuteMillis;
    QStringList parts;
    if (days > 0)
        parts.append(inWords(frame, QT_TRANSLATE_NOOP("Picture", "%1 d"), days));
    if (hours > 0)
        parts.append(inWords(frame, QT_TRANSLATE_NOOP("Picture", "%1 h"), hours));
    if (parts.size() < 2 && (minutes > 0 || parts.isEmpty()))
        parts.append(inWords(frame, QT_TRANSLATE_NOOP("Picture", "%1 min"), minutes));
    return parts.join(u' ');
}

// On a scale of dates only whole days are known.
market::Millis durationOf(const market::Anchor& from, const market::Anchor& to, const Frame& frame)
{
    if (!frame.time->isDated())
        return to.time - from.time;
    const auto dateOf = [&](market::Millis instant) {
        return QDateTime::fromMSecsSinceEpoch(instant, frame.zone).date();
    };
    return dateOf(from.time).daysTo(dateOf(to.time)) * market::dayMillis;
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
    return {moved, durationText(durationOf(from, to, frame), frame)};
}

} // namespace widgets
