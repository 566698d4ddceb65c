#pragma once

#include "widgets/chart/frame.h"

#include <QString>

namespace widgets {

// The sentences of a picture, in its own language.
[[nodiscard]] QString titleText(const Frame& frame);
[[nodiscard]] QString subtitleText(const Frame& frame);
// "Basis: Fri 24 Jan 2025 close = 0 %"; instruments with another basis date are named.
[[nodiscard]] QString basisText(const Frame& frame);
// The date of a basis, with its year where that is not the one in which the picture ends.
[[nodiscard]] QString basisDate(const Frame& frame, QDate date);
// At the line of the basis: "Close Fri 24 Jan: 142.62".
[[nodiscard]] QString basisLineText(const Frame& frame);
// Why nothing is drawn; empty where something is.
[[nodiscard]] QString messageText(const Frame& frame);
// Who supplied the values, how adjusted, retrieved when; bars that are not drawn are counted.
[[nodiscard]] QString sourceText(const Frame& frame);
// "9 of 12 events labelled, 3 in +n badges"
[[nodiscard]] QString coverageText(const Frame& frame, qint64 labelled);

} // namespace widgets
