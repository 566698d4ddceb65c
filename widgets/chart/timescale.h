#pragma once

#include "market/timerange.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace widgets {

// A run of open hours on the axis. `slots` is its width in bars of the interval.
struct OpenHours
{
    market::TimeRange hours; // UTC
    market::Millis key = 0; // begin of its first bar: an instant, or the dateKey() of its date
    QDate date; // local date at the main exchange
    double slots = 1;
    double first = 0; // index of its left edge; set by TimeScale
    bool extended = false; // no exchange is open: only bars before or after hours
};

// A closed period that was opened because events stand in it. Inside it time is not to scale:
// events keep their order, at equal distances.
struct Gutter
{
    market::TimeRange closed; // UTC
    double first = 0;
    double slots = 0;
    std::vector<market::Millis> events; // ascending, distinct
};

// The index scale over sessions: closed hours take no room, unless events stand in them. Index is
// measured in bars; it grows strictly with open time. Immutable.
class TimeScale
{
public:
    TimeScale() = default;
    // `open` is ascending and does not overlap; `closedEvents` are instants outside of it that need
    // room; `dated` means that bars carry date keys instead of instants.
    TimeScale(std::vector<OpenHours> open, std::vector<market::Millis> closedEvents,
              double gutterSlots, bool dated);

    [[nodiscard]] double indexAt(market::Millis instant) const;
    // Leads back from indexAt(), also in gutters and on a dated scale.
    [[nodiscard]] market::Millis instantAt(double index) const;
    // Left edge of the bar with that key; nothing when it lies in no open hours.
    [[nodiscard]] std::optional<double> indexOfBar(market::Millis key) const;
    // Like indexOfBar, but a bucket that begins in closed hours stands at the next open ones.
    [[nodiscard]] double indexOfBucket(market::Millis key) const;
    // Key at the index: an instant, or for a dated scale the key of the date.
    [[nodiscard]] market::Millis keyAt(double index) const;
    // The instant at an index inside a gutter; nothing in open hours.
    [[nodiscard]] std::optional<market::Millis> closedAt(double index) const;
    // Leads back from keyAt(). The gutters of a dated scale have no keys of their own.
    [[nodiscard]] double indexOfKey(market::Millis key) const;

    [[nodiscard]] bool isDated() const { return m_dated; }
    [[nodiscard]] bool isEmpty() const { return m_open.empty(); }
    [[nodiscard]] double slots() const { return m_slots; }
    [[nodiscard]] const std::vector<OpenHours>& open() const { return m_open; }
    [[nodiscard]] const std::vector<Gutter>& gutters() const { return m_gutters; }
    [[nodiscard]] const OpenHours* hoursOn(QDate date) const; // the first ones of that date
    // Those that touch the indices: what a frame may look at, however long the history is.
    [[nodiscard]] std::span<const OpenHours> openBetween(double first, double last) const;

private:
    void place(const std::vector<market::Millis>& closedEvents, double gutterSlots);
    void openGutter(market::TimeRange closed, const std::vector<market::Millis>& events,
                    double gutterSlots);
    [[nodiscard]] const OpenHours& openAt(double index) const; // of a scale that is not empty
    [[nodiscard]] std::optional<double> inGutter(market::Millis instant) const;
    [[nodiscard]] const Gutter* gutterAt(double index) const;

    std::vector<OpenHours> m_open;
    std::vector<Gutter> m_gutters;
    double m_slots = 0;
    bool m_dated = false;
};

} // namespace widgets
