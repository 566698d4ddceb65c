#pragma once

#include "widgets/theme.h"

#include <QStyledItemDelegate>

namespace widgets {

// A row of the event list: the category's shape, time over title, importance as dots.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit EventDelegate(const Theme& theme, QObject* parent = nullptr);

    void setTheme(const Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintImportance(QPainter* painter, const QRectF& bounds, int importance) const;

    Theme m_theme;
};

} // namespace widgets
