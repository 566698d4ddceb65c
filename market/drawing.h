#pragma once

#include "market/timerange.h"

#include <QString>

#include <optional>
#include <span>

namespace market {

inline constexpr std::size_t mostDrawings = 1'000; // of one View
inline constexpr qsizetype longestDrawingText = 2'000; // characters

enum class DrawingKind
{
    HorizontalLine,
    TrendLine,
    Ray,
    Rectangle,
    Range, // of time, over the whole height
    Text,
    Arrow,
    Fibonacci
};

// A place on a chart: an instant in UTC and a price in the main instrument's currency.
struct Anchor
{
    Millis time = 0;
    double price = 0;

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

// Something the user drew. A horizontal line and a text need only their first anchor.
struct Drawing
{
    DrawingKind kind = DrawingKind::TrendLine;
    Anchor from;
    Anchor to;
    QString text; // of DrawingKind::Text; for others a remark beside it, or empty

    friend bool operator==(const Drawing&, const Drawing&) = default;
};

[[nodiscard]] std::span<const DrawingKind> allDrawingKinds();
[[nodiscard]] QString toCode(DrawingKind kind); // "horizontal", "trend", "fibonacci" …
[[nodiscard]] std::optional<DrawingKind> drawingKindFromCode(const QString& code);
// False for kinds of which only the first anchor counts.
[[nodiscard]] bool hasTwoAnchors(DrawingKind kind);

} // namespace market
