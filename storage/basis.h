#pragma once

#include "market/barsource.h"
#include "market/calendar.h"
#include "market/instrument.h"
#include "storage/barstore.h"

namespace storage {

// What the basis of an answer depends on.
struct BasisQuestion
{
    const market::Instrument& instrument;
    const market::BarRequest& request;
    const std::vector<market::Coverage>& coverage; // of the instrument
    const market::Coverage& source; // the series the answer is made from
};

// The close that counts as 0 %: that of the bar the request names; that of its basis date or of the
// last trading day before it; else the last close before the range. Its own date is part of the
// answer.
[[nodiscard]] std::optional<market::Basis> findBasis(SQLite::Database& database,
                                                     const BasisQuestion& question);

} // namespace storage
