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
    ActionRow{DrawHorizontal, MenuId::Chart, Set::Draw, onOff, "Alt+Shift+H",
        QT_TRANSLATE_NOOP("Actions", "&Horizontal Line"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws a line at a price.")},
    ActionRow{DrawTrend, MenuId::Chart, Set::Draw, onOff, "Alt+T",
        QT_TRANSLATE_NOOP("Actions", "&Trend Line"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws a line between two points.")},
    ActionRow{DrawRay, MenuId::Chart, Set::Draw, onOff, "Alt+J",
        QT_TRANSLATE_NOOP("Actions", "Ra&y"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws a line from one point through another to the edge.")},
    ActionRow{DrawRectangle, MenuId::Chart, Set::Draw, onOff, "Alt+Shift+R",
        QT_TRANSLATE_NOOP("Actions", "&Rectangle"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws a rectangle between two points.")},
    ActionRow{DrawRange, MenuId::Chart, Set::Draw, onOff, "Alt+Shift+D",
        QT_TRANSLATE_NOOP("Actions", "Range of Ti&me"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Marks a range of time with its change and its duration.")},
    ActionRow{DrawText, MenuId::Chart, Set::Draw, onOff, "Alt+Shift+T",
        QT_TRANSLATE_NOOP("Actions", "Te&xt"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Writes a text on the chart.")},
    ActionRow{DrawArrow, MenuId::Chart, Set::Draw, onOff, "Alt+Shift+W",
        QT_TRANSLATE_NOOP("Actions", "&Arrow"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws an arrow to a point.")},
    ActionRow{DrawFibonacci, MenuId::Chart, Set::Draw, onOff, "Alt+Shift+F",
        QT_TRANSLATE_NOOP("Actions", "&Fibonacci Levels"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws the levels of a retracement between two points.")},
    ActionRow{RemoveDrawings, MenuId::Chart, Set::Draw, plain, "Ctrl+Shift+Del",
        QT_TRANSLATE_NOOP("Actions", "Remove All &Drawings"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Removes everything that was drawn on this chart.")},

    ActionRow{PinBasis, MenuId::Chart, Set::Scale, plain, "Ctrl+B",
        QT_TRANSLATE_NOOP("Actions", "Pin &Basis Here"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Counts changes from the close of the bar under the cursor.")},
    ActionRow{UsualBasis, MenuId::Chart, Set::Scale, plain, "Ctrl+Alt+B",
        QT_TRANSLATE_NOOP("Actions", "Basis as &Usual"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Counts changes from the last close before the range.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> drawRows()
{
    return rows;
}

} // namespace app
