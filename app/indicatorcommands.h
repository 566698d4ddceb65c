#pragma once

#include "app/actions.h"
#include "widgets/chart/chartview.h"

namespace app {

// The command about what the chart shows over and under the prices.
class IndicatorCommands : public QObject
{
    Q_OBJECT

public:
    IndicatorCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent = nullptr);
};

} // namespace app
