#include "widgets/delegates/eventdelegate.h"

#include "widgets/categoryshape.h"
#include "widgets/delegates/rowpainter.h"
#include "widgets/fonts.h"
#include "widgets/models/eventmodel.h"

#include <QPainter>

namespace widgets {

namespace {

constexpr int rowHeight = 48;
constexpr int topPadding = 6;
constexpr int lineHeight = 18;
constexpr int sidePadding = 16;
constexpr int textLeft = 40;
constexpr int shapeSize = 12;
constexpr int highestImportance = 3;
constexpr double dotSize = 4;
constexpr double dotGap = 3;

market::EventCategory categoryOf(const QModelIndex& index)
{
    return static_cast<market::EventCategory>(index.data(EventModel::CategoryRole).toInt());
}

} // namespace

EventDelegate::EventDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    paintRowBackground(painter, option, m_theme);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row(option.rect);
    const QRectF shape(row.left() + sidePadding, row.center().y() - shapeSize / 2.0, shapeSize,
                       shapeSize);
    paintCategoryShape(painter, categoryOf(index), shape, m_theme);

    const int importance = index.data(EventModel::ImportanceRole).toInt();
    const QRectF time(row.left() + textLeft, row.top() + topPadding,
                      row.width() - textLeft - sidePadding, lineHeight);
    const double dots = highestImportance * (dotSize + dotGap);
    paintRowText(painter, time.adjusted(0, 0, -dots - sidePadding, 0),
                 {index.data(EventModel::TimeRole).toString(), typeface(12), m_theme.second});
    paintImportance(painter, {time.right() - dots, time.top(), dots, time.height()}, importance);
    paintRowText(painter, time.translated(0, lineHeight),
                 {index.data(EventModel::TitleRole).toString(),
                  typeface(14, importance >= highestImportance ? QFont::Medium : QFont::Normal),
                  m_theme.ink});
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {240, rowHeight};
}

void EventDelegate::paintImportance(QPainter* painter, const QRectF& bounds, int importance) const
{
    painter->setPen(Qt::NoPen);
    for (int i = 0; i < highestImportance; ++i) {
        painter->setBrush(i < importance ? m_theme.third : m_theme.line);
        painter->drawEllipse(QRectF(bounds.left() + (i + 1) * dotGap + i * dotSize,
                                    bounds.center().y() - dotSize / 2, dotSize, dotSize));
    }
}

} // namespace widgets
