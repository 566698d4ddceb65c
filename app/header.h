#pragma once

#include "app/actions.h"

#include <QToolBar>

namespace widgets {
class SymbolSearch;
}

namespace app {

// The row above the chart: search, intervals, styles, ranges, layers. Every button is a command of
// the table.
class Header : public QToolBar
{
    Q_OBJECT

public:
    Header(const Actions& actions, widgets::SymbolSearch* search, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void nameOverflow();
    void addSet(const QList<QAction*>& actions);

    widgets::SymbolSearch* m_search;
};

} // namespace app
