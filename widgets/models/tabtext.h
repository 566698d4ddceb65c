#pragma once

#include <QItemSelection>
#include <QLocale>
#include <QString>

class QAbstractItemModel;

namespace widgets {

// Cells as other programs read them: numbers without grouping, times as ISO dates. Of headers too.
inline constexpr int PlainRole = Qt::UserRole + 100;

// The selected cells with their headers, separated by tabs; nothing selected = the whole table.
// What a spreadsheet would take for a formula is made inert.
[[nodiscard]] QString tabSeparated(const QAbstractItemModel& model, const QItemSelection& selected);

// A number in full precision, with the locale's decimal point and no grouping; empty for NaN.
[[nodiscard]] QString plainNumber(double value, const QLocale& locale);

} // namespace widgets
