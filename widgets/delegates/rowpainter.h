#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QRectF;
class QStyleOptionViewItem;

namespace widgets {

struct Theme;

// A line of text in a row: plain, elided at its end where it does not fit.
struct RowText
{
    QString text;
    QFont font;
    QColor color;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

void paintRowBackground(QPainter* painter, const QStyleOptionViewItem& option, const Theme& theme);
void paintRowText(QPainter* painter, const QRectF& bounds, const RowText& text);

} // namespace widgets
