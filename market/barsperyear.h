#pragma once

#include "market/instrument.h"
#include "market/interval.h"

namespace market {

// Bars a year has, to annualise volatility, after the field's convention: 252 days of trading, 52
// weeks, 12 months; 365 days for what trades every day (crypto). A day of trading has the bars of a
// regular session of the exchange, lunch left out; where its calendar is not known, 24 hours of
// currencies and crypto and six and a half of all others, New York's session.
[[nodiscard]] double barsPerYear(Interval interval, const Instrument& instrument);

} // namespace market
