#include "widgets/chart/captionitem.h"

#include "widgets/categoryshape.h"
#include "widgets/chart/captiontexts.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

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
    const QString first = elided(oneLine(titleText(frame)), title, header.width());
    const double baseline = header.top() + type.title * 1.05;
    m_texts.push_back({{header.left(), baseline}, first, title, frame.theme->ink});
    const QString text = oneLine(subtitleText(frame));
    if (frame.presentation == Presentation::Report) {
        m_texts.push_back({{header.left(), baseline + type.subtitle * 1.75},
                           elided(text, subtitle, header.width()),
                           subtitle,
                           frame.theme->second});
        return;
    }
    const double left = header.left() + textWidth(first, title) + type.unit * 5;
    m_texts.push_back({{left, baseline},
                       elided(text, subtitle, header.right() - left),
                       subtitle,
                       frame.theme->second});
}

double CaptionItem::addLegendEntry(const Frame& frame, const SeriesFrame& series, double x)
{
    const TypeScale& type = frame.type;
    const double u = type.unit;
    const double baseline = frame.layout.legend.top() + type.text * 1.35;
    const QFont bold = typeface(type.text, QFont::DemiBold);
    const QFont plain = typeface(type.text);
    const auto add = [&](const QString& text, const QFont& font, const QColor& color, double gap) {
        m_texts.push_back({{x, baseline}, text, font, color});
        x += textWidth(text, font) + gap;
    };
    if (frame.isCompare()) {
        const double side = std::round(type.text * 0.72);
        m_swatches.push_back({{x, baseline - side, side, side}, series.color});
        x += side + u * 2;
    }
    add(series.series->instrument.symbol, bold, frame.theme->ink, u * 2);
    if (!frame.isCompare())
        add(oneLine(series.series->instrument.name), plain, frame.theme->second, u * 4);
    if (series.bars.empty()) {
        add(frame.words->text(QT_TRANSLATE_NOOP("Picture", "no bars")), plain, frame.theme->third,
            u * 6);
        return x;
    }
    const double last = series.bars.back().bar->close;
    if (!frame.isCompare())
        add(frame.format.money(last, series.series->instrument.currency), bold, frame.theme->ink,
            u * 3);
    if (const auto& basis = series.series->answer.basis; basis && basis->close > 0) {
        const double change = last / basis->close - 1;
        add(frame.format.percent(change, 2), bold, frame.theme->change(change), u * 6);
    } else {
        add(u"–"_s, bold, frame.theme->third, u * 6);
    }
    return x;
}

void CaptionItem::prepareLegend(const Frame& frame)
{
    const QFont plain = typeface(frame.type.text);
    const double right = frame.layout.legend.right();
    const double baseline = frame.layout.legend.top() + frame.type.text * 1.35;
    double x = frame.layout.legend.left();
    std::size_t shown = 0;
    const std::size_t count
        = frame.isCompare() ? frame.series.size() : std::min<std::size_t>(1, frame.series.size());
    const double room = frame.type.text * 9;
    for (; shown < count && (shown == 0 || x < right - room * 2.6); ++shown)
        x = addLegendEntry(frame, frame.series[shown], x);
    if (shown < count) {
        const QString more = frame.words->text(QT_TRANSLATE_NOOP("Picture", "and %1 more"))
                                 .arg(static_cast<qint64>(count - shown));
        m_texts.push_back({{x, baseline}, more, plain, frame.theme->second});
        x += textWidth(more, plain) + frame.type.unit * 6;
    }
    m_texts.push_back(
        {{x, baseline}, elided(basisText(frame), plain, right - x), plain, frame.theme->third});
}

void CaptionItem::prepareKeys(const Frame& frame)
{
    const TypeScale& type = frame.type;
    const QFont font = typeface(type.small);
    const double baseline = frame.layout.keys.top() + type.small * 1.3;
    double x = frame.layout.keys.left();
    for (const market::EventCategory category : market::allCategories()) {
        const bool present = std::ranges::any_of(frame.events, [=](const EventFrame& event) {
            return event.event->category == category;
        });
        if (!present)
            continue;
        const double side = type.small * 0.86;
        const QString name = frame.words->category(category);
        if (x + side + textWidth(name, font) > frame.layout.keys.right())
            break;
        m_shapes.push_back({category, {x, baseline - side * 0.92, side, side}});
        x += side + type.unit * 2;
        m_texts.push_back({{x, baseline}, name, font, frame.theme->second});
        x += textWidth(name, font) + type.unit * 6;
    }
}

void CaptionItem::prepareFooter(const Frame& frame)
{
    const TypeScale& type = frame.type;
    const QRectF& footer = frame.layout.footer;
    const QFont font = typeface(type.small);
    const QString program = u"Aftershock " AFTERSHOCK_VERSION ""_s;
    const double width = textWidth(program, font);
    double baseline = footer.top() + type.small * 1.55 + type.unit;
    const QString& note = frame.view->note;
    if (!note.isEmpty()) {
        m_texts.push_back({{footer.left(), baseline},
                           elided(oneLine(note), font, footer.width()),
                           font,
                           frame.theme->second});
        baseline += type.small * 1.6;
    }
    const double room = footer.width() - width - type.unit * 6;
    m_texts.push_back({{footer.left(), baseline},
                       elided(oneLine(sourceText(frame)), font, room),
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
    paintRuns(painter, m_texts);
}

} // namespace widgets
