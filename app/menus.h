#pragma once

#include "app/actions.h"

class QMenuBar;

namespace app {

// Fills the menu bar from the table of commands. `columns` are offered under View.
void buildMenus(QMenuBar* bar, const Actions& actions, const QList<QAction*>& columns);

} // namespace app
