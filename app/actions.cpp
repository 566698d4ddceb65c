#include "app/actions.h"

#include "widgets/plaintext.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using enum ActionId;
using Set = ActionSet;
constexpr auto plain = Checking::None;
constexpr auto onOff = Checking::OnOff;
constexpr auto oneOf = Checking::Exclusive;

// clang-format off
constexpr std::array rows{
    ActionRow{ImportBars, MenuId::File, Set::Files, plain, "Ctrl+I",
        QT_TRANSLATE_NOOP("Actions", "Import &Bars…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Reads prices from a CSV file into the cache.")},
    ActionRow{ImportEvents, MenuId::File, Set::Files, plain, "Ctrl+Shift+I",
        QT_TRANSLATE_NOOP("Actions", "Import &Events…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Reads events from a JSON or CSV file into the cache.")},
    ActionRow{ExportPng, MenuId::File, Set::Files, plain, "Ctrl+E",
        QT_TRANSLATE_NOOP("Actions", "Export &Picture…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Writes the chart as a PNG picture.")},
    ActionRow{Quit, MenuId::File, Set::Program, plain, "Ctrl+Q",
        QT_TRANSLATE_NOOP("Actions", "&Quit"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Closes the program; the layout is kept.")},

    ActionRow{FindSymbol, MenuId::View, Set::Find, plain, "Ctrl+K",
        QT_TRANSLATE_NOOP("Actions", "Find &Symbol"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Searches an instrument by symbol or name.")},
    ActionRow{FindEvent, MenuId::View, Set::Find, plain, "Ctrl+F",
        QT_TRANSLATE_NOOP("Actions", "Find E&vent"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Narrows the list of events while you type.")},
    ActionRow{NextPane, MenuId::View, Set::Find, plain, "F6",
        QT_TRANSLATE_NOOP("Actions", "Next &Pane"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the keyboard to the watchlist, the chart or the events in turn.")},
    ActionRow{ShowWatchlist, MenuId::View, Set::Panes, onOff, "Ctrl+Shift+W",
        QT_TRANSLATE_NOOP("Actions", "&Watchlist"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows or hides the watchlist.")},
    ActionRow{ShowEventList, MenuId::View, Set::Panes, onOff, "Ctrl+Shift+N",
        QT_TRANSLATE_NOOP("Actions", "Event &List"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows or hides the list of events.")},
    ActionRow{DarkTheme, MenuId::View, Set::Theme, onOff, "Ctrl+T",
        QT_TRANSLATE_NOOP("Actions", "&Dark Theme"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Switches between dark and light colours.")},
    ActionRow{English, MenuId::View, Set::Language, oneOf, "Ctrl+Alt+E", "English", nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows texts, numbers and dates in English.")},
    ActionRow{German, MenuId::View, Set::Language, oneOf, "Ctrl+Alt+D", "Deutsch", nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows texts, numbers and dates in German.")},
    ActionRow{FullScreen, MenuId::View, Set::Screen, onOff, "F11",
        QT_TRANSLATE_NOOP("Actions", "&Full Screen"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Gives the whole screen to the chart.")},

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
    ActionRow{Line, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP("Actions", "&Line"),
        QT_TRANSLATE_NOOP("Actions", "Line"),
        QT_TRANSLATE_NOOP("Actions", "Draws the last price of each bar.")},
    ActionRow{Compare, MenuId::Chart, Set::Style, oneOf, "Ctrl+Shift+P",
        QT_TRANSLATE_NOOP("Actions", "Com&pare in Percent"),
        QT_TRANSLATE_NOOP("Actions", "Compare"),
        QT_TRANSLATE_NOOP("Actions", "Draws the change of one or several instruments from a common day.")},
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
    ActionRow{ZoomIn, MenuId::Chart, Set::Zoom, plain, "Ctrl++",
        QT_TRANSLATE_NOOP("Actions", "Zoom &In"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows a shorter time in more detail.")},
    ActionRow{ZoomOut, MenuId::Chart, Set::Zoom, plain, "Ctrl+-",
        QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows a longer time.")},
    ActionRow{PanLeft, MenuId::Chart, Set::Zoom, plain, "Alt+Left",
        QT_TRANSLATE_NOOP("Actions", "Go &Back in Time"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart to earlier bars.")},
    ActionRow{PanRight, MenuId::Chart, Set::Zoom, plain, "Alt+Right",
        QT_TRANSLATE_NOOP("Actions", "Go For&ward in Time"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Moves the chart to later bars.")},
    ActionRow{Fit, MenuId::Chart, Set::Zoom, plain, "Ctrl+0",
        QT_TRANSLATE_NOOP("Actions", "&Fit"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows all that is cached at this interval.")},
    ActionRow{PreviousEvent, MenuId::Chart, Set::Walk, plain, "Alt+Up",
        QT_TRANSLATE_NOOP("Actions", "Previous Event"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to the event before the chosen one.")},
    ActionRow{NextEvent, MenuId::Chart, Set::Walk, plain, "Alt+Down",
        QT_TRANSLATE_NOOP("Actions", "&Next Event"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Goes to the event after the chosen one.")},

    ActionRow{Shortcuts, MenuId::Help, Set::Help, plain, "F1",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Lists every command with its key.")},
    ActionRow{About, MenuId::Help, Set::Help, plain, "Shift+F1",
        QT_TRANSLATE_NOOP("Actions", "&About Aftershock"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Says what the program is, its version and its licence.")},
};
// clang-format on

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

// A tip names the key, so that the mouse teaches the keyboard.
QString toolTip(const ActionRow& row)
{
    const QKeySequence key(QString::fromLatin1(row.shortcut));
    return QCoreApplication::translate("Actions", "%1 (%2)")
        .arg(translated(row.tip), key.toString(QKeySequence::NativeText));
}

} // namespace

std::span<const ActionRow> actionRows()
{
    return rows;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("Actions", "&File");
    case MenuId::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuId::Chart:
        return QCoreApplication::translate("Actions", "&Chart");
    case MenuId::Help:
        break;
    }
    return QCoreApplication::translate("Actions", "&Help");
}

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    std::map<ActionSet, QActionGroup*> groups;
    for (const ActionRow& row : rows) {
        QAction* action = make(row);
        if (row.checking != Checking::Exclusive)
            continue;
        QActionGroup*& group = groups[row.set];
        if (group == nullptr)
            group = new QActionGroup(this);
        group->addAction(action);
    }
}

QAction* Actions::make(const ActionRow& row)
{
    auto* action = new QAction(translated(row.text), this);
    if (row.brief != nullptr)
        action->setIconText(translated(row.brief));
    action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
    action->setShortcutContext(Qt::WindowShortcut);
    action->setCheckable(row.checking != Checking::None);
    action->setStatusTip(translated(row.tip));
    action->setToolTip(toolTip(row));
    m_actions[row.id] = action;
    return action;
}

void Actions::setEnabled(ActionId id, bool enabled, const QString& reason) const
{
    const auto row = std::ranges::find(rows, id, &ActionRow::id);
    m_actions.at(id)->setEnabled(enabled);
    m_actions.at(id)->setToolTip(enabled ? toolTip(*row) : widgets::plainToolTip(reason));
}

QList<QAction*> Actions::of(ActionSet set) const
{
    QList<QAction*> found;
    for (const ActionRow& row : rows)
        if (row.set == set)
            found.append(m_actions.at(row.id));
    return found;
}

} // namespace app
