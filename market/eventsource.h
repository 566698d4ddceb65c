#pragma once

#include "market/event.h"
#include "market/result.h"

#include <QFuture>

namespace market {

// Which events are wanted. Empty lists do not restrict.
struct EventQuery
{
    TimeRange range; // instants; empty = all time
    std::vector<EventCategory> categories;
    QStringList symbols; // events of any of these instruments, and global ones
    QString text; // words in title, summary, tags or source, case folded

    friend bool operator==(const EventQuery&, const EventQuery&) = default;
};

// The port between timeline and storage.
class EventSource
{
public:
    EventSource() = default;
    virtual ~EventSource() = default;
    EventSource(const EventSource&) = delete;
    EventSource& operator=(const EventSource&) = delete;

    [[nodiscard]] virtual QFuture<Result<Events>> events(const EventQuery& query) = 0;
};

} // namespace market
