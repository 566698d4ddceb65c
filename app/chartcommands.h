#pragma once

#include "app/actions.h"
#include "app/drawingbook.h"
#include "app/viewrules.h"
#include "widgets/chart/chartview.h"

namespace app {

// Keeps the commands about the chart and the chart's View in step: a command changes the View, a
// changed View checks the commands, and what the cache cannot answer is off and says why.
class ChartCommands : public QObject
{
    Q_OBJECT

public:
    ChartCommands(const Actions& actions, widgets::ChartView& chart, QObject* parent = nullptr);

    void setCache(CacheContents cache);
    [[nodiscard]] const CacheContents& cache() const { return m_cache; }

    // Drawings of the instruments, those in the chart included.
    [[nodiscard]] const DrawingBook& drawings() const { return m_drawings; }
    void setDrawings(DrawingBook drawings);

    void showSymbol(const QString& symbol);
    // Several replace the instruments in the chart; a single one joins or leaves them.
    void compare(const QStringList& symbols);

private:
    void connectIntervals();
    void connectStyles();
    void connectRanges();
    void connectLayers();
    [[nodiscard]] market::View withInstruments(const market::View& view,
                                               const QStringList& symbols) const;
    void setStyle(market::ChartStyle style);
    void setLayers();
    void readView();
    void readCache();

    const Actions& m_actions;
    widgets::ChartView& m_chart;
    CacheContents m_cache;
    DrawingBook m_drawings;
};

} // namespace app
