#include "widgets/chart/backdropitem.h"

#include "widgets/chart/basislabel.h"
#include "widgets/chart/captiontexts.h"
#include "widgets/chart/picturelayout.h"
#include "widgets/fonts.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double hatchPitch = 9; // pixels between two hatching lines
constexpr double leastDay = 24; // pixels of a day that gets a line of its own

QPen hairline(const QColor& color, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(color, 0, style);
    pen.setCosmetic(true);
    return pen;
}

// Lines rising at 45 degrees, cut to the rectangle. A brush pattern would not scale with the
// picture.
void addHatch(const QRectF& area, std::vector<QLineF>& lines)
{
    // Anchored to the left edge's own coordinates, so that neighbours line up.
    const double start = std::floor((area.left() + area.top()) / hatchPitch) * hatchPitch;
    for (double sum = start; sum < area.right() + area.bottom(); sum += hatchPitch) {
        const double left = std::max(area.left(), sum - area.bottom());
        const double right = std::min(area.right(), sum - area.top());
        if (right > left)
            lines.emplace_back(left, sum - left, right, sum - right);
    }
}

} // namespace

void BackdropItem::prepare(const Frame& frame)
{
    const Theme& theme = *frame.theme;
    m_paper = frame.layout.bounds;
    m_paperColor = theme.window;
    m_gutterColor = theme.gutter;
    m_hatchPen = hairline(theme.hatch);
    m_gridPen = hairline(theme.grid);
    m_edgePen = hairline(theme.line);
    m_basisPen = hairline(theme.third, Qt::DashLine);
    m_endPen = hairline(theme.third, Qt::DotLine);
    m_extendedColor = theme.selection;
    m_extendedColor.setAlphaF(0.5F);
    m_texts.clear();
    prepareExtended(frame);
    prepareGutters(frame);
    prepareEnd(frame);
    prepareGrid(frame);
    prepareBasis(frame);
    prepareMessage(frame);
}

void BackdropItem::prepareGutters(const Frame& frame)
{
    m_gutters.clear();
    m_hatch.clear();
    const QRectF& plot = frame.layout.plot;
    const double bottom = laneFoot(frame);
    for (const Gutter& gutter : frame.time->gutters()) {
        const double left = std::max(plot.left(), frame.x(gutter.first));
        const double right = std::min(plot.right(), frame.x(gutter.first + gutter.slots));
        if (right - left < 1)
            continue;
        m_gutters.emplace_back(left, plot.top(), right - left, bottom - plot.top());
        addHatch(m_gutters.back(), m_hatch);
    }
}

// The ground of hours in which no exchange is open.
void BackdropItem::prepareExtended(const Frame& frame)
{
    m_extended.clear();
    const QRectF& plot = frame.layout.plot;
    for (const OpenHours& open : frame.time->openBetween(frame.first, frame.last)) {
        const double left = std::max(plot.left(), frame.x(open.first));
        const double right = std::min(plot.right(), frame.x(open.first + open.slots));
        if (open.extended && right > left)
            m_extended.emplace_back(left, plot.top(), right - left, laneFoot(frame) - plot.top());
    }
}

// Where what is cached ends and only the calendar knows what comes.
void BackdropItem::prepareEnd(const Frame& frame)
{
    m_end.clear();
    const Series* main = frame.data->main();
    if (!main || frame.series.empty() || frame.series.front().bars.empty())
        return;
    const DrawnBar& last = frame.series.front().bars.back();
    const auto& coverage = main->answer.coverage;
    // Coverage ends with the begin of its last bar, of its own interval. After the last bar of a
    // session there may be some that are not drawn.
    const market::Millis end = main->answer.bars->bars().back().begin;
    const market::Millis length = market::nominalLength(frame.view->interval)
        << (2 * main->answer.level);
    const auto dateOf
        = [&](market::Millis at) { return QDateTime::fromMSecsSinceEpoch(at, frame.zone).date(); };
    const bool newest = coverage && coverage->range.end <= end + length
        && (end == last.bar->begin
            || (!frame.time->isDated() && dateOf(end) == dateOf(last.bar->begin)));
    const QRectF& plot = frame.layout.plot;
    const double x = frame.snapped(last.right);
    const QString text = frame.words->text(QT_TRANSLATE_NOOP("Picture", "last bar"));
    const QFont font = typeface(frame.type.small);
    // A line that no room is left to explain would be a riddle.
    const double room = plot.right() - x - frame.type.unit * 2;
    if (!newest || frame.textWidth(text, font) > room)
        return;
    m_end.emplace_back(x, plot.top(), x, laneFoot(frame));
    m_texts.push_back({{x + frame.type.unit, plot.bottom() - frame.type.unit * 2},
                       text,
                       font,
                       frame.theme->third});
}

