#include "widgets/delegates/watchlistdelegate.h"

#include "widgets/delegates/rowpainter.h"
#include "widgets/delegates/sparkline.h"
#include "widgets/fonts.h"
#include "widgets/models/watchlistmodel.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr int rowHeight = 48;
constexpr int topPadding = 6;
constexpr int lineHeight = 18;
constexpr int sidePadding = 8;

QRectF firstLine(const QRectF& row)
{
    return {row.left() + sidePadding, row.top() + topPadding, row.width() - 2 * sidePadding,
            lineHeight};
}

QRectF secondLine(const QRectF& row)
{
    return firstLine(row).translated(0, lineHeight);
}

double ratioOf(const QModelIndex& index)
{
    return index.data(WatchlistModel::RatioRole).toDouble();
}

} // namespace

WatchlistDelegate::WatchlistDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void WatchlistDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    paintRowBackground(painter, option, m_theme);
    const QRectF bounds(option.rect);
    if (index.column() == WatchlistModel::Symbol)
        paintSymbol(painter, bounds, index);
    else if (index.column() == WatchlistModel::Sparkline)
        paintSparkline(painter, bounds, index);
    else
        paintValue(painter, bounds, index);
    painter->restore();
}

QSize WatchlistDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetricsF metrics(typeface(14, QFont::DemiBold));
    const double width = metrics.horizontalAdvance(index.data().toString());
    return {qCeil(width) + 2 * sidePadding, rowHeight};
}

void WatchlistDelegate::paintSymbol(QPainter* painter, const QRectF& bounds,
                                    const QModelIndex& index) const
{
    const QRectF line = firstLine(bounds).adjusted(sidePadding, 0, 0, 0);
    paintRowText(painter, line,
                 {index.data().toString(), typeface(14, QFont::DemiBold), m_theme.ink,
                  Qt::AlignLeft | Qt::AlignVCenter});
    paintRowText(painter, line.translated(0, lineHeight),
                 {index.data(WatchlistModel::NameRole).toString(), typeface(12), m_theme.second,
                  Qt::AlignLeft | Qt::AlignVCenter});
}

void WatchlistDelegate::paintSparkline(QPainter* painter, const QRectF& bounds,
                                       const QModelIndex& index) const
{
    const QRectF area = bounds.adjusted(4, 14, -4, -14);
    const auto points = index.data(WatchlistModel::PointsRole).value<QList<double>>();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.change(ratioOf(index)), 1.25));
    painter->drawPolyline(sparkline(points, area));
}

void WatchlistDelegate::paintValue(QPainter* painter, const QRectF& bounds,
                                   const QModelIndex& index) const
{
    const int column = index.column();
    const bool isName = column == WatchlistModel::Name;
    const bool isChange
        = column == WatchlistModel::Change || column == WatchlistModel::ChangePercent;
    const Qt::Alignment side = isName ? Qt::AlignLeft : Qt::AlignRight;
    const QFont font = isName ? typeface(14) : typeface(14, QFont::Medium);
    const QColor color = isChange ? m_theme.change(ratioOf(index)) : m_theme.ink;
    paintRowText(painter, firstLine(bounds),
                 {index.data().toString(), font, color, side | Qt::AlignVCenter});
    if (column == WatchlistModel::ChangePercent)
        paintRowText(painter, secondLine(bounds),
                     {index.data(WatchlistModel::DateTextRole).toString(), typeface(12),
                      m_theme.third, side | Qt::AlignVCenter});
}

} // namespace widgets
