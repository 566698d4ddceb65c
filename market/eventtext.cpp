#include "market/eventtext.h"

namespace market {

namespace {

constexpr qsizetype quotedLength = 40;

// Embeddings, overrides and isolates: unbalanced ones would reorder the label beside.
bool turnsDirection(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

bool breaksLine(QChar unit)
{
    return unit.category() == QChar::Other_Control || unit.category() == QChar::Separator_Line
        || unit.category() == QChar::Separator_Paragraph;
}

bool isHalf(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

} // namespace

QString plainLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (turnsDirection(unit.unicode()))
            continue;
        const bool space = unit == u' ' || breaksLine(unit);
        if (!space)
            line += isHalf(text, at) ? QChar(QChar::ReplacementCharacter) : unit;
        else if (!line.isEmpty() && line.back() != u' ')
            line += u' ';
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return line;
}

bool isVisible(QStringView text)
{
    return std::ranges::any_of(text, [](QChar unit) {
        return !unit.isSpace() && unit.category() != QChar::Other_Format
            && unit.category() != QChar::Other_Control;
    });
}

QString quoted(QStringView text)
{
    QString line = plainLine(text.first(std::min(text.size(), 4 * quotedLength)));
    if (line.size() > quotedLength) {
        line.truncate(line[quotedLength - 1].isHighSurrogate() ? quotedLength - 1 : quotedLength);
        line += u'\u2026';
    }
    return u'\u201C' + line + u'\u201D';
}

} // namespace market
