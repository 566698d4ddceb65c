#include "widgets/chart/picturelayout.h"

#include "widgets/chart/frame.h"
#include "widgets/chart/priceaxes.h"
#include "widgets/chart/textrun.h"
#include "widgets/fonts.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace widgets {

namespace {

constexpr int mostLabelRows = 3;
constexpr double completeShare = 0.8;
constexpr double mostForPanes = 0.7; // of the height for prices and panes
constexpr double leastPaneLines = 4.2; // of small type: a title and something below it
constexpr double mostForAxes = 0.5; // of the width
constexpr double labelShare = 0.34; // of the height, at most, for event labels

// Takes a strip of that height from the top of what is left.
QRectF takeTop(QRectF& rest, double height)
{
    const double taken = std::clamp(height, 0.0, std::max(0.0, rest.height()));
    const QRectF strip(rest.left(), rest.top(), rest.width(), taken);
    rest.setTop(rest.top() + taken);
    return strip;
}

QRectF takeBottom(QRectF& rest, double height)
{
    const double taken = std::clamp(height, 0.0, std::max(0.0, rest.height()));
    const QRectF strip(rest.left(), rest.bottom() - taken, rest.width(), taken);
    rest.setBottom(rest.bottom() - taken);
    return strip;
}

// Wide enough for the labels of every pane.
double paneAxisWidth(const Frame& frame)
{
    const QFont font = typeface(frame.type.small);
    const QFont bold = typeface(frame.type.small, QFont::DemiBold);
    double width = 0;
    for (const market::Pane& pane : frame.view->panes) {
        if (pane.kind != market::PaneKind::Instrument) {
            width = std::max(width, frame.textWidth(frame.format.compact(888.8e6), font));
            continue;
        }
        const Series* series = frame.data->find(pane.symbol);
        const auto reach = series ? market::extremes(series->answer.bars->bars()) : std::nullopt;
        const double most = reach ? std::max(std::abs(reach->low), std::abs(reach->high)) : 0;
        width = std::max(
            width, frame.textWidth(frame.format.price(-most, market::priceDecimals(most)), bold));
    }
    return width > 0 ? width + frame.type.unit * 5 : 0;
}

double labelHeight(const TypeScale& type)
{
    return type.small * 3.9 + type.unit * 2;
}

double labelWidth(const TypeScale& type, Presentation presentation)
{
    return presentation == Presentation::Report ? type.small * 13.4 : type.small * 13.2;
}

QRectF margins(const QSizeF& size, const Frame& frame)
{
    const double u = frame.type.unit;
    const bool report = frame.presentation == Presentation::Report;
    const double side = report ? 16 * u : 4 * u;
    return QRectF(QPointF(0, 0), size)
        .adjusted(side, report ? 9 * u : 3 * u, -side, report ? -6 * u : -2 * u);
}

void takeHead(QRectF& rest, const Frame& frame, PictureLayout& layout)
{
    const TypeScale& t = frame.type;
    const bool report = frame.presentation == Presentation::Report;
    layout.header = takeTop(rest, report ? t.title * 1.35 + t.subtitle * 1.75 : t.title * 1.7);
    layout.legend = takeTop(rest, t.text * (report ? 2.2 : 1.9));
    takeTop(rest, t.unit * (report ? 4 : 2));
}

void takeFoot(QRectF& rest, const Frame& frame, PictureLayout& layout)
{
    const TypeScale& t = frame.type;
    const bool report = frame.presentation == Presentation::Report;
    const double lines = frame.view->note.isEmpty() ? 1 : 2;
    layout.footer = takeBottom(rest, t.small * (report ? 1.9 : 1.5) * lines + t.unit * 2);
    takeBottom(rest, t.unit * (report ? 2 : 1));
    layout.keys = takeBottom(rest, t.small * 2);
    takeBottom(rest, t.unit * (report ? 3 : 1));
    layout.timeAxis = takeBottom(
        rest,
        t.text * 1.6 + t.small * 1.5 * static_cast<double>(frame.axisZones.size() - 1) + t.unit);
    layout.lane = takeBottom(rest, t.small * 3.4);
}

void takeLabels(QRectF& rest, const Frame& frame, std::size_t events, PictureLayout& layout)
{
    if (events == 0)
        return;
    const double height = labelHeight(frame.type);
    const double leaders = frame.type.unit * 8;
    LabelSpace space = labelSpace(layout, frame.type, frame.presentation);
    const double room = rest.height() * labelShare - leaders;
    const int fitting = static_cast<int>(std::floor(room / height));
    space.rows = 1;
    while (space.rows < std::min(fitting, mostLabelRows) && capacity(space) < events)
        ++space.rows;
    if (fitting < 1 || capacity(space) == 0)
        return;
    // A third row that still leaves many in badges makes the picture busy, not complete.
    if (space.rows > 2
        && static_cast<double>(capacity(space)) < completeShare * static_cast<double>(events))
        space.rows = 2;
    layout.labelRows = space.rows;
    layout.labels = takeTop(rest, height * space.rows);
    layout.leaders = takeTop(rest, leaders);
}

// Of the axes that find room beside a plot that stays readable; the first one always does.
std::vector<double> axisWidths(const Frame& frame, double room)
{
    std::vector<double> widths;
    double all = 0;
    for (const QString& unit : axisUnits(frame)) {
        // Panes write at the first axis, too.
        const double paneWidth = widths.empty() ? paneAxisWidth(frame) : 0;
        const double width = std::min(std::max(axisWidth(frame, unit), paneWidth), room / 3);
        all += width;
        if (!widths.empty() && all > room * mostForAxes)
            break;
        widths.push_back(width);
    }
    return widths;
}

void takeLeftAxes(QRectF& rest, const std::vector<double>& widths, PictureLayout& layout)
{
    double left = rest.left();
    for (std::size_t i = widths.size(); i-- > 1; left += widths[i])
        layout.leftAxes.insert(layout.leftAxes.begin(),
                               QRectF(left, rest.top(), widths[i], rest.height()));
    rest.setLeft(left);
}

double usualHeight(market::PaneKind kind)
{
    switch (kind) {
    case market::PaneKind::Volume:
        return 0.18;
    case market::PaneKind::Indicator:
        return 0.2;
    case market::PaneKind::Instrument:
        break;
    }
    return 0.28;
}

double shareOf(const market::Pane& pane)
{
    return pane.height > 0 ? pane.height : usualHeight(pane.kind);
}

// Heights of the first panes, of which none is lower than `least`; together, with a gap above each,
// they take no more than `room`.
std::vector<double> paneHeights(std::span<const market::Pane> panes, double all, double room,
                                double least)
{
    double wanted = 0;
    for (const market::Pane& pane : panes)
        wanted += shareOf(pane);
    const double part = std::min(1.0, mostForPanes / wanted);
    std::vector<double> heights;
    double sum = 0;
    double slack = 0;
    for (const market::Pane& pane : panes) {
        heights.push_back(std::max(least, all * shareOf(pane) * part));
        sum += heights.back();
        slack += heights.back() - least;
    }
    const double excess = sum - room;
    for (double& height : heights)
        if (excess > 0 && slack > 0)
            height -= (height - least) * std::min(1.0, excess / slack);
    return heights;
}

// From the bottom of what is left for prices and panes. Where they ask for too much they share it;
// those that would be too low to read are left out, and a line says so.
void takePanes(QRectF& rest, const Frame& frame, PictureLayout& layout)
{
    const std::vector<market::Pane>& panes = frame.view->panes;
    if (panes.empty())
        return;
    const double least = frame.type.small * leastPaneLines;
    const double gap = frame.type.unit * 3;
    const double room = rest.height() * mostForPanes;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, room / (least + gap)));
    const std::size_t count = std::min(panes.size(), fitting);
    if (count < panes.size())
        layout.paneNote = takeBottom(rest, frame.type.small * 1.7);
    const auto gaps = static_cast<double>(count) * gap;
    const std::vector<double> heights
        = paneHeights(std::span(panes).first(count), rest.height(), room - gaps, least);
    layout.panes.resize(count);
    for (std::size_t i = count; i-- > 0;) {
        layout.panes[i] = takeBottom(rest, heights[i]);
        takeBottom(rest, gap);
    }
}

} // namespace

