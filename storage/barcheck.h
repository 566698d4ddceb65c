#pragma once

#include "storage/ingest.h"

namespace storage {

// The bars of a batch that may be stored, sorted, of equal times only the last one.
struct CheckedBars
{
    std::vector<market::Bar> bars;
    std::vector<Refusal> refused; // all that are known in detail
    qint64 refusedRows = 0; // in all
    qint64 duplicates = 0;
};

// Checks each bar by itself: finite, positive where prices must be, low ≤ open/close ≤ high,
// volume ≥ 0, a plausible time. A weekly bar dated inside its week is keyed by its Monday, a
// monthly one by the first of its month. `instrument` says whether prices may be negative.
[[nodiscard]] CheckedBars checkBars(const BarBatch& batch, const market::Instrument& instrument);

} // namespace storage
