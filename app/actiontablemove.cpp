#include "app/actiontable.h"

#include <QCoreApplication>

#include <array>

namespace app {

namespace {

using enum ActionId;
using Set = ActionSet;
constexpr auto plain = Checking::None;

// clang-format off
constexpr std::array rows{
    ActionRow{ZoomIn, MenuId::Chart, Set::Zoom, plain, "Ctrl++",
        QT_TRANSLATE_NOOP("Actions", "Zoom &In"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows a shorter time in more detail."), "+; =; Up"},
    ActionRow{ZoomOut, MenuId::Chart, Set::Zoom, plain, "Ctrl+-",
        QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows a longer time."), "-; Down"},
    ActionRow{PanLeft, MenuId::Chart, Set::Zoom, plain, "Alt+Shift+Left",
        QT_TRANSLATE_NOOP("Actions", "Go &Back in Time"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart to earlier bars."), "Left"},
    ActionRow{PanRight, MenuId::Chart, Set::Zoom, plain, "Alt+Shift+Right",
        QT_TRANSLATE_NOOP("Actions", "Go For&ward in Time"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart to later bars."), "Right"},
    ActionRow{PageLeft, MenuId::Chart, Set::Zoom, plain, "",
        QT_TRANSLATE_NOOP("Actions", "Page Back"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart back by all that is in view."), "Ctrl+Left"},
    ActionRow{PageRight, MenuId::Chart, Set::Zoom, plain, "",
        QT_TRANSLATE_NOOP("Actions", "Page Forward"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart forward by all that is in view."), "Ctrl+Right"},
    ActionRow{GoToFirst, MenuId::Chart, Set::Zoom, plain, "",
        QT_TRANSLATE_NOOP("Actions", "First Bars"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to where the cached history begins."), "Home"},
    ActionRow{GoToLast, MenuId::Chart, Set::Zoom, plain, "",
        QT_TRANSLATE_NOOP("Actions", "&Last Bars"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to where the cached history ends."), "End"},
    ActionRow{GoToDate, MenuId::Chart, Set::Zoom, plain, "Alt+G",
        QT_TRANSLATE_NOOP("Actions", "&Go to Date…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows the same length of time around a date.")},
    ActionRow{Fit, MenuId::Chart, Set::Zoom, plain, "Ctrl+0",
        QT_TRANSLATE_NOOP("Actions", "&Fit"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows all that is cached at this interval.")},
    ActionRow{ResetView, MenuId::Chart, Set::Zoom, plain, "Alt+R",
        QT_TRANSLATE_NOOP("Actions", "Reset View"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows the newest bars, with the price axis and the basis found by themselves.")},

    ActionRow{PreviousEvent, MenuId::Chart, Set::Walk, plain, "Alt+Up",
        QT_TRANSLATE_NOOP("Actions", "Previous Event"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to the event before the chosen one."), "PgUp"},
    ActionRow{NextEvent, MenuId::Chart, Set::Walk, plain, "Alt+Down",
        QT_TRANSLATE_NOOP("Actions", "&Next Event"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to the event after the chosen one."), "PgDown"},
};
// clang-format on

} // namespace

std::span<const ActionRow> moveRows()
{
    return rows;
}

} // namespace app
