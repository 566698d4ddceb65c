#pragma once

#include "market/csvtable.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace market {

// Who writes bars in this way.
enum class BarLayout
{
    Auto, // to be found out
    Own, // time,open,high,low,close,volume
    Yahoo, // the old download, and the three header lines of yfinance
    Stooq, // Date,Open,High,Low,Close,Volume and <TICKER>,<PER>,<DATE>,<TIME>,…
    Fred, // observation_date and a column for each series
    Generic // any header in English or German that names time and close
};

[[nodiscard]] std::span<const BarLayout> allBarLayouts();
[[nodiscard]] QString toCode(BarLayout layout); // "auto" "own" "yahoo" "stooq" "fred" "generic"
[[nodiscard]] std::optional<BarLayout> barLayoutFromCode(const QString& code);
[[nodiscard]] QString barLayoutName(BarLayout layout); // translated, for reading

// Which cell of a row is what.
struct BarColumns
{
    static constexpr int none = -1;

    BarLayout layout = BarLayout::Generic;
    int headerRows = 1;
    int width = 0; // cells a row has to have
    int time = none; // date, or date and time
    int timeOfDay = none; // apart from the date
    int open = none;
    int high = none;
    int low = none;
    int close = none;
    int volume = none;
    int symbol = none;
    int adjustedClose = none; // known, and not used
    bool utc = false; // the header says so
    QString ticker; // the header says so
    QStringList headings; // as written

    [[nodiscard]] QString name(int column) const; // its heading
};

// Sentences about whole files.
[[nodiscard]] QString severalSymbols(const QStringList& symbols, const QString& wanted);
[[nodiscard]] Error openQuoteError(const CsvPlace& place);

// Finds the columns from the header rows. `symbol` chooses where the header names several.
[[nodiscard]] Result<BarColumns> recognizeColumns(const CsvTable& table, BarLayout layout,
                                                  const QString& symbol);

} // namespace market
