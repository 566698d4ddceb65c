#pragma once

#include <QByteArray>

namespace widgets {

inline constexpr QByteArrayView pngSignature("\x89PNG\r\n\x1a\n");

[[nodiscard]] QByteArray bigEndian(quint32 value);
// A part of a PNG file: length, type of four letters, body, checksum.
[[nodiscard]] QByteArray pngChunk(const QByteArray& type, const QByteArray& body);

} // namespace widgets
