#include "tests/bench/child.h"
#include "tests/bench/measures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr auto painted = "first chart painted";
constexpr auto allPainted = "all of the chart painted";
constexpr int settle = 700; // milliseconds until the window has come to rest
constexpr Rounds processRounds{5, 15, 20};

QString beside(const QString& program)
{
    return QCoreApplication::applicationDirPath() + u'/' + program;
}

double checked(const ChildRun& child, const Command& command)
{
    if (!child.done)
        std::fprintf(stderr, "%s failed: its time is worth nothing\n", qPrintable(command.program));
    return child.milliseconds;
}

bool isInstalled(const QString& program)
{
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return true;
    std::fprintf(stderr,
                 "%s is not installed and is left out: packaging/install-packages.sh bench\n",
                 qPrintable(program));
    return false;
}

// The window comes back with the last view: that over all of the ten million bars.
void rememberView(const market::View& view)
{
    const QDir folder(qEnvironmentVariable("XDG_CONFIG_HOME") + u"/Aftershock/Aftershock"_s);
    folder.mkpath(u"."_s);
    QFile file(folder.filePath(u"settings.json"_s));
    const QJsonObject json{{u"view"_s, QString::fromUtf8(market::toJson(view))},
                           {u"language"_s, u"en"_s}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
        std::fputs("the settings for start_to_chart cannot be written\n", stderr);
}

void measureStart(Book& book, const World& world)
{
    if (!book.wantsAny({u"start_to_chart"_s, u"start_to_indicators"_s, u"peer_bare_window"_s,
                        u"memory_10m"_s}))
        return;
    rememberView(world.largeView());
    const Command product{beside(u"aftershock"_s), {u"--db"_s, world.cache()}};
    const Command bare{beside(u"aftershock-bench-bare"_s), {}};
    book.measure(
        {{u"start_to_chart"_s, [&] { return checked(runUntil(product, painted), product); },
          u"process start to the first painted chart of 10,000,000 bars"_s},
         {u"start_to_indicators"_s, [&] { return checked(runUntil(product, allPainted), product); },
          u"until its two averages are painted as well"_s},
         {u"peer_bare_window"_s, [&] { return checked(runUntil(bare, painted), bare); },
          u"a window with an empty QChartView"_s}},
        processRounds);
    book.addRatio(u"start_vs_bare"_s, u"start_to_chart"_s, u"peer_bare_window"_s, 4);
    if (!book.wants(u"memory_10m"_s))
        return;
    const ChildRun child = runUntil(product, painted, settle);
    Result memory{u"memory_10m"_s, child.milliseconds, child.milliseconds, 1,
                  u"resident, the window open over all of the ten million"_s};
    memory.value = static_cast<double>(child.residentBytes);
    memory.unit = u"bytes"_s;
    memory.reach = 200.0 * 1024 * 1024;
    book.add(memory);
}

void addDisk(Book& book, const World& world)
{
    Result disk{u"disk_per_bar"_s, 0, 0, manyBars, u"of the file, levels included"_s};
    disk.value = world.bytesPerBar();
    disk.unit = u"bytes"_s;
    disk.reach = 45;
    book.add(disk);
}

void removeCache(const QString& path)
{
    for (const char* ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
}

void measureImport(Book& book, const World& world)
{
    const QString target = world.file(u"import.db"_s);
    const Command product{beside(u"aftershock"_s),
                          {u"import"_s, u"bars"_s, world.barsFile(), u"--symbol"_s, u"IMPORTED"_s,
                           u"--interval"_s, u"1m"_s, u"--db"_s, target}};
    const Command peer{u"sqlite3"_s, {target, u".import --csv %1 bar"_s.arg(world.barsFile())}};
    // The small cache has the case study already, which a first start brings.
    const auto fresh = [&] {
        removeCache(target);
        QFile::copy(world.smallCache(), target);
    };
    std::vector<Task> tasks{{u"import_1m"_s, [&] { return checked(run(product), product); },
                             u"validated, levels built, committed and synced"_s, fresh}};
    if (book.wants(u"peer_sqlite_import"_s) && isInstalled(peer.program))
        tasks.push_back({u"peer_sqlite_import"_s, [&] { return checked(run(peer), peer); },
                         u"sqlite3 .import of the same file into a new table of text"_s,
                         [&] { removeCache(target); }});
    book.measure(tasks, {5, 9, 30});
    removeCache(target);
    book.addRatio(u"import_vs_sqlite"_s, u"import_1m"_s, u"peer_sqlite_import"_s, 1.2);
}

// The same candles for gnuplot: index, open, low, high, close.
void writePlot(const World& world, const QString& terminal)
{
    QFile data(world.file(u"candles.txt"_s));
    if (data.open(QIODevice::WriteOnly)) {
        int index = 0;
        for (const market::Bar& bar : world.dailyInView())
            data.write(u"%1 %2 %3 %4 %5\n"_s.arg(index++)
                           .arg(bar.open, 0, 'f', 2)
                           .arg(bar.low, 0, 'f', 2)
                           .arg(bar.high, 0, 'f', 2)
                           .arg(bar.close, 0, 'f', 2)
                           .toUtf8());
    }
    QFile script(world.file(terminal + u".gp"_s));
    if (script.open(QIODevice::WriteOnly))
        script.write(u"set terminal %1 size 1920,1080\nset output '%2'\nset boxwidth 0.64\n"
                     "set grid\nplot '%3' using 1:2:3:4:5 notitle with candlesticks\n"_s
                         .arg(terminal, world.file(terminal + u"-peer.png"_s), data.fileName())
                         .toUtf8());
}

void measureReport(Book& book, const World& world)
{
    const market::View view = world.smallView();
    const Command product{beside(u"aftershock"_s),
                          {u"report"_s, u"--out"_s, world.file(u"report.png"_s), u"--db"_s,
                           world.cache(), u"--symbols"_s, view.symbols.first(), u"--from"_s,
                           view.from.toString(Qt::ISODate), u"--to"_s,
                           view.to.toString(Qt::ISODate), u"--size"_s, u"1920x1080"_s}};
    std::vector<Task> tasks{{u"report_1080p"_s, [&] { return checked(run(product), product); },
                             u"1,000 candles with 40 events"_s}};
    const auto plot = [&](const QString& terminal) {
        writePlot(world, terminal);
        const Command peer{u"gnuplot"_s, {world.file(terminal + u".gp"_s)}};
        return [peer] { return checked(run(peer), peer); };
    };
    if (book.wants(u"peer_gnuplot"_s) && isInstalled(u"gnuplot"_s)) {
        tasks.push_back({u"peer_gnuplot"_s, plot(u"pngcairo"_s),
                         u"gnuplot, the same candles alone, terminal pngcairo (antialiased)"_s});
        tasks.push_back({u"peer_gnuplot_gd"_s, plot(u"png"_s),
                         u"gnuplot, the same candles alone, terminal png (not antialiased)"_s});
    }
    book.measure(tasks, processRounds);
    book.addRatio(u"report_vs_gnuplot"_s, u"report_1080p"_s, u"peer_gnuplot"_s, 2);
    book.addRatio(u"report_vs_gnuplot_gd"_s, u"report_1080p"_s, u"peer_gnuplot_gd"_s);
}

} // namespace

void measureProcesses(Book& book, const World& world)
{
    measureStart(book, world);
    addDisk(book, world);
    measureImport(book, world);
    measureReport(book, world);
}

} // namespace bench
