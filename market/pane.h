#pragma once

#include "market/indicator.h"

namespace market {

enum class PaneKind
{
    Volume,
    Indicator,
    Instrument
};

// A strip under the prices with a value axis of its own, written "volume", "rsi:14" or
// "symbol:^VIX".
struct Pane
{
    PaneKind kind = PaneKind::Volume;
    Indicator indicator; // of PaneKind::Indicator
    QString symbol; // of PaneKind::Instrument
    double height = 0; // share of the room for prices and panes, 0.05 … 0.8; 0 = as its kind has it

    friend bool operator==(const Pane&, const Pane&) = default;
};

[[nodiscard]] QString toCode(const Pane& pane); // without its height
[[nodiscard]] Result<Pane> paneFromCode(const QString& code);

} // namespace market
