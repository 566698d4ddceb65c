#pragma once

#include "market/barlayout.h"

namespace market {

// What the columns of bars are called in English, German and Polish, as bareRow() gives them; of
// the names of one meaning the first that is there counts.
struct ColumnNames
{
    int BarColumns::*column = nullptr;
    QStringList names;
};
[[nodiscard]] std::span<const ColumnNames> columnNames(); // all but times
[[nodiscard]] const QStringList& instantNames(); // of date and time in one
[[nodiscard]] const QStringList& dateNames();
[[nodiscard]] const QStringList& clockNames();

// Old exports are not in UTF-8: "Eröffnung" in Latin-1 is no valid UTF-8.
[[nodiscard]] QString headingText(std::string_view cell);
// "<CLOSE>", "ts_utc", "Volumen (Stück)": the bare words in lower case.
[[nodiscard]] QString bareHeading(const QString& heading);
[[nodiscard]] QStringList bareRow(const QStringList& row);

} // namespace market
