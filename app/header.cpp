#include "app/header.h"

#include "widgets/panels/symbolsearch.h"

#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int roomyWidth = 1500; // pixels from which German words leave room for a long search

} // namespace

Header::Header(const Actions& actions, widgets::SymbolSearch* search, QWidget* parent)
    : QToolBar(tr("Chart commands"), parent)
    , m_search(search)
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
    addWidget(search);
    for (const ActionSet set :
         {ActionSet::Interval, ActionSet::Style, ActionSet::Range, ActionSet::Layers})
        addSet(actions.buttonsOf(set));
    nameOverflow();
}

// The button for what finds no room has a picture only, and that is black on dark.
void Header::nameOverflow()
{
    auto* overflow = findChild<QToolButton*>(u"qt_toolbar_ext_button"_s);
    if (overflow == nullptr)
        return;
    overflow->setToolButtonStyle(Qt::ToolButtonTextOnly);
    overflow->setText(u"»"_s);
    overflow->setToolTip(tr("More commands"));
    overflow->setAccessibleName(overflow->toolTip());
}

void Header::resizeEvent(QResizeEvent* event)
{
    m_search->setFixedWidth(width() < roomyWidth ? 160 : 240);
    QToolBar::resizeEvent(event);
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
