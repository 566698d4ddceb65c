#pragma once

#include "storage/rowstatement.h"

namespace storage {

// How bars lie in the file: see resources/sql/0002_compact.sql.

// The times that fit into a key: the years 1692 to 2248.
inline constexpr market::TimeRange keyTimes{-(qint64{1} << 43), qint64{1} << 43};

// `run` is the number of a series, for a level that of the level in it.
[[nodiscard]] constexpr qint64 keyOf(qint64 run, market::Millis time)
{
    return (run << 44) + (time - keyTimes.begin);
}
[[nodiscard]] constexpr market::Millis timeOf(qint64 key)
{
    return (key & ((qint64{1} << 44) - 1)) + keyTimes.begin;
}

// Binds per, open, high, low, close and volume to the parameters from `index` on.
void bindValues(RowStatement& statement, int index, const market::Bar& bar);
// The bar whose columns are key, per, open, high, low, close and volume.
[[nodiscard]] market::Bar packedBar(const RowStatement& row);

// Any change of a single value changes the hash. Rows of levels have the import 0.
[[nodiscard]] quint64 hashOf(const market::Bar& bar, qint64 import);

} // namespace storage
