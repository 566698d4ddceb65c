#include "widgets/chart/panelabelitem.h"

#include "widgets/chart/paneframes.h"
#include "widgets/chart/panetexts.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

struct AxisValues
{
    std::vector<double> values;
    int decimals = 0;
};

bool isEmpty(const PaneFrame& pane, const Frame& frame)
{
    if (!pane.why.isEmpty() || !frame.hasBars())
        return true;
    if (pane.pane->kind == market::PaneKind::Indicator)
        return !pane.indicator;
    return pane.pane->kind == market::PaneKind::Instrument
        && (!pane.series || pane.series->bars.empty());
}

// The values that readers look for, or else round ones.
AxisValues axisValues(const PaneFrame& pane, const Frame& frame)
{
    if (isEmpty(pane, frame))
        return {};
    if (pane.pane->kind == market::PaneKind::Volume)
        return hasVolume(frame) ? AxisValues{{pane.scale.high}, 0} : AxisValues();
    if (pane.pane->kind == market::PaneKind::Indicator) {
        const market::IndicatorKind kind = pane.pane->indicator.kind;
        if (market::rowOf(kind).unit == market::IndicatorUnit::Hundred)
            return {paneGuides(*pane.pane), 0};
        if (kind == market::IndicatorKind::Correlation)
            return {{-1, 0, 1}, 0};
    }
    PriceTicks ticks;
    for (const double pitch : {2.4, 1.5}) // in heights of text; nearer where else one stands alone
        if (ticks.values.size() < 2)
            ticks = priceTicks(pane.scale, frame.type.small * pitch);
    return {ticks.values, ticks.decimals};
}

QPen hairline(const QColor& color)
{
    QPen pen(color, 0);
    pen.setCosmetic(true);
    return pen;
}

} // namespace

void PaneLabelItem::prepare(const Frame& frame)
{
    m_texts.clear();
    m_tags.clear();
    m_tagTexts.clear();
    m_dividers.clear();
    m_grid.clear();
    m_dividerPen = hairline(frame.theme->line);
    m_gridPen = hairline(frame.theme->grid);
    for (const PaneFrame& pane : frame.panes) {
        const double y = frame.snapped(pane.rect.top() - frame.type.unit * 1.5);
        m_dividers.emplace_back(pane.rect.left(), y, frame.layout.priceAxis.right(), y);
        addTag(frame, pane);
        addAxis(frame, pane);
    }
    setVisible(!frame.panes.empty());
}

void PaneLabelItem::addTag(const Frame& frame, const PaneFrame& pane)
{
    if (!pane.series || pane.series->bars.empty())
        return;
    const TypeScale& type = frame.type;
    const QFont font = typeface(type.small, QFont::DemiBold);
    const double value = pane.series->bars.back().bar->close;
    const double height = std::round(type.small * 1.5);
    const double y
        = std::clamp(pane.scale.y(value), pane.rect.top() + height / 2,
                     std::max(pane.rect.top() + height / 2, pane.rect.bottom() - height / 2));
    const QRectF& axis = frame.layout.priceAxis;
    const QRectF box(axis.left() + type.unit * 1.5, std::round(y - height / 2),
                     axis.width() - type.unit * 1.5, height);
    m_tags.push_back({box, pane.series->color});
    const QString text = frame.format.price(value, market::priceDecimals(value));
    m_tagTexts.push_back(
        {{box.left() + type.unit * 1.5, box.center().y() + QFontMetricsF(font).capHeight() / 2},
         text,
         font,
         frame.theme->onAccent});
}

void PaneLabelItem::addAxis(const Frame& frame, const PaneFrame& pane)
{
    const QFont font = typeface(frame.type.small);
    const double half = QFontMetricsF(font).capHeight() / 2;
    const AxisValues axis = axisValues(pane, frame);
    const std::vector<double> guides = paneGuides(*pane.pane);
    double above = pane.rect.bottom() + frame.type.small * 2;
    for (const double value : axis.values) {
        const double y = pane.scale.y(value);
        if (!(y >= pane.rect.top() && y <= pane.rect.bottom()))
            continue;
        if (std::ranges::find(guides, value) == guides.end()
            && pane.pane->kind != market::PaneKind::Volume) {
            const double line = frame.snapped(y);
            m_grid.emplace_back(pane.rect.left(), line, pane.rect.right(), line);
        }
        // Fixed values of a low pane may be nearer than their labels are high.
        const double centre = std::clamp(y, pane.rect.top() + half, pane.rect.bottom() - half);
        const bool covered = std::ranges::any_of(m_tags, [&](const Tag& tag) {
            return centre + half + 2 > tag.box.top() && centre - half - 2 < tag.box.bottom();
        });
        if (covered || centre > above - frame.type.small)
            continue;
        above = centre;
        m_texts.push_back({{frame.layout.priceAxis.left() + frame.type.unit * 3, centre + half},
                           paneValueText(pane, value, frame, axis.decimals),
                           font,
                           frame.theme->third});
    }
}

void PaneLabelItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(m_gridPen);
    painter->drawLines(m_grid.data(), static_cast<int>(m_grid.size()));
    painter->setPen(m_dividerPen);
    painter->drawLines(m_dividers.data(), static_cast<int>(m_dividers.size()));
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTexts(painter, m_texts);
    painter->setPen(Qt::NoPen);
    for (const Tag& tag : m_tags) {
        painter->setBrush(tag.color);
        painter->drawRoundedRect(tag.box, 3, 3);
    }
    paintTexts(painter, m_tagTexts);
}

} // namespace widgets
