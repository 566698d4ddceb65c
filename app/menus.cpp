#include "app/menus.h"

#include <QCoreApplication>
#include <QMenuBar>

#include <algorithm>

namespace app {

namespace {

// Long sets are menus of their own.
QString subMenuTitle(ActionSet set)
{
    switch (set) {
    case ActionSet::Interval:
        return QCoreApplication::translate("Menus", "In&terval");
    case ActionSet::Style:
        return QCoreApplication::translate("Menus", "St&yle");
    case ActionSet::Scale:
        return QCoreApplication::translate("Menus", "Sc&ale");
    case ActionSet::Indicators:
        return QCoreApplication::translate("Menus", "Indi&cators");
    case ActionSet::Draw:
        return QCoreApplication::translate("Menus", "&Draw");
    case ActionSet::Cursor:
        return QCoreApplication::translate("Menus", "Cross&hair");
    case ActionSet::Range:
        return QCoreApplication::translate("Menus", "&Range");
    case ActionSet::Language:
        return QCoreApplication::translate("Menus", "Lan&guage");
    default:
        return {};
    }
}

// In the order of the table; a set in several parts of it is one run in the menu.
std::vector<ActionSet> setsOf(MenuId menu)
{
    std::vector<ActionSet> sets;
    for (const ActionRow& row : actionRows())
        if (row.menu == menu && std::ranges::find(sets, row.set) == sets.end())
            sets.push_back(row.set);
    return sets;
}

void addSet(QMenu* menu, ActionSet set, const Actions& actions)
{
    const QString title = subMenuTitle(set);
    QMenu* target = title.isEmpty() ? menu : menu->addMenu(title);
    target->setToolTipsVisible(true);
    target->addActions(actions.of(set));
    if (title.isEmpty())
        menu->addSeparator();
}

QMenu* buildMenu(QMenuBar* bar, MenuId id, const Actions& actions)
{
    QMenu* menu = bar->addMenu(menuTitle(id));
    menu->setToolTipsVisible(true);
    for (const ActionSet set : setsOf(id))
        addSet(menu, set, actions);
    return menu;
}

} // namespace

void buildMenus(QMenuBar* bar, const Actions& actions, const QList<QAction*>& columns)
{
    buildMenu(bar, MenuId::File, actions);
    if (!setsOf(MenuId::Edit).empty())
        buildMenu(bar, MenuId::Edit, actions);
    QMenu* view = buildMenu(bar, MenuId::View, actions);
    view->addMenu(QCoreApplication::translate("Menus", "Watchlist &Columns"))->addActions(columns);
    buildMenu(bar, MenuId::Chart, actions);
    buildMenu(bar, MenuId::Help, actions);
}

} // namespace app
