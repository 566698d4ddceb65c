#pragma once

#include "widgets/chart/chartsources.h"
#include "widgets/look.h"

#include <QSplitter>

namespace widgets {
class ChartView;
class OverviewStrip;
} // namespace widgets

namespace app {

class Settings;

// The middle of the window: the chart, and under it the overview of its history. Each follows the
// other.
class ChartArea : public QSplitter
{
    Q_OBJECT

public:
    ChartArea(const widgets::ChartSources& sources, const widgets::Look& look,
              QWidget* parent = nullptr);

    [[nodiscard]] widgets::ChartView& chart() const { return *m_chart; }
    [[nodiscard]] widgets::OverviewStrip& overview() const { return *m_overview; }
    [[nodiscard]] bool showsOverview() const;
    void showOverview(bool shown);

    void restore(const Settings& settings);
    void save(Settings& settings) const;

private:
    void follow();

    widgets::ChartView* m_chart;
    widgets::OverviewStrip* m_overview;
};

} // namespace app
