#pragma once

#include "market/event.h"
#include "market/interval.h"
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
    Line,
    Compare
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
    QDate basis; // pinned basis; invalid = last close before `from`
    bool volume = false;
    EventFilter events = EventFilter::All;
    std::vector<EventCategory> categories; // with EventFilter::Categories
    QStringList zones; // one or two IANA names for the time axis; empty = the main exchange's
    QString title; // empty = made from the instruments and the range
    QString subtitle;
    QString note;
    QString theme; // file name in resources/themes without its ending: "light", "dark"
    QString locale; // "en", "de"

    friend bool operator==(const View&, const View&) = default;
};

[[nodiscard]] QString toCode(ChartStyle style); // "candles", "line", "compare"
[[nodiscard]] std::optional<ChartStyle> styleFromCode(const QString& code);

// Canonical JSON: keys sorted, no white space, empty members left out.
[[nodiscard]] QByteArray toJson(const View& view);
[[nodiscard]] Result<View> viewFromJson(const QByteArray& json);

} // namespace market
