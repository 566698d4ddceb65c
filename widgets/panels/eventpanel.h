#pragma once

#include "market/eventsource.h"
#include "widgets/look.h"

#include <QList>
#include <QTimeZone>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace widgets {

class EventCard;
class EventDelegate;
class EventFilterProxy;
class EventModel;

// The list of events: typed words and categories narrow it, a click shows the card and is told.
class EventPanel : public QWidget
{
    Q_OBJECT

public:
    EventPanel(market::EventSource& source, const Look& look, QWidget* parent = nullptr);

    void refresh(); // the cache changed: ask again
    void setTheme(const Theme& theme);
    void setExchangeZone(const QTimeZone& zone);
    // Shows the card of an event chosen elsewhere, and its row if the filter lets it through.
    void select(const market::Event& event);
    void focusSearch();
    void focusList();
    // Goes that many rows on and tells the event there, as a click on it would.
    void step(int rows);
    // Brings the first event from then on to the top, unless one has been chosen.
    void scrollTo(market::Millis begin);

Q_SIGNALS:
    void eventActivated(const market::Event& event);
    void linkActivated(const QUrl& url);
    void failed(const QString& message);

private:
    void buildSearch();
    QWidget* buildChips();
    void buildList();
    void layOut();
    void receive(const market::Result<market::Events>& events);
    void filter();
    void showCount();
    void activate(const QModelIndex& index);
    void paintChips();

    market::EventSource& m_source;
    Theme m_theme;
    market::Format m_format;
    EventModel* m_model;
    EventFilterProxy* m_proxy;
    EventDelegate* m_delegate;
    QLineEdit* m_search;
    QLabel* m_count;
    QList<QToolButton*> m_chips; // in the order of market::allCategories()
    QListView* m_list;
    EventCard* m_card;
};

} // namespace widgets
