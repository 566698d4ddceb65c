#pragma once

#include <QString>

namespace market {

// Text from outside on one line: control characters and line breaks become spaces, halves of
// surrogate pairs U+FFFD, and marks that would turn the writing direction of their surroundings
// go. Mark-up stays as it is: it is text.
[[nodiscard]] QString plainLine(QStringView text);

// Has at least one character that can be seen.
[[nodiscard]] bool isVisible(QStringView text);

// The text in quotation marks and short enough for a message.
[[nodiscard]] QString quoted(QStringView text);

} // namespace market
