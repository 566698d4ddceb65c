#include "market/drawing.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr std::array<std::pair<DrawingKind, QLatin1StringView>, 8> codes{{
    {DrawingKind::HorizontalLine, "horizontal"_L1},
    {DrawingKind::TrendLine, "trend"_L1},
    {DrawingKind::Ray, "ray"_L1},
    {DrawingKind::Rectangle, "rectangle"_L1},
    {DrawingKind::Range, "range"_L1},
    {DrawingKind::Text, "text"_L1},
    {DrawingKind::Arrow, "arrow"_L1},
    {DrawingKind::Fibonacci, "fibonacci"_L1},
}};

constexpr std::array kinds{DrawingKind::HorizontalLine, DrawingKind::TrendLine, DrawingKind::Ray,
                           DrawingKind::Rectangle,      DrawingKind::Range,     DrawingKind::Text,
                           DrawingKind::Arrow,          DrawingKind::Fibonacci};

} // namespace

std::span<const DrawingKind> allDrawingKinds()
{
    return kinds;
}

QString toCode(DrawingKind kind)
{
    const auto found = std::ranges::find(codes, kind, &decltype(codes)::value_type::first);
    return found->second;
}

std::optional<DrawingKind> drawingKindFromCode(const QString& code)
{
    const auto found = std::ranges::find(codes, code, &decltype(codes)::value_type::second);
    return found == codes.end() ? std::nullopt : std::optional(found->first);
}

bool hasTwoAnchors(DrawingKind kind)
{
    return kind != DrawingKind::HorizontalLine && kind != DrawingKind::Text;
}

} // namespace market
