#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace support {

struct Ran
{
    int status = -1; // -1 = it did not end by itself
    QByteArray out;
    QByteArray err;

    // What every failure is: nothing printed but one sentence.
    [[nodiscard]] bool isOneSentence() const
    {
        return out.isEmpty() && err.startsWith("aftershock: ") && err.endsWith('\n')
            && err.count('\n') == 1 && err.size() > 20;
    }
    // All that was said, to be shown when a test fails.
    [[nodiscard]] QByteArray text() const { return QByteArray(out).append(err); }
    [[nodiscard]] QStringList lines() const
    {
        return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
    }
};

// The built program, run as a child in a home of its own without a display.
class Program
{
public:
    Program()
        : m_environment(QProcessEnvironment::systemEnvironment())
    {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"})
            m_environment.remove(QString::fromUtf8(name));
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            set(name, m_home.path());
        set("LC_ALL", QStringLiteral("C.UTF-8"));
        set("TZ",
            QStringLiteral("Pacific/Auckland")); // far from every exchange, and it must not matter
    }

    void set(const char* name, const QString& value)
    {
        m_environment.insert(QString::fromUtf8(name), value);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }
    // A cache of its own for one case, with the case study in it already.
    [[nodiscard]] QString cache()
    {
        const QString master = path(QStringLiteral("master.db"));
        if (!QFile::exists(master))
            static_cast<void>(run(
                {QStringLiteral("db"), QStringLiteral("info"), QStringLiteral("--db"), master}));
        const QString copy = path(QStringLiteral("case-%1.db").arg(++m_caches));
        // Nobody has it open, and so there is no WAL to lose.
        return QFile::copy(master, copy) ? copy : QString();
    }
    [[nodiscard]] Ran run(const QStringList& arguments) const
    {
        return runAs(QStringLiteral(AFTERSHOCK_BINARY), arguments);
    }
    // The program behind a shell line, in which "$@" is its call.
    [[nodiscard]] Ran runIn(const QString& line, const QStringList& arguments) const
    {
        return runAs(QStringLiteral("/bin/sh"),
                     QStringList{QStringLiteral("-c"), line, QStringLiteral("sh"),
                                 QStringLiteral(AFTERSHOCK_BINARY)}
                         + arguments);
    }
    void prepare(QProcess& process) const
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_home.path());
    }

private:
    [[nodiscard]] Ran runAs(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        prepare(process);
        process.start(program, arguments);
        process.waitForFinished(-1);
        const bool ended = process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    int m_caches = 0;
};

} // namespace support
