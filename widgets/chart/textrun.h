#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace widgets {

// A line of text that is ready to be drawn. Always plain text.
struct TextRun
{
    QPointF baseline;
    QString text;
    QFont font;
    QColor color;
};

void paintRuns(QPainter* painter, const std::vector<TextRun>& runs);

[[nodiscard]] double textWidth(const QString& text, const QFont& font);
[[nodiscard]] QString elided(const QString& text, const QFont& font, double width);
// Broken at words into at most `lines` lines; what does not fit ends in an ellipsis.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width, int lines);
// One line, control characters and line breaks as spaces: text from outside may hold anything.
[[nodiscard]] QString oneLine(const QString& text);

} // namespace widgets
