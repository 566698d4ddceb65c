#include "widgets/chart/panetexts.h"

#include "widgets/chart/indicatorbars.h"
#include "widgets/chart/indicatorline.h"
#include "widgets/chart/paneframes.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

using market::IndicatorKind;
using market::IndicatorUnit;

// A level without a sign, such as 35.1 %.
QString shareText(const Frame& frame, double ratio)
{
    return frame.format.price(ratio * 100, 1) + u"\u00A0%"_s;
}

int priceDigits(const Frame& frame)
{
    const Series* main = frame.data->main();
    if (!main || main->answer.bars->isEmpty())
        return 2;
    return market::priceDecimals(main->answer.bars->bars().back().close);
}

void addValues(const IndicatorData& data, const Frame& frame, LegendWords& words,
               const std::function<QColor(std::size_t)>& colorOf)
{
    for (std::size_t line = 0; line < data.lines.size(); ++line)
        words.push_back({indicatorText(data.indicator, lastValue(frame, data, line), frame),
                         colorOf(line), true});
}

LegendWords indicatorWords(const PaneFrame& pane, const Frame& frame)
{
    const IndicatorData& data = *pane.indicator;
    const Theme& theme = *frame.theme;
    LegendWords words{{market::indicatorName(data.indicator), theme.second, false}};
    addValues(data, frame, words,
              [&](std::size_t line) { return paneLineColor(data.indicator, line, theme); });
    const bool fromFirst = data.indicator.kind == IndicatorKind::Drawdown
        || data.indicator.kind == IndicatorKind::Obv;
    if (fromFirst)
        words.push_back({frame.words->text(QT_TRANSLATE_NOOP("Picture", "since %1"))
                             .arg(frame.format.date(data.since)),
                         theme.third, false});
    if (!reachOf(frame, data))
        words.push_back(
            {frame.words->text(QT_TRANSLATE_NOOP("Picture", "not defined in this range")),
             theme.third, false});
    return words;
}

LegendWords volumeWords(const Frame& frame)
{
    const Theme& theme = *frame.theme;
    LegendWords words{
        {frame.words->text(QT_TRANSLATE_NOOP("Picture", "Volume")), theme.second, false}};
    double last = market::unknown;
    if (!frame.series.empty())
        for (const DrawnBar& drawn : frame.series.front().bars)
            last = drawn.bar->hasVolume() ? drawn.bar->volume : last;
    if (!hasVolume(frame)) {
        words.front().text
            = frame.words->text(QT_TRANSLATE_NOOP("Picture", "Volume: the source gives none"));
        return words;
    }
    words.push_back({frame.format.compact(last), theme.ink, true});
    const Series* main = frame.data->main();
    if (main->answer.level > 0)
        words.push_back(
            {frame.words->text(QT_TRANSLATE_NOOP("Picture", "per bucket of about %1 bars"))
                 .arg(frame.format.count(
                     qRound64(ownBarsPerBucket(*main, frame.data->view.interval)))),
             theme.third, false});
    return words;
}

LegendWords instrumentWords(const PaneFrame& pane, const Frame& frame)
{
    const Theme& theme = *frame.theme;
    LegendWords words{{pane.pane->symbol, theme.ink, true}};
    if (!pane.series || pane.series->bars.empty())
        return words;
    const market::Instrument& instrument = pane.series->series->instrument;
    if (!instrument.name.isEmpty() && instrument.name != instrument.symbol)
        words.push_back({instrument.name, theme.second, false});
    words.push_back({frame.format.money(pane.series->bars.back().bar->close, instrument.currency),
                     theme.ink, true});
    return words;
}

} // namespace

QColor paneLineColor(const market::Indicator& indicator, std::size_t line, const Theme& theme)
{
    if (indicator.kind == IndicatorKind::Drawdown)
        return theme.down;
    if (indicator.kind == IndicatorKind::Macd && line == 2)
        return theme.second;
    return theme.indicatorColor(line);
}

