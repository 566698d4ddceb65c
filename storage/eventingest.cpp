#include "storage/eventingest.h"

#include "storage/importlog.h"
#include "storage/plausible.h"
#include "storage/quarantine.h"
#include "storage/sql.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using market::Event;

namespace storage {

namespace {

const char* timeFault(const Event& event)
{
    if (!plausibleTimes.contains(event.begin) || !plausibleTimes.contains(event.end)
        || event.end < event.begin)
        return QT_TRANSLATE_NOOP("EventCheck", "The time is not plausible.");
    if (event.published && !plausibleTimes.contains(*event.published))
        return QT_TRANSLATE_NOOP("EventCheck", "The publication time is not plausible.");
    if (event.precision == market::Precision::Day
        && (event.begin % market::dayMillis != 0 || event.end % market::dayMillis != 0))
        return QT_TRANSLATE_NOOP("EventCheck", "An event of a day needs a date without a time.");
    if (!event.zone.isEmpty() && !QTimeZone(event.zone.toUtf8()).isValid())
        return QT_TRANSLATE_NOOP("EventCheck", "The time zone is not known.");
    return nullptr;
}

const char* fault(const Event& event)
{
    if (event.key.isEmpty())
        return QT_TRANSLATE_NOOP("EventCheck", "There is no key.");
    if (event.texts.empty()
        || std::ranges::any_of(event.texts, [](const auto& text) { return text.title.isEmpty(); }))
        return QT_TRANSLATE_NOOP("EventCheck", "There is no title.");
    if (event.importance < 1 || event.importance > 3)
        return QT_TRANSLATE_NOOP("EventCheck", "The importance is not 1, 2 or 3.");
    const bool web = event.url.startsWith("http://"_L1) || event.url.startsWith("https://"_L1);
    if (!event.url.isEmpty() && !web)
        return QT_TRANSLATE_NOOP("EventCheck", "The address is not a web address.");
    if (event.symbols.contains(QString()))
        return QT_TRANSLATE_NOOP("EventCheck", "A symbol is empty.");
    return timeFault(event);
}

// As it comes back from the file, where a lone surrogate cannot stand.
QString storable(const QString& text)
{
    return QString::fromUtf8(text.toUtf8());
}

Event storable(Event event)
{
    event.sourceName = storable(event.sourceName);
    event.url = storable(event.url);
    for (QString& symbol : event.symbols)
        symbol = storable(symbol);
    for (QString& tag : event.tags)
        tag = storable(tag);
    for (market::EventText& text : event.texts)
        text = {storable(text.language), storable(text.title), storable(text.summary)};
    return event;
}

QString rowOf(const Event& event)
{
    const QString title = event.texts.empty() ? QString() : event.texts.front().title;
    return QStringList{event.key, QString::number(event.begin), title, event.url}.join(u',');
}

} // namespace

EventIngest::EventIngest(SQLite::Database& database, const EventBatch& batch, market::Millis now)
    : m_database(database)
    , m_batch(batch)
    , m_now(now)
    , m_store(database)
{
}

IngestReport EventIngest::run()
{
    m_report.subject = u"events"_s;
    for (const market::RowError& error : m_batch.refused)
        m_report.refusals.push_back({error, {}});
    m_import
        = beginImport(m_database, {"events", m_batch.source, {}, {}, m_batch.retrieved, m_now});
    QHash<QString, std::size_t> lastOfKey;
    for (std::size_t i = 0; i < m_batch.events.size(); ++i)
        lastOfKey.insert(m_batch.events[i].key, i);
    for (std::size_t i = 0; i < m_batch.events.size(); ++i) {
        const Event& event = m_batch.events[i];
        if (const char* reason = fault(event))
            m_report.refusals.push_back(
                {{0, 0, QCoreApplication::translate("EventCheck", reason)}, rowOf(event)});
        else if (lastOfKey.value(event.key) != i)
            ++m_report.duplicates;
        else
            take(storable(event));
    }
    m_report.refused = static_cast<qint64>(m_report.refusals.size());
    m_report.refusals.resize(std::min(m_report.refusals.size(), refusalsKept));
    std::vector<QuarantinedRow> rows;
    for (const Refusal& refusal : m_report.refusals)
        rows.push_back({m_batch.source, m_report.subject, refusal, m_now});
    const qint64 quarantined = quarantine(m_database, rows);
    m_changed = m_report.added + m_report.updated + m_confirmed + quarantined > 0;
    if (m_changed)
        endImport(m_database, m_import, {m_report.added, m_report.updated, m_report.refused});
    else
        dropImport(m_database, m_import);
    return m_report;
}

void EventIngest::take(Event event)
{
    const std::optional<StoredEvent> cached = m_store.findKey(event.key);
    event.id = cached ? cached->event.id : 0;
    const bool same = cached && cached->event == event;
    if (same) {
        ++m_report.unchanged;
        if (cached->retrieved < m_batch.retrieved) {
            ++m_confirmed;
            m_store.confirm(event.id, m_import);
        }
    } else if (cached && cached->retrieved > m_batch.retrieved) {
        ++m_report.outdated;
    } else {
        ++(cached ? m_report.updated : m_report.added);
        m_store.save(event, m_import);
    }
}

} // namespace storage
