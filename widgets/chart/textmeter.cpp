#include "widgets/chart/textmeter.h"

#include "widgets/chart/textrun.h"

namespace widgets {

namespace {

constexpr qsizetype mostKept = 2'000; // some ten pictures' worth

} // namespace

double TextMeter::width(const QString& text, const QFont& font)
{
    const auto found = m_widths.constFind({text, font});
    if (found != m_widths.constEnd())
        return *found;
    if (m_widths.size() > mostKept)
        m_widths.clear();
    return *m_widths.insert({text, font}, textWidth(text, font));
}

QString TextMeter::elided(const QString& text, const QFont& font, double room)
{
    return width(text, font) <= room ? text : widgets::elided(text, font, room);
}

} // namespace widgets
