#pragma once

#include "market/event.h"
#include "widgets/look.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace widgets {

// Everything known about one event, as plain text that can be selected and copied.
class EventCard : public QWidget
{
    Q_OBJECT

public:
    explicit EventCard(const Look& look, QWidget* parent = nullptr);

    void setEvent(const market::Event& event);
    void clear();
    // The zone of the exchange in the chart: the event's time is said there too.
    void setExchangeZone(const QTimeZone& zone);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    void linkActivated(const QUrl& url); // http or https

private:
    QLabel* addRow(QFormLayout* form, const QString& name);
    void buildRows(QFormLayout* form);
    void fill();
    void fillTimes();
    void setRow(QLabel* label, const QString& text); // hides a row that has nothing to say
    [[nodiscard]] QPixmap shape() const;
    void openLink();

    Look m_look;
    QTimeZone m_exchangeZone;
    std::optional<market::Event> m_event;
    QLabel* m_title;
    QLabel* m_shape;
    QLabel* m_category;
    QLabel* m_summary;
    QFormLayout* m_form;
    QLabel* m_when = nullptr;
    QLabel* m_exchangeTime = nullptr;
    QLabel* m_published = nullptr;
    QLabel* m_importance = nullptr;
    QLabel* m_instruments = nullptr;
    QLabel* m_source = nullptr;
    QPushButton* m_link;
};

// The address of an event's source if it may be opened: http or https with a host; else empty.
[[nodiscard]] QUrl openableUrl(const market::Event& event);

} // namespace widgets
