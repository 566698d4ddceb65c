#include "widgets/panels/eventcard.h"

#include "widgets/categoryshape.h"
#include "widgets/fonts.h"
#include "widgets/models/eventtime.h"
#include "widgets/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr int shapeSize = 12;

QLabel* plainLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    label->setAccessibleName(name);
    return label;
}

QLabel* nameLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(name, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("rank", u"second"_s);
    return label;
}

QPushButton* linkButton(QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(u"link"_s);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

QUrl openableUrl(const market::Event& event)
{
    const QUrl url(event.url, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

EventCard::EventCard(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_exchangeZone(market::zoneOrUtc(u"America/New_York"_s))
    , m_title(plainLabel(this, tr("Event title")))
    , m_shape(new QLabel(this))
    , m_category(plainLabel(this, tr("Category")))
    , m_summary(plainLabel(this, tr("Summary")))
    , m_form(new QFormLayout)
    , m_link(linkButton(this))
{
    m_title->setFont(typeface(16, QFont::DemiBold));
    m_shape->setTextFormat(Qt::PlainText);
    m_shape->setAccessibleName(tr("Category shape"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    buildRows(m_form);
    layout->addWidget(m_summary);
    layout->addLayout(m_form);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_link, &QPushButton::clicked, this, &EventCard::openLink);
    clear();
}

void EventCard::buildRows(QFormLayout* form)
{
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(4);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* category = new QHBoxLayout;
    category->setSpacing(8);
    category->addWidget(m_shape);
    category->addWidget(m_category, 1);
    QLabel* name = nameLabel(this, tr("Category"));
    name->setBuddy(m_category);
    m_when = addRow(form, tr("When"));
    m_exchangeTime = addRow(form, tr("Exchange time"));
    m_published = addRow(form, tr("Published"));
    form->addRow(name, category);
    m_importance = addRow(form, tr("Importance"));
    m_instruments = addRow(form, tr("Instruments"));
    m_source = addRow(form, tr("Source"));
}

QLabel* EventCard::addRow(QFormLayout* form, const QString& name)
{
    QLabel* label = nameLabel(this, name);
    auto* field = plainLabel(this, name);
    label->setBuddy(field);
    form->addRow(label, field);
    return field;
}

void EventCard::setEvent(const market::Event& event)
{
    m_event = event;
    fill();
}

void EventCard::clear()
{
    m_event.reset();
    fill();
}

void EventCard::setExchangeZone(const QTimeZone& zone)
{
    if (m_exchangeZone == zone)
        return;
    m_exchangeZone = zone;
    fill();
}

void EventCard::setTheme(const Theme& theme)
{
    m_look.theme = theme;
    fill();
}

void EventCard::fill()
{
    const market::Event event = m_event.value_or(market::Event());
    const market::EventText& text = market::textFor(event, m_look.format.language());
    m_title->setText(m_event ? text.title : tr("Choose an event to read about it."));
    m_summary->setText(text.summary);
    m_summary->setVisible(!text.summary.isEmpty());
    m_shape->setPixmap(m_event ? shape() : QPixmap());
    m_category->setText(m_event ? market::categoryName(event.category) : QString());
    m_form->setRowVisible(3, m_event.has_value());
    fillTimes();
    setRow(m_importance, m_event ? importanceName(event.importance) : QString());
    QStringList concerned = event.symbols;
    if (event.global)
        concerned.append(tr("every market"));
    setRow(m_instruments, concerned.join(u", "_s));
    setRow(m_source, event.sourceName);
    const QUrl url = openableUrl(event);
    m_link->setVisible(!url.isEmpty());
    // A single & in a button's text would be a mnemonic.
    m_link->setText(tr("Read at %1").arg(url.host(QUrl::FullyEncoded)));
    m_link->setAccessibleName(m_link->text());
    m_link->setToolTip(plainToolTip(url.toDisplayString()));
}

void EventCard::fillTimes()
{
    const market::Event event = m_event.value_or(market::Event());
    const QTimeZone zone = market::zoneOrUtc(event.zone);
    const bool sayTwice = m_event && event.precision == market::Precision::Minute
        && zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(event.begin))
            != m_exchangeZone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(event.begin));
    setRow(m_when, m_event ? eventTimeText(event, m_look.format) : QString());
    setRow(m_exchangeTime,
           sayTwice ? eventTimeText(event, m_look.format, m_exchangeZone) : QString());
    setRow(m_published,
           event.published
               ? tr("%1 %2").arg(m_look.format.dateTime(*event.published, m_exchangeZone),
                                 m_look.format.zoneName(m_exchangeZone))
               : QString());
}

void EventCard::setRow(QLabel* label, const QString& text)
{
    label->setText(text);
    m_form->setRowVisible(label, !text.isEmpty());
}

QPixmap EventCard::shape() const
{
    const double ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(shapeSize, shapeSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCategoryShape(&painter, m_event->category, QRectF(0, 0, shapeSize, shapeSize),
                       m_look.theme);
    return pixmap;
}

void EventCard::openLink()
{
    if (m_event && !openableUrl(*m_event).isEmpty())
        Q_EMIT linkActivated(openableUrl(*m_event));
}

} // namespace widgets
