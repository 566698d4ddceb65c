#pragma once

#include "widgets/chart/chartdata.h"
#include "widgets/chart/chartsources.h"
#include "widgets/chart/indicatorjob.h"

#include <QObject>

#include <optional>

namespace widgets {

// What a picture needs: a view, and the dates to load, which may reach beyond it.
struct ChartRequest
{
    market::View view;
    QDate from;
    QDate to;
    int columns = 0; // pixel columns of all that is loaded

    friend bool operator==(const ChartRequest&, const ChartRequest&) = default;
};

// What to load for a view shown `width` pixels wide: as much again on either side, so that a pan
// finds its bars there. The window and a report ask alike, so that they show the same.
[[nodiscard]] ChartRequest requestFor(const market::View& view, double width);

// Asks the sources for what a picture shows. The newest request wins: answers to older ones are
// dropped.
class ChartModel : public QObject
{
    Q_OBJECT
public:
    explicit ChartModel(const ChartSources& sources, QObject* parent = nullptr);

    void request(const ChartRequest& request);
    void refresh(); // the cache has changed: asks again for what is shown

Q_SIGNALS:
    void dataChanged(const widgets::ChartDataPtr& data);
    // All but the values of the indicators, which are on their way: for who has nothing to show
    // yet.
    void barsCame(const widgets::ChartDataPtr& data);
    void failed(const QString& message);

private:
    void askForInstruments();
    void askForData();
    [[nodiscard]] std::optional<market::Instrument> instrumentOf(const QString& symbol) const;
    void addReferences();
    void addIndicatorInput();
    // `open` is the count that the answer belongs to.
    void askForBars(Series& series, int& open, const market::BarRequest& request);
    void askForAll();
    void askForInput();
    [[nodiscard]] market::BarRequest requestOf(const market::Instrument& instrument) const;
    [[nodiscard]] bool wantsEvents() const;
    void askForEvents();
    void receiveInstruments(const market::Result<std::vector<market::Instrument>>& instruments);
    void receiveBars(Series& series, int& open, const market::Result<market::BarAnswer>& answer);
    void receiveEvents(const market::Result<market::Events>& events);
    void finishOne(int& open);
    void tellBars();
    void computeIndicators();
    void finish();
    void receiveIndicators(const std::shared_ptr<const IndicatorAnswer>& answer);
    void fail(const QString& message);

    ChartSources m_sources;
    ChartRequest m_wanted;
    std::optional<std::vector<market::Instrument>> m_instruments;
    ChartData m_next; // being put together
    IndicatorInput m_input; // for its indicators
    IndicatorMemory m_memory; // of the last ones computed
    quint64 m_generation = 0;
    int m_open = 0; // answers still missing for all but the indicators
    int m_openInput = 0; // and for those
};

} // namespace widgets