double laneFoot(const Frame& frame)
{
    const QRectF& lane = frame.layout.lane;
    return lane.bottom() - lane.height() * 0.4;
}

LabelSpace labelSpace(const PictureLayout& layout, const TypeScale& type, Presentation presentation)
{
    const double gap = type.unit * 2;
    return {layout.header.left(), layout.header.right(), labelWidth(type, presentation), gap,
            type.unit * 1.5,      layout.labelRows};
}

PictureLayout layOutPicture(const Frame& frame, const QSizeF& size, std::size_t events)
{
    PictureLayout layout;
    layout.bounds = QRectF(QPointF(0, 0), size);
    QRectF rest = margins(size, frame);
    const std::vector<double> widths = axisWidths(frame, rest.width());
    layout.plot = rest.adjusted(0, 0, -widths.front(), 0);
    takeHead(rest, frame, layout);
    takeFoot(rest, frame, layout);
    takeLabels(rest, frame, events, layout);
    layout.priceAxis
        = QRectF(rest.right() - widths.front(), rest.top(), widths.front(), rest.height());
    rest.setRight(layout.priceAxis.left());
    takeLeftAxes(rest, widths, layout);
    for (QRectF* part : {&layout.lane, &layout.timeAxis}) {
        part->setLeft(rest.left());
        part->setRight(rest.right());
    }
    takePanes(rest, frame, layout);
    layout.plot = rest;
    return layout;
}

} // namespace widgets
