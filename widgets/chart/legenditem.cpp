#include "widgets/chart/legenditem.h"

#include "widgets/chart/paneframes.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr float paperAlpha = 0.85F;

QFont wordFont(const Frame& frame, const LegendWord& word)
{
    return typeface(frame.type.small, word.isStrong ? QFont::DemiBold : QFont::Normal);
}

double widthOf(const Frame& frame, const LegendWords& words)
{
    double width = 0;
    for (const LegendWord& word : words)
        width += frame.textWidth(word.text, wordFont(frame, word)) + frame.type.unit * 1.5;
    return width;
}

} // namespace

void LegendItem::prepare(const Frame& frame)
{
    m_papers.clear();
    m_texts.clear();
    m_paper = frame.theme->plot;
    m_paper.setAlphaF(paperAlpha);
    if (!frame.overlays.empty() && !frame.series.empty())
        addOverlays(frame);
    for (const PaneFrame& pane : frame.panes)
        addTitle(frame, pane);
    addNote(frame);
    setVisible(!m_texts.empty());
}

double LegendItem::addWords(const Frame& frame, const LegendWords& words, const QPointF& corner,
                            double right)
{
    const TypeScale& type = frame.type;
    double x = corner.x();
    for (const LegendWord& word : words) {
        if (x >= right)
            break;
        const QFont font = wordFont(frame, word);
        const QString text = frame.elided(oneLine(word.text), font, right - x);
        m_texts.push_back({{x, corner.y() + type.small * 1.15}, text, font, word.color});
        x += frame.textWidth(text, font) + type.unit * 1.5;
    }
    m_papers.emplace_back(corner.x() - type.unit / 2, corner.y(), std::min(x, right) - corner.x(),
                          overlayRowHeight(type));
    return x;
}

// One after the other, in as many rows as they need.
void LegendItem::addOverlays(const Frame& frame)
{
    const TypeScale& type = frame.type;
    const QRectF& plot = frame.layout.plot;
    const double right = plot.right() - type.unit * 2;
    QPointF corner(plot.left() + type.unit, plot.top());
    const auto addEntry = [&](const LegendWords& words) {
        if (corner.x() > plot.left() + type.unit && corner.x() + widthOf(frame, words) > right)
            corner = {plot.left() + type.unit, corner.y() + overlayRowHeight(type)};
        corner.setX(addWords(frame, words, corner, right) + type.unit * 3);
    };
    for (const OverlayFrame& overlay : frame.overlays)
        addEntry(overlayWords(overlay, frame));
    if (const QString note = approximationText(frame); !note.isEmpty())
        addEntry({{note, frame.theme->third, false}});
}

void LegendItem::addTitle(const Frame& frame, const PaneFrame& pane)
{
    addWords(frame, paneWords(pane, frame), pane.rect.topLeft() + QPointF(frame.type.unit, 0),
             pane.rect.right() - frame.type.unit * 2);
}

void LegendItem::addNote(const Frame& frame)
{
    const QString note = roomText(frame);
    const QRectF& room = frame.layout.paneNote;
    if (!note.isEmpty())
        addWords(frame, {{note, frame.theme->second, false}},
                 room.topLeft() + QPointF(frame.type.unit, 0), room.right());
}

void LegendItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const QRectF& paper : m_papers)
        painter->fillRect(paper, m_paper);
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTexts(painter, m_texts);
}

} // namespace widgets
