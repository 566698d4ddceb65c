#include "widgets/chart/captionitem.h"

#include "widgets/categoryshape.h"
#include "widgets/chart/captiontexts.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

struct LegendWord
{
    QString text;
    QFont font;
    QColor color;
    double gap = 0;
};

LegendWord changeWord(const Frame& frame, const SeriesFrame& series, const QFont& font)
{
    const auto& basis = series.series->answer.basis;
    if (!basis || !(basis->close > 0))
        return {u"–"_s, font, frame.theme->third, frame.type.unit * 6};
    const double change = series.bars.back().bar->close / basis->close - 1;
    return {frame.format.percent(change, 2), font, frame.theme->change(change),
            frame.type.unit * 6};
}

double widthOf(const Frame& frame, const std::vector<LegendWord>& words)
{
    double width = 0;
    for (const LegendWord& word : words)
        width += frame.textWidth(word.text, word.font) + word.gap;
    return width;
}

// Symbol, name, last value and change. The name comes from outside and may be of any length: it
// gives way to the rest.
std::vector<LegendWord> legendWords(const Frame& frame, const SeriesFrame& series, double room)
{
    const double u = frame.type.unit;
    const QFont bold = typeface(frame.type.text, QFont::DemiBold);
    const QFont plain = typeface(frame.type.text);
    const market::Instrument& instrument = series.series->instrument;
    std::vector<LegendWord> words{{oneLine(instrument.symbol), bold, frame.theme->ink, u * 2}};
    if (series.bars.empty()) {
        words.push_back({frame.words->text(QT_TRANSLATE_NOOP("Picture", "no bars")), plain,
                         frame.theme->third, u * 6});
    } else {
        if (!frame.isCompare())
            words.push_back({frame.format.money(series.bars.back().bar->close, instrument.currency),
                             bold, frame.theme->ink, u * 3});
        words.push_back(changeWord(frame, series, bold));
    }
    const double left = room - widthOf(frame, words) - u * 4;
    if (!frame.isCompare() && left > frame.type.text * 3)
        words.insert(words.begin() + 1,
                     {frame.elided(oneLine(instrument.name), plain, left), plain,
                      frame.theme->second, u * 4});
    return words;
}

double entryWidth(const Frame& frame, const SeriesFrame& series)
{
    return std::round(frame.type.text * 0.72) + frame.type.unit * 2
        + widthOf(frame, legendWords(frame, series, 0));
}

} // namespace

void CaptionItem::prepare(const Frame& frame)
{
    m_texts.clear();
    m_swatches.clear();
    m_shapes.clear();
    m_theme = *frame.theme;
    prepareHeader(frame);
    prepareLegend(frame);
    prepareKeys(frame);
    prepareFooter(frame);
}

void CaptionItem::prepareHeader(const Frame& frame)
{
    const QRectF& header = frame.layout.header;
    const TypeScale& type = frame.type;
    const QFont title = typeface(type.title, QFont::DemiBold);
    const QFont subtitle = typeface(type.subtitle);
    const QString first = frame.elided(oneLine(titleText(frame)), title, header.width());
    const double baseline = header.top() + type.title * 1.05;
    m_texts.push_back({{header.left(), baseline}, first, title, frame.theme->ink});
    const QString text = oneLine(subtitleText(frame));
    if (frame.presentation == Presentation::Report) {
        m_texts.push_back({{header.left(), baseline + type.subtitle * 1.75},
                           frame.elided(text, subtitle, header.width()),
                           subtitle,
                           frame.theme->second});
        return;
    }
    const double left = header.left() + frame.textWidth(first, title) + type.unit * 5;
    m_texts.push_back({{left, baseline},
                       frame.elided(text, subtitle, header.right() - left),
                       subtitle,
                       frame.theme->second});
}

// The words of one series; `room` is the width that the whole entry may take.
void CaptionItem::addLegendEntry(const Frame& frame, const SeriesFrame& series, double room,
                                 double& x)
{
    const TypeScale& type = frame.type;
    const double u = type.unit;
    const double baseline = frame.layout.legend.top() + type.text * 1.35;
    if (frame.isCompare()) {
        const double side = std::round(type.text * 0.72);
        m_swatches.push_back({{x, baseline - side, side, side}, series.color});
        x += side + u * 2;
        room -= side + u * 2;
    }
    for (const LegendWord& word : legendWords(frame, series, room)) {
        m_texts.push_back({{x, baseline}, word.text, word.font, word.color});
        x += frame.textWidth(word.text, word.font) + word.gap;
    }
}

