#pragma once

#include "widgets/chart/stamps.h"

#include <QColor>
#include <QFont>
#include <QGlyphRun>
#include <QHash>
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

// Does the same, and keeps the shape of each text, and its image, from one picture to the next:
// while a chart is dragged nearly all of them stay, and shaping a line costs more than painting it.
class TextPainter
{
public:
    void paint(QPainter* painter, const std::vector<TextRun>& runs);

private:
    struct Key
    {
        QString text;
        QFont font;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.font.pixelSize(), int(key.font.weight()));
        }
    };
    struct Look
    {
        Key key;
        QRgb color = 0;

        friend bool operator==(const Look&, const Look&) = default;
        friend size_t qHash(const Look& look, size_t seed = 0)
        {
            return qHashMulti(seed, look.key, look.color);
        }
    };
    struct Shape
    {
        QList<QGlyphRun> glyphs;
        double ascent = 0; // of the line: glyphs count from its top
        QRectF reach; // of the ink, around the baseline's begin
        quint64 used = 0; // round in which it was painted last
    };

    [[nodiscard]] static Shape shapeOf(const Key& key);

    QHash<Key, Shape> m_shapes;
    Stamps<Look> m_stamps;
    quint64 m_round = 0;
};

[[nodiscard]] double textWidth(const QString& text, const QFont& font);
[[nodiscard]] QString elided(const QString& text, const QFont& font, double width);
// Broken at words into at most `lines` lines; what does not fit ends in an ellipsis.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, double width, int lines);
// One line, control characters and line breaks as spaces: text from outside may hold anything.
[[nodiscard]] QString oneLine(const QString& text);

} // namespace widgets
