#include "widgets/chart/measure.h"

#include "widgets/chart/readingtexts.h"
#include "widgets/chart/textrun.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// Bars are counted along the first series that has any in view.
const SeriesFrame* countedSeries(const Frame& frame)
{
    const auto found = std::ranges::find_if(
        frame.series, [](const SeriesFrame& series) { return !series.bars.empty(); });
    return found == frame.series.end() ? nullptr : &*found;
}

std::span<const market::Bar> barsBetween(const Series& series, market::Millis a, market::Millis b)
{
    const auto bars = series.answer.bars->bars();
    const auto first = std::ranges::lower_bound(bars, std::min(a, b), {}, &market::Bar::begin);
    const auto last = std::ranges::upper_bound(bars, std::max(a, b), {}, &market::Bar::begin);
    return {first, last};
}

QString nameAt(const Frame& frame, Strip strip, std::size_t priced)
{
    return strip > 0 ? market::toCode(*frame.panes[strip - 1].pane)
                     : frame.series[priced].series->instrument.symbol;
}

MeasurePoint pointOf(const Frame& frame, const Reading& reading, market::Millis begin)
{
    const Strip strip = *reading.strip;
    return {strip, begin, nameAt(frame, strip, reading.priced), reading.priced,
            strip > 0 ? reading.value : reading.price};
}

// In the unit of the strip's axis.
double shownValue(const Frame& frame, const MeasurePoint& point)
{
    return point.strip > 0 ? point.value
                           : frame.shown(*frame.series[point.priced].series, point.value);
}

// Counts what is drawn: bars out of hours are not.
void countBars(const Frame& frame, const Series& series, const MeasurePoint& from,
               const MeasurePoint& to, Measured& result)
{
    result.areBuckets = series.answer.level > 0;
    qint64 count = 0;
    for (const market::Bar& bar : barsBetween(series, from.begin, to.begin)) {
        if (!result.areBuckets && !frame.time->indexOfBar(bar.begin))
            continue;
        ++count;
        if (bar.hasVolume())
            result.volume = (std::isnan(result.volume) ? 0 : result.volume) + bar.volume;
    }
    result.bars = std::max<qint64>(count - 1, 0);
}

QString signedText(const QString& text, double value)
{
    return value > 0 && !text.startsWith(u'+') ? u'+' + text : text;
}

// What the axis shows, where that is not the price itself.
QString axisText(const Frame& frame, const MeasurePoint& from, double change)
{
    if (from.strip > 0)
        return signedText(paneText(frame, frame.panes[from.strip - 1], change), change);
    if (frame.scale == market::Scale::Percent)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "%1 points"))
            .arg(frame.format.change(change * 100, 2));
    return frame.format.change(change, 2);
}

QString changeText(const Frame& frame, const MeasurePoint& from, const Measured& result)
{
    if (from.strip > 0 || !std::isfinite(result.price))
        return axisText(frame, from, result.change);
    QString text = frame.format.change(result.price, market::priceDecimals(from.value));
    if (std::isfinite(result.ratio))
        text += u" ("_s + frame.format.percent(result.ratio, 2) + u')';
    if (frame.isCompare())
        text = oneLine(frame.series[from.priced].series->instrument.symbol) + u' ' + text;
    return text;
}

QString countText(const Frame& frame, const Measured& result)
{
    const QString count = frame.format.count(result.bars);
    if (result.areBuckets)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "%1 drawn bars of several each"))
            .arg(count);
    return result.bars == 1 ? frame.words->text(QT_TRANSLATE_NOOP("Picture", "1 bar"))
                            : frame.words->text(QT_TRANSLATE_NOOP("Picture", "%1 bars")).arg(count);
}

} // namespace

std::optional<MeasurePoint> measurePoint(const Frame& frame, const QPointF& point, bool magnet)
{
    const SeriesFrame* series = countedSeries(frame);
    const Reading reading = readingAt(frame, point, magnet);
    if (!series || !reading.strip)
        return std::nullopt;
    const auto distance
        = [&](const DrawnBar& bar) { return std::abs(bar.centre() - reading.at.x()); };
    const auto nearest = std::ranges::min_element(series->bars, {}, distance);
    return pointOf(frame, reading, nearest->bar->begin);
}

std::optional<MeasurePoint> measurePoint(const Frame& frame, const BarWalk& walk)
{
    const Reading reading = readingOf(frame, walk);
    if (reading.place != ReadPlace::Bar)
        return std::nullopt;
    return pointOf(frame, reading, *reading.time);
}

bool isStillThere(const Frame& frame, const MeasurePoint& point)
{
    return point.strip <= frame.panes.size() && point.priced < frame.series.size()
        && nameAt(frame, point.strip, point.priced) == point.of;
}

Measured measured(const Frame& frame, const MeasurePoint& from, const MeasurePoint& to)
{
    Measured result;
    result.time = std::abs(to.begin - from.begin);
    if (from.strip == to.strip)
        result.change = shownValue(frame, to) - shownValue(frame, from);
    // The prices of two instruments have no difference.
    if (from.strip == 0 && to.strip == 0 && from.priced == to.priced) {
        result.price = to.value - from.value;
        if (from.value > 0)
            result.ratio = to.value / from.value - 1;
    }
    if (const SeriesFrame* series = countedSeries(frame))
        countBars(frame, *series->series, from, to, result);
    return result;
}

QPointF placeOf(const Frame& frame, const MeasurePoint& point)
{
    const double index = frame.time->indexOfKey(point.begin);
    // A bar's centre; where it is in view, exactly that of what is drawn.
    double x = frame.x(index + 0.5);
    for (const SeriesFrame& series : frame.series)
        if (const DrawnBar* bar = barAt(series, x); bar && bar->bar->begin == point.begin)
            x = bar->centre();
    const double y = scaleOf(frame, point.strip).y(shownValue(frame, point));
    const QRectF rect = rectOf(frame, point.strip);
    return {x, std::isfinite(y) ? std::clamp(y, rect.top(), rect.bottom()) : rect.bottom()};
}

QStringList measureTexts(const Frame& frame, const MeasurePoint& from, const MeasurePoint& to)
{
    const Measured result = measured(frame, from, to);
    QStringList texts{changeText(frame, from, result)};
    if (from.strip == 0 && frame.isRelative() && std::isfinite(result.price))
        texts.append(axisText(frame, from, result.change));
    texts.append(countText(frame, result) + u" · "_s + durationText(frame, result.time));
    texts.append(frame.words->text(QT_TRANSLATE_NOOP("Picture", "Volume %1"))
                     .arg(frame.format.compact(result.volume)));
    return texts;
}

} // namespace widgets
