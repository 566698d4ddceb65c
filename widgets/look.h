#pragma once

#include "market/format.h"
#include "widgets/theme.h"

namespace widgets {

// How text and colours read in one window.
struct Look
{
    Theme theme;
    market::Format format;
};

} // namespace widgets
