#include "widgets/chart/captiontexts.h"

#include "market/calendar.h"
#include "widgets/chart/indicatorjob.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

constexpr qsizetype mostNames = 4;
constexpr qsizetype mostSources = 2;

const char* intervalSource(market::Interval interval)
{
    switch (interval) {
    case market::Interval::Minute1:
        return QT_TRANSLATE_NOOP("Picture", "1-minute bars");
    case market::Interval::Minute5:
        return QT_TRANSLATE_NOOP("Picture", "5-minute bars");
    case market::Interval::Minute15:
        return QT_TRANSLATE_NOOP("Picture", "15-minute bars");
    case market::Interval::Minute30:
        return QT_TRANSLATE_NOOP("Picture", "30-minute bars");
    case market::Interval::Hour1:
        return QT_TRANSLATE_NOOP("Picture", "1-hour bars");
    case market::Interval::Day1:
        return QT_TRANSLATE_NOOP("Picture", "Daily bars");
    case market::Interval::Week1:
        return QT_TRANSLATE_NOOP("Picture", "Weekly bars");
    case market::Interval::Month1:
        break;
    }
    return QT_TRANSLATE_NOOP("Picture", "Monthly bars");
}

QString nameOf(const market::Instrument& instrument)
{
    return instrument.name.isEmpty() ? instrument.symbol : instrument.name;
}

// The list's first members, and how many more there are.
QString shortened(const Frame& frame, const QStringList& list, qsizetype most,
                  const QString& separator)
{
    if (list.size() <= most)
        return list.join(separator);
    return list.first(most).join(separator) + u' '
        + frame.words->text(QT_TRANSLATE_NOOP("Picture", "and %1 more")).arg(list.size() - most);
}

QString adjustmentText(const Frame& frame, const QString& adjustment)
{
    const bool splits = adjustment.contains(u"split"_s);
    const bool dividends = adjustment.contains(u"dividend"_s);
    if (splits && dividends)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "adjusted for splits and dividends"));
    if (splits)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "adjusted for splits"));
    if (adjustment.contains(u"open+close only"_s))
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "index points, open and close only"));
    if (adjustment.startsWith(u"index"_s))
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "index points"));
    if (adjustment == u"none"_s)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "unadjusted"));
    return frame.words->text(QT_TRANSLATE_NOOP("Picture", "adjustment not stated"));
}

// Those of which values are shown: drawn, in a pane, or as a benchmark.
std::vector<const Series*> shownSeries(const Frame& frame)
{
    std::vector<const Series*> result;
    const auto add = [&](const Series* series) {
        if (series && std::ranges::find(result, series) == result.end())
            result.push_back(series);
    };
    for (const SeriesFrame& series : frame.series)
        add(series.series);
    for (const market::Indicator& indicator : indicatorsOf(*frame.view))
        add(frame.data->find(indicator.benchmark));
    for (const market::Pane& pane : frame.view->panes)
        if (pane.kind == market::PaneKind::Instrument)
            add(frame.data->find(pane.symbol));
    return result;
}

QString retrievedText(const Frame& frame)
{
    QDate oldest;
    QDate newest;
    for (const Series* series : shownSeries(frame)) {
        const auto& coverage = series->answer.coverage;
        if (!coverage || coverage->retrieved == 0)
            continue;
        const QDate date = QDateTime::fromMSecsSinceEpoch(coverage->retrieved, Qt::UTC).date();
        oldest = oldest.isValid() ? std::min(oldest, date) : date;
        newest = newest.isValid() ? std::max(newest, date) : date;
    }
    if (!newest.isValid())
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "date of retrieval not stated"));
    QString when = frame.format.date(oldest);
    if (oldest != newest)
        when += u" – "_s + frame.format.date(newest);
    return frame.words->text(QT_TRANSLATE_NOOP("Picture", "retrieved %1")).arg(when);
}

