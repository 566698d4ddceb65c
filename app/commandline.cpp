#include "app/commandline.h"

#include "app/cacheaccess.h"
#include "app/invocation.h"
#include "app/output.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

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

// A picture is drawn without a display, the same on every machine.
std::unique_ptr<QCoreApplication> makeApplication(const Invocation& invocation, int& argc,
                                                  char* argv[])
{
    QCoreApplication::setOrganizationName(u"Aftershock"_s);
    QCoreApplication::setApplicationName(u"Aftershock"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AFTERSHOCK_VERSION));
    if (invocation.draws())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (invocation.draws() || invocation.isWindow())
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

int finish(const Outcome& outcome)
{
    if (outcome)
        return exitDone;
    // One line, whatever a file name contains.
    const QByteArray sentence = outcome.error().message.simplified().toUtf8();
    std::fprintf(stderr, "aftershock: %s\n", sentence.constData());
    return outcome.error().status;
}

Outcome obey(Invocation& invocation, const QString& language)
{
    Output output(stdout);
    if (const auto text = invocation.textToPrint()) {
        output.write(text->toUtf8());
        return output.finish();
    }
    if (auto understood = invocation.check(); !understood)
        return understood;
    const QString database = invocation.database().value_or(defaultDatabase());
    auto done = invocation.run({database, language, output});
    auto written = output.finish();
    return done ? written : done;
}

} // namespace

int run(int argc, char* argv[])
{
    ignoreWriteSignals();
    setLogLevel(u"error"_s);
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const QString language = languageWanted(words).value_or(systemLanguage());
    // Qt would take options such as --style for its own: it sees the program's name only. The first
    // reading tells which application object is needed, the second one speaks the user's language.
    int count = std::min(argc, 1);
    const auto application = makeApplication(Invocation(words), count, argv);
    QTranslator translator;
    if (translator.load(u":/i18n/aftershock_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&translator);
    Invocation invocation(words);
    setLogLevel(invocation.logLevel());
    return finish(obey(invocation, language));
}

} // namespace app
