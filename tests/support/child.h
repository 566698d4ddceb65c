#pragma once

#include <QCoreApplication>
#include <QProcess>

#include <functional>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace support {

struct ChildEnd
{
    bool killed = false;
    int exitCode = 0;
    QList<QByteArray> lines; // of its standard output
};

// Runs this very executable with the arguments and kills it as soon as `kill` says so of the lines
// that came so far.
inline ChildEnd runChild(const QStringList& arguments,
                         const std::function<bool(const QList<QByteArray>&)>& kill = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    ChildEnd end;
    const auto take = [&] {
        while (process.canReadLine())
            end.lines.append(process.readLine().trimmed());
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(-1);
        take();
        if (kill && kill(end.lines)) {
            process.kill();
            process.waitForFinished(-1);
        }
    }
    take();
    end.killed = process.exitStatus() == QProcess::CrashExit;
    end.exitCode = process.exitCode();
    return end;
}

// Runs `work` in a forked child without the rights of root, whom file modes do not stop.
inline int withoutRoot(const std::function<int()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        const bool dropped = geteuid() != 0
            || (setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0);
        _exit(dropped ? work() : 99);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

} // namespace support
