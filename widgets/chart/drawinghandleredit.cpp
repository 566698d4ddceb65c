// Changes of what is drawn, and drawing by keys: the other half of drawinghandler.cpp.
#include "widgets/chart/chartview.h"
#include "widgets/chart/drawingchange.h"
#include "widgets/chart/drawinghandler.h"
#include "widgets/chart/picture.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

using market::Anchor;
using market::Drawing;
using market::DrawingKind;

namespace widgets {

namespace {

constexpr int longStride = 10; // bars or steps of the price, with Ctrl

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

// Steps that an arrow key asks for: bars to the right, steps of the price upwards.
struct Steps
{
    int bars = 0;
    int ticks = 0;
};

std::optional<Steps> stepsOf(const QKeyEvent& event)
{
    const int stride = event.modifiers().testFlag(Qt::ControlModifier) ? longStride : 1;
    switch (event.key()) {
    case Qt::Key_Left:
        return Steps{-stride, 0};
    case Qt::Key_Right:
        return Steps{stride, 0};
    case Qt::Key_Up:
        return Steps{0, stride};
    case Qt::Key_Down:
        return Steps{0, -stride};
    default:
        return std::nullopt;
    }
}

// The bar in the middle of the view, at its close.
std::optional<Anchor> middleOf(const Frame& frame)
{
    if (frame.series.empty() || frame.series.front().bars.empty())
        return anchorAt(frame.layout.plot.center(), frame);
    const SeriesFrame& series = frame.series.front();
    const DrawnBar& bar = series.bars[series.bars.size() / 2];
    const double y = frame.y(series, bar.bar->close);
    const auto snap = snapped({bar.centre(), y}, frame);
    return snap ? std::optional(snap->anchor) : std::nullopt;
}

} // namespace

void DrawingHandler::setPoint(const Anchor& anchor, bool keep)
{
    const DrawingKind kind = m_tool->kind;
    if (market::hasTwoAnchors(kind) && !m_tool->first) {
        m_tool->first = anchor;
        return;
    }
    if (market::hasTwoAnchors(kind) && !isFar(*m_tool->first, anchor))
        return;
    const Drawing drawing{kind, m_tool->first.value_or(anchor), anchor, {}};
    const bool stays = m_tool->stays || keep;
    m_tool->first.reset();
    m_tool->stays = stays;
    if (stays)
        preview(std::nullopt);
    else
        stop();
    if (kind == DrawingKind::Text)
        askForText(drawing);
    else
        add(drawing);
}

void DrawingHandler::add(const Drawing& drawing)
{
    std::vector<Drawing> drawings = m_chart.view().drawings;
    if (drawings.size() >= market::mostDrawings) {
        Q_EMIT m_chart.failed(tr("A chart holds at most %1 drawings; remove some of them first.")
                                  .arg(market::mostDrawings));
        return;
    }
    drawings.push_back(drawing);
    const std::size_t place = drawings.size() - 1;
    change(std::move(drawings), nameOf(drawing.kind));
    if (!m_tool)
        select(place);
}

void DrawingHandler::change(std::vector<Drawing> drawings, const QString& what)
{
    market::View view = m_chart.view();
    view.drawings = std::move(drawings);
    m_chart.edit(view, what);
}

void DrawingHandler::replace(const Drawing& drawing, const QString& what)
{
    std::vector<Drawing> drawings = m_chart.view().drawings;
    drawings[*m_selected] = drawing;
    m_selectedDrawing = drawing;
    change(std::move(drawings), what);
}

void DrawingHandler::duplicate()
{
    const Frame* frame = m_chart.picture().frame();
    if (!m_selected || frame == nullptr)
        return;
    // Where it can be told from the one that it is like.
    const double aside = frame->layout.plot.height() * 0.06;
    add(movedBy(m_selectedDrawing, {0, aside}, *frame));
}

void DrawingHandler::remove()
{
    if (!m_selected)
        return;
    std::vector<Drawing> drawings = m_chart.view().drawings;
    drawings.erase(drawings.begin() + static_cast<std::ptrdiff_t>(*m_selected));
    const QString what = tr("removing the %1").arg(nameOf(m_selectedDrawing.kind));
    m_hovered.reset();
    select(std::nullopt);
    change(std::move(drawings), what);
}

void DrawingHandler::removeAll()
{
    m_hovered.reset();
    select(std::nullopt);
    change({}, tr("removing all drawings"));
}

void DrawingHandler::editText()
{
    if (m_selected)
        askForText(m_selectedDrawing);
}

// Without waiting: the chart goes on living under the dialog.
void DrawingHandler::askForText(const Drawing& drawing)
{
    auto* dialog = new QInputDialog(&m_chart);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setWindowTitle(drawing.kind == DrawingKind::Text ? tr("Text") : tr("Remark"));
    dialog->setLabelText(drawing.kind == DrawingKind::Text
                             ? tr("Text on the chart (Ctrl+Enter ends it):")
                             : tr("Remark beside the drawing (Ctrl+Enter ends it):"));
    for (const Qt::Key end : {Qt::Key_Return, Qt::Key_Enter}) // alone it begins a line
        connect(new QShortcut(Qt::CTRL | end, dialog), &QShortcut::activated, dialog,
                &QDialog::accept);
    dialog->setTextValue(drawing.text);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, drawing](const QString& text) { takeText(drawing, text); });
    dialog->open();
}