// As many entries as leave room for the count of the others.
void CaptionItem::prepareComparison(const Frame& frame, double room, double& x)
{
    const QFont plain = typeface(frame.type.text);
    const double left = x;
    for (std::size_t shown = 0; shown < frame.series.size(); ++shown) {
        const QString more = frame.words->text(QT_TRANSLATE_NOOP("Picture", "and %1 more"))
                                 .arg(static_cast<qint64>(frame.series.size() - shown));
        const bool last = shown + 1 == frame.series.size();
        const double rest = last ? 0 : frame.textWidth(more, plain) + frame.type.unit * 6;
        const double width = entryWidth(frame, frame.series[shown]);
        if (shown > 0 && x + width + rest > left + room) {
            m_texts.push_back({{x, frame.layout.legend.top() + frame.type.text * 1.35},
                               more,
                               plain,
                               frame.theme->second});
            x += frame.textWidth(more, plain) + frame.type.unit * 6;
            return;
        }
        addLegendEntry(frame, frame.series[shown], room, x);
    }
}

void CaptionItem::prepareLegend(const Frame& frame)
{
    const QFont plain = typeface(frame.type.text);
    const double right = frame.layout.legend.right();
    const QString basis = basisText(frame);
    double x = frame.layout.legend.left();
    // The basis comes first: without it the percentages mean nothing.
    const double room = right - x - frame.textWidth(basis, plain);
    if (frame.isCompare())
        prepareComparison(frame, room, x);
    else if (!frame.series.empty())
        addLegendEntry(frame, frame.series.front(), room, x);
    m_texts.push_back({{x, frame.layout.legend.top() + frame.type.text * 1.35},
                       frame.elided(basis, plain, right - x),
                       plain,
                       frame.theme->third});
}

void CaptionItem::prepareKeys(const Frame& frame)
{
    const TypeScale& type = frame.type;
    const QFont font = typeface(type.small);
    const double baseline = frame.layout.keys.top() + type.small * 1.3;
    double x = frame.layout.keys.left();
    // The count of what is labelled stands at the right end; how wide it will be is nearly known.
    const double right
        = frame.layout.keys.right() - frame.textWidth(coverageText(frame, 0), font) - type.unit * 6;
    if (const auto open = frame.time->openBetween(frame.first, frame.last);
        std::ranges::any_of(open, &OpenHours::extended)) {
        const QString text
            = frame.words->text(QT_TRANSLATE_NOOP("Picture", "shaded: outside regular hours"));
        m_texts.push_back({{x, baseline}, text, font, frame.theme->second});
        x += frame.textWidth(text, font) + type.unit * 6;
    }
    for (const market::EventCategory category : market::allCategories()) {
        const bool present = std::ranges::any_of(frame.events, [=](const EventFrame& event) {
            return event.event->category == category;
        });
        if (!present)
            continue;
        const double side = type.small * 0.86;
        const QString name = frame.words->category(category);
        if (x + side + type.unit * 2 + frame.textWidth(name, font) > right) {
            m_texts.push_back({{x, baseline}, u"…"_s, font, frame.theme->second});
            break;
        }
        m_shapes.push_back({category, {x, baseline - side * 0.92, side, side}});
        x += side + type.unit * 2;
        m_texts.push_back({{x, baseline}, name, font, frame.theme->second});
        x += frame.textWidth(name, font) + type.unit * 6;
    }
}

void CaptionItem::prepareFooter(const Frame& frame)
{
    const TypeScale& type = frame.type;
    const QRectF& footer = frame.layout.footer;
    const QFont font = typeface(type.small);
    const QString program = u"Aftershock " AFTERSHOCK_VERSION ""_s;
    const double width = frame.textWidth(program, font);
    double baseline = footer.top() + type.small * 1.55 + type.unit;
    const QString& note = frame.view->note;
    if (!note.isEmpty()) {
        m_texts.push_back({{footer.left(), baseline},
                           frame.elided(oneLine(note), font, footer.width()),
                           font,
                           frame.theme->second});
        baseline += type.small * 1.6;
    }
    const double room = footer.width() - width - type.unit * 6;
    m_texts.push_back({{footer.left(), baseline},
                       frame.elided(oneLine(sourceText(frame)), font, room),
                       font,
                       frame.theme->third});
    m_texts.push_back({{footer.right() - width, baseline}, program, font, frame.theme->third});
}

void CaptionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(Qt::NoPen);
    for (const Swatch& swatch : m_swatches) {
        painter->setBrush(swatch.color);
        painter->drawRoundedRect(swatch.box, 2, 2);
    }
    for (const Shape& shape : m_shapes)
        paintCategoryShape(painter, shape.category, shape.box, m_theme);
    paintTexts(painter, m_texts);
}

} // namespace widgets
