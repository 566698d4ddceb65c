#include "app/command.h"

#include "app/arguments.h"

#include <CLI/CLI.hpp>

namespace app {

Command::Command(CLI::App& parent, const char* name, const QString& description)
    : m_entry(addEntry(parent, name, description))
{
}

bool Command::isChosen() const
{
    return m_entry.parsed();
}

} // namespace app
