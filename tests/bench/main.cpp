#include "tests/bench/measures.h"
#include "tests/bench/output.h"
#include "widgets/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// The same everywhere, and nothing of the user's own: children inherit it.
void setEnvironment()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("TZ", "UTC");
    qputenv("QT_LOGGING_RULES", "aftershock.start.debug=true");
    qputenv("QT_FORCE_STDERR_LOGGING", "1");
}

void setHome(const QString& folder)
{
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QDir(folder).filePath(QString::fromLatin1(name).toLower()).toLocal8Bit());
}

int fail(const QString& sentence)
{
    std::fprintf(stderr, "aftershock-bench: %s\n", qPrintable(sentence));
    return 1;
}

int measure(const QCommandLineParser& arguments)
{
    const QTemporaryDir temporary(QDir::tempPath() + u"/aftershock-bench-XXXXXX"_s);
    const QString kept = arguments.value(u"cache"_s);
    const QString folder = kept.isEmpty() ? temporary.path() : QDir(kept).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(u"the folder %1 cannot be made."_s.arg(folder));
    setHome(folder);
    const auto world = bench::World::in(folder);
    if (!world)
        return fail(world.error().message);
    bench::Book book(arguments.value(u"filter"_s));
    bench::measureProcesses(book, *world);
    bench::measureQueries(book, *world);
    bench::measureLabels(book);
    bench::measureFrames(book, *world);
    if (book.results().empty())
        return fail(u"nothing has a name with \"%1\"."_s.arg(arguments.value(u"filter"_s)));
    const QByteArray text = arguments.isSet(u"json"_s) ? bench::toJson(book) : bench::toTable(book);
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    setEnvironment();
    const QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.setApplicationDescription(
        u"Measures Aftershock and its peers side by side; see CONTRIBUTING.md."_s);
    arguments.addHelpOption();
    arguments.addOptions(
        {{u"filter"_s, u"Only what has NAME in its name."_s, u"NAME"_s},
         {u"json"_s, u"Print JSON instead of a table."_s},
         {u"cache"_s, u"Keep the cache of 10,000,000 bars in DIR for the next run."_s, u"DIR"_s}});
    arguments.process(application);
    widgets::loadFonts();
    return measure(arguments);
}
