#pragma once

#include "market/view.h"
#include "widgets/chart/chartsources.h"

#include <QObject>
#include <QTimeZone>

#include <memory>

namespace widgets {

// Whose whole history is wanted, and for what.
struct OverviewRequest
{
    QStringList symbols; // the first one is drawn; events are those of all of them
    market::Interval interval = market::Interval::Day1; // of the chart, whose keys are used
    market::EventFilter events = market::EventFilter::All;
    std::vector<market::EventCategory> categories;
    int points = 0; // at most so many come back

    friend bool operator==(const OverviewRequest&, const OverviewRequest&) = default;
};

struct OverviewPoint
{
    market::Millis key = 0; // as in a View's zoom: an instant, or a date's key for daily bars
    double close = 0;
};

struct OverviewEvent
{
    market::Millis key = 0;
    int importance = 1;
};

// The whole cached history of an instrument, thinned. Immutable once shared.
struct OverviewData
{
    QString symbol;
    bool dated = false; // keys are those of dates
    QTimeZone zone = QTimeZone::utc();
    std::vector<OverviewPoint> points; // ascending
    market::Millis end = 0; // of the last point's bar
    std::vector<OverviewEvent> events;
};

using OverviewDataPtr = std::shared_ptr<const OverviewData>;

// Asks the sources for what the overview shows. The newest request wins; what fails or is not
// cached is no history: the chart itself says why.
class OverviewModel : public QObject
{
    Q_OBJECT
public:
    explicit OverviewModel(const ChartSources& sources, QObject* parent = nullptr);

    void request(const OverviewRequest& request);
    void refresh(); // the cache has changed: asks again

Q_SIGNALS:
    void dataChanged(const widgets::OverviewDataPtr& data);

private:
    void ask();
    void receive(const std::vector<market::Instrument>& instruments,
                 const std::vector<market::Coverage>& coverage);
    void askForBars(const market::Coverage& history);
    void askForEvents();
    [[nodiscard]] market::Millis keyOf(market::Millis instant) const;
    void addBars(const market::BarAnswer& answer, const market::Coverage& history);
    void addEvents(const std::vector<market::Event>& events);
    void publish();

    ChartSources m_sources;
    OverviewRequest m_wanted;
    OverviewData m_next; // being put together
    quint64 m_generation = 0;
};

} // namespace widgets
