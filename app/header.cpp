#include "app/header.h"

#include "widgets/panels/symbolsearch.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace app {

Header::Header(const Actions& actions, widgets::SymbolSearch* search, QWidget* parent)
    : QToolBar(tr("Chart commands"), parent)
{
    setObjectName(u"header"_s);
    setAccessibleName(windowTitle());
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextOnly);

    auto* brand = new QLabel(u"Aftershock"_s, this);
    brand->setObjectName(u"brand"_s);
    brand->setTextFormat(Qt::PlainText);
    addWidget(brand);
    search->setFixedWidth(240);
    addWidget(search);
    for (const ActionSet set :
         {ActionSet::Interval, ActionSet::Style, ActionSet::Range, ActionSet::Layers})
        addSet(actions.of(set));
}

void Header::addSet(const QList<QAction*>& actions)
{
    addSeparator();
    for (QAction* action : actions) {
        addAction(action);
        QWidget* button = widgetForAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->text().remove(u'&'));
    }
}

} // namespace app
