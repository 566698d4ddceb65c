#include "widgets/chart/timeaxisitem.h"

#include "widgets/chart/timeticks.h"
#include "widgets/fonts.h"

#include <QDateTime>
#include <QPainter>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// Headings whose width is measured: more in view than these leave no room for anything else, and
// thousands would cost more than the whole frame.
constexpr int mostMeasured = 64;

// A day's name stands at its first bar; everything else is centred on its instant.
double labelLeft(const Frame& frame, const TimeTick& tick, double width)
{
    const bool leading = !frame.time->isDated() && isHeading(tick, false);
    const double left = frame.x(tick.index) - (leading ? 0 : width / 2);
    const QRectF& axis = frame.layout.timeAxis;
    return std::clamp(left, axis.left(), std::max(axis.left(), axis.right() - width));
}

// With the gap to its neighbours, which is narrow after a day's name: it is bold.
TickRoom roomOf(const Frame& frame, const TimeTick& tick, double width)
{
    const double left = labelLeft(frame, tick, width);
    const double em = frame.type.text;
    if (frame.time->isDated())
        return {left - em * 0.9, left + width + em * 0.9};
    return isHeading(tick, false) ? TickRoom{left - em, left + width}
                                  : TickRoom{left - em * 0.6, left + width + em * 0.6};
}

// All names of days count as wide as the widest: else the hours after a short one would get labels
// that those after a longer one lack.
std::vector<TimeTick> fittingTicks(const Frame& frame, TickTexts& texts)
{
    auto candidates = timeTicks(*frame.time, frame.first, frame.last, frame.axisZones.front());
    const auto widthOf = [&](const TimeTick& tick) { return texts.of(tick, frame).width; };
    const bool dated = frame.time->isDated();
    double widest = 0;
    int measured = 0;
    for (const TimeTick& tick : candidates)
        if (!dated && isHeading(tick, false) && measured++ < mostMeasured)
            widest = std::max(widest, widthOf(tick));
    // A day's name that the edge would push from its tick would be pushed over its neighbour.
    const double lastBegin = frame.last - widest / frame.slotWidth();
    if (!dated && candidates.size() > 1)
        std::erase_if(candidates, [&](const TimeTick& tick) {
            return isHeading(tick, false) && tick.index > lastBegin;
        });
    return heaviest(candidates, [&](const TimeTick& tick) {
        const double width = widthOf(tick);
        return roomOf(frame, tick,
                      !dated && isHeading(tick, false) ? std::max(widest, width) : width);
    });
}

struct Label
{
    TimeTick tick;
    QString text;
};

std::vector<Label> labelsOf(const Frame& frame, TickTexts& texts)
{
    const std::vector<TimeTick> ticks = fittingTicks(frame, texts);
    const auto isYear = [](const TimeTick& tick) { return tick.weight >= TickWeight::Year; };
    std::vector<Label> labels;
    if (!frame.time->isDated() || ticks.size() < 2 || !std::ranges::all_of(ticks, isYear)) {
        for (const TimeTick& tick : ticks)
            labels.push_back({tick, texts.of(tick, frame).text});
        return labels;
    }
    // Where only years find room they need no month, and more of them find it.
    auto years = timeTicks(*frame.time, frame.first, frame.last, frame.axisZones.front());
    std::erase_if(years, [](const TimeTick& tick) { return yearText(tick).isEmpty(); });
    const double width = frame.textWidth(u"0000"_s, typeface(frame.type.text, QFont::DemiBold));
    for (const TimeTick& tick :
         heaviest(years, [&](const TimeTick& one) { return roomOf(frame, one, width); }))
        labels.push_back({tick, yearText(tick)});
    return labels;
}

bool hasRoom(const Frame& frame, const TextRun& run, const std::vector<TextRun>& others, double gap)
{
    const double left = run.baseline.x() - gap;
    const double right = run.baseline.x() + frame.textWidth(run.text, run.font) + gap;
    return std::ranges::none_of(others, [&](const TextRun& other) {
        const double begin = other.baseline.x();
        return begin < right && begin + frame.textWidth(other.text, other.font) > left;
    });
}

} // namespace

void TimeAxisItem::prepare(const Frame& frame)
{
    m_texts.clear();
    const bool dated = frame.time->isDated();
    const QRectF& axis = frame.layout.timeAxis;
    const double baseline = axis.top() + frame.type.text * 1.1;
    m_tickTexts.begin(frame);
    std::vector<TimeTick> ticks;
    for (const auto& [tick, text] : labelsOf(frame, m_tickTexts)) {
        ticks.push_back(tick);
        const QFont font = tickFont(frame, isHeading(tick, dated));
        const double width = frame.textWidth(text, font);
        m_texts.push_back({{labelLeft(frame, tick, width), baseline},
                           text,
                           font,
                           isHeading(tick, dated) ? frame.theme->ink : frame.theme->second});
    }
    if (!dated && frame.axisZones.size() > 1)
        addSecondZone(frame, ticks);
    addZoneNames(frame);
}

// Under each label the other zone's time: at names of days with date and zone, elsewhere where
// there is room, with the date at the first of a date.
void TimeAxisItem::addSecondZone(const Frame& frame, const std::vector<TimeTick>& ticks)
{
    const QTimeZone& zone = frame.axisZones[1];
    const QFont font = typeface(frame.type.small);
    const auto dateOf = [&](const TimeTick& tick) {
        return QDateTime::fromMSecsSinceEpoch(tick.key, zone).date();
    };
    const auto runOf = [&](const TimeTick& tick, bool dated) {
        QString text = frame.format.time(tick.key, zone);
        if (dated)
            text = frame.format.shortDate(dateOf(tick)) + u' ' + text;
        if (isHeading(tick, false))
            text += u' ' + frame.format.zoneName(zone);
        const double baseline
            = frame.layout.timeAxis.top() + frame.type.text * 1.1 + frame.type.small * 1.5;
        return TextRun{{labelLeft(frame, tick, frame.textWidth(text, font)), baseline},
                       text,
                       font,
                       dated ? frame.theme->second : frame.theme->third};
    };
    std::vector<TextRun> placed;
    for (const TimeTick& tick : ticks)
        if (const TextRun run = runOf(tick, true);
            isHeading(tick, false) && hasRoom(frame, run, placed, frame.type.small))
            placed.push_back(run);
    QDate told;
    for (const TimeTick& tick : ticks) {
        const TextRun run = runOf(tick, dateOf(tick) != told);
        const bool heading = isHeading(tick, false);
        if (!heading && !hasRoom(frame, run, placed, frame.type.small))
            continue;
        told = dateOf(tick);
        if (!heading)
            placed.push_back(run);
    }
    m_texts.insert(m_texts.end(), placed.begin(), placed.end());
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
        const QString name = frame.elided(frame.format.zoneName(zone), font,
                                          frame.layout.priceAxis.right() - left);
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
