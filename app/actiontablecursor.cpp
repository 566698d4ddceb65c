#include "app/actiontable.h"

#include <QCoreApplication>

#include <array>

namespace app {

namespace {

using enum ActionId;
using Set = ActionSet;
constexpr auto plain = Checking::None;
constexpr auto onOff = Checking::OnOff;

// clang-format off
constexpr std::array rows{
    ActionRow{Crosshair, MenuId::Chart, Set::Cursor, onOff, "C",
        QT_TRANSLATE_NOOP("Actions", "Walk from Bar to Bar"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the crosshair by arrow keys, with Ctrl by ten bars; up and down change what is read, Space measures from there, Esc leaves.")},
    ActionRow{Magnet, MenuId::Chart, Set::Cursor, onOff, "M",
        QT_TRANSLATE_NOOP("Actions", "Crosshair Magnet"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws the crosshair to open, high, low and close; holding Ctrl does the opposite.")},
    ActionRow{Measure, MenuId::Chart, Set::Cursor, plain, "Ctrl+M",
        QT_TRANSLATE_NOOP("Actions", "Measure"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Measures what is dragged over next, as Shift and dragging does; while walking, from the bar on which the crosshair stands.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> cursorRows()
{
    return rows;
}

} // namespace app
