#include "widgets/chart/textrun.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qsizetype longestText = 2000; // a longer headline is never readable, only slow

} // namespace

void paintRuns(QPainter* painter, const std::vector<TextRun>& runs)
{
    for (const TextRun& run : runs) {
        painter->setFont(run.font);
        painter->setPen(run.color);
        painter->drawText(run.baseline, run.text);
    }
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
