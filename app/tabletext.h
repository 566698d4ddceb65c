#pragma once

#include "market/timerange.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

// Values as other programs read them, in CSV and JSON alike.
namespace app {

// The shortest digits that read back as the very same double, without exponent; empty for NaN.
[[nodiscard]] QByteArray plainNumber(double value);
[[nodiscard]] QByteArray plainInstant(market::Millis instant); // 2025-01-27T14:30:00Z
[[nodiscard]] QByteArray plainDate(QDate date); // 2025-01-27

// A cell of text: quoted where it must be. What a spreadsheet would take for a formula gets a
// leading apostrophe.
[[nodiscard]] QByteArray csvText(const QString& text);
[[nodiscard]] QByteArray csvRow(const std::vector<QByteArray>& cells); // with its line end

[[nodiscard]] QByteArray jsonText(const QString& text); // with its quotation marks
[[nodiscard]] QByteArray jsonNumber(double value); // null for NaN

// A member "name": value of a JSON object; the value is JSON already.
struct JsonMember
{
    const char* name;
    QByteArray value;
};

[[nodiscard]] QByteArray jsonObject(const std::vector<JsonMember>& members);
// One element a line.
[[nodiscard]] QByteArray jsonArray(const std::vector<QByteArray>& elements);

} // namespace app
