#include "widgets/chart/ticktexts.h"

#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

namespace widgets {

namespace {

constexpr qsizetype mostKept = 4'000;

} // namespace

QFont tickFont(const Frame& frame, bool isHeading)
{
    return typeface(frame.type.text, isHeading ? QFont::DemiBold : QFont::Normal);
}

void TickTexts::begin(const Frame& frame)
{
    const Setting setting{frame.format.language(), frame.axisZones.front().id(), frame.type.text,
                          frame.time->isDated()};
    if (m_setting != setting || m_kept.size() > mostKept)
        m_kept.clear();
    m_setting = setting;
}

TickTexts::Kept TickTexts::of(const TimeTick& tick, const Frame& frame)
{
    const std::pair key(tick.key, static_cast<int>(tick.weight));
    if (const auto found = m_kept.constFind(key); found != m_kept.constEnd())
        return *found;
    const QString text = tickText(tick, m_setting.dated, frame.format, frame.axisZones.front());
    const bool heading = isHeading(tick, m_setting.dated);
    return *m_kept.insert(key, {text, textWidth(text, tickFont(frame, heading)), heading});
}

} // namespace widgets
