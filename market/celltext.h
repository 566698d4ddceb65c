#pragma once

#include <QString>

namespace market {

// Text for a cell of a table that other programs open. A spreadsheet would take what begins with
// = + - @ for a formula and run it: such text, unless it is a number, gets a leading apostrophe.
[[nodiscard]] QString inertCell(const QString& text);

} // namespace market
