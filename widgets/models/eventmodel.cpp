#include "widgets/models/eventmodel.h"

#include "widgets/models/eventtime.h"
#include "widgets/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

EventModel::EventModel(const market::Format& format, QObject* parent)
    : QAbstractListModel(parent)
    , m_format(format)
    , m_events(std::make_shared<const std::vector<market::Event>>())
{
}

void EventModel::setEvents(market::Events events)
{
    Q_ASSERT(events);
    beginResetModel();
    m_events = std::move(events);
    m_searchTexts.clear();
    m_begins.clear();
    for (const market::Event& event : *m_events) {
        m_searchTexts.append(searchText(event));
        m_begins.append(market::extent(event).begin);
    }
    endResetModel();
}

const market::Event& EventModel::eventAt(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return (*m_events)[static_cast<std::size_t>(row)];
}

int EventModel::rowOf(const market::Event& event) const
{
    const auto found = std::ranges::find_if(*m_events, [&](const market::Event& other) {
        return event.key.isEmpty() ? other == event : other.key == event.key;
    });
    return found == m_events->end() ? -1 : static_cast<int>(found - m_events->begin());
}

int EventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events->size());
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const market::Event& event = eventAt(index.row());
    const QString title = market::textFor(event, m_format.language()).title;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return title;
    case Qt::AccessibleTextRole:
        return tr("%1: %2 (%3)")
            .arg(eventTimeText(event, m_format), title, market::categoryName(event.category));
    case Qt::ToolTipRole:
        return plainToolTip(title);
    case TimeRole:
        return eventTimeText(event, m_format);
    case CategoryRole:
        return static_cast<int>(event.category);
    case ImportanceRole:
        return event.importance;
    case BeginRole:
        return m_begins.at(index.row());
    case SearchRole:
        return m_searchTexts.at(index.row());
    default:
        return {};
    }
}

// All languages are searched: a reader may remember the headline in another one.
QString EventModel::searchText(const market::Event& event) const
{
    QStringList parts = event.tags + event.symbols;
    for (const market::EventText& text : event.texts)
        parts << text.title << text.summary;
    parts << event.sourceName << market::categoryName(event.category)
          << eventTimeText(event, m_format);
    return parts.join(u'\n').toCaseFolded();
}

} // namespace widgets
