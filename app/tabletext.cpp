#include "app/tabletext.h"

#include "market/celltext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

QByteArray plainNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 400> buffer{}; // 5e-324 has 326 characters
    const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                            std::chars_format::fixed);
    return fault == std::errc() ? QByteArray(buffer.data(), end - buffer.data()) : QByteArray();
}

QByteArray plainInstant(market::Millis instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
    return time.toString(time.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs).toLatin1();
}

QByteArray plainDate(QDate date)
{
    return date.toString(Qt::ISODate).toLatin1();
}

QByteArray csvText(const QString& text)
{
    QString cell = market::inertCell(text);
    const auto isSpecial = [](QChar c) { return u",;\"\n\r\t"_s.contains(c); };
    if (std::any_of(cell.cbegin(), cell.cend(), isSpecial))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell.toUtf8();
}

QByteArray csvRow(const std::vector<QByteArray>& cells)
{
    QByteArray row;
    for (const QByteArray& cell : cells)
        row += cell + ',';
    row.chop(1);
    return row + '\n';
}

QByteArray jsonText(const QString& text)
{
    // Qt escapes only inside a document: the brackets around it go.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray jsonNumber(double value)
{
    const QByteArray number = plainNumber(value);
    return number.isEmpty() ? QByteArray("null") : number;
}

QByteArray jsonObject(const std::vector<JsonMember>& members)
{
    QByteArray text;
    for (const JsonMember& member : members)
        text += (text.isEmpty() ? QByteArray("{\"") : QByteArray(", \"")) + member.name
            + "\": " + member.value;
    return text + '}';
}

QByteArray jsonArray(const std::vector<QByteArray>& elements)
{
    QByteArray text("[");
    for (const QByteArray& element : elements)
        text += (text.size() == 1 ? "\n" : ",\n") + element;
    return text + "\n]";
}

} // namespace app
