#include "widgets/chart/textrun.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qsizetype longestText = 2000; // a longer headline is never readable, only slow
constexpr qsizetype sparedShapes = 64; // kept although they were not painted the last time

// With a pixel around it for soft edges.
QRectF inkOf(const QGlyphRun& run)
{
    const QRawFont font = run.rawFont();
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    QRectF ink;
    for (qsizetype i = 0; i < glyphs.size() && i < places.size(); ++i)
        ink |= font.boundingRect(glyphs[i]).translated(places[i]);
    return ink.adjusted(-1, -1, 1, 1);
}

} // namespace

void paintRuns(QPainter* painter, const std::vector<TextRun>& runs)
{
    for (const TextRun& run : runs) {
        painter->setFont(run.font);
        painter->setPen(run.color);
        painter->drawText(run.baseline, run.text);
    }
}

void TextPainter::paint(QPainter* painter, const std::vector<TextRun>& runs)
{
    // A file that keeps text as text needs the text.
    if (painter->paintEngine()->type() != QPaintEngine::Raster) {
        paintRuns(painter, runs);
        return;
    }
    ++m_round;
    for (const TextRun& run : runs) {
        const Key key{run.text, run.font};
        Shape& shape = m_shapes[key];
        if (shape.used == 0)
            shape = shapeOf(key);
        shape.used = m_round;
        if (shape.glyphs.isEmpty())
            continue;
        m_stamps.paint(*painter, run.baseline, {key, run.color.rgba()}, shape.reach,
                       [&](QPainter& to, const QPointF& baseline) {
                           to.setPen(run.color);
                           for (const QGlyphRun& glyphs : std::as_const(shape.glyphs))
                               to.drawGlyphRun(baseline - QPointF(0, shape.ascent), glyphs);
                       });
    }
    m_stamps.endRound();
    if (m_shapes.size() > 2 * static_cast<qsizetype>(runs.size()) + sparedShapes)
        m_shapes.removeIf([this](const auto& entry) { return entry.value().used != m_round; });
}

TextPainter::Shape TextPainter::shapeOf(const Key& key)
{
    QTextLayout layout(key.text, key.font);
    QTextOption option; // as QPainter::drawText() has it
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const double ascent = layout.lineCount() > 0 ? layout.lineAt(0).ascent() : 0;
    Shape shape{layout.glyphRuns(), ascent, {}, 0};
    for (const QGlyphRun& run : std::as_const(shape.glyphs))
        shape.reach |= inkOf(run).translated(0, -ascent);
    return shape;
}

double textWidth(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QString elided(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, width));
}

QStringList wrapped(const QString& given, const QFont& font, double width, int lines)
{
    // "8,93 %" stays together, as German sets it.
    static const QRegularExpression gap(u"(?<=\\d) (?=%)"_s);
    const QString text = QString(given).replace(gap, u"\u00a0"_s);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList result;
    layout.beginLayout();
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1.0, width));
        const bool last = result.size() + 1 == lines;
        const QString rest = text.mid(line.textStart());
        const QString shown
            = last ? elided(rest, font, width) : rest.left(line.textLength()).trimmed();
        result.append(shown);
    }
    layout.endLayout();
    return result;
}

QString oneLine(const QString& text)
{
    QString line = text.left(longestText);
    // Direction overrides would turn what stands behind them round.
    line.removeIf([](QChar c) {
        return (c >= QChar(0x202A) && c <= QChar(0x202E))
            || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = QLatin1Char(' ');
    return line.simplified();
}

} // namespace widgets
