#include "widgets/chart/overviewstrip.h"

#include "widgets/chart/overviewaccess.h"
#include "widgets/chart/overviewdates.h"
#include "widgets/fonts.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double captionHeight = 20; // pixels, as all of these
constexpr double datesHeight = 20;
constexpr double eventsHeight = 14;
constexpr double columnPitch = 5;
constexpr double dateRoom = 96;
constexpr double narrowest = 8; // a window is never drawn narrower, to be grasped
constexpr double grip = 10; // height of the mark on an edge
constexpr int pointStep = 128; // asks anew only so often while the window is resized

QColor faint(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

OverviewStrip::OverviewStrip(const ChartSources& sources, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_model(sources)
{
    QAccessible::installFactory(overviewAccess);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Overview"));
    connect(&m_model, &OverviewModel::dataChanged, this, &OverviewStrip::receive);
}

QSize OverviewStrip::sizeHint() const
{
    return {640, 108};
}

QSize OverviewStrip::minimumSizeHint() const
{
    return {160, 80};
}

void OverviewStrip::setView(const market::View& view)
{
    m_view = view;
    ask();
    describe();
    update();
}

void OverviewStrip::setTheme(const Theme& theme)
{
    m_look.theme = theme;
    layOut();
}

void OverviewStrip::setSides(double left, double right)
{
    if (m_left == left && m_right == width() - right)
        return;
    m_left = left;
    m_right = width() - right;
    layOut();
    ask();
}

void OverviewStrip::refresh()
{
    m_model.refresh();
}

void OverviewStrip::ask()
{
    const int pixels = static_cast<int>(history().width() * devicePixelRatioF());
    const int points = std::max(pixels / pointStep, 1) * pointStep;
    m_model.request({m_view.symbols, m_view.interval, m_view.events, m_view.categories, points});
}

void OverviewStrip::receive(const OverviewDataPtr& data)
{
    m_data = data;
    std::vector<market::Millis> begins;
    begins.reserve(data->points.size());
    for (const OverviewPoint& point : data->points)
        begins.push_back(point.key);
    m_scale = OverviewScale(std::move(begins), data->end);
    layOut();
    describe();
}

QRectF OverviewStrip::history() const
{
    return {m_left, captionHeight, std::max(1.0, width() - m_left - m_right),
            std::max(1.0, height() - captionHeight - datesHeight)};
}

double OverviewStrip::x(double part) const
{
    return history().left() + part * history().width();
}

double OverviewStrip::partAt(double x) const
{
    return (x - history().left()) / history().width();
}

market::TimeRange OverviewStrip::viewedKeys() const
{
    if (m_view.zoom)
        return *m_view.zoom;
    const QTimeZone zone = m_data->dated ? QTimeZone::utc() : m_data->zone;
    return {m_view.from.startOfDay(zone).toMSecsSinceEpoch(),
            m_view.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
}

OverviewWindow OverviewStrip::window() const
{
    if (!m_data || m_scale.isEmpty() || !m_view.from.isValid())
        return {};
    const market::TimeRange keys = viewedKeys();
    return {m_scale.partOf(keys.begin), m_scale.partOf(keys.end)};
}

QRectF OverviewStrip::windowRect() const
{
    if (m_scale.isEmpty())
        return {};
    const QRectF area = history();
    const OverviewWindow now = window();
    double left = std::clamp(x(now.first), area.left(), area.right());
    double right = std::clamp(x(now.last), area.left(), area.right());
    if (right - left < narrowest) {
        const double most = std::max(area.left(), area.right() - narrowest);
        left = std::clamp((left + right - narrowest) / 2, area.left(), most);
        right = left + narrowest;
    }
    return {left, area.top(), right - left, area.height()};
}

QString OverviewStrip::windowText() const
{
    return tr("%1 to %2").arg(m_look.format.date(m_view.from), m_look.format.date(m_view.to));
}

// What a screen reader says of the strip; the tool tip says how to use it.
void OverviewStrip::describe()
{
    setAccessibleName(tr("Overview of %1").arg(m_view.symbols.value(0)));
    setAccessibleDescription(
        tr("In view: %1. The arrow keys move the window, with Shift they resize it.")
            .arg(windowText()));
    QAccessibleValueChangeEvent changed(this, windowText());
    QAccessible::updateAccessibility(&changed);
}

void OverviewStrip::layOut()
{
    m_line.clear();
    m_area.clear();
    m_columns.clear();
    m_texts.clear();
    update();
    if (m_scale.isEmpty())
        return;
    QRectF area = history();
    layOutEvents(area.adjusted(0, area.height() - eventsHeight, 0, 0));
    layOutLine(area.adjusted(0, 3, 0, -eventsHeight - 3));
    layOutDates(height() - datesHeight + 15);
    const QTimeZone zone = m_data->dated ? QTimeZone::utc() : m_data->zone;
    const QDate since = QDateTime::fromMSecsSinceEpoch(m_scale.range().begin, zone).date();
    const QString text = m_data->events.empty()
        ? tr("%1 since %2").arg(m_data->symbol, m_look.format.month(since))
        : tr("%1 since %2, and where the events are")
              .arg(m_data->symbol, m_look.format.month(since));
    const QFont font = typeface(12);
    m_texts.push_back({{area.left(), captionHeight - 7},
                       elided(text, font, area.width()),
                       font,
                       m_look.theme.third});
}

void OverviewStrip::layOutLine(const QRectF& area)
{
    const auto [low, high] = std::ranges::minmax_element(m_data->points, {}, &OverviewPoint::close);
    const double bottom = low->close;
    const double reach = high->close - bottom;
    const double step = area.width() / static_cast<double>(m_data->points.size());
    double at = area.left() + step / 2;
    for (const OverviewPoint& point : m_data->points) {
        const double share = reach > 0 ? (point.close - bottom) / reach : 0.5;
        m_line.append({at, area.bottom() - share * area.height()});
        at += step;
    }
    m_area = m_line;
    m_area.append({m_line.back().x(), area.bottom() + 3});
    m_area.append({m_line.front().x(), area.bottom() + 3});
}

// Important events count for more; the fullest column reaches the top.
void OverviewStrip::layOutEvents(const QRectF& area)
{
    const auto places = static_cast<std::size_t>(std::max(1.0, area.width() / columnPitch));
    std::vector<double> weights(places, 0);
    for (const OverviewEvent& event : m_data->events) {
        const double part = std::clamp(m_scale.partOf(event.key), 0.0, 1.0);
        const auto place = static_cast<std::size_t>(part * static_cast<double>(places));
        weights[std::min(place, places - 1)] += event.importance;
    }
    const double most = std::max(1.0, *std::ranges::max_element(weights));
    const double pitch = area.width() / static_cast<double>(places);
    for (std::size_t i = 0; i < places; ++i) {
        if (weights[i] <= 0)
            continue;
        const double height = std::max(2.0, (area.height() - 2) * weights[i] / most);
        const double left = area.left() + static_cast<double>(i) * pitch;
        m_columns.emplace_back(left + 1, area.bottom() - height, pitch - 2, height);
    }
}

void OverviewStrip::layOutDates(double baseline)
{
    const QFont font = typeface(12);
    const QRectF area = history();
    const QTimeZone zone = m_data->dated ? QTimeZone::utc() : m_data->zone;
    const int most = std::max(1, static_cast<int>(area.width() / dateRoom));
    for (const OverviewDate& date : overviewDates(m_scale, zone, m_look.format, most)) {
        const double left = x(date.part);
        if (left + textWidth(date.text, font) <= width() - 4)
            m_texts.push_back({{left, baseline}, date.text, font, m_look.theme.second});
    }
}

void OverviewStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme.window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faint(m_look.theme.accent, 0.12));
    painter.drawPolygon(m_area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.theme.accent, 1.2));
    painter.drawPolyline(m_line);
    for (const QRectF& column : m_columns)
        painter.fillRect(column, m_look.theme.third);
    paintRuns(&painter, m_texts);
    if (!m_scale.isEmpty())
        paintWindow(painter);
}

void OverviewStrip::paintWindow(QPainter& painter) const
{
    const QColor& accent = m_look.theme.accent;
    const QRectF frame = windowRect().adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(accent, hasFocus() ? 2.5 : 1));
    painter.setBrush(faint(accent, 0.2));
    painter.drawRoundedRect(frame, 2, 2);
    const double middle = frame.center().y();
    painter.setPen(QPen(accent, 3, Qt::SolidLine, Qt::RoundCap));
    for (const double edge : {frame.left(), frame.right()})
        painter.drawLine(QPointF(edge, middle - grip / 2), QPointF(edge, middle + grip / 2));
}

void OverviewStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
    ask();
}

void OverviewStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        update();
}

} // namespace widgets
