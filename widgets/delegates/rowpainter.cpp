#include "widgets/delegates/rowpainter.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace widgets {

void paintRowBackground(QPainter* painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor hover = theme.selection;
        hover.setAlphaF(0.5F);
        painter->fillRect(option.rect, hover);
    }
}

void paintRowText(QPainter* painter, const QRectF& bounds, const RowText& text)
{
    const QFontMetricsF metrics(text.font);
    painter->setFont(text.font);
    painter->setPen(text.color);
    painter->drawText(bounds, static_cast<int>(text.alignment) | Qt::TextSingleLine,
                      metrics.elidedText(text.text, Qt::ElideRight, bounds.width()));
}

} // namespace widgets
