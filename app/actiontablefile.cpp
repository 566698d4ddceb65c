#include "app/actiontable.h"

#include <QCoreApplication>

#include <array>

namespace app {

namespace {

using enum ActionId;
using Set = ActionSet;
constexpr auto plain = Checking::None;

// clang-format off
constexpr std::array rows{
    ActionRow{ImportBars, MenuId::File, Set::Files, plain, "Ctrl+I",
        QT_TRANSLATE_NOOP("Actions", "Import &Bars…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Reads prices from a CSV file into the cache.")},
    ActionRow{ImportEvents, MenuId::File, Set::Files, plain, "Ctrl+Shift+I",
        QT_TRANSLATE_NOOP("Actions", "Import &Events…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Reads events from a JSON or CSV file into the cache.")},
    ActionRow{ExportPng, MenuId::File, Set::Files, plain, "Ctrl+E; Alt+S",
        QT_TRANSLATE_NOOP("Actions", "Export &Picture…"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Writes the chart as a PNG picture.")},
    ActionRow{CopyPicture, MenuId::File, Set::Files, plain, "Ctrl+Alt+P",
        QT_TRANSLATE_NOOP("Actions", "&Copy Picture"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Puts the picture on the clipboard that an export would write.")},

    ActionRow{Quit, MenuId::File, Set::Program, plain, "Ctrl+Q",
        QT_TRANSLATE_NOOP("Actions", "&Quit"), nullptr,
        QT_TRANSLATE_NOOP("Actions", "Closes the program; the layout is kept.")},
};
// clang-format on

} // namespace

std::span<const ActionRow> fileRows()
{
    return rows;
}

} // namespace app
