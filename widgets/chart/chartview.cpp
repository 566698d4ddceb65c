#include "widgets/chart/chartview.h"

#include "market/format.h"
#include "market/onanswer.h"
#include "widgets/chart/accessiblechart.h"
#include "widgets/chart/basischoice.h"
#include "widgets/chart/crosshairhandler.h"
#include "widgets/chart/drawinghandler.h"
#include "widgets/chart/measurehandler.h"
#include "widgets/chart/navigation.h"
#include "widgets/chart/panehandler.h"
#include "widgets/chart/panhandler.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/priceaxishandler.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr double sameWidth = 1e-6; // of the index range: less is no zoom

// The view in the look and language of another: those are the window's, and are not undone.
market::View dressedAs(market::View view, const market::View& other)
{
    view.theme = other.theme;
    view.safeColours = other.safeColours;
    view.locale = other.locale;
    return view;
}

} // namespace

ChartView::ChartView(const ChartSources& sources, QWidget* parent)
    : QChartView(parent)
    , m_sources(sources)
    , m_model(sources)
    , m_picture(new Picture(Presentation::Window))
{
    QAccessible::installFactory(chartAccess); // before anything asks; once is enough
    setChart(m_picture);
    setFrameShape(QFrame::NoFrame);
    setContentsMargins(0, 0, 0, 0);
    setRubberBand(QChartView::NoRubberBand);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(QGraphicsView::NoViewportUpdate); // paintEvent() is told by the picture
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // filled once, by the picture
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Chart"));
    addHandlers();
    connect(m_picture, &Picture::laidOut, this, [this] {
        m_repaints = 0;
        for (const auto& handler : m_handlers)
            handler->pictureChanged();
        viewport()->update();
    });
    connect(&m_model, &ChartModel::dataChanged, this, [this](const ChartDataPtr& shown) {
        m_loaded = Part::All;
        receive(shown);
    });
    connect(&m_model, &ChartModel::barsCame, this, &ChartView::receiveBars);
    connect(&m_model, &ChartModel::failed, this, &ChartView::failed);
    connect(&m_history, &ViewHistory::stepped, this,
            [this](const market::View& view) { setView(dressedAs(view, m_view)); });
}

ChartView::~ChartView() = default;

void ChartView::addHandlers()
{
    auto crosshair = std::make_unique<CrosshairHandler>(*this);
    m_crosshair = crosshair.get();
    connect(m_crosshair, &CrosshairHandler::walked, this, [this] { tellWalk(*this); });
    connect(m_crosshair, &CrosshairHandler::walkingChanged, this, [this] { tellWalk(*this); });
    auto drawing = std::make_unique<DrawingHandler>(*this);
    m_drawing = drawing.get();
    auto measure = std::make_unique<MeasureHandler>(*this);
    m_measure = measure.get();
    auto pan = std::make_unique<PanHandler>(*this);
    m_pan = pan.get();
    m_handlers.push_back(std::move(drawing));
    m_handlers.push_back(std::make_unique<PriceAxisHandler>(*this));
    m_handlers.push_back(std::move(measure));
    m_handlers.push_back(std::move(crosshair)); // Esc ends a measurement before the walk
    m_handlers.push_back(std::make_unique<PaneHandler>(*this));
    m_handlers.push_back(std::move(pan)); // last: it takes what no other wants
}

void ChartView::setView(const market::View& view)
{
    if (m_view == view)
        return;
    m_view = view;
    const auto theme = Theme::load(view.theme, view.safeColours);
    if (theme) {
        m_picture->setTheme(*theme);
        setBackgroundBrush(theme->window);
    }
    if (hasLoaded(view)) {
        m_picture->setView(view); // at once: the answer may be long in coming, or be no other
        describe();
    }
    ask();
    Q_EMIT viewChanged(m_view);
    if (!theme)
        Q_EMIT failed(theme.error().message);
}

void ChartView::edit(const market::View& view, const QString& what)
{
    m_history.edited(m_view, view, what);
    setView(view);
}

void ChartView::nudge(const market::View& view, const QString& what)
{
    m_history.moved(m_view, view, what);
    setView(view);
}

