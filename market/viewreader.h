#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace market {

// Names the context of the sentences about views for the translators.
struct ViewSay
{
    Q_DECLARE_TR_FUNCTIONS(View)
};

// Takes the members of a JSON object one by one and keeps the first complaint.
class ViewReader
{
public:
    explicit ViewReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    QString text(const QString& key);
    QStringList texts(const QString& key);
    bool flag(const QString& key);
    QDate date(const QString& key);
    // Undefined where the member is absent.
    QJsonValue object(const QString& key);

    // The value of a code, `fallback` where the member is absent.
    template<typename T, typename Lookup>
    T code(const QString& key, T fallback, Lookup lookup)
    {
        const QString value = text(key);
        const std::optional<T> known = lookup(value);
        if (!value.isEmpty() && !known)
            complainUnknown(key, value);
        return known.value_or(fallback);
    }

    QJsonArray array(const QString& key);
    // One of the known words, or empty.
    QString oneOf(const QString& key, std::span<const QLatin1StringView> known);
    QString oneOf(const QString& key, const QStringList& known);

    void complainUnknown(const QString& key, const QString& value);
    void complain(const QString& message);

    // To be called last: what no one took is unknown.
    [[nodiscard]] QString complaint();

private:
    QJsonValue take(const QString& key);

    QJsonObject m_object;
    QString m_complaint;
};

} // namespace market
