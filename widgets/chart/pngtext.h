#pragma once

#include <QByteArray>

namespace widgets {

// A PNG with an iTXt chunk (PNG specification, 11.3.4.5: UTF-8, here uncompressed) before its end.
// `keyword` is 1–79 Latin-1 characters. What is not a PNG comes back unchanged.
[[nodiscard]] QByteArray withText(const QByteArray& png, const QByteArray& keyword,
                                  const QByteArray& utf8);

// The text of the first iTXt chunk with that keyword; null without one.
[[nodiscard]] QByteArray textOf(const QByteArray& png, const QByteArray& keyword);

} // namespace widgets
