#pragma once

#include "market/event.h"

#include <QSortFilterProxyModel>

#include <set>

namespace widgets {

// The events of an EventModel that have every typed word and one of the wanted categories.
class EventFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventFilterProxy(QObject* parent = nullptr);

    void setText(const QString& text);
    void setCategories(std::set<market::EventCategory> categories); // empty = all
    [[nodiscard]] const std::set<market::EventCategory>& categories() const { return m_wanted; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::set<market::EventCategory> m_wanted;
};

} // namespace widgets
