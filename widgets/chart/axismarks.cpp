#include "widgets/chart/axismarks.h"

#include "widgets/chart/priceaxes.h"
#include "widgets/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using market::ChartStyle;
using market::Scale;

constexpr double wholeFrom = 1000; // prices from which an axis needs no decimals by itself

double lastY(const Frame& frame, const SeriesFrame& series)
{
    return frame.y(series, series.bars.back().bar->close);
}

bool isOnAxis(const Frame& frame, const SeriesFrame& series, const PriceAxis& axis)
{
    return frame.axes.size() == 1 || series.series->instrument.currency == axis.unit;
}

// The series of the axis whose last value is in the plot.
std::vector<const SeriesFrame*> taggedSeries(const Frame& frame, const PriceAxis& axis)
{
    std::vector<const SeriesFrame*> result;
    const QRectF& plot = frame.layout.plot;
    for (const SeriesFrame& series : frame.series) {
        if (series.bars.empty() || !isOnAxis(frame, series, axis))
            continue;
        const double y = lastY(frame, series);
        if (y >= plot.top() - 0.5 && y <= plot.bottom() + 0.5)
            result.push_back(&series);
    }
    return result;
}

double tagHeight(const Frame& frame)
{
    return std::round(frame.type.text * 1.6);
}

QFont tagFont(const Frame& frame)
{
    return typeface(frame.isCompare() ? frame.type.small : frame.type.text, QFont::DemiBold);
}

// The colour of the last bar's direction, of its side of the basis, or of the series.
QColor tagColor(const Frame& frame, const SeriesFrame& series)
{
    const market::Bar& bar = *series.bars.back().bar;
    const auto& basis = series.series->answer.basis;
    switch (frame.view->style) {
    case ChartStyle::Candles:
    case ChartStyle::OhlcBars:
        return !bar.hasOpen() || bar.close >= bar.open ? frame.theme->up : frame.theme->down;
    case ChartStyle::Baseline:
        return !basis || bar.close >= basis->close ? frame.theme->up : frame.theme->down;
    case ChartStyle::Compare:
        return series.color;
    case ChartStyle::Line:
    case ChartStyle::Step:
    case ChartStyle::Area:
        break;
    }
    return frame.theme->accent;
}

// Makes the marks of one axis part by part.
class Maker
{
public:
    Maker(const Frame& frame, const PriceAxis& axis)
        : m_frame(frame)
        , m_axis(axis)
    {
    }

    AxisMarks make()
    {
        if (m_axis.ticks.values.empty() && !m_frame.hasBars())
            return {};
        addUnit();
        addTags();
        addNumbers();
        return std::move(m_marks);
    }

private:
    [[nodiscard]] double pad() const { return m_frame.type.unit * 3; }
    void addText(const QString& text, double baseline, const QFont& font);
    void addUnit();
    void addTags();
    void addTag(const SeriesFrame& series, double centre);
    void addNumbers();
    [[nodiscard]] QRectF tagBox(double centre) const;
    [[nodiscard]] QString valueText(double value) const;

    const Frame& m_frame;
    const PriceAxis& m_axis;
    AxisMarks m_marks;
    bool m_hasUnit = false;
};

// At the axis' own edge: left aligned at the right of the plot and the other way round.
void Maker::addText(const QString& text, double baseline, const QFont& font)
{
    const double width = m_frame.textWidth(text, font);
    const double left
        = m_axis.isLeft ? m_axis.rect.right() - pad() - width : m_axis.rect.left() + pad();
    m_marks.texts.push_back({{left, baseline}, text, font, m_frame.theme->second});
}

void Maker::addUnit()
{
    const QFont font = typeface(m_frame.type.small);
    const QString text
        = m_frame.elided(unitText(m_frame, m_axis), font, m_axis.rect.width() - pad());
    if (text.isEmpty())
        return;
    // Above the axis, where it takes no number's place.
    const double half = QFontMetricsF(typeface(m_frame.type.text)).capHeight() / 2;
    addText(text, m_axis.rect.top() - half - m_frame.type.unit * 0.75, font);
    m_marks.texts.back().color = m_frame.theme->third;
    m_hasUnit = true;
}

