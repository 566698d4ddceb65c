#include "widgets/chart/volumeitem.h"

#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double widestColumn = 24; // as candles

QColor softened(const QColor& color, const QColor& paper)
{
    constexpr double share = 0.55;
    const auto mix = [](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(color.red(), paper.red()), mix(color.green(), paper.green()),
                  mix(color.blue(), paper.blue()));
}

} // namespace

void VolumeItem::prepare(const Frame& frame)
{
    m_up.clear();
    m_down.clear();
    m_texts.clear();
    m_upColor = softened(frame.theme->up, frame.theme->plot);
    m_downColor = softened(frame.theme->down, frame.theme->plot);
    const auto pane = std::ranges::find_if(frame.panes, [](const PaneFrame& one) {
        return one.pane->kind == market::PaneKind::Volume;
    });
    setVisible(pane != frame.panes.end() && !frame.series.empty());
    if (!isVisible())
        return;
    double most = 0;
    for (const DrawnBar& drawn : frame.series.front().bars)
        most = std::fmax(most, drawn.bar->volume);
    addColumns(frame, pane->rect, most);
    addTexts(frame, pane->rect, most);
}

void VolumeItem::addColumns(const Frame& frame, const QRectF& pane, double most)
{
    for (const DrawnBar& drawn : frame.series.front().bars) {
        const market::Bar& bar = *drawn.bar;
        if (!(bar.volume > 0))
            continue;
        const double slot = drawn.right - drawn.left;
        const double width
            = std::max(1 / frame.deviceRatio, frame.snapped(std::min(slot * 0.64, widestColumn)));
        const double height = bar.volume / most * (pane.height() - frame.type.small * 1.4);
        const double left = frame.snapped(drawn.centre() - width / 2);
        const double top = frame.snapped(pane.bottom() - height);
        const bool rises = !bar.hasOpen() || bar.close >= bar.open;
        (rises ? m_up : m_down).emplace_back(left, top, width, frame.snapped(pane.bottom()) - top);
    }
}

void VolumeItem::addTexts(const Frame& frame, const QRectF& pane, double most)
{
    const QFont font = typeface(frame.type.small);
    const QString name = most > 0
        ? frame.words->text(QT_TRANSLATE_NOOP("Picture", "Volume"))
        : frame.words->text(QT_TRANSLATE_NOOP("Picture", "Volume: the source gives none"));
    m_texts.push_back({{pane.left() + frame.type.unit, pane.top() + frame.type.small},
                       name,
                       font,
                       frame.theme->third});
    if (most > 0)
        m_texts.push_back({{pane.right() + frame.type.unit * 2, pane.top() + frame.type.small},
                           frame.format.compact(most),
                           font,
                           frame.theme->third});
}

void VolumeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const QRectF& column : m_up)
        painter->fillRect(column, m_upColor);
    for (const QRectF& column : m_down)
        painter->fillRect(column, m_downColor);
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintRuns(painter, m_texts);
}

} // namespace widgets
