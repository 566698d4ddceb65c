#include "app/indicatorcommands.h"

#include "widgets/dialogs/indicatordialog.h"

namespace app {

IndicatorCommands::IndicatorCommands(const Actions& actions, widgets::ChartView& chart,
                                     QObject* parent)
    : QObject(parent)
{
    connect(actions[ActionId::Indicators], &QAction::triggered, &chart,
            [&chart] { widgets::IndicatorDialog::openFor(chart); });
}

} // namespace app
