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
    ActionRow{ShowOverview, MenuId::View, Set::Panes, onOff, "Ctrl+Shift+O",
        QT_TRANSLATE_NOOP("Actions", "&Overview"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows or hides the whole history under the chart.")},

    ActionRow{DataTable, MenuId::View, Set::Table, plain, "Ctrl+T",
        QT_TRANSLATE_NOOP("Actions", "Data &Table"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Lists what the chart shows, to read and to copy.")},

    ActionRow{DarkTheme, MenuId::View, Set::Theme, onOff, "Ctrl+Shift+T",
        QT_TRANSLATE_NOOP("Actions", "&Dark Theme"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Switches between dark and light colours.")},
    ActionRow{ContrastTheme, MenuId::View, Set::Theme, onOff, "Ctrl+Alt+H",
        QT_TRANSLATE_NOOP("Actions", "&High Contrast"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows everything in strong colours on black.")},
    ActionRow{SafeColours, MenuId::View, Set::Theme, onOff, "Ctrl+Alt+C",
        QT_TRANSLATE_NOOP("Actions", "Colours for Colour-&Blind Readers"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows up and down in blue and orange.")},

    ActionRow{English, MenuId::View, Set::Language, oneOf, "Ctrl+Alt+E", "English", nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows texts, numbers and dates in English.")},
    ActionRow{German, MenuId::View, Set::Language, oneOf, "Ctrl+Alt+D", "Deutsch", nullptr,
        QT_TRANSLATE_NOOP("Actions", "Shows texts, numbers and dates in German.")},

    ActionRow{FullScreen, MenuId::View, Set::Screen, onOff, "F11",
        QT_TRANSLATE_NOOP("Actions", "&Full Screen"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Gives the whole screen to the chart.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> viewRows()
{
    return rows;
}

} // namespace app
