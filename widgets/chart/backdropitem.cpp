#include "widgets/chart/backdropitem.h"

#include "widgets/chart/picturelayout.h"

#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

constexpr double hatchPitch = 9; // pixels between two hatching lines
constexpr double leastDay = 6; // pixels of a day that gets a line of its own

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
    m_texts.clear();
    prepareGutters(frame);
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

void BackdropItem::prepareGrid(const Frame& frame)
{
    m_grid.clear();
    m_edges.clear();
    const QRectF& plot = frame.layout.plot;
    const PriceTicks ticks
        = frame.hasBars() ? priceTicks(frame.price, frame.type.text * 3) : PriceTicks();
    for (const double value : ticks.values) {
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
    const Series* main = frame.data->main();
    if (!main || !main->answer.basis)
        return;
    const double close = main->answer.basis->close;
    const double y = frame.snapped(frame.price.y(frame.shown(*main, close)));
    const QRectF& plot = frame.layout.plot;
    if (!(y >= plot.top() && y <= plot.bottom()))
        return;
    m_basis.emplace_back(plot.left(), y, plot.right(), y);
    if (frame.isCompare())
        return;
    const QString text = frame.words->text(QT_TRANSLATE_NOOP("Picture", "Close %1: %2"))
                             .arg(frame.format.shortDate(main->answer.basis->date),
                                  frame.format.price(close, market::priceDecimals(close)));
    const QFont font = typeface(frame.type.small);
    m_texts.push_back(
        {{plot.right() - textWidth(text, font) - frame.type.unit * 2, y - frame.type.unit * 1.5},
         text,
         font,
         frame.theme->second});
}

void BackdropItem::prepareMessage(const Frame& frame)
{
    if (frame.hasBars())
        return;
    const QString text = frame.words->text(
        QT_TRANSLATE_NOOP("Picture", "No bars are cached for this range and interval."));
    const QFont font = typeface(frame.type.subtitle);
    const QPointF centre = frame.layout.plot.center();
    m_texts.push_back(
        {{centre.x() - textWidth(text, font) / 2, centre.y()}, text, font, frame.theme->second});
}

void BackdropItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const auto lines = [painter](const QPen& pen, const std::vector<QLineF>& list) {
        painter->setPen(pen);
        painter->drawLines(list.data(), static_cast<int>(list.size()));
    };
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(m_paper, m_paperColor);
    for (const QRectF& gutter : m_gutters)
        painter->fillRect(gutter, m_gutterColor);
    painter->setRenderHint(QPainter::Antialiasing, true);
    lines(m_hatchPen, m_hatch);
    painter->setRenderHint(QPainter::Antialiasing, false);
    lines(m_gridPen, m_grid);
    lines(m_edgePen, m_edges);
    lines(m_basisPen, m_basis);
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTexts(painter, m_texts);
}

} // namespace widgets
