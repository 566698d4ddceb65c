#pragma once

#include "market/interval.h"

#include <QString>

#include <vector>

namespace SQLite {
class Database;
}

namespace storage {

// Names one run of bars.
struct SeriesKey
{
    qint64 instrument = 0;
    market::Interval interval = market::Interval::Day1;

    friend bool operator==(const SeriesKey&, const SeriesKey&) = default;
};

struct Series
{
    qint64 id = 0; // part of the keys of its rows; 0 = there are none yet
    SeriesKey key;

    friend bool operator==(const Series&, const Series&) = default;
};

[[nodiscard]] std::vector<Series> loadSeries(SQLite::Database& database);
// With the id 0 where there are no such bars.
[[nodiscard]] Series findSeries(SQLite::Database& database, const SeriesKey& key);
// Makes it where it is missing.
[[nodiscard]] Series ensureSeries(SQLite::Database& database, const SeriesKey& key);
// "NVDA 1m"
[[nodiscard]] QString nameOf(SQLite::Database& database, const Series& series);

} // namespace storage
