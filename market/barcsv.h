#pragma once

#include "market/bar.h"
#include "market/barlayout.h"
#include "market/interval.h"
#include "market/rowerror.h"
#include "market/timeparser.h"

#include <span>
#include <vector>

namespace market {

enum class DecimalComma
{
    Auto,
    On,
    Off
};

// What the user says about a file; everything else is found out.
struct BarCsvOptions
{
    BarLayout layout = BarLayout::Auto;
    std::optional<Interval> interval = {};
    QString zone = {}; // IANA name, of local times without offset
    DecimalComma decimalComma = DecimalComma::Auto;
    DateOrder dateOrder = DateOrder::Unknown;
    QString symbol = {}; // chooses where a file has several

    friend bool operator==(const BarCsvOptions&, const BarCsvOptions&) = default;
};

// The bars of a file in the file's order, duplicates included; nothing is checked for sense.
struct BarFile
{
    static constexpr std::size_t detailedRefusals = 1000;

    std::vector<Bar> bars;
    std::vector<qint64> lines; // on which each of them stands
    Interval interval = Interval::Day1;
    BarLayout layout = BarLayout::Generic;
    QString description; // what was found out about the file, in words
    QString tickerFound; // empty where the file does not say
    std::vector<RowError> refused; // the first detailedRefusals of refusedRows
    qint64 refusedRows = 0;
    qint64 missingRows = 0; // rows that say there is no price, such as closed days
};

// Fails with one sentence that names line and column where the file is wrong as a whole.
[[nodiscard]] Result<BarFile> parseBarCsv(const QByteArray& bytes,
                                          const BarCsvOptions& options = {});

// Our own layout: time,open,high,low,close,volume. Daily and longer bars by date, others by instant
// with Z, of the years 1 to 9999; what is unknown is an empty cell. Numbers read back bit for bit.
[[nodiscard]] QByteArray toCsv(std::span<const Bar> bars, Interval interval);

} // namespace market
