#include "widgets/chart/crosshairpicture.h"

#include "widgets/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr double rim = 2; // pixels that antialiasing may reach beyond a shape
constexpr double corner = 3;
constexpr double widestBox = 0.45; // of the plot: it keeps to its half

QRegion around(const QRectF& rect)
{
    return rect.isEmpty() ? QRegion()
                          : QRegion(rect.adjusted(-rim, -rim, rim, rim).toAlignedRect());
}

QRegion around(const QLineF& line)
{
    return line.isNull() ? QRegion()
                         : QRegion(QRectF(line.p1(), line.p2())
                                       .normalized()
                                       .adjusted(-rim, -rim, rim, rim)
                                       .toAlignedRect());
}

bool same(const TextBox& a, const TextBox& b)
{
    return a.area == b.area && a.ground == b.ground
        && std::ranges::equal(a.texts, b.texts, [](const TextRun& x, const TextRun& y) {
               return x.baseline == y.baseline && x.text == y.text && x.color == y.color;
           });
}

double swatchSide(const Frame& frame)
{
    return std::round(frame.type.text * 0.6);
}

struct WordFonts
{
    QFont label;
    QFont value;
};

WordFonts wordFonts(const Frame& frame)
{
    return {typeface(frame.type.text), typeface(frame.type.text, QFont::DemiBold)};
}

double labelGap(const Frame& frame, const ReadWord& word)
{
    return word.label.isEmpty() ? 0 : frame.type.unit * 1.25;
}

// Where a word goes: label from the left, value to the right.
struct WordPlace
{
    QPointF baseline;
    double right = 0;
};

double wordWidth(const Frame& frame, const ReadWord& word, const WordFonts& fonts)
{
    const double swatch = word.swatch.isValid() ? swatchSide(frame) + frame.type.unit * 1.5 : 0;
    return swatch + textWidth(word.label, fonts.label) + labelGap(frame, word)
        + textWidth(word.value, fonts.value);
}

void addWord(const Frame& frame, const ReadWord& word, const WordPlace& place, TextBox& box)
{
    const WordFonts fonts = wordFonts(frame);
    QPointF at = place.baseline;
    if (word.swatch.isValid()) {
        const double side = swatchSide(frame);
        box.swatches.push_back({{at.x(), at.y() - side, side, side}, word.swatch});
        at.rx() += side + frame.type.unit * 1.5;
    }
    const QString value = elided(word.value, fonts.value, place.right - at.x());
    const double valueLeft = place.right - textWidth(value, fonts.value);
    const QString label
        = elided(word.label, fonts.label, valueLeft - at.x() - labelGap(frame, word) + 0.5);
    if (!label.isEmpty())
        box.texts.push_back({at, label, fonts.label, frame.theme->second});
    box.texts.push_back({{valueLeft, at.y()}, value, fonts.value, word.color});
}

// The last of `fitting` words counts those that are left out.
void shorten(const Frame& frame, std::vector<ReadWord>& words, std::size_t fitting)
{
    const auto rest = static_cast<qint64>(words.size() - fitting + 1);
    words.resize(fitting);
    words.back() = {frame.words->text(QT_TRANSLATE_NOOP("Picture", "and %1 more"))
                        .arg(frame.format.count(rest)),
                    {},
                    frame.theme->second,
                    {}};
}

} // namespace

CrosshairPicture::CrosshairPicture(const Frame& frame, const Reading& reading)
{
    if (reading.place == ReadPlace::Outside)
        return;
    placeLines(frame, reading);
    placeTimeTag(frame, reading);
    placeValueTag(frame, reading);
    std::vector<ReadWord> words = readWords(frame, reading);
    if (words.empty())
        return;
    const std::size_t taken = placeRow(frame, words);
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken));
    placeBox(frame, std::move(words));
}

void CrosshairPicture::placeLines(const Frame& frame, const Reading& reading)
{
    const QRectF& plot = frame.layout.plot;
    const double half = 0.5 / frame.deviceRatio;
    const double x = frame.snapped(reading.at.x()) + half;
    m_vertical = {x, plot.top(), x, std::max(plot.bottom(), frame.layout.lane.bottom())};
    if (reading.strip) {
        const double y = frame.snapped(reading.at.y()) + half;
        m_horizontal = {plot.left(), y, plot.right(), y};
    }
    m_pen = QPen(frame.theme->second, 0);
    m_pen.setCosmetic(true);
    m_pen.setDashPattern({4, 3});
}

void CrosshairPicture::placeTimeTag(const Frame& frame, const Reading& reading)
{
    const QFont font = typeface(frame.type.small, QFont::DemiBold);
    const QRectF& axis = frame.layout.timeAxis;
    const double u = frame.type.unit;
    const QString text = elided(timeText(frame, reading), font, axis.width() - u * 4);
    if (text.isEmpty())
        return;
    const double width = std::ceil(textWidth(text, font) + u * 4);
    const double left = std::clamp(std::round(reading.at.x() - width / 2), axis.left(),
                                   std::max(axis.left(), axis.right() - width));
    m_timeTag.area = {left, axis.top(), width, std::round(frame.type.small * 1.8)};
    m_timeTag.ground = frame.theme->line;
    const double baseline = m_timeTag.area.center().y() + QFontMetricsF(font).capHeight() / 2;
    m_timeTag.texts = {{{left + u * 2, baseline}, text, font, frame.theme->ink}};
}

