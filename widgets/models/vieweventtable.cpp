#include "widgets/models/vieweventtable.h"

#include "widgets/chart/textrun.h"
#include "widgets/models/eventtime.h"
#include "widgets/models/tabtext.h"
#include "widgets/plaintext.h"

namespace widgets {

namespace {

enum Columns
{
    Time,
    Category,
    Title,
    Importance,
    Source,
    Address,
    Count
};

} // namespace

ViewEventTable::ViewEventTable(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ViewEventTable::setFrame(const Frame& frame)
{
    std::vector<market::Event> events;
    for (const EventFrame& one : frame.events)
        events.push_back(*one.event);
    if (events == m_events && m_zone == frame.axisZones.front()
        && m_format.language() == frame.format.language())
        return; // a selection stays
    beginResetModel();
    m_format = frame.format;
    m_zone = frame.axisZones.front();
    m_events = std::move(events);
    endResetModel();
}

int ViewEventTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int ViewEventTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant ViewEventTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const market::Event& event = m_events[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == PlainRole)
        return text(event, index.column());
    if (role == Qt::ToolTipRole && index.column() == Title)
        return plainToolTip(text(event, Title));
    return {};
}

QString ViewEventTable::text(const market::Event& event, int column) const
{
    switch (column) {
    case Time:
        return eventTimeText(event, m_format, m_zone);
    case Category:
        return market::categoryName(event.category);
    case Title:
        return oneLine(market::textFor(event, m_format.language()).title);
    case Importance:
        return importanceName(event.importance);
    case Source:
        return oneLine(event.sourceName);
    default:
        return event.url;
    }
}

QVariant ViewEventTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != PlainRole)
        return {};
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? QVariant(section + 1) : QVariant();
    switch (section) {
    case Time:
        return tr("Time");
    case Category:
        return tr("Category");
    case Title:
        return tr("Title");
    case Importance:
        return tr("Importance");
    case Source:
        return tr("Source");
    case Address:
        return tr("Address");
    default:
        return {};
    }
}

} // namespace widgets
