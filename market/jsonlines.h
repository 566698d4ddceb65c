#pragma once

#include <QByteArray>

#include <vector>

namespace market {

// Where a byte of a text file stands, both counted from 1.
struct TextPlace
{
    qint64 line = 1;
    qint64 column = 1; // in characters

    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

[[nodiscard]] TextPlace placeOfOffset(const QByteArray& text, qsizetype offset);

// The lines on which the elements of a valid JSON array begin; of a valid JSON object, those of
// the array under that key. QJsonDocument does not tell them.
[[nodiscard]] std::vector<qint64> linesOfElements(const QByteArray& json, const QByteArray& key);

} // namespace market