void CrosshairPicture::placeValueTag(const Frame& frame, const Reading& reading)
{
    const QString value = valueText(frame, reading);
    if (value.isEmpty())
        return;
    const double u = frame.type.unit;
    const QRectF& axis = frame.layout.priceAxis;
    const QFont font = typeface(frame.type.text, QFont::DemiBold);
    const QFont small = typeface(frame.type.small);
    const QString price = elided(priceBesides(frame, reading), small, axis.width() - u * 4.5);
    const double line = std::round(frame.type.text * 1.6);
    const double height = price.isEmpty() ? line : line + std::round(frame.type.small * 1.3);
    const double top = std::round(reading.at.y() - height / 2);
    m_valueTag.area = {axis.left() + u * 1.5, top, axis.width() - u * 1.5, height};
    m_valueTag.ground = frame.theme->line;
    const double baseline = top + line / 2 + QFontMetricsF(font).capHeight() / 2;
    const double left = m_valueTag.area.left() + u * 1.5; // where the axis' numbers begin
    m_valueTag.texts = {{{left, baseline}, value, font, frame.theme->ink}};
    if (!price.isEmpty())
        m_valueTag.texts.push_back({{left, baseline + std::round(frame.type.small * 1.3)},
                                    price,
                                    small,
                                    frame.theme->ink});
}

std::size_t CrosshairPicture::placeRow(const Frame& frame, const std::vector<ReadWord>& words)
{
    const WordFonts fonts = wordFonts(frame);
    const QRectF& legend = frame.layout.legend;
    const double u = frame.type.unit;
    QPointF at(legend.left(), legend.top() + frame.type.text * 1.35);
    m_row.area = legend;
    m_row.ground = frame.theme->window;
    if (!frame.isCompare()) {
        const QString symbol = elided(oneLine(frame.series.front().series->instrument.symbol),
                                      fonts.value, legend.width() / 4);
        m_row.texts.push_back({at, symbol, fonts.value, frame.theme->ink});
        at.rx() += textWidth(symbol, fonts.value) + u * 4;
    }
    std::size_t taken = 0;
    for (const ReadWord& word : words) {
        const double width = wordWidth(frame, word, fonts);
        if (at.x() + width > legend.right())
            break;
        addWord(frame, word, {at, at.x() + width}, m_row);
        at.rx() += width + u * 4;
        ++taken;
    }
    return taken;
}

// As many lines as there is room for, in the half of the plot in which the hairline is not.
void CrosshairPicture::placeBox(const Frame& frame, std::vector<ReadWord> words)
{
    const QRectF& plot = frame.layout.plot;
    const double u = frame.type.unit;
    const double line = std::round(frame.type.text * 1.55);
    // Many words may reach down over the panes.
    const double room = std::max(plot.bottom(), frame.layout.lane.top()) - plot.top() - u * 6;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, room / line));
    if (words.empty() || fitting == 0)
        return;
    if (words.size() > fitting)
        shorten(frame, words, fitting);
    const WordFonts fonts = wordFonts(frame);
    double width = 0;
    for (const ReadWord& word : words)
        width = std::max(width, wordWidth(frame, word, fonts) + u * 8);
    width = std::ceil(std::min(width, std::floor(plot.width() * widestBox)));
    const bool atRight = m_vertical.x1() < plot.center().x();
    const double left = atRight ? plot.right() - width - u * 2 : plot.left() + u * 2;
    m_box.area = {std::round(left), std::round(plot.top() + u * 2), width,
                  line * static_cast<double>(words.size()) + u * 2};
    m_box.ground = frame.theme->panel;
    m_box.edge = frame.theme->line;
    QPointF at(m_box.area.left() + u * 2, m_box.area.top() + u + line * 0.7);
    for (const ReadWord& word : words) {
        addWord(frame, word, {at, m_box.area.right() - u * 2}, m_box);
        at.ry() += line;
    }
}

QRegion CrosshairPicture::changedFrom(const CrosshairPicture& before) const
{
    QRegion region;
    for (const auto line : {&CrosshairPicture::m_vertical, &CrosshairPicture::m_horizontal})
        if (this->*line != before.*line)
            region += around(this->*line) + around(before.*line);
    for (const auto part : {&CrosshairPicture::m_timeTag, &CrosshairPicture::m_valueTag,
                            &CrosshairPicture::m_row, &CrosshairPicture::m_box})
        if (!same(this->*part, before.*part))
            region += around((this->*part).area) + around((before.*part).area);
    return region;
}

void CrosshairPicture::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_pen);
    if (!m_vertical.isNull())
        painter.drawLine(m_vertical);
    if (!m_horizontal.isNull())
        painter.drawLine(m_horizontal);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const TextBox* box : {&m_row, &m_box, &m_timeTag, &m_valueTag})
        paintTextBox(painter, *box);
}

void paintTextBox(QPainter& painter, const TextBox& box)
{
    if (box.area.isEmpty() || !painter.clipBoundingRect().intersects(box.area))
        return;
    painter.setPen(box.edge.isValid() ? QPen(box.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(box.ground);
    const QRectF shape = box.edge.isValid() ? box.area.adjusted(0.5, 0.5, -0.5, -0.5) : box.area;
    painter.drawRoundedRect(shape, corner, corner);
    painter.setPen(Qt::NoPen);
    for (const auto& [rect, color] : box.swatches)
        painter.fillRect(rect, color);
    paintRuns(&painter, box.texts);
}

} // namespace widgets
