#include "widgets/chart/labeltexts.h"

#include "widgets/chart/eventtime.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

namespace widgets {

namespace {

constexpr qsizetype mostKept = 2'000;

} // namespace

const LabelTexts::Lines& LabelTexts::of(const market::Event& event, const Frame& frame,
                                        double width)
{
    const double pixels = frame.type.small;
    const Setting setting{frame.words->language(), frame.axisZones.front().id(), pixels,
                          needsYear(*frame.view)};
    if (m_setting != setting || m_kept.size() > mostKept)
        m_kept.clear();
    m_setting = setting;
    const auto found = m_kept.constFind(event.id);
    if (found != m_kept.constEnd() && found->width == width && found->event == event)
        return found->lines;
    const QString when
        = shortEventTime(event, frame.format, frame.axisZones.front(), setting.withYear);
    const QString title = oneLine(market::textFor(event, setting.language).title);
    const Lines lines{elided(when, typeface(pixels, QFont::DemiBold), width),
                      wrapped(title, typeface(pixels), width, 2)};
    return m_kept.insert(event.id, {event, width, lines})->lines;
}

} // namespace widgets
