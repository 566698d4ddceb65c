#include "market/viewreader.h"

#include "market/event.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr QLatin1StringView dateFormat("yyyy-MM-dd");

} // namespace

QString ViewReader::text(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        complain(ViewSay::tr("“%1” of the view must be a text in quotes.").arg(key));
    return value.toString();
}

QStringList ViewReader::texts(const QString& key)
{
    const QJsonValue value = take(key);
    const QString message
        = ViewSay::tr("“%1” of the view must be a list of texts in quotes.").arg(key);
    if (!value.isUndefined() && !value.isArray())
        complain(message);
    QStringList result;
    const QJsonArray items = value.toArray();
    for (const QJsonValue& item : items) {
        if (!item.isString() || item.toString().isEmpty())
            complain(message);
        result.append(item.toString());
    }
    return result;
}

bool ViewReader::flag(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        complain(ViewSay::tr("“%1” of the view must be true or false.").arg(key));
    return value.toBool();
}

QDate ViewReader::date(const QString& key)
{
    const QString value = text(key);
    const QDate date = QDate::fromString(value, dateFormat);
    if (!value.isEmpty() && !date.isValid())
        complain(ViewSay::tr("“%1” of the view must be a date like 2025-01-27, not “%2”.")
                     .arg(key, value));
    return date;
}

QJsonValue ViewReader::object(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        complain(ViewSay::tr("“%1” of the view must be an object in braces.").arg(key));
    return value;
}

QJsonArray ViewReader::array(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        complain(ViewSay::tr("“%1” of the view must be a list in brackets.").arg(key));
    return value.toArray();
}

QString ViewReader::oneOf(const QString& key, const QStringList& known)
{
    const QString value = text(key);
    if (!value.isEmpty() && !known.contains(value))
        complainUnknown(key, value);
    return value;
}

QString ViewReader::oneOf(const QString& key, std::span<const QLatin1StringView> known)
{
    const QString value = text(key);
    if (!value.isEmpty() && std::ranges::find(known, value) == known.end())
        complainUnknown(key, value);
    return value;
}

void ViewReader::complainUnknown(const QString& key, const QString& value)
{
    complain(ViewSay::tr("“%1” of the view does not know “%2”.").arg(key, value));
}

void ViewReader::complain(const QString& message)
{
    if (m_complaint.isEmpty())
        m_complaint = message;
}

QString ViewReader::complaint()
{
    if (!m_object.isEmpty())
        complain(ViewSay::tr("A view has no member “%1”.").arg(m_object.begin().key()));
    return m_complaint;
}

QJsonValue ViewReader::take(const QString& key)
{
    const QJsonValue value = m_object.value(key);
    m_object.remove(key);
    return value;
}

} // namespace market
