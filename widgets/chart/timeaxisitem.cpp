#include "widgets/chart/timeaxisitem.h"

#include "widgets/chart/timeticks.h"
#include "widgets/fonts.h"

#include <QPainter>

#include <algorithm>
#include <span>

namespace widgets {

namespace {

// Headings whose width is measured: more in view than these leave no room for anything else, and
// thousands would cost more than the whole frame.
constexpr int mostMeasured = 64;

QFont tickFont(const Frame& frame, const TimeTick& tick)
{
    return typeface(frame.type.text,
                    isHeading(tick, frame.time->isDated()) ? QFont::DemiBold : QFont::Normal);
}

QString timeText(const Frame& frame, const TimeTick& tick)
{
    return tickText(tick, frame.time->isDated(), frame.format, frame.axisZones.front());
}

// All headings count as wide as the widest: else the hours after a short day's name would get
// labels that those after a longer one lack.
std::vector<TimeTick> shownTicks(const Frame& frame)
{
    const auto candidates
        = timeTicks(*frame.time, frame.first, frame.last, frame.axisZones.front());
    const auto widthOf = [&](const TimeTick& tick) {
        return textWidth(timeText(frame, tick), tickFont(frame, tick));
    };
    double widest = 0;
    int measured = 0;
    for (const TimeTick& tick : candidates)
        if (isHeading(tick, frame.time->isDated()) && measured++ < mostMeasured)
            widest = std::max(widest, widthOf(tick));
    const double perPixel = 1 / frame.slotWidth();
    return heaviest(candidates, [&](const TimeTick& tick) {
        const bool heading = isHeading(tick, frame.time->isDated());
        const double width = heading ? std::max(widest, widthOf(tick)) : widthOf(tick);
        return (width + frame.type.text * 1.8) * perPixel;
    });
}

} // namespace

void TimeAxisItem::prepare(const Frame& frame)
{
    m_texts.clear();
    const bool dated = frame.time->isDated();
    const QRectF& axis = frame.layout.timeAxis;
    const double baseline = axis.top() + frame.type.text * 1.1;
    for (const TimeTick& tick : shownTicks(frame)) {
        const QFont font = tickFont(frame, tick);
        const QString text = timeText(frame, tick);
        const double width = textWidth(text, font);
        // A day's name stands at its first bar; everything else is centred on its instant.
        const bool leading = !dated && isHeading(tick, dated);
        double x = frame.x(tick.index) - (leading ? 0 : width / 2);
        x = std::clamp(x, axis.left(), std::max(axis.left(), axis.right() - width));
        m_texts.push_back({{x, baseline},
                           text,
                           font,
                           isHeading(tick, dated) ? frame.theme->ink : frame.theme->second});
        if (frame.axisZones.size() > 1 && leading) {
            const QTimeZone& second = frame.axisZones[1];
            const QString other
                = frame.format.time(tick.key, second) + QChar(u' ') + frame.format.zoneName(second);
            m_texts.push_back({{x, baseline + frame.type.small * 1.5},
                               other,
                               typeface(frame.type.small),
                               frame.theme->third});
        }
    }
    addZoneNames(frame);
}

void TimeAxisItem::addZoneNames(const Frame& frame)
{
    // Dates need no zone, but the times in the labels of events do: they are in the first one.
    const bool timed = std::ranges::any_of(frame.events, [](const EventFrame& event) {
        return event.event->precision == market::Precision::Minute;
    });
    const bool dated = frame.time->isDated();
    if (dated && !timed)
        return;
    const QFont font = typeface(frame.type.small);
    const double left = frame.layout.priceAxis.left() + frame.type.unit * 3;
    double baseline = frame.layout.timeAxis.top() + frame.type.text * 1.1;
    for (const QTimeZone& zone :
         std::span(frame.axisZones).first(dated ? 1 : frame.axisZones.size())) {
        const QString name
            = elided(frame.format.zoneName(zone), font, frame.layout.priceAxis.right() - left);
        m_texts.push_back({{left, baseline}, name, font, frame.theme->third});
        baseline += frame.type.small * 1.5;
    }
}

void TimeAxisItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTexts(painter, m_texts);
}

} // namespace widgets