void BackdropItem::prepareGrid(const Frame& frame)
{
    m_grid.clear();
    m_edges.clear();
    const QRectF& plot = frame.layout.plot;
    for (const double value : frame.axes.front().ticks.values) {
        const double y = frame.snapped(frame.price.y(value));
        m_grid.emplace_back(plot.left(), y, plot.right(), y);
    }
    const auto days = frame.time->openBetween(frame.first, frame.last);
    // Nearer to each other they would be a grey ground, and thousands of them a slow one.
    if (!frame.time->isDated() && static_cast<double>(days.size()) * leastDay < plot.width()) {
        QDate before;
        for (const OpenHours& open : days) {
            const bool newDay = open.date != before;
            before = open.date;
            const double x = frame.snapped(frame.x(open.first));
            if (newDay && x > plot.left() + 1 && x < plot.right())
                m_grid.emplace_back(x, plot.top(), x, frame.layout.lane.top());
        }
    }
    for (const PaneFrame& pane : frame.panes) {
        const double y = frame.snapped(pane.rect.bottom());
        m_grid.emplace_back(plot.left(), y, plot.right(), y);
    }
    const double foot = frame.snapped(laneFoot(frame));
    m_edges.emplace_back(plot.left(), foot, plot.right(), foot);
    const double rule = frame.snapped(frame.layout.footer.top());
    m_edges.emplace_back(frame.layout.footer.left(), rule, frame.layout.footer.right(), rule);
}

void BackdropItem::prepareBasis(const Frame& frame)
{
    m_basis.clear();
    // Prices that are compared have each their own basis: one line would belong to none of them.
    if (frame.series.empty() || (frame.isCompare() && !frame.isRelative()))
        return;
    const auto place = frame.basisY(frame.series.front());
    const QRectF& plot = frame.layout.plot;
    const double y = place ? frame.snapped(*place) : plot.top() - 1;
    if (!(y >= plot.top() && y <= plot.bottom()))
        return;
    m_basis.emplace_back(plot.left(), y, plot.right(), y);
    if (frame.isCompare())
        return;
    const QString text = basisLineText(frame);
    const QFont font = typeface(frame.type.small);
    const QSizeF size(frame.textWidth(text, font), QFontMetricsF(font).capHeight());
    m_texts.push_back(
        {basisLabelBox(frame, y, size).bottomLeft(), text, font, frame.theme->second});
}

void BackdropItem::prepareMessage(const Frame& frame)
{
    const QString text = messageText(frame);
    if (text.isEmpty())
        return;
    const QFont font = typeface(frame.type.subtitle);
    const QRectF& plot = frame.layout.plot;
    const QStringList lines = wrapped(text, font, plot.width() * 0.9, 4);
    const double pitch = frame.type.subtitle * 1.5;
    double y = plot.center().y() - pitch * (static_cast<double>(lines.size()) - 1) / 2;
    for (const QString& line : lines) {
        m_texts.push_back({{plot.center().x() - frame.textWidth(line, font) / 2, y},
                           line,
                           font,
                           frame.theme->second});
        y += pitch;
    }
}

void BackdropItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const auto lines = [painter](const QPen& pen, const std::vector<QLineF>& list) {
        painter->setPen(pen);
        painter->drawLines(list.data(), static_cast<int>(list.size()));
    };
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(m_paper, m_paperColor);
    for (const QRectF& ground : m_extended)
        painter->fillRect(ground, m_extendedColor);
    for (const QRectF& gutter : m_gutters)
        painter->fillRect(gutter, m_gutterColor);
    painter->setRenderHint(QPainter::Antialiasing, true);
    lines(m_hatchPen, m_hatch);
    painter->setRenderHint(QPainter::Antialiasing, false);
    lines(m_gridPen, m_grid);
    lines(m_edgePen, m_edges);
    lines(m_endPen, m_end);
    lines(m_basisPen, m_basis);
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTexts(painter, m_texts);
}

} // namespace widgets
