#pragma once

#include "app/actions.h"
#include "app/dateinput.h"
#include "market/format.h"

namespace widgets {
class ChartView;
}

namespace app {

class ChartCommands;

// The commands that say which time the chart shows: zoom, pan, page, ends, a date, everything, and
// hours before and after sessions. Keys of commands that are for the chart work while the chart has
// the keyboard.
class MoveCommands : public QObject
{
    Q_OBJECT

public:
    MoveCommands(const Actions& actions, widgets::ChartView& chart, const ChartCommands& commands,
                 QWidget* window);

    // Goes to the date, keeping the width; says in one sentence why it cannot, or nothing.
    [[nodiscard]] QString goTo(const DateInput& input);

private:
    void connectSteps();
    void connectKeys();
    void goToEnd(bool last);
    void showHours(bool extended);
    void reset();
    void askForDate();
    [[nodiscard]] market::Format format() const;

    const Actions& m_actions;
    widgets::ChartView& m_chart;
    const ChartCommands& m_commands; // knows the cache
    QWidget* m_window;
};

} // namespace app
