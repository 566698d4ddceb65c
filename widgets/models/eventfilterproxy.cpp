#include "widgets/models/eventfilterproxy.h"

#include "widgets/models/eventmodel.h"

#include <algorithm>

namespace widgets {

EventFilterProxy::EventFilterProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(EventModel::BeginRole);
}

void EventFilterProxy::setText(const QString& text)
{
    const QStringList words = text.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    invalidateFilter();
}

void EventFilterProxy::setCategories(std::set<market::EventCategory> categories)
{
    if (m_wanted == categories)
        return;
    m_wanted = std::move(categories);
    invalidateFilter();
}

bool EventFilterProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto category
        = static_cast<market::EventCategory>(index.data(EventModel::CategoryRole).toInt());
    if (!m_wanted.empty() && !m_wanted.contains(category))
        return false;
    const QString text = index.data(EventModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word); });
}

} // namespace widgets
