#include "market/view.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace market {

namespace {

template<typename T, std::size_t size>
using Codes = std::array<std::pair<T, QLatin1StringView>, size>;

constexpr Codes<ChartStyle, 7> styles{{
    {ChartStyle::Candles, "candles"_L1},
    {ChartStyle::OhlcBars, "bars"_L1},
    {ChartStyle::Line, "line"_L1},
    {ChartStyle::Step, "step"_L1},
    {ChartStyle::Area, "area"_L1},
    {ChartStyle::Baseline, "baseline"_L1},
    {ChartStyle::Compare, "compare"_L1},
}};

constexpr Codes<Scale, 4> scales{{
    {Scale::Linear, "linear"_L1},
    {Scale::Log, "log"_L1},
    {Scale::Percent, "percent"_L1},
    {Scale::Index100, "index100"_L1},
}};

template<typename T, std::size_t size>
QString codeOf(const Codes<T, size>& codes, T value)
{
    return std::ranges::find(codes, value, &std::pair<T, QLatin1StringView>::first)->second;
}

template<typename T, std::size_t size>
std::optional<T> valueOf(const Codes<T, size>& codes, const QString& text)
{
    const auto found = std::ranges::find(codes, text, &std::pair<T, QLatin1StringView>::second);
    return found == codes.end() ? std::nullopt : std::optional(found->first);
}

template<typename T, std::size_t size>
QStringList textsOf(const Codes<T, size>& codes)
{
    QStringList texts;
    for (const auto& [value, code] : codes)
        texts.append(code);
    return texts;
}

} // namespace

Scale scaleOf(const View& view)
{
    return view.scale.value_or(view.style == ChartStyle::Compare ? Scale::Percent : Scale::Linear);
}

bool isRelative(Scale scale)
{
    return scale == Scale::Percent || scale == Scale::Index100;
}

bool showsRange(ChartStyle style)
{
    return style == ChartStyle::Candles || style == ChartStyle::OhlcBars;
}

bool wantsEvents(EventFilter filter, const std::vector<EventCategory>& categories)
{
    return filter == EventFilter::All || (filter == EventFilter::Categories && !categories.empty());
}

QString toCode(ChartStyle style)
{
    return codeOf(styles, style);
}

std::optional<ChartStyle> styleFromCode(const QString& code)
{
    return valueOf(styles, code);
}

QStringList styleCodes()
{
    return textsOf(styles);
}

QString toCode(Scale scale)
{
    return codeOf(scales, scale);
}

std::optional<Scale> scaleFromCode(const QString& code)
{
    return valueOf(scales, code);
}

QStringList scaleCodes()
{
    return textsOf(scales);
}

} // namespace market
