#include "widgets/models/viewtable.h"

#include "widgets/chart/panetexts.h"
#include "widgets/chart/readingtexts.h"
#include "widgets/chart/textrun.h"
#include "widgets/models/tabtext.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

using market::IndicatorUnit;
using Column = ViewTable::Column;
using Row = ViewTable::Row;

// One row for each time at which any series has a bar; with it that bar and its series.
struct Source
{
    const DrawnBar* bar = nullptr;
    std::size_t series = 0;
};

std::vector<Source> sourcesOf(const Frame& frame)
{
    std::vector<Source> sources;
    for (std::size_t i = 0; i < frame.series.size(); ++i)
        for (const DrawnBar& bar : frame.series[i].bars)
            sources.push_back({&bar, i});
    const auto begin = [](const Source& source) { return source.bar->bar->begin; };
    std::ranges::stable_sort(sources, {}, begin);
    const auto sameTime = [&](const Source& a, const Source& b) { return begin(a) == begin(b); };
    sources.erase(std::unique(sources.begin(), sources.end(), sameTime), sources.end());
    return sources;
}

QString changeTitle(const Series& series, const Frame& frame)
{
    const auto& basis = series.answer.basis;
    return basis ? ViewTable::tr("Change since %1").arg(frame.format.date(basis->date))
                 : ViewTable::tr("Change (no basis)");
}

void addBarColumns(const Frame& frame, std::vector<Column>& columns)
{
    if (!frame.isCompare()) {
        for (const QString& title : {ViewTable::tr("Open"), ViewTable::tr("High"),
                                     ViewTable::tr("Low"), ViewTable::tr("Close")})
            columns.push_back({title, IndicatorUnit::Price});
        columns.push_back({ViewTable::tr("Volume"), IndicatorUnit::Volume});
        if (!frame.series.empty())
            columns.push_back(
                {changeTitle(*frame.series.front().series, frame), IndicatorUnit::Share});
        return;
    }
    for (const SeriesFrame& series : frame.series) {
        const QString symbol = oneLine(series.series->instrument.symbol);
        columns.push_back({symbol, IndicatorUnit::Price});
        columns.push_back(
            {symbol + u' ' + changeTitle(*series.series, frame), IndicatorUnit::Share});
    }
}

void addIndicator(const IndicatorData& data, std::vector<Column>& columns)
{
    const market::IndicatorRow& row = market::rowOf(data.indicator.kind);
    const QString name = market::indicatorName(data.indicator);
    for (std::size_t line = 0; line < data.lines.size(); ++line)
        columns.push_back(
            {data.lines.size() == 1 ? name : u"%1 (%2)"_s.arg(name).arg(line + 1), row.unit});
}

// The volume's pane shows what stands in a column already.
bool hasColumn(const Frame& frame, const PaneFrame& pane)
{
    return pane.pane->kind != market::PaneKind::Volume || frame.isCompare();
}

std::vector<Column> columnsOf(const Frame& frame)
{
    std::vector<Column> columns;
    addBarColumns(frame, columns);
    for (const OverlayFrame& overlay : frame.overlays)
        addIndicator(*overlay.data, columns);
    for (const PaneFrame& pane : frame.panes) {
        if (!hasColumn(frame, pane))
            continue;
        if (pane.indicator)
            addIndicator(*pane.indicator, columns);
        else
            columns.push_back({paneName(*pane.pane, *frame.words),
                               pane.pane->kind == market::PaneKind::Volume ? IndicatorUnit::Volume
                                                                           : IndicatorUnit::Price});
    }
    return columns;
}

void append(std::vector<double>& values, const std::vector<std::vector<double>>& lists)
{
    for (const std::vector<double>& list : lists)
        values.insert(values.end(), list.begin(), list.end());
}

Row rowOf(const Frame& frame, const Source& source)
{
    const Reading reading = readingOf(frame, *source.bar, source.series, 0);
    Row row{source.bar->bar->begin, {}};
    for (const SeriesReading& series : reading.series) {
        const market::Bar bar = series.bar.value_or(market::Bar());
        if (frame.isCompare())
            row.values.insert(row.values.end(), {bar.close, series.toBasis});
        else
            row.values.insert(row.values.end(),
                              {bar.open, bar.high, bar.low, bar.close, bar.volume, series.toBasis});
    }
    append(row.values, reading.overlays);
    for (std::size_t i = 0; i < frame.panes.size(); ++i)
        if (hasColumn(frame, frame.panes[i]))
            row.values.insert(row.values.end(), reading.panes[i].begin(), reading.panes[i].end());
    return row;
}

