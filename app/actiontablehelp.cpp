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
    ActionRow{Shortcuts, MenuId::Help, Set::Help, plain, "F1",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Lists every command with its key.")},
    ActionRow{About, MenuId::Help, Set::Help, plain, "Shift+F1",
        QT_TRANSLATE_NOOP("Actions", "&About Aftershock"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Says what the program is, its version and its licence.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> helpRows()
{
    return rows;
}

} // namespace app
