#include "widgets/panels/eventpanel.h"

#include "market/onanswer.h"
#include "widgets/categoryshape.h"
#include "widgets/delegates/eventdelegate.h"
#include "widgets/models/eventfilterproxy.h"
#include "widgets/models/eventmodel.h"
#include "widgets/panels/eventcard.h"

#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace widgets {

namespace {

QIcon categoryIcon(market::EventCategory category, const Theme& theme)
{
    constexpr int size = 16;
    constexpr int scale = 2;
    QPixmap pixmap(size * scale, size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCategoryShape(&painter, category, QRectF(2, 2, size - 4, size - 4), theme);
    return {pixmap};
}

} // namespace

EventPanel::EventPanel(market::EventSource& source, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(look.theme)
    , m_format(look.format)
    , m_model(new EventModel(look.format, this))
    , m_proxy(new EventFilterProxy(this))
    , m_delegate(new EventDelegate(look.theme, this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_list(new QListView(this))
    , m_card(new EventCard(look, this))
{
    m_proxy->setSourceModel(m_model);
    buildSearch();
    buildList();
    layOut();
    connect(m_card, &EventCard::linkActivated, this, &EventPanel::linkActivated);
    setFocusProxy(m_search);
}

void EventPanel::buildSearch()
{
    m_search->setPlaceholderText(tr("Filter events"));
    m_search->setAccessibleName(tr("Filter events"));
    m_search->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("rank", QStringLiteral("third"));
    m_count->setAccessibleName(tr("Number of events shown"));
    connect(m_search, &QLineEdit::textChanged, this, &EventPanel::filter);
}

QWidget* EventPanel::buildChips()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const market::EventCategory category : market::allCategories()) {
        auto* chip = new QToolButton(row);
        const QString name = market::categoryName(category);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setAccessibleName(tr("Only events of the category %1").arg(name));
        chip->setToolTip(name);
        connect(chip, &QToolButton::toggled, this, &EventPanel::filter);
        layout->addWidget(chip);
        m_chips.append(chip);
    }
    layout->addStretch();
    layout->addWidget(m_count);
    paintChips();
    return row;
}

void EventPanel::buildList()
{
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(QStringLiteral("events"));
    m_list->setAccessibleName(tr("Events"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Moving through the list with the arrow keys is choosing, as a click is; a row that becomes
    // the current one because the filter took the others away was not chosen.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (m_list->hasFocus())
                    activate(index);
            });
    connect(m_list, &QListView::clicked, this, &EventPanel::activate);
}

void EventPanel::layOut()
{
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 4, 16, 8);
    head->setSpacing(8);
    head->addWidget(m_search);
    head->addWidget(buildChips());

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Event details"));
    scroll->setWidget(m_card);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(scroll);
    splitter->setSizes({480, 400});
    splitter->setChildrenCollapsible(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);
    QWidget::setTabOrder(m_search, m_chips.first());
    QWidget::setTabOrder(m_chips.last(), m_list);
}

void EventPanel::refresh()
{
    using Answer = market::Result<market::Events>;
    market::onAnswer(m_source.events({}), this, [this](const Answer& events) { receive(events); });
}

void EventPanel::receive(const market::Result<market::Events>& events)
{
    if (!events) {
        Q_EMIT failed(events.error().message);
        return;
    }
    m_model->setEvents(*events);
    showCount();
}

void EventPanel::filter()
{
    std::set<market::EventCategory> wanted;
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        if (m_chips[i]->isChecked())
            wanted.insert(market::allCategories()[static_cast<std::size_t>(i)]);
    m_proxy->setText(m_search->text());
    m_proxy->setCategories(std::move(wanted));
    showCount();
}

void EventPanel::showCount()
{
    m_count->setText(
        tr("%1 of %2")
            .arg(m_format.count(m_proxy->rowCount()), m_format.count(m_model->rowCount())));
}

void EventPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_card->setTheme(theme);
    paintChips();
    m_list->viewport()->update();
}

void EventPanel::paintChips()
{
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setIcon(
            categoryIcon(market::allCategories()[static_cast<std::size_t>(i)], m_theme));
}

void EventPanel::setExchangeZone(const QTimeZone& zone)
{
    m_card->setExchangeZone(zone);
}

void EventPanel::select(const market::Event& event)
{
    m_card->setEvent(event);
    const int row = m_model->rowOf(event);
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row));
    const QSignalBlocker quiet(this);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->clearSelection();
}

void EventPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EventPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void EventPanel::step(int rows)
{
    const QModelIndex current = m_list->currentIndex();
    const int top = m_list->indexAt(QPoint(0, 0)).row();
    const int row = current.isValid() ? current.row() + rows : top;
    const QModelIndex next = m_proxy->index(row, 0);
    if (!next.isValid())
        return;
    select(m_model->eventAt(m_proxy->mapToSource(next).row()));
    Q_EMIT eventActivated(m_model->eventAt(m_proxy->mapToSource(next).row()));
}

void EventPanel::scrollTo(market::Millis begin)
{
    if (m_list->currentIndex().isValid())
        return;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.data(EventModel::BeginRole).toLongLong() < begin)
            continue;
        m_list->scrollTo(index, QAbstractItemView::PositionAtTop);
        return;
    }
}

void EventPanel::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const market::Event& event = m_model->eventAt(m_proxy->mapToSource(index).row());
    m_card->setEvent(event);
    Q_EMIT eventActivated(event);
}

} // namespace widgets
