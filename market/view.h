#pragma once

#include "market/drawing.h"
#include "market/event.h"
#include "market/indicator.h"
#include "market/interval.h"
#include "market/pane.h"
#include "market/result.h"

#include <QByteArray>
#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace market {

enum class ChartStyle
{
    Candles,
    OhlcBars,
    Line,
    Step,
    Area,
    Baseline, // around the basis
    Compare // all instruments as lines; the other styles show the main one
};

// What the price axis measures.
enum class Scale
{
    Linear,
    Log,
    Percent, // change from the basis
    Index100 // the basis is 100
};

// Ends of the price axis that the user chose, in its own unit.
struct PriceRange
{
    double low = 0;
    double high = 1;

    friend bool operator==(const PriceRange&, const PriceRange&) = default;
};

// Which events a picture shows.
enum class EventFilter
{
    All,
    None,
    Categories
};

// The complete, serialisable state of one picture. The same View gives the same picture in the
// window, in a PNG and from the command line.
struct View
{
    QStringList symbols; // the first one is the main instrument
    QDate from; // first and last exchange-local date in view, both inclusive
    QDate to;
    // The part of from … to that fills the plot, when it is not all of it: instants in UTC, for
    // daily and longer intervals date keys. JSON: "zoom": {"from": "…Z", "to": "…Z"}.
    std::optional<TimeRange> zoom;
    Interval interval = Interval::Day1;
    ChartStyle style = ChartStyle::Candles;
    std::optional<Scale> scale; // none = percent in a comparison, else linear
    std::optional<PriceRange> priceRange; // none = fitted to what is in view
    QDate basis; // pinned basis: close of that date; invalid = last close before `from`
    // Wins over `basis`: the close of the bar that begins then. JSON: "basis": "…Z".
    std::optional<Millis> basisAt;
    std::vector<Indicator> overlays; // drawn over the prices
    std::vector<Pane> panes; // under the prices, top to bottom
    std::vector<Drawing> drawings;
    bool extendedHours = false; // bars before and after regular hours, on shaded ground
    EventFilter events = EventFilter::All;
    std::vector<EventCategory> categories; // with EventFilter::Categories
    QStringList zones; // one or two IANA names for the time axis; empty = the main exchange's
    QString title; // empty = made from the instruments and the range
    QString subtitle;
    QString note;
    QString theme; // file name in resources/themes without its ending: "light", "dark"
    bool safeColours = false; // up and down in a pair that colour-blind readers can tell apart
    QString locale; // "en", "de"

    friend bool operator==(const View&, const View&) = default;
};

// What the price axis measures, chosen or by the style.
[[nodiscard]] Scale scaleOf(const View& view);
// True where values are told relative to the basis.
[[nodiscard]] bool isRelative(Scale scale);

// True where open, high and low are drawn, not the close alone.
[[nodiscard]] bool showsRange(ChartStyle style);
// False where no event can be chosen: a choice of no category is no event either.
[[nodiscard]] bool wantsEvents(EventFilter filter, const std::vector<EventCategory>& categories);

[[nodiscard]] QString toCode(ChartStyle style); // "candles", "line", "compare" …
[[nodiscard]] std::optional<ChartStyle> styleFromCode(const QString& code);
[[nodiscard]] QStringList styleCodes();
[[nodiscard]] QString toCode(Scale scale); // "linear", "log", "percent", "index100"
[[nodiscard]] std::optional<Scale> scaleFromCode(const QString& code);
[[nodiscard]] QStringList scaleCodes();

// Canonical JSON: keys sorted, no white space, empty members left out.
[[nodiscard]] QByteArray toJson(const View& view);
[[nodiscard]] Result<View> viewFromJson(const QByteArray& json);

} // namespace market
