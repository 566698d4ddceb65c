#include "widgets/models/tabtext.h"

#include "market/celltext.h"
#include "widgets/chart/textrun.h"

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

QString cell(const QVariant& value)
{
    return market::inertCell(oneLine(value.toString()));
}

struct Extent
{
    std::set<int> rows;
    std::set<int> columns;
};

// Rows and columns that hold any selected cell: a table has no holes.
Extent extentOf(const QAbstractItemModel& model, const QItemSelection& selected)
{
    QItemSelection all = selected;
    if (all.isEmpty() && model.rowCount() > 0)
        all.select(model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1));
    Extent extent;
    for (const QItemSelectionRange& range : all) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            extent.rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            extent.columns.insert(column);
    }
    return extent;
}

} // namespace

QString tabSeparated(const QAbstractItemModel& model, const QItemSelection& selected)
{
    const Extent extent = extentOf(model, selected);
    QStringList headers;
    for (const int column : extent.columns)
        headers.append(cell(model.headerData(column, Qt::Horizontal, PlainRole)));
    QString text = headers.join(u'\t') + u'\n';
    for (const int row : extent.rows) {
        QStringList cells;
        for (const int column : extent.columns)
            cells.append(cell(model.index(row, column).data(PlainRole)));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString plainNumber(double value, const QLocale& locale)
{
    if (!std::isfinite(value))
        return {};
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace widgets
