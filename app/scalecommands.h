#pragma once

#include "app/actions.h"
#include "widgets/chart/chartview.h"

namespace app {

// Keeps the commands about the price axis and the pair of colours in step with the chart's View.
class ScaleCommands : public QObject
{
    Q_OBJECT

public:
    ScaleCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent = nullptr);

private:
    void setScale(market::Scale scale);
    void fitPrices();
    void setSafeColours(bool safe);
    void readView();

    const Actions& m_actions;
    widgets::ChartView& m_chart;
};

} // namespace app
