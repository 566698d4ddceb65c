#pragma once

#include <QCoreApplication>

namespace app {

// Names the context of what the command line says. It stands in a header because lupdate does not
// look into the unnamed namespace of a file for the context of a member function.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace app
