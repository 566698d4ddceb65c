#include "app/commandline.h"

#include "app/application.h"
#include "app/cacheaccess.h"
#include "app/invocation.h"
#include "app/output.h"
#include "app/say.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// A write beyond a size limit or into a closed pipe shall fail where it happens, with a sentence.
void ignoreWriteSignals()
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

// "error" speaks of nothing but what ends the program; Qt's own remarks come with "debug" only.
void setLogLevel(const QString& level)
{
    QString rules;
    const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s};
    for (const QString& lower : levels) {
        if (lower == level)
            break;
        rules += u"*."_s + lower + u"=false\n"_s;
    }
    QLoggingCategory::setFilterRules(rules);
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::German ? u"de"_s : u"en"_s;
}

constexpr qsizetype longestSentence = 1'000; // of which a user can make sense

// What the application object must be able to do.
enum class Ability
{
    Speak,
    Draw, // without a display, the same on every machine
    ShowWindows
};

// Qt would end the program with a message for programmers.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

Ability abilityFor(const Invocation& invocation)
{
    if (invocation.draws())
        return Ability::Draw;
    return invocation.isWindow() && hasDisplay() ? Ability::ShowWindows : Ability::Speak;
}

std::unique_ptr<QCoreApplication> makeApplication(Ability ability, int& argc, char* argv[])
{
    if (ability == Ability::Draw)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (ability != Ability::Speak)
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

int finish(const Outcome& outcome)
{
    if (outcome)
        return exitDone;
    // One line, whatever a file name contains, and none that fills the screen.
    const QString line = outcome.error().message.simplified();
    const QByteArray sentence = line.size() > longestSentence
        ? (line.left(longestSentence / 2) + u" … "_s + line.right(longestSentence / 2)).toUtf8()
        : line.toUtf8();
    std::fprintf(stderr, "aftershock: %s\n", sentence.constData());
    return outcome.error().status;
}

Outcome obey(Invocation& invocation, const Context& context)
{
    if (const auto text = invocation.textToPrint()) {
        context.output.write(text->toUtf8());
        return context.output.finish();
    }
    auto done = invocation.check();
    if (done)
        done = invocation.run(context);
    auto written = context.output.finish();
    return done ? written : done;
}

} // namespace

int run(int argc, char* argv[])
{
    ignoreWriteSignals();
    setLogLevel(u"error"_s);
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const std::optional<QString> wanted = languageWanted(words);
    const QString language = wanted.value_or(systemLanguage());
    QCoreApplication::setOrganizationName(u"Aftershock"_s);
    QCoreApplication::setApplicationName(u"Aftershock"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AFTERSHOCK_VERSION));
    // Qt would take options such as --style for its own: it sees the program's name only. The first
    // reading tells which application object is needed, the second one speaks the user's language.
    const Invocation draft(words);
    setLogLevel(draft.logLevel());
    int count = std::min(argc, 1);
    const auto application = makeApplication(abilityFor(draft), count, argv);
    const QString database = draft.database().value_or(defaultDatabase());
    if (abilityFor(draft) == Ability::ShowWindows)
        return runDashboard(
            {database, defaultSettings(), wanted.value_or(QString()), draft.files()});
    QTranslator translator;
    if (translator.load(u":/i18n/aftershock_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&translator);
    if (draft.isWindow())
        return finish(failed(Say::tr("There is no display for the window: use a command such as "
                                     "aftershock report, or set DISPLAY.")));
    Output output(stdout);
    Invocation invocation(words);
    return finish(obey(invocation, {database, language, output}));
}

} // namespace app
