#include "app/actiontable.h"

#include <array>

namespace app {

std::vector<ActionRow> actionRows()
{
    const std::array parts{
        fileRows(), editRows(), //
        viewRows(), chartRows(), drawRows(), moveRows(), cursorRows(), helpRows(),
    };
    std::vector<ActionRow> rows;
    for (const std::span<const ActionRow> part : parts)
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

} // namespace app
