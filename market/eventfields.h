#pragma once

#include "market/event.h"
#include "market/result.h"
#include "market/rowerror.h"

#include <QHash>

namespace market {

// What a file of events gave. A row is refused whole or taken; nothing is left out silently.
struct EventFile
{
    std::vector<Event> events; // in the order of the file
    std::vector<RowError> refused; // rows that are not among the events
    std::vector<RowError> notes; // rows that are, but without a part that could not be kept
};

// What a row says of one event, still as text: every format of file meets here.
struct EventFields
{
    QString key;
    QString category; // empty = market
    QString precision; // "minute", "day"; empty = what the form of `at` says
    QString at; // ISO date, or ISO instant; without an offset it is local time in `zone`
    QString until;
    QString published;
    QString zone;
    QString importance; // empty = 2
    QString global; // "true", "yes", "1"; empty = not
    QStringList symbols;
    QStringList tags;
    std::vector<EventText> texts;
    QString sourceName;
    QString url;
};

// Turns rows into events and keeps book of those that fail and of keys that come twice.
class EventFileBuilder
{
public:
    void add(qint64 line, const EventFields& fields);
    void refuse(qint64 line, const QString& reason);
    void note(qint64 line, const QString& reason);
    [[nodiscard]] EventFile take() { return std::move(m_file); }

private:
    [[nodiscard]] QString freeKey(const Event& event) const;

    EventFile m_file;
    QHash<QString, qint64> m_lineOfKey;
};

// The event that the fields describe, its key empty if the fields name none, or the reason why
// there is none. An address that is not http or https is left out.
[[nodiscard]] Result<Event> eventFromFields(const EventFields& fields);

} // namespace market
