#include "widgets/chart/readingtexts.h"

#include "widgets/chart/captiontexts.h"
#include "widgets/chart/panetexts.h"
#include "widgets/chart/textrun.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

QString instantText(const Frame& frame, market::Millis instant)
{
    const QTimeZone& first = frame.axisZones.front();
    const QDate date = QDateTime::fromMSecsSinceEpoch(instant, first).date();
    QString text = frame.format.shortDate(date) + u' ' + frame.format.time(instant, first) + u' '
        + frame.format.zoneName(first);
    for (std::size_t i = 1; i < frame.axisZones.size(); ++i) {
        const QTimeZone& zone = frame.axisZones[i];
        text += u" · "_s + frame.format.time(instant, zone) + u' ' + frame.format.zoneName(zone);
        const QDate there = QDateTime::fromMSecsSinceEpoch(instant, zone).date();
        if (there != date)
            text += u", "_s + frame.format.weekday(there);
    }
    return text;
}

QString dateText(const Frame& frame, QDate date)
{
    switch (frame.view->interval) {
    case market::Interval::Week1:
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "week from %1"))
            .arg(frame.format.date(date));
    case market::Interval::Month1:
        return frame.format.month(date);
    default:
        return frame.format.date(date);
    }
}

QString money(const Frame& frame, double price)
{
    return frame.format.price(price, market::priceDecimals(price));
}

ReadWord plain(const Frame& frame, const QString& label, const QString& value)
{
    return {label, value, frame.theme->ink, {}};
}

ReadWord change(const Frame& frame, const QString& label, double ratio)
{
    const QColor color = std::isfinite(ratio) ? frame.theme->change(ratio) : frame.theme->third;
    return {label, frame.format.percent(ratio, 2), color, {}};
}

QString sinceText(const Frame& frame, const Series& series)
{
    const auto& basis = series.answer.basis;
    if (!basis)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "no basis"));
    return frame.words->text(QT_TRANSLATE_NOOP("Picture", "since %1"))
        .arg(basisDate(frame, basis->date));
}

QString previousText(const Frame& frame)
{
    return frame.view->interval == market::Interval::Day1
        ? frame.words->text(QT_TRANSLATE_NOOP("Picture", "to day before"))
        : frame.words->text(QT_TRANSLATE_NOOP("Picture", "to bar before"));
}

void addBar(const Frame& frame, const Reading& reading, std::vector<ReadWord>& words)
{
    const SeriesReading& main = reading.series.front();
    const market::Bar bar = main.bar.value_or(market::Bar());
    const auto word = [&](const char* label, double price) {
        words.push_back(plain(frame, frame.words->text(label), money(frame, price)));
    };
    word(QT_TRANSLATE_NOOP("Picture", "O"), bar.open);
    word(QT_TRANSLATE_NOOP("Picture", "H"), bar.high);
    word(QT_TRANSLATE_NOOP("Picture", "L"), bar.low);
    word(QT_TRANSLATE_NOOP("Picture", "C"), bar.close);
    words.push_back(change(frame, sinceText(frame, *frame.series.front().series), main.toBasis));
    words.push_back(change(frame, previousText(frame), main.toPrevious));
    words.push_back(plain(frame, frame.words->text(QT_TRANSLATE_NOOP("Picture", "Vol")),
                          frame.format.compact(bar.volume)));
}

// The basis comes first: without it the percentages mean nothing. One that differs is named.
void addSeries(const Frame& frame, const Reading& reading, std::vector<ReadWord>& words)
{
    const auto& basis = frame.series.front().series->answer.basis;
    words.push_back({{}, sinceText(frame, *frame.series.front().series), frame.theme->second, {}});
    for (std::size_t i = 0; i < reading.series.size(); ++i) {
        const SeriesFrame& series = frame.series[i];
        const SeriesReading& one = reading.series[i];
        QString symbol = oneLine(series.series->instrument.symbol);
        if (const auto& own = series.series->answer.basis; own && basis && own->date != basis->date)
            symbol += u" ("_s + basisDate(frame, own->date) + u')';
        ReadWord word{symbol, u"–"_s, frame.theme->third, series.color};
        if (one.bar) {
            word = change(frame, symbol, one.toBasis);
            word.swatch = series.color;
            word.value += u"  "_s + money(frame, one.bar->close);
        }
        words.push_back(word);
    }
}

QString joined(const Frame& frame, const market::Indicator& indicator,
               const std::vector<double>& values)
{
    QStringList texts;
    for (const double value : values)
        texts.append(indicatorText(indicator, value, frame));
    return texts.isEmpty() ? u"–"_s : texts.join(u"  "_s);
}

QString paneValue(const Frame& frame, const PaneFrame& pane, const std::vector<double>& values)
{
    if (pane.indicator)
        return joined(frame, pane.indicator->indicator, values);
    return values.empty() ? u"–"_s : paneText(frame, pane, values.front());
}

void addIndicators(const Frame& frame, const Reading& reading, std::vector<ReadWord>& words)
{
    for (std::size_t i = 0; i < reading.overlays.size(); ++i) {
        const market::Indicator& indicator = frame.overlays[i].data->indicator;
        words.push_back({market::indicatorName(indicator),
                         joined(frame, indicator, reading.overlays[i]), frame.theme->ink,
                         frame.overlays[i].color});
    }
    for (std::size_t i = 0; i < reading.panes.size(); ++i) {
        const PaneFrame& pane = frame.panes[i];
        const bool said = pane.pane->kind == market::PaneKind::Volume && !frame.isCompare();
        if (!said)
            words.push_back(plain(frame, paneName(*pane.pane, *frame.words),
                                  paneValue(frame, pane, reading.panes[i])));
    }
}

