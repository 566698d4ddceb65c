#pragma once

#include "market/timerange.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace market {

enum class EventCategory
{
    ModelRelease,
    Product,
    Market,
    Policy,
    Infrastructure,
    Statement,
    Research
};

// How finely the source dates the event. A Day is known only as a local date.
enum class Precision
{
    Minute,
    Day
};

// Title and summary in one language. Plain text, whatever it looks like.
struct EventText
{
    QString language; // "en", "de"; empty = not said
    QString title;
    QString summary;

    friend bool operator==(const EventText&, const EventText&) = default;
};

// Something that happened or was said.
struct Event
{
    qint64 id = 0; // row in the cache; 0 while not cached
    QString key; // identity across imports: guid, url, or a hash of the content
    EventCategory category = EventCategory::Market;
    Precision precision = Precision::Day;
    Millis begin = 0; // instant in UTC; for a Day the dateKey() of the local date in `zone`
    Millis end = 0; // last instant or day of a range; equals begin for a single one
    QString zone; // IANA name of the zone in which it happened; empty = UTC
    std::optional<Millis> published; // when it could be read, if that is known apart
    int importance = 2; // 1 minor … 3 major
    bool global = false; // concerns every instrument
    QStringList symbols;
    QStringList tags;
    std::vector<EventText> texts; // at least one
    QString sourceName;
    QString url; // http or https only, else empty

    friend bool operator==(const Event&, const Event&) = default;
};

using Events = std::shared_ptr<const std::vector<Event>>; // sorted by begin, then key

[[nodiscard]] std::span<const EventCategory> allCategories();
[[nodiscard]] QString toCode(EventCategory category); // "model_release", "product", …
[[nodiscard]] std::optional<EventCategory> categoryFromCode(const QString& code);
[[nodiscard]] QString categoryName(EventCategory category); // translated, for reading
// Its English name, the source text of the translation context "EventCategory".
[[nodiscard]] const char* categorySource(EventCategory category);

// The text in that language, else in English, else the first one.
[[nodiscard]] const EventText& textFor(const Event& event, const QString& language);

// The instants an event may have happened at: one minute, or the whole local day(s).
[[nodiscard]] TimeRange extent(const Event& event);

} // namespace market
