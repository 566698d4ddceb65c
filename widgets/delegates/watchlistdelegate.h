#pragma once

#include "widgets/theme.h"

#include <QStyledItemDelegate>

namespace widgets {

// The rows of a watchlist in two lines: symbol over name, sparkline, last price, change over the
// date it is of. A change has a sign as well as a colour.
class WatchlistDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WatchlistDelegate(const Theme& theme, QObject* parent = nullptr);

    void setTheme(const Theme& theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintSparkline(QPainter* painter, const QRectF& bounds, const QModelIndex& index) const;
    void paintSymbol(QPainter* painter, const QRectF& bounds, const QModelIndex& index) const;
    void paintValue(QPainter* painter, const QRectF& bounds, const QModelIndex& index) const;

    Theme m_theme;
};

} // namespace widgets
