#pragma once

#include "market/eventfields.h"

#include <QByteArray>
#include <QJsonObject>

namespace market {

// Events of a JSON array, or of the array "events" in a JSON object. Elements that are no event
// are refused one by one; what is not JSON at all is one Error with line and column.
[[nodiscard]] Result<EventFile> eventsFromJson(const QByteArray& json);

// An array that eventsFromJson() reads back, keys in alphabetical order. Rows of the cache (`id`)
// are no part of it.
[[nodiscard]] QByteArray eventsToJson(std::span<const Event> events);

// One event as it stands in such a file.
[[nodiscard]] QJsonObject toJsonObject(const Event& event);

// The same with what the cache knows beside: "id", and the instants "begin" and "end" between
// which the event happened (half-open, UTC).
[[nodiscard]] QJsonObject toQueryObject(const Event& event);

} // namespace market
