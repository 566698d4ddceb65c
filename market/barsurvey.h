#pragma once

#include "market/barcsv.h"
#include "market/numberparser.h"

namespace market {

// What all rows of a file together tell about how to read each of them.
struct BarSurvey
{
    DecimalSign decimal = DecimalSign::Point;
    TimeFormat times;
    std::string symbol; // rows of any other are passed over; empty = all rows are wanted
    QString tickerFound;
};

[[nodiscard]] Result<BarSurvey> surveyBars(const CsvTable& table, const BarColumns& columns,
                                           const BarCsvOptions& options);

} // namespace market
