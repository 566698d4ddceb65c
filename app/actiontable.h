#pragma once

#include "app/actionid.h"

#include <span>
#include <vector>

namespace app {

enum class Checking
{
    None,
    OnOff,
    Exclusive // one of its set
};

// One command: everything the user can do in the window is one row.
struct ActionRow
{
    ActionId id;
    MenuId menu;
    ActionSet set;
    Checking checking;
    const char* shortcuts; // portable text, several by "; "; "" = reached through its menu only
    const char* text; // for the menu, with & mnemonic
    const char* brief; // for a button in the header; null = no button
    const char* tip; // one sentence for the status bar
    const char* chartKeys = ""; // further ones, while the chart has the keyboard
};

// The parts of the table; a new part is named here and in actionRows().
[[nodiscard]] std::span<const ActionRow> fileRows();
[[nodiscard]] std::span<const ActionRow> editRows();
[[nodiscard]] std::span<const ActionRow> viewRows();
[[nodiscard]] std::span<const ActionRow> chartRows(); // what the chart shows
[[nodiscard]] std::span<const ActionRow> drawRows();
[[nodiscard]] std::span<const ActionRow> moveRows(); // which part of it
[[nodiscard]] std::span<const ActionRow> cursorRows(); // reading and measuring
[[nodiscard]] std::span<const ActionRow> helpRows();

[[nodiscard]] std::vector<ActionRow> actionRows(); // the whole table in the order of the menus

} // namespace app