QString hoursText(const Frame& frame)
{
    if (!market::isIntraday(frame.view->interval))
        return {};
    qint64 outside = 0;
    bool mixed = false; // a bucket that touches a session may hold bars from outside of it
    for (const SeriesFrame& series : frame.series) {
        outside += series.outside;
        mixed = mixed || (series.outside > 0 && series.series->answer.level > 0);
    }
    if (outside == 0)
        return {};
    if (mixed)
        return frame.words->text(QT_TRANSLATE_NOOP(
            "Picture", "regular hours; columns at their ends may hold bars outside of them"));
    return frame.words
        ->text(QT_TRANSLATE_NOOP("Picture", "regular hours; %1 bars outside of them not drawn"))
        .arg(frame.format.count(outside));
}

// Dates are those of the exchanges: a second zone has no place beside them.
QString secondZoneText(const Frame& frame)
{
    if (!frame.time->isDated() || frame.axisZones.size() < 2)
        return {};
    return frame.words->text(QT_TRANSLATE_NOOP("Picture", "dates, not times: %1 not shown"))
        .arg(frame.format.zoneName(frame.axisZones[1]));
}

// Bars that a logarithmic scale has no place for.
QString belowZeroText(const Frame& frame)
{
    qint64 count = 0;
    if (frame.scale == market::Scale::Log)
        for (const SeriesFrame& series : frame.series)
            count += std::ranges::count_if(
                series.bars, [](const DrawnBar& drawn) { return !(drawn.bar->close > 0); });
    if (count == 0)
        return {};
    return frame.words
        ->text(QT_TRANSLATE_NOOP("Picture", "logarithmic: %1 bars at or below zero not drawn"))
        .arg(frame.format.count(count));
}

QString noAxisText(const Frame& frame)
{
    QStringList names;
    for (const SeriesFrame& series : frame.series)
        if (!series.hasAxis)
            names.append(series.series->instrument.symbol);
    if (names.isEmpty())
        return {};
    return frame.words
        ->text(QT_TRANSLATE_NOOP("Picture", "not drawn, as their units find no axis: %1"))
        .arg(shortened(frame, names, mostNames, u", "_s));
}

// True where the basis is one bar of a day, whose time is to be told.
bool isBar(const Frame& frame, const market::Basis& basis)
{
    return basis.bar && market::isIntraday(frame.view->interval);
}

QString barTime(const Frame& frame, const market::Basis& basis)
{
    const QTimeZone& zone = frame.axisZones.front();
    return frame.format.dateTime(*basis.bar, zone) + u' ' + frame.format.zoneName(zone);
}

bool showsAny(const Frame& frame)
{
    return std::ranges::any_of(frame.series, [&](const SeriesFrame& series) {
        return std::ranges::any_of(series.bars, [&](const DrawnBar& drawn) {
            return std::isfinite(frame.y(series, drawn.bar->close));
        });
    });
}

} // namespace

QString titleText(const Frame& frame)
{
    if (!frame.view->title.isEmpty())
        return frame.view->title;
    QStringList names;
    for (const SeriesFrame& series : frame.series)
        names.append(nameOf(series.series->instrument));
    if (names.size() == 1 && names.front() != frame.data->main()->instrument.symbol)
        names.front() += u" (%1)"_s.arg(frame.data->main()->instrument.symbol);
    return shortened(frame, names, mostNames, u", "_s);
}

QString subtitleText(const Frame& frame)
{
    const market::View& view = *frame.view;
    if (!view.subtitle.isEmpty())
        return view.subtitle;
    const QString bars = frame.words->text(intervalSource(view.interval));
    const QString range = view.from == view.to
        ? frame.format.date(view.from)
        : frame.format.date(view.from) + u" – "_s + frame.format.date(view.to);
    return bars + u" · "_s + range;
}

