#include "app/menus.h"

#include <QCoreApplication>
#include <QMenuBar>

#include <optional>

namespace app {

namespace {

// Long sets are menus of their own.
QString subMenuTitle(ActionSet set)
{
    switch (set) {
    case ActionSet::Interval:
        return QCoreApplication::translate("Menus", "In&terval");
    case ActionSet::Range:
        return QCoreApplication::translate("Menus", "&Range");
    case ActionSet::Language:
        return QCoreApplication::translate("Menus", "Lan&guage");
    default:
        return {};
    }
}

void addSet(QMenu* menu, ActionSet set, const Actions& actions)
{
    const QString title = subMenuTitle(set);
    QMenu* target = title.isEmpty() ? menu : menu->addMenu(title);
    target->addActions(actions.of(set));
    if (title.isEmpty())
        menu->addSeparator();
}

QMenu* buildMenu(QMenuBar* bar, MenuId id, const Actions& actions)
{
    QMenu* menu = bar->addMenu(menuTitle(id));
    menu->setToolTipsVisible(true);
    std::optional<ActionSet> last;
    for (const ActionRow& row : actionRows()) {
        if (row.menu != id || row.set == last)
            continue;
        addSet(menu, row.set, actions);
        last = row.set;
    }
    return menu;
}

} // namespace

void buildMenus(QMenuBar* bar, const Actions& actions, const QList<QAction*>& columns)
{
    buildMenu(bar, MenuId::File, actions);
    QMenu* view = buildMenu(bar, MenuId::View, actions);
    view->addMenu(QCoreApplication::translate("Menus", "Watchlist &Columns"))->addActions(columns);
    buildMenu(bar, MenuId::Chart, actions);
    buildMenu(bar, MenuId::Help, actions);
}

} // namespace app