void addDistance(const Frame& frame, const Reading& reading, std::vector<ReadWord>& words)
{
    if (frame.isCompare() || reading.strip != Strip(0) || !std::isfinite(reading.price)
        || !std::isfinite(reading.last))
        return;
    const double distance = reading.price - reading.last;
    QString text = frame.format.change(distance, market::priceDecimals(reading.last));
    if (reading.last > 0)
        text += u" ("_s + frame.format.percent(distance / reading.last, 2) + u')';
    words.push_back({frame.words->text(QT_TRANSLATE_NOOP("Picture", "from last price")),
                     text,
                     frame.theme->ink,
                     {}});
}

void addBucket(const Frame& frame, const Reading& reading, std::vector<ReadWord>& words)
{
    if (frame.series.empty() || reading.place != ReadPlace::Bar)
        return;
    const int level = frame.series.front().series->answer.level;
    if (level > 0)
        words.push_back({{},
                         frame.words->text(QT_TRANSLATE_NOOP("Picture", "up to %1 bars in one"))
                             .arg(frame.format.count(qint64{1} << (2 * level))),
                         frame.theme->second,
                         {}});
}

} // namespace

QString durationText(const Frame& frame, market::Millis time)
{
    const qint64 days = time / market::dayMillis;
    const qint64 hours = time % market::dayMillis / market::hourMillis;
    const qint64 minutes = time % market::hourMillis / market::minuteMillis;
    QStringList parts;
    const auto add = [&](qint64 count, const char* words) {
        if (count != 0)
            parts.append(frame.words->text(words).arg(frame.format.count(count)));
    };
    add(days, QT_TRANSLATE_NOOP("Picture", "%1 d"));
    add(hours, QT_TRANSLATE_NOOP("Picture", "%1 h"));
    if (minutes != 0 || parts.isEmpty())
        parts.append(frame.words->text(QT_TRANSLATE_NOOP("Picture", "%1 min"))
                         .arg(frame.format.count(minutes)));
    return parts.join(u' ');
}

QString timeText(const Frame& frame, const Reading& reading)
{
    if (!reading.time)
        return {};
    const bool closed = reading.place == ReadPlace::Closed;
    if (frame.time->isDated() && !closed)
        return dateText(frame, market::dateOfKey(*reading.time));
    const QString text = instantText(frame, *reading.time);
    return closed ? text + u" · "_s + frame.words->text(QT_TRANSLATE_NOOP("Picture", "closed"))
                  : text;
}

QString valueText(const Frame& frame, const Reading& reading)
{
    if (!reading.strip)
        return {};
    if (*reading.strip > 0)
        return paneText(frame, frame.panes[*reading.strip - 1], reading.value);
    const int decimals
        = frame.scale == market::Scale::Percent ? 4 : market::priceDecimals(reading.value);
    return frame.priceText(reading.value, decimals);
}

QString priceBesides(const Frame& frame, const Reading& reading)
{
    if (reading.strip != Strip(0) || !frame.isRelative() || !std::isfinite(reading.price))
        return {};
    const QString price = money(frame, reading.price);
    if (!frame.isCompare())
        return price;
    return oneLine(frame.series[reading.priced].series->instrument.symbol) + u' ' + price;
}

std::vector<ReadWord> readWords(const Frame& frame, const Reading& reading)
{
    std::vector<ReadWord> words;
    if (reading.place == ReadPlace::Outside || reading.place == ReadPlace::Beyond
        || reading.series.empty())
        return words;
    if (reading.place == ReadPlace::Closed) {
        words.push_back({{}, timeText(frame, reading), frame.theme->second, {}});
    } else {
        if (frame.isCompare())
            addSeries(frame, reading, words);
        else
            addBar(frame, reading, words);
        addIndicators(frame, reading, words);
        addBucket(frame, reading, words);
    }
    addDistance(frame, reading, words);
    return words;
}

QString spokenText(const Frame& frame, const Reading& reading)
{
    QStringList parts;
    if (reading.strip && *reading.strip > 0)
        parts.append(
            paneName(*frame.panes[*reading.strip - 1].pane, *frame.words) + u' '
            + paneValue(frame, frame.panes[*reading.strip - 1], reading.panes[*reading.strip - 1]));
    else if (reading.strip && frame.isCompare() && reading.priced < frame.series.size())
        parts.append(oneLine(frame.series[reading.priced].series->instrument.symbol) + u' '
                     + valueText(frame, reading));
    parts.append(timeText(frame, reading));
    for (const ReadWord& word : readWords(frame, reading))
        parts.append(word.label.isEmpty() ? word.value : word.label + u' ' + word.value);
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

QString paneText(const Frame& frame, const PaneFrame& pane, double value)
{
    switch (pane.pane->kind) {
    case market::PaneKind::Volume:
        return frame.format.compact(value);
    case market::PaneKind::Indicator:
        return indicatorText(pane.pane->indicator, value, frame);
    case market::PaneKind::Instrument:
        break;
    }
    return money(frame, value);
}

} // namespace widgets
