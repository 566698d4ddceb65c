#pragma once

#include "market/barseries.h"
#include "market/coverage.h"
#include "market/result.h"

#include <QDate>
#include <QFuture>

#include <optional>

namespace market {

struct BarRequest
{
    qint64 instrument = 0;
    Interval interval = Interval::Day1;
    TimeRange range; // instants; for daily and longer intervals date keys
    int columns = 0; // pixel columns: at most 4 bars for each come back; 0 = no limit
    QDate basis; // close of that date is the basis; invalid = the last close before the range
    // Own bars wanted before the range, where the answer is at level 0: history for indicators.
    // They come on top of what the columns allow.
    int warmUp = 0;
    // Wins over `basis`: the close of the bar that begins then, or of the last one before, is the
    // basis.
    std::optional<Millis> basisAt = {};

    friend bool operator==(const BarRequest&, const BarRequest&) = default;
};

// The close that counts as 0 %.
struct Basis
{
    QDate date; // exchange-local
    double close = 0;
    std::optional<Millis> bar = {}; // begin of the bar it is from, where the request named one

    friend bool operator==(const Basis&, const Basis&) = default;
};

struct BarAnswer
{
    Bars bars = std::make_shared<const BarSeries>();
    int level = 0; // 0 = the interval's own bars; n = buckets of 4^n of them
    std::optional<Basis> basis; // nothing when no close is cached for it
    std::optional<Coverage> coverage; // of the bars the answer was made from
};

// The port between charts, which ask, and storage, which answers from another thread.
class BarSource
{
public:
    BarSource() = default;
    virtual ~BarSource() = default;
    BarSource(const BarSource&) = delete;
    BarSource& operator=(const BarSource&) = delete;

    [[nodiscard]] virtual QFuture<Result<BarAnswer>> bars(const BarRequest& request) = 0;
};

} // namespace market
