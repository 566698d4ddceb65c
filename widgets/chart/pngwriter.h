#pragma once

#include <QImage>

namespace widgets {

// A PNG file of an opaque picture, 8 bits a colour; empty when there is no memory for it.
[[nodiscard]] QByteArray toPng(const QImage& picture);

} // namespace widgets
