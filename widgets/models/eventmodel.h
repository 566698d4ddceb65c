#pragma once

#include "market/event.h"
#include "market/format.h"

#include <QAbstractListModel>

namespace widgets {

// The events, in the order of time, in one language.
class EventModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TitleRole = Qt::UserRole + 1,
        TimeRole, // text, as precise as the source is
        CategoryRole, // int of market::EventCategory
        ImportanceRole,
        BeginRole, // first instant it may have happened at, for sorting
        SearchRole // case-folded title, summary, tags, symbols, source and category
    };

    explicit EventModel(const market::Format& format, QObject* parent = nullptr);

    void setEvents(market::Events events);
    [[nodiscard]] const market::Event& eventAt(int row) const;
    [[nodiscard]] int rowOf(const market::Event& event) const; // by key, -1 = not in the list

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString searchText(const market::Event& event) const;

    market::Format m_format;
    market::Events m_events;
    // Made once: the filter asks on every key press, the window on every frame of a pan.
    QStringList m_searchTexts;
    QList<market::Millis> m_begins;
};

} // namespace widgets
