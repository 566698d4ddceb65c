#include "app/actiontable.h"

#include <QCoreApplication>

#include <array>

namespace app {

namespace {

using enum ActionId;
using Set = ActionSet;
constexpr auto plain = Checking::None;
constexpr auto onOff = Checking::OnOff;
constexpr auto oneOf = Checking::Exclusive;

// clang-format off
constexpr std::array rows{
    ActionRow{Interval5Minutes, MenuId::Chart, Set::Interval, oneOf, "Ctrl+1",
        QT_TRANSLATE_NOOP("Actions", "&5 Minutes"), QT_TRANSLATE_NOOP("Actions", "5m"),
        QT_TRANSLATE_NOOP("Actions", "Shows bars of 5 minutes.")},
    ActionRow{Interval15Minutes, MenuId::Chart, Set::Interval, oneOf, "Ctrl+2",
        QT_TRANSLATE_NOOP("Actions", "15 &Minutes"),
        QT_TRANSLATE_NOOP("Actions", "15m"),
        QT_TRANSLATE_NOOP("Actions", "Shows bars of 15 minutes.")},
    ActionRow{IntervalHour, MenuId::Chart, Set::Interval, oneOf, "Ctrl+3",
        QT_TRANSLATE_NOOP("Actions", "1 &Hour"),
        QT_TRANSLATE_NOOP("Actions", "1h"),
        QT_TRANSLATE_NOOP("Actions", "Shows bars of one hour.")},
    ActionRow{IntervalDay, MenuId::Chart, Set::Interval, oneOf, "Ctrl+4",
        QT_TRANSLATE_NOOP("Actions", "1 &Day"),
        QT_TRANSLATE_NOOP("Actions", "1d"),
        QT_TRANSLATE_NOOP("Actions", "Shows bars of one day.")},
    ActionRow{IntervalWeek, MenuId::Chart, Set::Interval, oneOf, "Ctrl+5",
        QT_TRANSLATE_NOOP("Actions", "1 &Week"),
        QT_TRANSLATE_NOOP("Actions", "1w"),
        QT_TRANSLATE_NOOP("Actions", "Shows bars of one week.")},
    ActionRow{IntervalMonth, MenuId::Chart, Set::Interval, oneOf, "Ctrl+6",
        QT_TRANSLATE_NOOP("Actions", "1 Month"),
        QT_TRANSLATE_NOOP("Actions", "1mo"),
        QT_TRANSLATE_NOOP("Actions", "Shows bars of one month.")},

    ActionRow{Candles, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("Actions", "&Candles"),
        QT_TRANSLATE_NOOP("Actions", "Candles"),
        QT_TRANSLATE_NOOP("Actions", "Draws first, highest, lowest and last price of each bar.")},
    ActionRow{OhlcBars, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+B",
        QT_TRANSLATE_NOOP("Actions", "&Bars"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws each bar as a stroke with ticks at its first and last price.")},
    ActionRow{Line, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP("Actions", "&Line"),
        QT_TRANSLATE_NOOP("Actions", "Line"),
        QT_TRANSLATE_NOOP("Actions", "Draws the last price of each bar.")},
    ActionRow{Step, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+J",
        QT_TRANSLATE_NOOP("Actions", "&Steps"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws the last price of each bar over its whole time.")},
    ActionRow{Area, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+A",
        QT_TRANSLATE_NOOP("Actions", "&Area"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws the last price of each bar and fills what is below.")},
    ActionRow{Baseline, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+G",
        QT_TRANSLATE_NOOP("Actions", "Baseli&ne"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Draws the last price of each bar above or below the basis.")},
    ActionRow{Compare, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+P",
        QT_TRANSLATE_NOOP("Actions", "Com&pare in Percent"),
        QT_TRANSLATE_NOOP("Actions", "Compare"),
        QT_TRANSLATE_NOOP("Actions", "Draws the change of one or several instruments from a common day.")},

    ActionRow{LinearScale, MenuId::Chart, Set::Scale, oneOf, "Alt+Shift+L",
        QT_TRANSLATE_NOOP("Actions", "&Linear"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Equal differences of prices are equally far apart.")},
    ActionRow{LogScale, MenuId::Chart, Set::Scale, oneOf, "Alt+L",
        QT_TRANSLATE_NOOP("Actions", "Lo&garithmic"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Equal ratios of prices are equally far apart.")},
    ActionRow{PercentScale, MenuId::Chart, Set::Scale, oneOf, "Alt+P",
        QT_TRANSLATE_NOOP("Actions", "&Percent"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Tells prices as changes from the basis.")},
    ActionRow{IndexScale, MenuId::Chart, Set::Scale, oneOf, "Alt+Shift+I",
        QT_TRANSLATE_NOOP("Actions", "&Indexed to 100"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Tells prices in parts of the basis, which is 100.")},
    ActionRow{AutoScale, MenuId::Chart, Set::Scale, plain, "Alt+Shift+A",
        QT_TRANSLATE_NOOP("Actions", "&Fit Prices"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Fits the price axis to what is in view.")},

    ActionRow{CompareSelected, MenuId::Chart, Set::Comparison, plain, "Ctrl+Shift+S",
        QT_TRANSLATE_NOOP("Actions", "Compare &Selected"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Compares the instruments selected in the watchlist; a single one joins or leaves the chart.")},

    ActionRow{Range1Day, MenuId::Chart, Set::Range, plain, "Alt+1",
        QT_TRANSLATE_NOOP("Actions", "Last Day"),
        QT_TRANSLATE_NOOP("Actions", "1D"),
        QT_TRANSLATE_NOOP("Actions", "Shows the last cached day.")},
    ActionRow{Range5Days, MenuId::Chart, Set::Range, plain, "Alt+2",
        QT_TRANSLATE_NOOP("Actions", "Last 5 Days"),
        QT_TRANSLATE_NOOP("Actions", "5D"),
        QT_TRANSLATE_NOOP("Actions", "Shows the last five cached trading days.")},
    ActionRow{Range1Month, MenuId::Chart, Set::Range, plain, "Alt+3",
        QT_TRANSLATE_NOOP("Actions", "Last Month"),
        QT_TRANSLATE_NOOP("Actions", "1M"),
        QT_TRANSLATE_NOOP("Actions", "Shows the last cached month.")},
    ActionRow{Range3Months, MenuId::Chart, Set::Range, plain, "Alt+4",
        QT_TRANSLATE_NOOP("Actions", "Last 3 Months"),
        QT_TRANSLATE_NOOP("Actions", "3M"),
        QT_TRANSLATE_NOOP("Actions", "Shows the last three cached months.")},
    ActionRow{Range6Months, MenuId::Chart, Set::Range, plain, "Alt+5",
        QT_TRANSLATE_NOOP("Actions", "Last 6 Months"),
        QT_TRANSLATE_NOOP("Actions", "6M"),
        QT_TRANSLATE_NOOP("Actions", "Shows the last six cached months.")},
    ActionRow{RangeYearToDate, MenuId::Chart, Set::Range, plain, "Alt+6",
        QT_TRANSLATE_NOOP("Actions", "Year to Date"),
        QT_TRANSLATE_NOOP("Actions", "YTD"),
        QT_TRANSLATE_NOOP("Actions", "Shows the year of the last cached day up to that day.")},
    ActionRow{Range1Year, MenuId::Chart, Set::Range, plain, "Alt+7",
        QT_TRANSLATE_NOOP("Actions", "Last Year"),
        QT_TRANSLATE_NOOP("Actions", "1Y"),
        QT_TRANSLATE_NOOP("Actions", "Shows the last cached year.")},
    ActionRow{RangeAll, MenuId::Chart, Set::Range, plain, "Alt+8",
        QT_TRANSLATE_NOOP("Actions", "Everything"),
        QT_TRANSLATE_NOOP("Actions", "All"),
        QT_TRANSLATE_NOOP("Actions", "Shows all that is cached.")},

    ActionRow{Volume, MenuId::Chart, Set::Layers, onOff, "Ctrl+Shift+V",
        QT_TRANSLATE_NOOP("Actions", "&Volume"),
        QT_TRANSLATE_NOOP("Actions", "Volume"),
        QT_TRANSLATE_NOOP("Actions", "Shows or hides the traded volume under the prices.")},
    ActionRow{Events, MenuId::Chart, Set::Layers, onOff, "Ctrl+Shift+E",
        QT_TRANSLATE_NOOP("Actions", "&Events"),
        QT_TRANSLATE_NOOP("Actions", "Events"),
        QT_TRANSLATE_NOOP("Actions", "Shows or hides the events in the chart.")},

    ActionRow{ExtendedHours, MenuId::Chart, Set::Hours, onOff, "Ctrl+Shift+X",
        QT_TRANSLATE_NOOP("Actions", "E&xtended Hours"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows bars before and after regular hours, on shaded ground.")},

    ActionRow{Indicators, MenuId::Chart, Set::Indicators, plain, "Alt+I",
        QT_TRANSLATE_NOOP("Actions", "&Indicators…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Adds, edits, reorders and removes indicators and panes.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> chartRows()
{
    return rows;
}

} // namespace app
