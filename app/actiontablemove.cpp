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
        QT_TRANSLATE_NOOP("Actions", "Shows a shorter time in more detail.")},
    ActionRow{ZoomOut, MenuId::Chart, Set::Zoom, plain, "Ctrl+-",
        QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows a longer time.")},
    ActionRow{PanLeft, MenuId::Chart, Set::Zoom, plain, "Alt+Left",
        QT_TRANSLATE_NOOP("Actions", "Go &Back in Time"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart to earlier bars.")},
    ActionRow{PanRight, MenuId::Chart, Set::Zoom, plain, "Alt+Right",
        QT_TRANSLATE_NOOP("Actions", "Go For&ward in Time"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart to later bars.")},
    ActionRow{Fit, MenuId::Chart, Set::Zoom, plain, "Ctrl+0",
        QT_TRANSLATE_NOOP("Actions", "&Fit"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows all that is cached at this interval.")},

    ActionRow{PreviousEvent, MenuId::Chart, Set::Walk, plain, "Alt+Up",
        QT_TRANSLATE_NOOP("Actions", "Previous Event"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to the event before the chosen one.")},
    ActionRow{NextEvent, MenuId::Chart, Set::Walk, plain, "Alt+Down",
        QT_TRANSLATE_NOOP("Actions", "&Next Event"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to the event after the chosen one.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> moveRows()
{
    return rows;
}

} // namespace app
