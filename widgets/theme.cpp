#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

market::Error broken(const QString& name)
{
    return {QCoreApplication::translate("Theme", "There is no theme named \"%1\".").arg(name)};
}

using Slot = std::pair<QLatin1StringView, QColor Theme::*>;
constexpr std::array<Slot, 17> slots_{{
    {"window"_L1, &Theme::window},
    {"panel"_L1, &Theme::panel},
    {"plot"_L1, &Theme::plot},
    {"ink"_L1, &Theme::ink},
    {"second"_L1, &Theme::second},
    {"third"_L1, &Theme::third},
    {"grid"_L1, &Theme::grid},
    {"line"_L1, &Theme::line},
    {"selection"_L1, &Theme::selection},
    {"accent"_L1, &Theme::accent},
    {"gutter"_L1, &Theme::gutter},
    {"hatch"_L1, &Theme::hatch},
    {"up"_L1, &Theme::up},
    {"down"_L1, &Theme::down},
    {"safeUp"_L1, &Theme::safeUp},
    {"safeDown"_L1, &Theme::safeDown},
    {"onAccent"_L1, &Theme::onAccent},
}};

bool read(const QJsonObject& json, Theme& theme)
{
    for (const auto& [key, member] : slots_)
        theme.*member = QColor(json.value(key).toString());
    const QJsonObject categories = json.value("categories"_L1).toObject();
    for (const market::EventCategory category : market::allCategories())
        theme.categories[static_cast<std::size_t>(category)]
            = QColor(categories.value(market::toCode(category)).toString());
    const QJsonArray series = json.value("series"_L1).toArray();
    for (const QJsonValue& color : series)
        theme.series.emplace_back(color.toString());
    const QJsonArray indicators = json.value("indicators"_L1).toArray();
    for (const QJsonValue& color : indicators)
        theme.indicators.emplace_back(color.toString());
    const bool complete = std::ranges::all_of(
        slots_, [&](const Slot& slot) { return (theme.*slot.second).isValid(); });
    return complete && !theme.series.empty() && !theme.indicators.empty()
        && std::ranges::all_of(theme.categories, &QColor::isValid)
        && std::ranges::all_of(theme.series, &QColor::isValid)
        && std::ranges::all_of(theme.indicators, &QColor::isValid);
}

constexpr int nearHue = 25; // degrees

bool looksLike(const QColor& a, const QColor& b)
{
    if (a.hsvHue() < 0 || b.hsvHue() < 0) // grey
        return false;
    const int apart = std::abs(a.hsvHue() - b.hsvHue());
    return std::min(apart, 360 - apart) < nearHue;
}

} // namespace

QColor Theme::change(double value) const
{
    if (value > 0)
        return up;
    return value < 0 ? down : ink;
}

QColor Theme::seriesColor(std::size_t index) const
{
    const QColor& color = series[index % series.size()];
    const float share = 1 - std::pow(0.55F, static_cast<float>(index / series.size()));
    const auto mixed = [&](float own, float text) { return own + (text - own) * share; };
    return QColor::fromRgbF(mixed(color.redF(), ink.redF()), mixed(color.greenF(), ink.greenF()),
                            mixed(color.blueF(), ink.blueF()));
}

QColor Theme::indicatorColor(std::size_t index) const
{
    std::vector<QColor> free;
    std::ranges::copy_if(indicators, std::back_inserter(free), [&](const QColor& color) {
        return !looksLike(color, up) && !looksLike(color, down);
    });
    const std::vector<QColor>& from = free.empty() ? indicators : free;
    return from[index % from.size()];
}

market::Result<Theme> Theme::load(const QString& name, bool safeColours)
{
    QFile file(u":/themes/"_s + name + u".json"_s);
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(broken(name));
    Theme theme;
    theme.name = name;
    if (!read(QJsonDocument::fromJson(file.readAll()).object(), theme))
        return tl::unexpected(broken(name));
    if (safeColours) {
        theme.up = theme.safeUp;
        theme.down = theme.safeDown;
    }
    return theme;
}

} // namespace widgets