void DrawingHandler::takeText(Drawing drawing, const QString& text)
{
    const Drawing before = drawing;
    drawing.text = text.left(market::longestDrawingText);
    const bool isEmptyText = drawing.kind == DrawingKind::Text && drawing.text.trimmed().isEmpty();
    const auto& drawings = m_chart.view().drawings;
    const auto known = std::ranges::find(drawings, before);
    // What was undone meanwhile is not there to be changed.
    if (before.text.isEmpty() && before.kind == DrawingKind::Text) {
        if (!isEmptyText)
            add(drawing);
        return;
    }
    if (known == drawings.end() || drawing == before)
        return;
    select(static_cast<std::size_t>(known - drawings.begin()));
    if (isEmptyText)
        remove();
    else
        replace(drawing, tr("text"));
}

bool DrawingHandler::keyPress(QKeyEvent* event)
{
    return m_tool ? toolKey(event) : selectionKey(event);
}

bool DrawingHandler::toolKey(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        stop();
        return true;
    }
    if (const auto steps = stepsOf(*event)) {
        stepKeys(steps->bars, steps->ticks);
        return true;
    }
    if (!isEnter(*event))
        return false;
    if (m_tool->keys)
        setPoint(*m_tool->keys, event->modifiers().testFlag(Qt::ShiftModifier));
    else
        stepKeys(0, 0);
    return true;
}

// The keyboard's point begins where the mouse left it, else in the middle of the view.
void DrawingHandler::stepKeys(int bars, int ticks)
{
    const Frame* frame = m_chart.picture().frame();
    if (frame == nullptr)
        return;
    const bool isNew = !m_tool->keys;
    if (isNew)
        m_tool->keys = m_mark ? std::optional(m_mark->anchor) : middleOf(*frame);
    if (!m_tool->keys)
        return;
    if (!isNew)
        m_tool->keys = stepped(*m_tool->keys, bars, ticks, *frame);
    if (const auto point = pointOf(*m_tool->keys, *frame))
        showTool({*m_tool->keys, *point, true, true});
}

bool DrawingHandler::selectionKey(QKeyEvent* event)
{
    const Frame* frame = m_chart.picture().frame();
    if (m_drag && event->key() == Qt::Key_Escape) {
        endDrag();
        return true;
    }
    if (!m_selected || m_drag || frame == nullptr)
        return false;
    if (const auto steps = stepsOf(*event)) {
        market::View view = m_chart.view();
        m_selectedDrawing = stepped(m_selectedDrawing, steps->bars, steps->ticks, *frame);
        view.drawings[*m_selected] = m_selectedDrawing;
        m_chart.nudge(view, tr("moving the %1").arg(nameOf(m_selectedDrawing.kind)));
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        remove();
        return true;
    case Qt::Key_Escape:
        select(std::nullopt);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        editText();
        return true;
    case Qt::Key_D:
        if (!event->modifiers().testFlag(Qt::ControlModifier))
            return false;
        duplicate();
        return true;
    default:
        return false;
    }
}

// Tab goes from drawing to drawing, and then on to what comes after the chart.
bool DrawingHandler::focusNext(bool forward)
{
    const std::size_t count = m_chart.view().drawings.size();
    if (m_tool || m_drag || count == 0)
        return false;
    std::optional<std::size_t> next;
    if (!m_selected)
        next = forward ? 0 : count - 1;
    else if (forward && *m_selected + 1 < count)
        next = *m_selected + 1;
    else if (!forward && *m_selected > 0)
        next = *m_selected - 1;
    select(next);
    return next.has_value();
}

} // namespace widgets
