#pragma once

#include <QAction>
#include <QObject>

#include <map>
#include <span>

namespace app {

enum class ActionId
{
    ImportBars,
    ImportEvents,
    ExportPng,
    Quit,
    FindSymbol,
    FindEvent,
    NextPane,
    ShowWatchlist,
    ShowEventList,
    DarkTheme,
    English,
    German,
    FullScreen,
    Interval5Minutes,
    Interval15Minutes,
    IntervalHour,
    IntervalDay,
    IntervalWeek,
    IntervalMonth,
    Candles,
    Line,
    Compare,
    CompareSelected,
    Range1Day,
    Range5Days,
    Range1Month,
    Range3Months,
    Range6Months,
    RangeYearToDate,
    Range1Year,
    RangeAll,
    Volume,
    Events,
    ZoomIn,
    ZoomOut,
    PanLeft,
    PanRight,
    Fit,
    PreviousEvent,
    NextEvent,
    Shortcuts,
    About
};

enum class MenuId
{
    File,
    View,
    Chart,
    Help
};

// Actions of one set are neighbours in the menu; of an exclusive set one is checked.
enum class ActionSet
{
    Files,
    Program,
    Find,
    Panes,
    Theme,
    Language,
    Screen,
    Interval,
    Style,
    Comparison,
    Range,
    Layers,
    Zoom,
    Walk,
    Help
};

enum class Checking
{
    None,
    OnOff,
    Exclusive // one of its set
};

// One command: everything the user can do in the window is one row.
struct ActionRow
{
    ActionId id;
    MenuId menu;
    ActionSet set;
    Checking checking;
    const char* shortcut; // portable text; valid in the whole window
    const char* text; // for the menu, with & mnemonic
    const char* brief; // for a button in the header; null = no button
    const char* tip; // one sentence for the status bar
};

[[nodiscard]] std::span<const ActionRow> actionRows();
[[nodiscard]] QString menuTitle(MenuId menu); // translated, with & mnemonic

// The commands as QActions, made from the table.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.at(id); }
    // A command that is off says why where its tip would be.
    void setEnabled(ActionId id, bool enabled, const QString& reason) const;
    [[nodiscard]] QList<QAction*> of(ActionSet set) const; // in the order of the table

private:
    QAction* make(const ActionRow& row);

    std::map<ActionId, QAction*> m_actions;
};

} // namespace app
