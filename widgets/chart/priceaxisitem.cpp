#include "widgets/chart/priceaxisitem.h"

#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

// The series that have a value to tag.
std::vector<const SeriesFrame*> taggedSeries(const Frame& frame)
{
    std::vector<const SeriesFrame*> result;
    for (const SeriesFrame& series : frame.series)
        if (!series.bars.empty()
            && std::isfinite(frame.shown(*series.series, series.bars.back().bar->close)))
            result.push_back(&series);
    return result;
}

double lastY(const Frame& frame, const SeriesFrame& series)
{
    return frame.price.y(frame.shown(*series.series, series.bars.back().bar->close));
}

double tagHeight(const Frame& frame)
{
    return std::round(frame.type.text * 1.6);
}

QFont tagFont(const Frame& frame)
{
    return typeface(frame.isCompare() ? frame.type.small : frame.type.text, QFont::DemiBold);
}

// The colour of the last bar's direction, or of the series.
QColor tagColor(const Frame& frame, const SeriesFrame& series)
{
    if (frame.view->style != market::ChartStyle::Candles)
        return frame.isCompare() ? series.color : frame.theme->accent;
    const market::Bar& bar = *series.bars.back().bar;
    return !bar.hasOpen() || bar.close >= bar.open ? frame.theme->up : frame.theme->down;
}

} // namespace

void PriceAxisItem::prepare(const Frame& frame)
{
    m_tags.clear();
    m_tagTexts.clear();
    m_texts.clear();
    // Without bars there is no scale to speak of.
    const PriceTicks ticks
        = frame.hasBars() ? priceTicks(frame.price, frame.type.text * 3) : PriceTicks();
    const bool whole = frame.isRelative() || frame.price.high >= 1000;
    const int decimals = whole ? ticks.decimals : std::max(ticks.decimals, 2);
    prepareTags(frame, decimals);
    preparePrices(frame, ticks.values, decimals);
}

void PriceAxisItem::prepareTags(const Frame& frame, int decimals)
{
    auto series = taggedSeries(frame);
    const QRectF& plot = frame.layout.plot;
    const double pitch = tagHeight(frame) + frame.type.unit * 0.5;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, plot.height() / pitch));
    if (series.size() > fitting) {
        const QString more = frame.words->text(QT_TRANSLATE_NOOP("Picture", "and %1 more"))
                                 .arg(static_cast<qint64>(series.size() - fitting));
        m_texts.push_back(
            {{frame.layout.priceAxis.left() + frame.type.unit * 3, plot.bottom() + pitch},
             more,
             typeface(frame.type.small),
             frame.theme->second});
        series.resize(fitting);
    }
    std::vector<double> centres;
    for (const SeriesFrame* one : series)
        centres.push_back(lastY(frame, *one));
    centres = spread(std::move(centres), pitch, plot.top() - pitch / 2, plot.bottom() + pitch / 2);
    for (std::size_t i = 0; i < series.size(); ++i)
        addTag(frame, *series[i], centres[i], decimals);
}

void PriceAxisItem::addTag(const Frame& frame, const SeriesFrame& series, double centre,
                           int decimals)
{
    const double u = frame.type.unit;
    const QRectF& axis = frame.layout.priceAxis;
    const double height = tagHeight(frame);
    const QRectF box(axis.left() + u * 1.5, std::round(centre - height / 2), axis.width() - u * 1.5,
                     height);
    const QColor color = tagColor(frame, series);
    const QFont font = tagFont(frame);
    const double baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2;
    const double value = frame.shown(*series.series, series.bars.back().bar->close);
    const QString text = frame.isCompare()
        ? frame.format.percent(value, 2)
        : frame.format.price(value, std::max(decimals, market::priceDecimals(value)));
    const double width = textWidth(text, font);
    m_tagTexts.push_back(
        {{box.right() - width - u * 1.5, baseline}, text, font, frame.theme->onAccent});
    if (frame.isCompare()) {
        const QString symbol
            = elided(series.series->instrument.symbol, font, box.width() - width - u * 4);
        m_tagTexts.push_back(
            {{box.left() + u * 1.5, baseline}, symbol, font, frame.theme->onAccent});
    }
    const QPointF end(series.bars.back().centre(), lastY(frame, series));
    m_tags.push_back({box, color, {end, {box.left(), box.center().y()}}});
}

void PriceAxisItem::preparePrices(const Frame& frame, const std::vector<double>& values,
                                  int decimals)
{
    const QFont font = typeface(frame.type.text);
    const double half = QFontMetricsF(font).capHeight() / 2;
    for (const double value : values) {
        const double y = frame.price.y(value);
        const bool covered = std::ranges::any_of(m_tags, [&](const Tag& tag) {
            return y + half + 2 > tag.box.top() && y - half - 2 < tag.box.bottom();
        });
        if (covered || y < frame.layout.plot.top() + half)
            continue;
        const QString text = frame.priceText(value, decimals);
        m_texts.push_back({{frame.layout.priceAxis.left() + frame.type.unit * 3, y + half},
                           text,
                           font,
                           frame.theme->second});
    }
}

void PriceAxisItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTexts(painter, m_texts);
    for (const Tag& tag : m_tags) {
        QColor faint = tag.color;
        faint.setAlphaF(0.6F);
        painter->setPen(QPen(faint, 0));
        painter->drawLine(tag.leader);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tag.color);
        painter->drawRoundedRect(tag.box, 3, 3);
    }
    paintTexts(painter, m_tagTexts);
}

} // namespace widgets
