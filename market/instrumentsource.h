#pragma once

#include "market/coverage.h"
#include "market/instrument.h"
#include "market/result.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace market {

// What a watchlist row shows: the newest cached close, the close before it, and the way there.
struct Quote
{
    Instrument instrument;
    std::optional<double> last;
    std::optional<double> previous; // close of the session before; basis of the change
    QDate date; // exchange-local date of `last`
    QDate previousDate;
    std::vector<double> closes; // of the last sessions up to `date`, oldest first, for a sparkline
    QString source;
    QString adjustment;
};

// The port that lists what the cache holds.
class InstrumentSource
{
public:
    InstrumentSource() = default;
    virtual ~InstrumentSource() = default;
    InstrumentSource(const InstrumentSource&) = delete;
    InstrumentSource& operator=(const InstrumentSource&) = delete;

    [[nodiscard]] virtual QFuture<Result<std::vector<Instrument>>> instruments() = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<Quote>>> quotes() = 0;
    [[nodiscard]] virtual QFuture<Result<std::vector<Coverage>>> coverage() = 0;
    // Reported share counts, newest first within a symbol.
    [[nodiscard]] virtual QFuture<Result<std::vector<ShareCount>>> shareCounts() = 0;
};

} // namespace market