void ChartView::pinBasis(market::Millis begin)
{
    edit(withBasisAt(m_view, begin), tr("basis"));
}

void ChartView::unpinBasis()
{
    edit(withUsualBasis(m_view), tr("basis"));
}

void ChartView::holdDrawing(std::optional<std::size_t> place)
{
    m_picture->setHeldDrawing(place);
}

void ChartView::walk(int direction)
{
    if (const auto view = m_history.walk(m_view, direction))
        setView(*view);
}

// True when all bars of the view are on the screen or beside it.
bool ChartView::hasLoaded(const market::View& view) const
{
    const auto& shown = m_picture->data();
    return shown && shown->view.interval == view.interval && shown->view.symbols == view.symbols
        && shown->from <= view.from && view.to <= shown->to;
}

void ChartView::ask()
{
    if (m_view.symbols.isEmpty() || !m_view.from.isValid())
        return;
    ChartRequest request = requestFor(m_view, width() * devicePixelRatioF());
    request.view.drawings.clear(); // they ask for no other bars
    request.view.priceRange.reset();
    for (market::Pane& pane : request.view.panes)
        pane.height = 0;
    m_model.request(request);
}

// Better than nothing; but lines that are there do not go for a moment.
void ChartView::receiveBars(const ChartDataPtr& bars)
{
    if (m_loaded != Part::Nothing)
        return;
    m_loaded = Part::Bars;
    receive(bars);
}

void ChartView::receive(const ChartDataPtr& shown)
{
    m_picture->setDeviceRatio(devicePixelRatioF());
    m_picture->setData(shown);
    m_picture->setView(m_view); // the user may have moved on since it was asked for
    m_picture->setSelectedEvent(m_selected);
    m_pan->dataChanged();
    describe();
}

void ChartView::refresh()
{
    m_model.refresh();
}

// The basis stays where it was while the chart moves under it.
void ChartView::keepBasis(market::View& view) const
{
    const auto& shown = m_picture->data();
    if (!view.basis.isValid() && !view.basisAt && shown && shown->main()
        && shown->main()->answer.basis)
        view.basis = shown->main()->answer.basis->date;
}

void ChartView::moveTo(IndexRange range)
{
    const auto& shown = m_picture->data();
    if (!shown || m_picture->timeScale().isEmpty())
        return;
    // While other bars are on their way, those on the screen do not measure the view.
    if (shown->view.interval != m_view.interval || shown->view.symbols != m_view.symbols)
        return;
    range = limited(range, m_picture->timeScale());
    market::View view = viewAt(range, m_picture->timeScale(), mainZone(*shown), m_view);
    keepBasis(view);
    const IndexRange now = m_picture->indexRange();
    const double growth = (range.last - range.first) / (now.last - now.first) - 1;
    m_history.moved(m_view, view, std::abs(growth) > sameWidth ? tr("zoom") : tr("move"));
    m_view = view;
    m_picture->setView(view);
    m_picture->setIndexRange(range);
    if (needsMore(range, m_picture->timeScale()))
        ask();
    describe();
    Q_EMIT viewChanged(m_view);
}

void ChartView::showTime(const market::TimeRange& keys)
{
    market::View view
        = viewOf(keys, m_picture->data() ? mainZone(*m_picture->data()) : QTimeZone::utc(), m_view);
    if (hasLoaded(view) && m_picture->data()->view.style == view.style) {
        const TimeScale& scale = m_picture->timeScale();
        moveTo({scale.indexOfKey(keys.begin), scale.indexOfKey(keys.end)});
        return;
    }
    keepBasis(view);
    m_history.moved(m_view, view, tr("move"));
    setView(view);
}