void Maker::addTags()
{
    auto series = taggedSeries(m_frame, m_axis);
    const QRectF& plot = m_frame.layout.plot;
    const double pitch = tagHeight(m_frame) + m_frame.type.unit * 0.5;
    const double top = plot.top() - (m_hasUnit ? m_frame.type.unit : pitch / 2);
    const double bottom = plot.bottom() + pitch / 2;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (bottom - top) / pitch));
    if (series.size() > fitting) {
        const QString more = m_frame.words->text(QT_TRANSLATE_NOOP("Picture", "and %1 more"))
                                 .arg(static_cast<qint64>(series.size() - fitting));
        addText(more, bottom + pitch / 2, typeface(m_frame.type.small));
        series.resize(fitting);
    }
    std::vector<double> centres;
    for (const SeriesFrame* one : series)
        centres.push_back(lastY(m_frame, *one));
    centres = spread(std::move(centres), pitch, top, bottom);
    for (std::size_t i = 0; i < series.size(); ++i)
        addTag(*series[i], centres[i]);
}

QRectF Maker::tagBox(double centre) const
{
    const double height = tagHeight(m_frame);
    const double gap = m_frame.type.unit * 1.5;
    const QRectF& rect = m_axis.rect;
    return {m_axis.isLeft ? rect.left() : rect.left() + gap, std::round(centre - height / 2),
            rect.width() - gap, height};
}

QString Maker::valueText(double value) const
{
    if (m_frame.scale == Scale::Percent)
        return m_frame.format.percent(value, 2);
    const int decimals = m_frame.scale == Scale::Index100 ? 2 : market::priceDecimals(value);
    const int ticks = m_axis.ticks.overDecades ? 0 : m_axis.ticks.decimals;
    return m_frame.format.price(value, std::max(decimals, ticks));
}

void Maker::addTag(const SeriesFrame& series, double centre)
{
    const double u = m_frame.type.unit;
    const QRectF box = tagBox(centre);
    const QFont font = tagFont(m_frame);
    const QColor ink = m_frame.theme->onAccent;
    const double baseline = box.center().y() + QFontMetricsF(font).capHeight() / 2;
    const double value = m_frame.shown(*series.series, series.bars.back().bar->close);
    const QString text = valueText(value);
    const double width = m_frame.textWidth(text, font);
    // Beside a symbol at the tag's end, else where the numbers of the axis begin.
    const double left
        = m_frame.isCompare() ? box.right() - width - u * 1.5 : m_axis.rect.left() + pad();
    m_marks.tagTexts.push_back({{left, baseline}, text, font, ink});
    const double room = box.width() - width - u * 4;
    if (m_frame.isCompare() && room > m_frame.type.small)
        m_marks.tagTexts.push_back(
            {{box.left() + u * 1.5, baseline},
             m_frame.elided(oneLine(series.series->instrument.symbol), font, room),
             font,
             ink});
    const QPointF end(series.bars.back().centre(), lastY(m_frame, series));
    const QLineF leader = m_axis.isLeft ? QLineF() : QLineF(end, {box.left(), box.center().y()});
    m_marks.tags.push_back({box, tagColor(m_frame, series), leader});
}

void Maker::addNumbers()
{
    const PriceTicks& ticks = m_axis.ticks;
    const bool whole = m_frame.isRelative() || m_axis.scale.high >= wholeFrom || ticks.overDecades;
    const QFont font = typeface(m_frame.type.text);
    const double half = QFontMetricsF(font).capHeight() / 2;
    for (const double value : ticks.values) {
        const double y = m_axis.scale.y(value);
        const bool covered = std::ranges::any_of(m_marks.tags, [&](const AxisTag& tag) {
            return y + half + 2 > tag.box.top() && y - half - 2 < tag.box.bottom();
        });
        if (covered)
            continue;
        const int decimals = ticks.decimalsOf(value);
        addText(m_frame.priceText(value, whole ? decimals : std::max(decimals, 2)), y + half, font);
        const TextRun& run = m_marks.texts.back();
        m_marks.numbers.emplace_back(run.baseline.x(), y - half, m_frame.textWidth(run.text, font),
                                     half * 2);
    }
}

} // namespace

AxisMarks axisMarks(const Frame& frame, const PriceAxis& axis)
{
    return Maker(frame, axis).make();
}

} // namespace widgets
