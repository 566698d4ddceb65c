#include "market/event.h"

#include "market/format.h"
#include "market/interval.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace market {

namespace {

struct CategoryRow
{
    EventCategory category;
    QLatin1StringView code;
    const char* name;
};

const std::array<CategoryRow, 7> categoryRows{{
    {EventCategory::ModelRelease, "model_release"_L1,
     QT_TRANSLATE_NOOP("EventCategory", "Model release")},
    {EventCategory::Product, "product"_L1, QT_TRANSLATE_NOOP("EventCategory", "Product")},
    {EventCategory::Market, "market"_L1, QT_TRANSLATE_NOOP("EventCategory", "Market")},
    {EventCategory::Policy, "policy"_L1, QT_TRANSLATE_NOOP("EventCategory", "Policy")},
    {EventCategory::Infrastructure, "infrastructure"_L1,
     QT_TRANSLATE_NOOP("EventCategory", "Infrastructure")},
    {EventCategory::Statement, "statement"_L1, QT_TRANSLATE_NOOP("EventCategory", "Statement")},
    {EventCategory::Research, "research"_L1, QT_TRANSLATE_NOOP("EventCategory", "Research")},
}};

constexpr std::array categories{EventCategory::ModelRelease,   EventCategory::Product,
                                EventCategory::Market,         EventCategory::Policy,
                                EventCategory::Infrastructure, EventCategory::Statement,
                                EventCategory::Research};

const CategoryRow& rowOf(EventCategory category)
{
    return categoryRows[static_cast<std::size_t>(category)];
}

Millis startOfLocalDay(Millis key, const QTimeZone& zone)
{
    return dateOfKey(key).startOfDay(zone).toMSecsSinceEpoch();
}

} // namespace

std::span<const EventCategory> allCategories()
{
    return categories;
}

QString toCode(EventCategory category)
{
    return rowOf(category).code;
}

std::optional<EventCategory> categoryFromCode(const QString& code)
{
    for (const CategoryRow& row : categoryRows)
        if (row.code == code)
            return row.category;
    return std::nullopt;
}

const char* categorySource(EventCategory category)
{
    return rowOf(category).name;
}

QString categoryName(EventCategory category)
{
    return QCoreApplication::translate("EventCategory", categorySource(category));
}

const EventText& textFor(const Event& event, const QString& language)
{
    static const EventText none;
    const auto find = [&](const QString& wanted) {
        return std::ranges::find(event.texts, wanted, &EventText::language);
    };
    if (const auto exact = find(language); exact != event.texts.end())
        return *exact;
    if (const auto english = find(u"en"_s); english != event.texts.end())
        return *english;
    return event.texts.empty() ? none : event.texts.front();
}

TimeRange extent(const Event& event)
{
    if (event.precision == Precision::Minute)
        return {event.begin, std::max(event.end, event.begin) + minuteMillis};
    const QTimeZone zone = zoneOrUtc(event.zone);
    const Millis lastDay = std::max(event.end, event.begin);
    return {startOfLocalDay(event.begin, zone), startOfLocalDay(lastDay + dayMillis, zone)};
}

} // namespace market
