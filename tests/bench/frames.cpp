#include "storage/cachedsource.h"
#include "tests/bench/canvas.h"
#include "tests/bench/measures.h"
#include "tests/bench/peers.h"
#include "tests/bench/stage.h"
#include "tests/bench/walk.h"
#include "widgets/chart/chartitem.h"
#include "widgets/chart/picture.h"

#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <typeinfo>
#include <utility>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int peerBars = 1'000'000;
constexpr Rounds frameRounds{15, 80, 45};
constexpr int frameBurst = 6; // steps of one drag

QString noteOf(const Stage& stage)
{
    return u"%1 of %2 events labelled, %3 bars or buckets loaded"_s
        .arg(stage.picture().labelledEvents())
        .arg(stage.picture().labelledEvents() + stage.picture().badgedEvents())
        .arg(stage.barsInPicture());
}

// The charts of one run, made when they are first wanted.
struct Stages
{
    const Book& book;
    widgets::ChartSources sources;
    std::vector<std::unique_ptr<Stage>> made;
    std::vector<Task> tasks;

    Stage* stage(const market::View& view)
    {
        made.push_back(std::make_unique<Stage>(sources, view));
        return made.back().get();
    }
    void add(const QString& name, double (Stage::*step)(), Stage* stage, const QString& note)
    {
        tasks.push_back(
            {name, [stage, step] { return (stage->*step)(); }, note, drain, frameBurst});
    }
};

// "CandleItem" of widgets::CandleItem.
QString nameOf(const widgets::ChartItem& item)
{
    int status = 0;
    char* name = abi::__cxa_demangle(typeid(item).name(), nullptr, nullptr, &status);
    const QString result = QString::fromLatin1(name).section(u"::"_s, -1);
    std::free(name); // the function's own rule
    return result;
}

// Where the time of a frame goes, item by item.
void addParts(Stages& stages, const World& world)
{
    if (!stages.book.wantsFamily(u"part_1k"_s))
        return;
    Stage* stage = stages.stage(world.smallView());
    for (widgets::ChartItem* item : stage->items()) {
        const QString name = u"part_1k_%1_"_s.arg(nameOf(*item));
        stages.tasks.push_back(
            {name + u"layout"_s, [=] { return stage->layOutItem(*item); }, {}, drain, frameBurst});
        stages.tasks.push_back(
            {name + u"raster"_s, [=] { return stage->rasterItem(*item); }, {}, drain, frameBurst});
    }
}

void addSmall(Stages& stages, const World& world)
{
    if (!stages.book.wantsAny({u"frame_pan_1k"_s, u"frame_pan_1k_layout"_s,
                               u"frame_pan_1k_raster"_s, u"frame_crosshair"_s}))
        return;
    Stage* stage = stages.stage(world.smallView());
    const QString note = noteOf(*stage);
    stages.add(u"frame_pan_1k"_s, &Stage::pan, stage, note);
    stages.add(u"frame_pan_1k_layout"_s, &Stage::layOutOnly, stage, u"of it: Picture::layOut()"_s);
    stages.add(u"frame_pan_1k_raster"_s, &Stage::rasterOnly, stage, u"of it: painting"_s);
    stages.add(u"frame_crosshair"_s, &Stage::moveMouse, stages.stage(world.smallView()),
               u"a mouse move and the repaint of the window that follows"_s);
}

void addLarge(Stages& stages, const World& world)
{
    const std::vector<std::pair<QString, market::View>> zooms{
        {u"frame_pan_10m"_s, world.largeView()},
        {u"frame_pan_10m_zoom1"_s, world.largeView(manyBars / 10)},
        {u"frame_pan_10m_zoom2"_s, world.largeView(manyBars / 100)},
        {u"frame_pan_10m_zoom3"_s, world.largeView(manyBars / 1'000)},
    };
    for (const auto& [name, view] : zooms) {
        if (!stages.book.wants(name))
            continue;
        Stage* stage = stages.stage(view);
        stages.add(name, &Stage::pan, stage, noteOf(*stage));
    }
    if (stages.book.wants(u"frame_data_10m"_s))
        stages.add(u"frame_data_10m"_s, &Stage::receive, stages.stage(world.largeView()),
                   u"an answer for all of it arrives: time scale, layout, raster"_s);
}

void measureMillion(Book& book)
{
    if (!book.wants(u"peer_qcustomplot_1m"_s))
        return;
    Walk walk(1'000, 0.0008, 2);
    CustomPlotPeer peer(minuteBars(walk, 0, peerBars));
    book.measure({{u"peer_qcustomplot_1m"_s, [&] { return peer.pan(); },
                   u"QCustomPlot's widget, 1,000,000 candles in view, no antialiasing"_s, drain}},
                 {5, 10, 12});
}

} // namespace

void measureFrames(Book& book, const World& world)
{
    storage::CachedSource source(world.cache());
    Stages stages{book, {source, source, source}, {}, {}};
    addSmall(stages, world);
    addParts(stages, world);
    addLarge(stages, world);
    std::unique_ptr<CustomPlotPeer> plot;
    if (book.wantsAny({u"peer_qcustomplot_1k"_s, u"peer_qcustomplot_1k_direct"_s})) {
        plot = std::make_unique<CustomPlotPeer>(world.dailyInView());
        stages.tasks.push_back({u"peer_qcustomplot_1k_direct"_s, [&] { return plot->panDirect(); },
                                u"the same with QCustomPlot::toPainter(), past its own widget"_s,
                                drain, frameBurst});
        stages.tasks.push_back(
            {u"peer_qcustomplot_1k"_s, [&] { return plot->pan(); },
             u"QCustomPlot's widget, the candles and axes alone, no antialiasing"_s, drain,
             frameBurst});
    }
    std::unique_ptr<QtChartsPeer> charts;
    if (book.wants(u"peer_qtcharts_1k"_s)) {
        charts = std::make_unique<QtChartsPeer>(world.dailyInView());
        stages.tasks.push_back({u"peer_qtcharts_1k"_s, [&] { return charts->pan(); },
                                u"QCandlestickSeries, the candles and axes alone"_s, drain,
                                frameBurst});
    }
    book.measure(stages.tasks, frameRounds);
    measureMillion(book);
    book.addRatio(u"pan_vs_qcustomplot"_s, u"frame_pan_1k"_s, u"peer_qcustomplot_1k"_s, 0.5);
    book.addRatio(u"pan_vs_qcustomplot_direct"_s, u"frame_pan_1k"_s,
                  u"peer_qcustomplot_1k_direct"_s);
    book.addRatio(u"pan_vs_qtcharts"_s, u"frame_pan_1k"_s, u"peer_qtcharts_1k"_s);
    book.addRatio(u"crosshair_vs_pan"_s, u"frame_crosshair"_s, u"frame_pan_1k"_s);
    for (const QString& zoom : {QString(), u"_zoom1"_s, u"_zoom2"_s, u"_zoom3"_s})
        book.addRatio(u"frame_10m%1_vs_1k"_s.arg(zoom), u"frame_pan_10m"_s + zoom,
                      u"frame_pan_1k"_s, 1.5);
    book.addRatio(u"frame_10m_vs_qcustomplot_1m"_s, u"frame_pan_10m"_s, u"peer_qcustomplot_1m"_s);
}

} // namespace bench