void ChartView::goTo(market::Millis key, double place)
{
    const auto& shown = m_picture->data();
    const QTimeZone zone = shown ? mainZone(*shown) : QTimeZone::utc();
    market::View view = viewOf({key, key + 1}, zone, m_view);
    if (hasLoaded(view)) {
        const IndexRange now = m_picture->indexRange();
        const double first
            = m_picture->timeScale().indexOfKey(key) - place * (now.last - now.first);
        return moveTo({first, first + now.last - now.first});
    }
    if (m_view.zoom) {
        const market::Millis length = m_view.zoom->length();
        const auto begin = key - static_cast<market::Millis>(place * static_cast<double>(length));
        return showTime({begin, begin + length});
    }
    const qint64 days = m_view.from.daysTo(m_view.to);
    view.from = view.from.addDays(-static_cast<qint64>(place * static_cast<double>(days)));
    view.to = view.from.addDays(days);
    view.zoom.reset();
    keepBasis(view);
    edit(view, tr("move"));
}

void ChartView::zoom(double factor)
{
    zoomAt(factor, m_picture->plotRect().center().x());
}

void ChartView::zoomAt(double factor, double x)
{
    const QRectF plot = m_picture->plotRect();
    if (plot.width() <= 0 || !(factor > 0))
        return;
    const IndexRange now = m_picture->indexRange();
    const double part = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    const double fixed = now.first + part * (now.last - now.first);
    const double width = (now.last - now.first) / factor;
    moveTo({fixed - part * width, fixed + (1 - part) * width});
}

void ChartView::pan(double fraction)
{
    const IndexRange now = m_picture->indexRange();
    const double shift = fraction * (now.last - now.first);
    moveTo({now.first + shift, now.last + shift});
}

void ChartView::fit()
{
    market::onAnswer(m_sources.instruments.coverage(), this,
                     [this](const market::Result<std::vector<market::Coverage>>& coverage) {
                         if (coverage)
                             showAll(*coverage);
                     });
}

void ChartView::showAll(const std::vector<market::Coverage>& coverage)
{
    const QString symbol = m_view.symbols.value(0);
    const market::Coverage* cached = market::answering(coverage, symbol, m_view.interval);
    if (!cached)
        return;
    const auto& shown = m_picture->data();
    const Series* main = shown ? shown->find(symbol) : nullptr;
    const market::DateSpan all = datesOf(*cached, main ? main->instrument : market::Instrument());
    market::View view = m_view;
    view.from = all.first;
    view.to = all.last;
    view.zoom.reset();
    edit(withUsualBasis(view), tr("fit"));
}

void ChartView::selectEvent(const market::Event& event)
{
    m_selected = event.id;
    m_picture->setSelectedEvent(event.id);
    const auto& shown = m_picture->data();
    if (!shown)
        return;
    const QTimeZone zone = mainZone(*shown);
    const market::TimeRange when = market::extent(event);
    const auto dateOf
        = [&](market::Millis at) { return QDateTime::fromMSecsSinceEpoch(at, zone).date(); };
    const IndexRange range = m_picture->indexRange();
    const EventSpan span = spanOf(event, m_picture->timeScale(), zone);
    const bool loaded = dateOf(when.begin) >= shown->from && dateOf(when.begin) <= shown->to;
    if (loaded && span.index > range.first && span.index < range.last)
        return;
    if (loaded) {
        const double half = (range.last - range.first) / 2;
        moveTo({span.index - half, span.index + half});
        return;
    }
    market::View view = m_view;
    const qint64 days = view.from.daysTo(view.to);
    view.from = dateOf(when.begin).addDays(-days / 2);
    view.to = view.from.addDays(days);
    view.zoom.reset();
    view.basis = {};
    edit(view, tr("move"));
}

// What a screen reader says of the chart: the words that stand around it.
void ChartView::describe()
{
    const auto& shown = m_picture->data();
    const market::Format format(m_view.locale);
    const auto events = static_cast<qint64>(shown->events->size());
    setAccessibleDescription(tr("%1, %2 to %3, %4 events loaded")
                                 .arg(m_view.symbols.join(u", "_s), format.date(m_view.from),
                                      format.date(m_view.to), format.count(events)));
}

const market::Event* ChartView::eventOf(qint64 id) const
{
    const auto& shown = m_picture->data();
    if (!shown)
        return nullptr;
    const auto found = std::ranges::find(*shown->events, id, &market::Event::id);
    return found == shown->events->end() ? nullptr : &*found;
}

} // namespace widgets
