#pragma once

#include "widgets/chart/frame.h"
#include "widgets/chart/labelplacer.h"

namespace widgets {

// Places the parts of the picture. `events` in view decide how many rows of labels there are.
[[nodiscard]] PictureLayout layOutPicture(const Frame& frame, const QSizeF& size,
                                          std::size_t events);

// The line in the lane on which flags stand.
[[nodiscard]] double laneFoot(const Frame& frame);

// Room for event labels in that layout.
[[nodiscard]] LabelSpace labelSpace(const PictureLayout& layout, const TypeScale& type,
                                    Presentation presentation);

} // namespace widgets