bool same(const std::vector<Row>& a, const std::vector<Row>& b)
{
    const auto equal
        = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    return std::ranges::equal(a, b, [&](const Row& x, const Row& y) {
        return x.begin == y.begin && std::ranges::equal(x.values, y.values, equal);
    });
}

QString noteOf(const Frame& frame, std::size_t rows)
{
    QStringList symbols;
    int level = 0;
    for (const SeriesFrame& series : frame.series) {
        symbols.append(oneLine(series.series->instrument.symbol));
        level = std::max(level, series.series->answer.level);
    }
    QString text = ViewTable::tr("%1 · interval %2 · %3 rows in view")
                       .arg(symbols.join(u", "_s), market::toCode(frame.view->interval),
                            frame.format.count(static_cast<qint64>(rows)));
    if (level > 0)
        text += u" · "_s
            + ViewTable::tr("each row is a bucket of up to %1 bars; zoom in for single ones")
                  .arg(frame.format.count(qint64{1} << (2 * level)));
    return text;
}

} // namespace

ViewTable::ViewTable(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ViewTable::setFrame(const Frame& frame)
{
    std::vector<QTimeZone> zones = frame.axisZones;
    if (frame.time->isDated())
        zones.resize(1);
    std::vector<Column> columns = columnsOf(frame);
    std::vector<Row> rows;
    for (const Source& source : sourcesOf(frame))
        rows.push_back(rowOf(frame, source));
    for (const Row& row : rows)
        Q_ASSERT(row.values.size() == columns.size());
    m_note = noteOf(frame, rows.size());
    m_copyNote = m_note + u" · "_s
        + tr("numbers with \"%1\" as the decimal point (%2)")
              .arg(frame.format.locale().decimalPoint(), frame.format.locale().name());
    const bool isSame = zones == m_zones && columns == m_columns && same(rows, m_rows)
        && frame.format.language() == m_format.language() && frame.view->interval == m_interval;
    if (isSame)
        return; // a selection stays
    beginResetModel();
    m_format = frame.format;
    m_interval = frame.view->interval;
    m_zones = std::move(zones);
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

int ViewTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ViewTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_zones.size() + m_columns.size());
}

QVariant ViewTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const bool isTime = column < m_zones.size();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (isTime ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != PlainRole)
        return {};
    if (isTime)
        return timeText(row.begin, column, role == PlainRole);
    const double value = row.values[column - m_zones.size()];
    const IndicatorUnit unit = m_columns[column - m_zones.size()].unit;
    if (role == Qt::DisplayRole)
        return valueText(value, unit);
    // 5 % is a plain 5 under a heading that says per cent; finer than that no price is.
    return unit == IndicatorUnit::Share
        ? plainNumber(std::round(value * 1e8) / 1e6, m_format.locale())
        : plainNumber(value, m_format.locale());
}

QVariant ViewTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != PlainRole)
        return {};
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (column < m_zones.size())
        return market::isIntraday(m_interval)
            ? tr("Time (%1)").arg(m_format.zoneName(m_zones[column]))
            : tr("Date");
    const Column& titled = m_columns[column - m_zones.size()];
    const bool isShare = role == PlainRole && titled.unit == IndicatorUnit::Share;
    return isShare ? tr("%1, %").arg(titled.title) : titled.title;
}

QString ViewTable::timeText(market::Millis begin, std::size_t zone, bool plain) const
{
    if (!market::isIntraday(m_interval)) {
        const QDate date = market::dateOfKey(begin);
        return plain ? date.toString(Qt::ISODate) : m_format.date(date);
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(begin, m_zones[zone]);
    return plain ? time.toString(u"yyyy-MM-dd HH:mm"_s) : m_format.dateTime(begin, m_zones[zone]);
}

QString ViewTable::valueText(double value, IndicatorUnit unit) const
{
    switch (unit) {
    case IndicatorUnit::Price:
        return m_format.price(value, market::priceDecimals(value));
    case IndicatorUnit::Hundred:
        return m_format.price(value, 1);
    case IndicatorUnit::Share:
        return m_format.percent(value, 2);
    case IndicatorUnit::Volume:
        return m_format.price(value, 0);
    case IndicatorUnit::Number:
        break;
    }
    return m_format.price(value, 3);
}

} // namespace widgets
