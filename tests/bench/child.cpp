#include "tests/bench/child.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <array>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace bench {

namespace {

// posix_spawn, because fork() of a process with gigabytes of bars would be part of the measurement.
// `errors` is the writing end for standard error, or -1 to let it through.
pid_t start(const Command& command, int errors)
{
    std::vector<QByteArray> words{command.program.toLocal8Bit()};
    for (const QString& argument : command.arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> arguments;
    for (QByteArray& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (errors >= 0)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    pid_t child = -1;
    if (posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ) != 0)
        child = -1;
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

// True once the text came; false when the process ended without it.
bool awaitText(int from, const QByteArray& text)
{
    QByteArray heard;
    std::array<char, 4096> bytes{};
    while (true) {
        const ssize_t count = read(from, bytes.data(), bytes.size());
        if (count <= 0)
            return false;
        heard.append(bytes.data(), count);
        if (heard.contains(text))
            return true;
    }
}

qint64 residentOf(pid_t child)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(child));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    return 0;
}

double elapsed(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

ChildRun run(const Command& command)
{
    ChildRun result;
    QElapsedTimer clock;
    clock.start();
    const pid_t child = start(command, -1);
    if (child < 0)
        return result;
    int status = 0;
    waitpid(child, &status, 0);
    result.milliseconds = elapsed(clock);
    result.done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return result;
}

ChildRun runUntil(const Command& command, const QByteArray& text, int settle)
{
    ChildRun result;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return result;
    QElapsedTimer clock;
    clock.start();
    const pid_t child = start(command, ends[1]);
    close(ends[1]);
    if (child >= 0) {
        result.done = awaitText(ends[0], text);
        result.milliseconds = elapsed(clock);
        if (settle > 0)
            QThread::msleep(static_cast<unsigned long>(settle));
        result.residentBytes = residentOf(child);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
    }
    close(ends[0]);
    return result;
}

} // namespace bench