QString basisText(const Frame& frame)
{
    const Series* main = frame.data->main();
    if (!main)
        return {};
    if (!main->answer.basis)
        return frame.words->text(
            QT_TRANSLATE_NOOP("Picture", "No basis: no close is cached before the range"));
    const market::Basis& basis = *main->answer.basis;
    const bool index = frame.scale == market::Scale::Index100;
    const char* source = index ? QT_TRANSLATE_NOOP("Picture", "Basis: %1 close = 100")
                               : QT_TRANSLATE_NOOP("Picture", "Basis: %1 close = 0 %");
    if (isBar(frame, basis))
        source = index ? QT_TRANSLATE_NOOP("Picture", "Basis: close of the bar of %1 = 100")
                       : QT_TRANSLATE_NOOP("Picture", "Basis: close of the bar of %1 = 0 %");
    const QString text = frame.words->text(source).arg(
        isBar(frame, basis) ? barTime(frame, basis) : frame.format.date(basis.date));
    QStringList others;
    for (const Series& series : frame.data->series) {
        const auto& other = series.answer.basis;
        if (frame.isCompare() && other && other->date != basis.date)
            others.append(series.instrument.symbol + u' ' + basisDate(frame, other->date));
    }
    return others.isEmpty() ? text : text + u" ("_s + others.join(u", "_s) + u')';
}

QString basisDate(const Frame& frame, QDate date)
{
    const bool sameYear = date.year() == frame.view->to.year();
    return sameYear ? frame.format.shortDate(date) : frame.format.date(date);
}

QString basisLineText(const Frame& frame)
{
    const market::Basis& basis = *frame.data->main()->answer.basis;
    const QString when = isBar(frame, basis) ? barTime(frame, basis) : basisDate(frame, basis.date);
    const QString price = frame.format.price(basis.close, market::priceDecimals(basis.close));
    return frame.words->text(QT_TRANSLATE_NOOP("Picture", "Close %1: %2")).arg(when, price);
}

QString messageText(const Frame& frame)
{
    if (!frame.hasBars())
        return frame.words->text(
            QT_TRANSLATE_NOOP("Picture", "No bars are cached for this range and interval."));
    if (!showsAny(frame))
        return frame.isRelative()
            ? frame.words->text(
                QT_TRANSLATE_NOOP("Picture",
                                  "There is no basis above zero that a change could be told from: "
                                  "choose another basis, or a scale of prices."))
            : frame.words->text(QT_TRANSLATE_NOOP("Picture",
                                                  "All values in view are zero or below: they have "
                                                  "no place on a logarithmic scale."));
    if (frame.view->style == market::ChartStyle::Baseline && !frame.basisY(frame.series.front()))
        return frame.words->text(QT_TRANSLATE_NOOP(
            "Picture",
            "A baseline needs a basis that the scale can show: choose another basis or style."));
    return {};
}

QString sourceText(const Frame& frame)
{
    QStringList sources;
    for (const Series* series : shownSeries(frame)) {
        const auto& coverage = series->answer.coverage;
        if (!coverage)
            continue;
        const QString source
            = coverage->source + u", "_s + adjustmentText(frame, coverage->adjustment);
        if (!sources.contains(source))
            sources.append(source);
    }
    QStringList parts;
    if (!sources.isEmpty())
        parts.append(frame.words->text(QT_TRANSLATE_NOOP("Picture", "Source: %1"))
                         .arg(shortened(frame, sources, mostSources, u"; "_s)));
    parts.append(retrievedText(frame));
    parts.append(hoursText(frame));
    parts.append(secondZoneText(frame));
    parts.append(belowZeroText(frame));
    parts.append(noAxisText(frame));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString coverageText(const Frame& frame, qint64 labelled)
{
    const auto all = static_cast<qint64>(frame.events.size());
    if (all == labelled)
        return frame.words->text(QT_TRANSLATE_NOOP("Picture", "%1 of %1 events labelled"))
            .arg(frame.format.count(all));
    return frame.words
        ->text(QT_TRANSLATE_NOOP("Picture", "%1 events: %2 labelled, %3 in +n badges"))
        .arg(frame.format.count(all), frame.format.count(labelled),
             frame.format.count(all - labelled));
}

} // namespace widgets
