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
    ActionRow{Undo, MenuId::Edit, Set::History, plain, "Ctrl+Z",
        QT_TRANSLATE_NOOP("Actions", "&Undo"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Takes back the last change of the chart.")},
    ActionRow{Redo, MenuId::Edit, Set::History, plain, "Ctrl+Shift+Z; Ctrl+Y",
        QT_TRANSLATE_NOOP("Actions", "&Redo"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Makes the change again that was taken back.")},
    ActionRow{RangeBack, MenuId::Edit, Set::History, plain, "Alt+Left",
        QT_TRANSLATE_NOOP("Actions", "&Back to the Last Range"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows the range again that was looked at before.")},
    ActionRow{RangeForward, MenuId::Edit, Set::History, plain, "Alt+Right",
        QT_TRANSLATE_NOOP("Actions", "&Forward to the Next Range"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows the range again from which the chart went back.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> editRows()
{
    return rows;
}

} // namespace app