QString indicatorText(const market::Indicator& indicator, double value, const Frame& frame)
{
    if (!std::isfinite(value))
        return u"–"_s;
    switch (market::rowOf(indicator.kind).unit) {
    case IndicatorUnit::Price:
        return frame.format.price(value, priceDigits(frame));
    case IndicatorUnit::Hundred:
        return frame.format.price(value, 1);
    case IndicatorUnit::Share:
        return shareText(frame, value);
    case IndicatorUnit::Volume:
        return frame.format.compact(value);
    case IndicatorUnit::Number:
        break;
    }
    return frame.format.price(value, 2);
}

QString paneValueText(const PaneFrame& pane, double value, const Frame& frame, int decimals)
{
    if (pane.pane->kind == market::PaneKind::Volume)
        return frame.format.compact(value);
    if (pane.pane->kind == market::PaneKind::Instrument)
        return frame.format.price(value, decimals);
    switch (market::rowOf(pane.pane->indicator.kind).unit) {
    case IndicatorUnit::Share:
        return frame.format.price(value * 100, std::max(0, decimals - 2)) + u"\u00A0%"_s;
    case IndicatorUnit::Volume:
        return frame.format.compact(value);
    default:
        return frame.format.price(value, decimals);
    }
}

LegendWords overlayWords(const OverlayFrame& overlay, const Frame& frame)
{
    const IndicatorData& data = *overlay.data;
    if (!data.why.isEmpty())
        return {{data.why, frame.theme->third, false}};
    LegendWords words{{market::indicatorName(data.indicator), overlay.color, false}};
    if (data.bucketBars > 0)
        words.push_back({u"≈"_s, frame.theme->second, false});
    addValues(data, frame, words, [&](std::size_t) { return overlay.color; });
    return words;
}

LegendWords paneWords(const PaneFrame& pane, const Frame& frame)
{
    if (!pane.why.isEmpty())
        return {{pane.why, frame.theme->second, false}};
    switch (pane.pane->kind) {
    case market::PaneKind::Volume:
        return volumeWords(frame);
    case market::PaneKind::Indicator:
        // Not asked for yet: its name, until the answer is there.
        return pane.indicator ? indicatorWords(pane, frame)
                              : LegendWords{{market::indicatorName(pane.pane->indicator),
                                             frame.theme->second, false}};
    case market::PaneKind::Instrument:
        break;
    }
    return instrumentWords(pane, frame);
}

QRectF paneTitleRect(const PaneFrame& pane, const Frame& frame)
{
    const TypeScale& type = frame.type;
    double width = type.unit;
    for (const LegendWord& word : paneWords(pane, frame))
        width += frame.textWidth(
                     oneLine(word.text),
                     typeface(type.small, word.isStrong ? QFont::DemiBold : QFont::Normal))
            + type.unit * 2;
    return {pane.rect.left(), pane.rect.top(), std::min(width, pane.rect.width()),
            paneTitleHeight(type)};
}

QString approximationText(const Frame& frame)
{
    for (const OverlayFrame& overlay : frame.overlays)
        if (overlay.data->bucketBars > 0)
            return frame.words
                ->text(QT_TRANSLATE_NOOP("Picture", "≈ averages from buckets of about %1 bars"))
                .arg(frame.format.count(qRound64(overlay.data->bucketBars)));
    return {};
}

QString roomText(const Frame& frame)
{
    QStringList names;
    for (std::size_t i = frame.layout.panes.size(); i < frame.view->panes.size(); ++i)
        names.append(paneName(frame.view->panes[i], *frame.words));
    if (names.isEmpty())
        return {};
    return frame.words->text(QT_TRANSLATE_NOOP("Picture", "No room for %1"))
        .arg(names.join(u", "_s));
}

QString paneName(const market::Pane& pane, const Words& words)
{
    switch (pane.kind) {
    case market::PaneKind::Volume:
        return words.text(QT_TRANSLATE_NOOP("Picture", "Volume"));
    case market::PaneKind::Indicator:
        return market::indicatorName(pane.indicator);
    case market::PaneKind::Instrument:
        break;
    }
    return pane.symbol;
}

} // namespace widgets
