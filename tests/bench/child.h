#pragma once

#include <QString>
#include <QStringList>

namespace bench {

struct Command
{
    QString program; // a path, or a name to be found in PATH
    QStringList arguments;
};

struct ChildRun
{
    double milliseconds = 0; // from just before the process is made
    qint64 residentBytes = 0; // of runUntil, a moment after the line came
    bool done = false; // ended with status 0, or wrote the line
};

// A whole process until it has ended. Its standard output goes nowhere.
[[nodiscard]] ChildRun run(const Command& command);

// A whole process until its standard error has a line with that text; then it is killed, after it
// was given `settle` milliseconds to come to rest.
[[nodiscard]] ChildRun runUntil(const Command& command, const QByteArray& text, int settle = 0);

} // namespace bench
