#include "widgets/chart/accessiblepart.h"

#include "widgets/chart/chartview.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/measurehandler.h"
#include "widgets/chart/panetexts.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/readingtexts.h"
#include "widgets/chart/textrun.h"
#include "widgets/models/eventtime.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr double flagSide = 12; // pixels

QString translated(const char* text)
{
    return QCoreApplication::translate("AccessibleChart", text);
}

QString instrumentText(const market::Instrument& instrument)
{
    const QString symbol = oneLine(instrument.symbol);
    const QString name = oneLine(instrument.name);
    return name.isEmpty() || name == symbol ? symbol : symbol + u", "_s + name;
}

QString seriesText(const Frame& frame, const SeriesFrame& series)
{
    const QString who = instrumentText(series.series->instrument);
    if (series.bars.empty())
        return translated(QT_TRANSLATE_NOOP("AccessibleChart", "%1: no bars in view")).arg(who);
    const double last = series.bars.back().bar->close;
    const QString price = frame.format.money(last, series.series->instrument.currency);
    const auto& basis = series.series->answer.basis;
    if (!basis || !(basis->close > 0))
        return translated(QT_TRANSLATE_NOOP("AccessibleChart", "%1: last %2, no basis"))
            .arg(who, price);
    return translated(QT_TRANSLATE_NOOP("AccessibleChart", "%1: last %2, %3 since %4"))
        .arg(who, price, frame.format.percent(last / basis->close - 1, 2),
             frame.format.date(basis->date));
}

// Its values at the last bar in view.
QString paneTextAtEnd(const Frame& frame, std::size_t index)
{
    const PaneFrame& pane = frame.panes[index];
    const QString name = paneName(*pane.pane, *frame.words);
    if (!pane.why.isEmpty())
        return name + u": "_s + oneLine(pane.why);
    if (frame.series.empty() || frame.series.front().bars.empty())
        return name;
    const Reading reading = readingOf(frame, frame.series.front().bars.back(), 0, Strip(index + 1));
    QStringList values;
    for (const double value : reading.panes[index])
        values.append(paneText(frame, pane, value));
    return name + u": "_s + values.join(u", "_s);
}

QString eventText(const Frame& frame, const market::Event& event)
{
    const market::EventText& text = market::textFor(event, frame.format.language());
    return translated(QT_TRANSLATE_NOOP("AccessibleChart", "%1: %2 (%3)"))
        .arg(eventTimeText(event, frame.format, frame.axisZones.front()), oneLine(text.title),
             frame.words->category(event.category));
}

} // namespace

AccessiblePart::AccessiblePart(const AccessibleChart& chart, const ChartPartId& id)
    : m_chart(chart)
    , m_id(id)
{
}

bool AccessiblePart::isValid() const
{
    return m_chart.isValid() && m_chart.placeOf(m_id) >= 0;
}

QAccessibleInterface* AccessiblePart::parent() const
{
    return m_chart.isValid() ? QAccessible::queryAccessibleInterface(m_chart.object()) : nullptr;
}

QWindow* AccessiblePart::window() const
{
    return m_chart.isValid() ? m_chart.window() : nullptr;
}

QString AccessiblePart::text(QAccessible::Text kind) const
{
    const Frame* frame = isValid() ? m_chart.frame() : nullptr;
    if (!frame)
        return {};
    switch (kind) {
    case QAccessible::Name:
        return name(*frame);
    case QAccessible::Description:
        return description(*frame);
    default:
        return {};
    }
}

QString AccessiblePart::name(const Frame& frame) const
{
    switch (m_id.kind) {
    case ChartPartKind::Series:
        return seriesText(frame, frame.series[m_id.index]);
    case ChartPartKind::Pane:
        return paneTextAtEnd(frame, m_id.index);
    case ChartPartKind::Event:
        return eventText(frame, *frame.events[m_id.index].event);
    case ChartPartKind::Cursor:
        break;
    }
    QStringList parts = m_chart.chart().measure().texts();
    parts.append(spokenText(frame, m_chart.chart().crosshair().reading()));
    return parts.join(u"; "_s);
}

QString AccessiblePart::description(const Frame& frame) const
{
    if (m_id.kind != ChartPartKind::Event)
        return {};
    const market::Event& event = *frame.events[m_id.index].event;
    return oneLine(market::textFor(event, frame.format.language()).summary);
}

QRectF AccessiblePart::area(const Frame& frame) const
{
    const QRectF& plot = frame.layout.plot;
    switch (m_id.kind) {
    case ChartPartKind::Series:
        return plot;
    case ChartPartKind::Pane:
        return frame.panes[m_id.index].rect;
    case ChartPartKind::Event: {
        const QPointF centre(frame.events[m_id.index].x, frame.layout.lane.center().y());
        return {centre.x() - flagSide / 2, frame.layout.lane.top(), flagSide,
                frame.layout.lane.height()};
    }
    case ChartPartKind::Cursor:
        break;
    }
    const double width = std::max(1.0, frame.slotWidth());
    return {m_chart.chart().crosshair().reading().at.x() - width / 2, plot.top(), width,
            plot.height()};
}

QRect AccessiblePart::rect() const
{
    const Frame* frame = isValid() ? m_chart.frame() : nullptr;
    if (!frame)
        return {};
    const ChartView& chart = m_chart.chart();
    const QRect inView = chart.mapFromScene(area(*frame)).boundingRect();
    return {chart.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role AccessiblePart::role() const
{
    switch (m_id.kind) {
    case ChartPartKind::Series:
    case ChartPartKind::Pane:
        return QAccessible::Graphic;
    case ChartPartKind::Event:
        return QAccessible::Button;
    case ChartPartKind::Cursor:
        break;
    }
    return QAccessible::Indicator;
}

QAccessible::State AccessiblePart::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    const Frame* frame = isValid() ? m_chart.frame() : nullptr;
    state.invalid = frame == nullptr;
    if (!frame)
        return state;
    const bool isCursor = m_id.kind == ChartPartKind::Cursor;
    state.focusable = isCursor;
    state.focused = isCursor && m_chart.chart().hasFocus();
    if (m_id.kind == ChartPartKind::Event) {
        state.selectable = true;
        state.selected = frame->events[m_id.index].event->id == frame->selectedEvent;
    }
    return state;
}

void* AccessiblePart::interface_cast(QAccessible::InterfaceType type)
{
    const bool acts = type == QAccessible::ActionInterface && m_id.kind == ChartPartKind::Event;
    return acts ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList AccessiblePart::actionNames() const
{
    return m_id.kind == ChartPartKind::Event ? QStringList{pressAction()} : QStringList();
}

void AccessiblePart::doAction(const QString& name)
{
    const Frame* frame = isValid() ? m_chart.frame() : nullptr;
    if (frame && name == pressAction() && m_id.kind == ChartPartKind::Event)
        m_chart.chart().choose({frame->events[m_id.index].event->id}, rect().center());
}

} // namespace widgets
