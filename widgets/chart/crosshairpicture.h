#pragma once

#include "widgets/chart/readingtexts.h"
#include "widgets/chart/textrun.h"

#include <QColor>
#include <QLineF>
#include <QPen>
#include <QRectF>
#include <QRegion>

#include <utility>
#include <vector>

class QPainter;

namespace widgets {

// A rectangle with words in it.
struct TextBox
{
    QRectF area; // empty = there is none
    QColor ground;
    QColor edge; // invalid = no edge
    std::vector<TextRun> texts;
    std::vector<std::pair<QRectF, QColor>> swatches;
};

// Two hairlines, their tags on the axes and what is read off, ready to be painted over the picture.
// What is read stands in the line of the legend; what finds no room there in a box in that upper
// corner of the plot from which the hairline is farther away.
class CrosshairPicture
{
public:
    CrosshairPicture() = default;
    CrosshairPicture(const Frame& frame, const Reading& reading);

    void paint(QPainter& painter) const;
    // Pixels that have to be painted anew when this takes the place of the other.
    [[nodiscard]] QRegion changedFrom(const CrosshairPicture& before) const;
    [[nodiscard]] const TextBox& row() const { return m_row; }
    [[nodiscard]] const TextBox& box() const { return m_box; }
    [[nodiscard]] const TextBox& timeTag() const { return m_timeTag; }
    [[nodiscard]] const TextBox& valueTag() const { return m_valueTag; }

private:
    void placeLines(const Frame& frame, const Reading& reading);
    void placeTimeTag(const Frame& frame, const Reading& reading);
    void placeValueTag(const Frame& frame, const Reading& reading);
    // Returns how many of the words it took.
    std::size_t placeRow(const Frame& frame, const std::vector<ReadWord>& words);
    void placeBox(const Frame& frame, std::vector<ReadWord> words);

    QLineF m_vertical;
    QLineF m_horizontal;
    QPen m_pen;
    TextBox m_timeTag;
    TextBox m_valueTag;
    TextBox m_row;
    TextBox m_box;
};

void paintTextBox(QPainter& painter, const TextBox& box);

} // namespace widgets
